"""An answer in words: facets, fields, orders and counts, on screen and in a terminal."""

from collections.abc import Sequence

from jachete.i18n import _, ngettext
from jachete.search.page import FieldName, Page, Reason
from jachete.search.query import FacetName, Order


def facet_title(facet: FacetName) -> str:
    """Return what a facet is called."""
    return {
        FacetName.CATEGORY: _("Catégorie"),
        FacetName.NATURE: _("Nature"),
        FacetName.TERRITORY: _("Territoire"),
        FacetName.MUNICIPALITY: _("Municipalité"),
        FacetName.LEGAL_FORM: _("Forme juridique"),
        FacetName.CERTIFICATION: _("Certification"),
        FacetName.AWARD_MODE: _("Mode déjà réalisé"),
    }[facet]


def order_title(order: Order, place: str = "", seed: int = 0) -> str:
    """Return what an order is called; `place` is where distances are measured from, `seed` the draw's."""
    return {
        Order.RELEVANCE: _("Pertinence"),
        Order.NAME: _("Nom"),
        Order.DISTANCE: _("Distance depuis {place}"),
        Order.DRAW: _("Tirage nº\u00a0{seed}"),
    }[order].format(place=place, seed=seed)


def in_order(order: Order, place: str = "", seed: int = 0) -> str:
    """Return how results stand, after their number: « par pertinence », « tirage nº 4821 »."""
    return {
        Order.RELEVANCE: _("par pertinence"),
        Order.NAME: _("par nom"),
        Order.DISTANCE: _("distance depuis {place}"),
        Order.DRAW: _("tirage nº\u00a0{seed}"),
    }[order].format(place=place, seed=seed)


def found_in(reasons: Sequence[Reason]) -> str:
    """Return where words were found: « Produits et services, 4 contrats »."""
    return ", ".join(_reason(reason) for reason in reasons)


def _reason(reason: Reason) -> str:
    words = _field(reason.field, reason.count)
    if reason.synonym:
        return _("{field} (synonyme « {synonym} »)").format(field=words, synonym=reason.synonym)
    return words


def _field(field: FieldName, count: int) -> str:
    counted = {
        FieldName.CONTRACT: ngettext("{count} contrat", "{count} contrats", count),
        FieldName.CERTIFICATION: ngettext("{count} certification", "{count} certifications", count),
    }
    plain = {
        FieldName.NAME: _("Nom"),
        FieldName.OFFER: _("Produits et services"),
        FieldName.CATEGORY: _("Catégorie"),
        FieldName.MISSION: _("Mission"),
        FieldName.IMPACT: _("Valeur ajoutée"),
        FieldName.PLACE: _("Lieu"),
        FieldName.LEGAL_FORM: _("Forme juridique"),
        FieldName.CLIENTELE: _("Clientèles"),
        FieldName.IDENTIFIER: _("Coordonnées"),
    }
    return counted[field].format(count=count) if field in counted else plain[field]


def said(page: Page) -> str:
    """Return what was done with the words: replaced, or set aside; empty when nothing was."""
    corrected = [
        _("Résultats pour « {used} » au lieu de « {typed} ».").format(used=each.used, typed=each.typed)
        for each in page.corrections
    ]
    if page.left_out and page.total:
        words = ", ".join(_("« {word} »").format(word=word) for word in page.left_out)
        corrected.append(_("Aucune entreprise n’a tous les mots; sans {words}.").format(words=words))
    return " ".join(corrected)
