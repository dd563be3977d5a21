"""What the home screen reads of the edition and of memory, off the GUI thread."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from jachete.errors import EnterpriseNotFoundError
from jachete.search.query import FacetName, Query
from jachete.ui.memory import Reading
from jachete.ui.services import Records, Searcher

_WORDS: Final = 6
_RECENT: Final = 5


@dataclass(frozen=True, slots=True)
class Glance:
    """How many enterprises each category and each territory has, by id; words that find some."""

    categories: Mapping[str, int]
    territories: Mapping[str, int]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Recent:
    """An enterprise that was read lately, as a row shows it."""

    enterprise: str
    name: str
    subtitle: str
    category: str
    at: datetime.datetime


def glance(searcher: Searcher) -> Glance:
    """Return what the whole edition holds."""
    facets = {facet.name: facet for facet in searcher.search(Query(), 0, 1).facets}

    def counts(name: FacetName) -> Mapping[str, int]:
        return {value.id: value.count for value in facets[name].values}

    return Glance(counts(FacetName.CATEGORY), counts(FacetName.TERRITORY), searcher.offered(_WORDS))


def recent(records: Records, readings: Sequence[Reading]) -> tuple[Recent, ...]:
    """Return the enterprises read lately that the edition still has, the last one first."""
    found: list[Recent] = []
    for reading in readings:
        try:
            sheet = records.sheet(reading.enterprise)
        except EnterpriseNotFoundError:
            continue
        found.append(Recent(sheet.id, sheet.title, sheet.subtitle, sheet.category, reading.at))
        if len(found) == _RECENT:
            break
    return tuple(found)
