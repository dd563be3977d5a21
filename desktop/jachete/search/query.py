"""A search is a value: text ⇄ Query."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final, Self

from jachete.text.folding import slug


class FacetName(StrEnum):
    """What a search can be narrowed by, in the order in which it is shown."""

    CATEGORY = "category"
    NATURE = "nature"
    TERRITORY = "territory"
    MUNICIPALITY = "municipality"
    LEGAL_FORM = "legal_form"
    CERTIFICATION = "certification"
    AWARD_MODE = "award_mode"


class Order(StrEnum):
    """The order of results; RELEVANCE without a word is NAME."""

    RELEVANCE = "relevance"
    NAME = "name"
    DISTANCE = "distance"
    DRAW = "draw"


#: The prefixes one can type, French first: `str(Query)` writes the first of each facet.
PREFIXES: Final = {
    FacetName.CATEGORY: ("categorie", "category"),
    FacetName.NATURE: ("nature",),
    FacetName.TERRITORY: ("territoire", "territory"),
    FacetName.MUNICIPALITY: ("municipalite", "municipality"),
    FacetName.LEGAL_FORM: ("forme", "form"),
    FacetName.CERTIFICATION: ("certification",),
    FacetName.AWARD_MODE: ("mode",),
}
_FACET_OF: Final = {prefix: facet for facet, prefixes in PREFIXES.items() for prefix in prefixes}
_PIECE: Final = re.compile(
    r"""(?P<minus>-?)(?:(?P<prefix>[^\W\d_]+)\s?:\s?)?(?:"(?P<phrase>[^"]*)"|«\s*(?P<guillemets>[^»]*?)\s*»|(?P<word>\S+))"""
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word, or a quoted phrase, that must be found, or must not."""

    text: str
    phrase: bool = False
    excluded: bool = False

    def __str__(self) -> str:
        """Write it as it can be typed."""
        text = f'"{self.text}"' if self.phrase else self.text
        return f"-{text}" if self.excluded else text


@dataclass(frozen=True, slots=True)
class Filter:
    """One chosen value of a facet; `value` is an id."""

    facet: FacetName
    value: str

    def __str__(self) -> str:
        """Write it as it can be typed."""
        return f"{PREFIXES[self.facet][0]}:{self.value}"


@dataclass(frozen=True, slots=True)
class Query:
    """What is searched: words, filters, order.

    Several filters of one facet are alternatives; those of several facets must all hold. `finished` tells
    that the last word was followed by a space: it is then a whole word, not the beginning of one. `near` is
    the id of the municipality that DISTANCE measures from, `seed` the number that DRAW shows.
    """

    words: tuple[Word, ...] = ()
    filters: tuple[Filter, ...] = ()
    order: Order = Order.RELEVANCE
    finished: bool = False
    near: str = ""
    seed: int = 0

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read what was typed; any text is a legal search.

        A prefix that names no facet is part of the word. A value is kept as its slug, so that
        `territoire:Memphrémagog` and `territoire:memphremagog` are the same filter.
        """
        words: list[Word] = []
        filters: list[Filter] = []
        for match in _PIECE.finditer(text):
            phrase = match["phrase"] if match["phrase"] is not None else match["guillemets"]
            value = phrase if phrase is not None else match["word"]
            facet = _FACET_OF.get(slug(match["prefix"] or ""))
            if facet is not None and not match["minus"] and slug(value):
                filters.append(Filter(facet, slug(value)))
            elif match["prefix"]:
                words.append(Word(f"{match['prefix']}:{value}", excluded=bool(match["minus"])))
            elif slug(value):
                words.append(Word(value, phrase is not None, bool(match["minus"])))
        return cls(tuple(words), tuple(dict.fromkeys(filters)), finished=text[-1:].isspace())

    def __str__(self) -> str:
        """Write words and filters as they can be typed; order is said elsewhere."""
        return " ".join(str(piece) for piece in (*self.words, *self.filters)) + " " * self.finished

    def toggled(self, chosen: Filter) -> Self:
        """Return this query with the filter added, or removed when it was there."""
        if chosen in self.filters:
            return replace(self, filters=tuple(f for f in self.filters if f != chosen))
        return replace(self, filters=(*self.filters, chosen))

    def chosen(self, facet: FacetName) -> frozenset[str]:
        """Return the values chosen in a facet."""
        return frozenset(f.value for f in self.filters if f.facet is facet)
