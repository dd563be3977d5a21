"""A search in the words of the person: what is typed, then what narrows it."""

from jachete.catalogue.directory import Vocabulary
from jachete.catalogue.labels import Label
from jachete.catalogue.words import AWARD_MODES, NATURES
from jachete.i18n import language
from jachete.search.query import FacetName, Filter, Query


def told(query: Query, vocabulary: Vocabulary) -> tuple[str, str]:
    """Return what is typed of a search and what narrows it; what narrows it first when nothing is typed."""
    words = " ".join(str(word) for word in query.words)
    filters = " · ".join(_label(each, vocabulary) for each in query.filters)
    return (words, filters) if words else (filters, "")


def _label(chosen: Filter, vocabulary: Vocabulary) -> str:
    """Return what a value is called; its own words when the edition has it no more."""
    known: dict[FacetName, dict[str, Label]] = {
        FacetName.CATEGORY: {each.id: each.label for each in vocabulary.categories},
        FacetName.NATURE: {nature.value: label for nature, label in NATURES.items()},
        FacetName.TERRITORY: {each.id: Label(each.name, each.name) for each in vocabulary.territories},
        FacetName.MUNICIPALITY: {each.id: Label(each.name, each.name) for each in vocabulary.municipalities},
        FacetName.LEGAL_FORM: {each.id: each.label for each in vocabulary.legal_forms},
        FacetName.AWARD_MODE: {mode.value: label for mode, label in AWARD_MODES.items()},
    }
    label = known.get(chosen.facet, {}).get(chosen.value)
    return label.text(language()) if label is not None else chosen.value.replace("-", " ")
