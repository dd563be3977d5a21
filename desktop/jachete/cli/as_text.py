"""Values → lines to read in a terminal."""

from collections.abc import Iterator

from jachete.catalogue.directory import Manifest
from jachete.factsheets.sheet import FactSheet
from jachete.i18n import _, language, ngettext
from jachete.search.page import FieldName, Hit, Page


def field_label(field: FieldName) -> str:
    """Return what a field of a record is called."""
    return {
        FieldName.NAME: _("Nom"),
        FieldName.OFFER: _("Produits et services"),
        FieldName.CATEGORY: _("Catégorie"),
        FieldName.CONTRACT: _("Contrats réalisés"),
        FieldName.CERTIFICATION: _("Certifications"),
        FieldName.MISSION: _("Mission"),
        FieldName.IMPACT: _("Valeur ajoutée"),
        FieldName.PLACE: _("Lieu"),
        FieldName.LEGAL_FORM: _("Forme juridique"),
        FieldName.CLIENTELE: _("Clientèle"),
        FieldName.IDENTIFIER: _("Coordonnées"),
    }[field]


def page(found: Page) -> Iterator[str]:
    """Yield the count, then each hit with the reason why it is there."""
    yield ngettext("{count} entreprise", "{count} entreprises", found.total).format(count=found.total)
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


def _hit(hit: Hit) -> Iterator[str]:
    yield ""
    yield f"{hit.name.text}  [{hit.id}]"
    facts = " · ".join(fact for fact in (hit.legal_form, hit.place, *hit.certifications) if fact)
    if facts:
        yield f"  {facts}"
    yield f"  {hit.excerpt.text}"
    if hit.reasons:
        fields = ", ".join(field_label(reason.field) for reason in hit.reasons)
        yield "  " + _("Trouvé dans : {fields}").format(fields=fields)


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
