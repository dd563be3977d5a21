"""A few enterprises → Comparison: rows, and how what is known in each of them differs."""

from collections.abc import Sequence

from jachete.catalogue.directory import Manifest, Vocabulary
from jachete.catalogue.enterprise import Enterprise
from jachete.factsheets.comparison import Cell, Column, Comparison, Difference, Row, Trait
from jachete.factsheets.side_by_side import LEAST, MOST
from jachete.factsheets.traits import cell
from jachete.i18n import _, language, ngettext
from jachete.text.formats import date_text, labelled


def compare(enterprises: Sequence[Enterprise], vocabulary: Vocabulary, manifest: Manifest) -> Comparison:
    """Return two to four enterprises side by side, in the current language."""
    if not LEAST <= len(enterprises) <= MOST:
        raise ValueError(f"{len(enterprises)} enterprises")
    rows = tuple(
        _row(trait, section, title, tuple(cell(trait, each, vocabulary) for each in enterprises))
        for section, traits in _plan()
        for trait, title in traits
    )
    notice = manifest.notice
    oldest = min(each.verified_on for each in enterprises)
    return Comparison(
        title=_("Comparaison d’entreprises"),
        columns=tuple(column(each, vocabulary) for each in enterprises),
        rows=rows,
        summary=_summary(rows),
        rule=_("Ce qu’aucune source ne précise n’est pas compté comme une différence. Rien n’est classé."),
        verified=_("Fiches vérifiées depuis le {date} dans des sources publiques.").format(
            date=date_text(oldest, language())
        ),
        edition=_("Édition {label} · {region}").format(label=notice.label, region=notice.region),
        notice=notice.notice.text(language()),
        publisher=notice.publisher,
        language=language(),
        date=max(each.verified_on for each in enterprises),
    )


def column(enterprise: Enterprise, vocabulary: Vocabulary) -> Column:
    """Return the head of the column of an enterprise."""
    return Column(enterprise.id, enterprise.name, vocabulary.place(enterprise), enterprise.category)


def _plan() -> tuple[tuple[str, tuple[tuple[Trait, str], ...]], ...]:
    """Return the sections, and what is compared in each of them."""
    return (
        (
            _("Offre"),
            (
                (Trait.CATEGORIES, _("Catégories")),
                (Trait.OFFERS, _("Produits et services")),
                (Trait.NATURES, _("Nature")),
            ),
        ),
        (
            _("Territoire et statut"),
            (
                (Trait.SERVED, _("Territoires desservis")),
                (Trait.LEGAL_FORM, _("Forme juridique")),
                (Trait.FOUNDED, _("Année de constitution")),
                (Trait.CERTIFICATIONS, _("Certifications et reconnaissances")),
            ),
        ),
        (
            _("Réalisations"),
            ((Trait.CONTRACTS, _("Contrats réalisés")), (Trait.FIGURES, _("Chiffres clés"))),
        ),
        (
            _("Pour joindre l’entreprise"),
            (
                (Trait.LANGUAGES, _("Langues de service")),
                (Trait.CONTACT, _("Contact")),
                (Trait.VERIFIED, _("Vérifiée le")),
            ),
        ),
    )


def _row(trait: Trait, section: str, title: str, cells: tuple[Cell, ...]) -> Row:
    known = [each for each in cells if each.is_known]
    if len(known) < LEAST:
        said = _("Précisé pour une seule entreprise") if known else _("Non précisé par les sources")
        return Row(trait, section, title, cells, Difference.UNKNOWN, said)
    if len({_key(each) for each in known}) == 1:
        return Row(trait, section, title, cells, Difference.SAME, _("Même valeur"))
    said = " · ".join(part for part in (_("Valeurs différentes"), _span(known), _shared(known)) if part)
    return Row(trait, section, title, cells, Difference.DIFFERENT, said)


def _key(known: Cell) -> frozenset[str]:
    """Return what makes two cells say the same, whatever the order and the case."""
    return frozenset(item.casefold() for item in known.items)


def _span(known: Sequence[Cell]) -> str:
    """Return between which years cells stand: « de 1998 à 2015 »."""
    years = [each.year for each in known if each.year is not None]
    return _("de {first} à {last}").format(first=min(years), last=max(years)) if years else ""


def _shared(known: Sequence[Cell]) -> str:
    """Return what all the cells that say something have in common."""
    common = frozenset.intersection(*map(_key, known))
    items = (item for item in known[0].items if item.casefold() in common)
    shared = ", ".join(dict.fromkeys(items))
    return labelled(_("en commun"), shared, language()) if shared else ""


def _summary(rows: Sequence[Row]) -> str:
    count = sum(row.differs for row in rows)
    if not count:
        return _("Aucune différence dans ce que les sources précisent.")
    return ngettext(
        "{count} rubrique sur {total} diffère.", "{count} rubriques sur {total} diffèrent.", count
    ).format(count=count, total=len(rows))
