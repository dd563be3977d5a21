"""Enterprise → FactSheet: labels, order and formats decided once."""

from jachete.catalogue.directory import Manifest, Vocabulary
from jachete.catalogue.enterprise import CertificationKind, Enterprise
from jachete.catalogue.logo import Logo
from jachete.factsheets.sections import identity, sections
from jachete.factsheets.sheet import FactSheet, KeyFigure, Place
from jachete.i18n import _, language
from jachete.text.formats import date_text

_MOST_FIGURES = 4


def fact_sheet(
    enterprise: Enterprise,
    vocabulary: Vocabulary,
    manifest: Manifest,
    whole: str = "",
    logo: Logo | None = None,
    lacks: str = "",
) -> FactSheet:
    """Return the sheet of an enterprise in the current language.

    It is a part of `whole`, a name, if any; `lacks` is a sentence on what of it could not be read.
    """
    notice = manifest.notice
    form = vocabulary.legal_form(enterprise.legal_form)
    category = vocabulary.category(enterprise.category)
    facts = (form.label.text(language()) if form else "", vocabulary.place(enterprise))
    served = (place for id in enterprise.territories if (place := _place(id, vocabulary)))
    verified = _("Fiche vérifiée le {date} dans des sources publiques.").format(
        date=date_text(enterprise.verified_on, language())
    )
    held = (c.name for c in enterprise.certifications if c.kind is not CertificationKind.AWARD)
    return FactSheet(
        id=enterprise.id,
        title=enterprise.name,
        subtitle=" · ".join(fact for fact in facts if fact),
        mission=enterprise.mission,
        category=enterprise.category,
        category_label=category.label.text(language()) if category else "",
        icon=category.icon if category else "",
        pills=tuple(dict.fromkeys(held)),
        key_figures=_key_figures(enterprise),
        identity=identity(enterprise, vocabulary),
        seat=_place(enterprise.territory, vocabulary),
        served=tuple(place for place in served if place.id != enterprise.territory),
        sections=sections(enterprise, vocabulary, whole),
        verified_on=enterprise.verified_on,
        verified=f"{verified} {lacks}".rstrip(),
        edition=_("Édition {label} · {region}").format(label=notice.label, region=notice.region),
        notice=notice.notice.text(language()),
        publisher=notice.publisher,
        language=language(),
        territories=enterprise.territories,
        logo=logo,
    )


def _place(territory_id: str, vocabulary: Vocabulary) -> Place | None:
    territory = vocabulary.territory(territory_id)
    return Place(territory.id, territory.name) if territory else None


def _key_figures(enterprise: Enterprise) -> tuple[KeyFigure, ...]:
    """Return the figures that read true without their statement, the first few."""
    telling = (
        KeyFigure(impact.figure, impact.unit, str(impact.year or ""))
        for impact in enterprise.impacts
        if impact.figure and impact.unit
    )
    return tuple(telling)[:_MOST_FIGURES]
