"""The answer to a search."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from jachete.catalogue.labels import Label
from jachete.search.query import FacetName, Filter, Order, Query


class FieldName(StrEnum):
    """Where words can be found in a record, heaviest first."""

    NAME = "name"
    OFFER = "offer"
    CATEGORY = "category"
    CONTRACT = "contract"
    CERTIFICATION = "certification"
    MISSION = "mission"
    IMPACT = "impact"
    PLACE = "place"
    LEGAL_FORM = "legal_form"
    CLIENTELE = "clientele"
    IDENTIFIER = "identifier"


@dataclass(frozen=True, slots=True)
class Marked:
    """A text with the half-open ranges, in characters, of the words found in it."""

    text: str
    spans: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a record is in the answer: a field, how many of its entries match, and through which synonym."""

    field: FieldName
    count: int = 1
    synonym: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """One enterprise of the answer, with all that a result card shows."""

    id: str
    name: Marked
    category: str
    legal_form: str
    place: str
    certifications: tuple[str, ...]
    excerpt: Marked
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value of a facet and the number of enterprises it would leave."""

    id: str
    label: Label
    count: int
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Facet:
    """A facet with its values: those of the edition, in the order in which they are shown."""

    name: FacetName
    values: tuple[FacetValue, ...]


@dataclass(frozen=True, slots=True)
class Correction:
    """A word that is nowhere, and the nearest one that is; both as they are written."""

    typed: str
    used: str


def corrected(query: Query, corrections: Iterable[Correction]) -> Query:
    """Return a query with its mistyped words as they were read."""
    used = {each.typed: each.used for each in corrections}
    return replace(
        query, words=tuple(replace(word, text=used.get(word.text, word.text)) for word in query.words)
    )


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A search to offer instead, with the number of enterprises it finds; `removed` is its filter less."""

    query: Query
    total: int
    removed: Filter | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A slice of the answer; `total` counts all of it, `directory` the whole edition.

    `order` is the order in force: relevance needs a word, distance a known place. `hits` start at `offset`.
    `corrections` are the words replaced by the nearest ones, `left_out` those set
    aside because nothing has them all; `suggestions` are other searches to offer when nothing is found.
    """

    query: Query
    total: int
    directory: int
    hits: tuple[Hit, ...]
    facets: tuple[Facet, ...]
    order: Order
    offset: int = 0
    corrections: tuple[Correction, ...] = ()
    left_out: tuple[str, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()


@dataclass(frozen=True, slots=True)
class Completion:
    """A way to finish what is typed: the whole text, and the number of enterprises that have the word."""

    text: str
    count: int


@dataclass(frozen=True, slots=True)
class Proposals:
    """What to offer under what is being typed: completed texts, and enterprises (id, name) so named."""

    completions: tuple[Completion, ...]
    enterprises: tuple[tuple[str, str], ...]
