"""Values → lines to read in a terminal."""

from collections.abc import Iterator

from jachete import paths
from jachete.catalogue.directory import Manifest
from jachete.factsheets.sheet import FactSheet
from jachete.holding import holding_said, nothing_kept
from jachete.i18n import _, language, ngettext
from jachete.policies.in_force import Policies
from jachete.policies.policy import Policy
from jachete.search.counting import enterprises
from jachete.search.page import Hit, Page
from jachete.search.wording import found_in, said


def page(found: Page) -> Iterator[str]:
    """Yield the count, what was done with the words, then each hit with the reason why it is there."""
    yield enterprises(found.total)
    if said(found):
        yield said(found)
    for hit in found.hits:
        yield from _hit(hit)
    others = found.total - len(found.hits)
    if others:
        yield ""
        yield ngettext(
            "… et {count} autre; demandez-la avec --limit.",
            "… et {count} autres; demandez-les avec --limit.",
            others,
        ).format(count=others)


def suggestions(found: Page) -> Iterator[str]:
    """Yield the searches to try instead of one that found nothing, with what each would find."""
    for each in found.suggestions:
        count = enterprises(each.total)
        yield _("Essayez : {query} ({count})").format(query=str(each.query).strip(), count=count)


def _hit(hit: Hit) -> Iterator[str]:
    yield ""
    yield f"{hit.name.text}  [{hit.id}]"
    facts = " · ".join(fact for fact in (hit.legal_form, hit.place, *hit.certifications) if fact)
    if facts:
        yield f"  {facts}"
    yield f"  {hit.excerpt.text}"
    if hit.reasons:
        yield "  " + _("Trouvé dans : {fields}").format(fields=found_in(hit.reasons))


def sheet(value: FactSheet) -> Iterator[str]:
    """Yield a sheet, section by section."""
    yield value.title
    yield value.subtitle
    yield ""
    yield value.mission
    for section in value.sections:
        yield ""
        yield section.title.upper()
        if section.note:
            yield f"  ({section.note})"
        for line in section.lines:
            label = f"{line.label} : " if line.label else ""
            rest = " · ".join(part for part in (line.detail, line.tag, line.aside) if part)
            yield f"  - {label}{line.text}" + (f" ({rest})" if rest else "")
    yield ""
    yield value.verified
    yield value.edition
    yield value.notice


def info(manifest: Manifest, path: str, version: str) -> Iterator[str]:
    """Yield what this installation is and what it opens."""
    notice = manifest.notice
    yield _("jachete {version}").format(version=version)
    yield _("Édition {label} · {region}, publiée le {date}").format(
        label=notice.label, region=notice.region, date=notice.published_on.isoformat()
    )
    yield _("Qui publie : {publisher}").format(publisher=notice.publisher)
    yield _(
        "{enterprises} entreprises, {offers} produits et services, {contracts} contrats, "
        "{candidates} candidates"
    ).format(
        enterprises=manifest.enterprises,
        offers=manifest.offers,
        contracts=manifest.contracts,
        candidates=manifest.candidates,
    )
    yield _("Fichier : {path}").format(path=path)
    yield _("Empreinte : {digest}").format(digest=manifest.digest)
    yield notice.notice.text(language())


def places() -> Iterator[str]:
    """Yield where a person's own files lie, and whether anything can be kept there."""
    yield _("Vos fichiers\u00a0: {path} ({holding})").format(path=paths.own(), holding=holding_said())
    if nothing_kept():
        yield nothing_kept()


def policies(decided: Policies) -> Iterator[str]:
    """Yield what the organisation has decided, and where each decision is written."""
    if not decided.sources:
        yield _("Politiques de l’organisation\u00a0: aucune")
    for each in filter(decided.fixes, Policy):
        yield _("Politique «\u202f{name}\u202f»\u00a0: {title}, {value} ({source})").format(
            name=each.value, title=each.called, value=decided.said(each), source=decided.sources[each]
        )
    yield from decided.passed_over
