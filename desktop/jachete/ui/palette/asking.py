"""What the palette asks of an edition, off the GUI thread."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from jachete.factsheets.sheet import FactSheet, SectionName
from jachete.search.page import Marked
from jachete.search.query import FacetName, Query
from jachete.search.stopping import Stopped
from jachete.ui.palette.finding import found
from jachete.ui.palette.items import Counts
from jachete.ui.services import Searcher

#: Hits read to know where the enterprises that are named stand.
_READ: Final = 60
#: Enterprises that are offered.
_MOST: Final = 6
#: The rank of one that is found by a name it had, or by its number.
_BY_ANOTHER_NAME: Final = 9


@dataclass(frozen=True, slots=True)
class Named:
    """An enterprise whose name answers what is typed."""

    id: str
    name: Marked
    category: str = ""
    place: str = ""


def named(searcher: Searcher, text: str, stop: Callable[[], bool]) -> list[Named] | None:
    """Return the enterprises so named, None when they are no longer wanted."""
    try:
        hits = {hit.id: hit for hit in searcher.search(Query.parse(text), 0, _READ, stop).hits}
    except Stopped:
        return None
    known = {hit.id: hit.name.text for hit in hits.values() if found(hit.name.text, text)}
    answer: list[tuple[int, Named]] = []
    for id_, name in {**known, **dict(searcher.propose(text).enterprises)}.items():
        hit = hits.get(id_)
        rank, title = found(name, text) or (_BY_ANOTHER_NAME, Marked(name))
        facts = (hit.category, hit.place) if hit is not None else ("", "")
        answer.append((rank, Named(id_, title, *facts)))
    return [each for _rank, each in sorted(answer, key=lambda ranked: ranked[0])[:_MOST]]


def counts(searcher: Searcher) -> Counts:
    """Return the number of enterprises of each category and territory."""
    facets = searcher.search(Query(), 0, 1).facets
    wanted = (FacetName.CATEGORY, FacetName.TERRITORY)
    return {
        facet.name: {value.id: value.count for value in facet.values}
        for facet in facets
        if facet.name in wanted
    }


def contact(sheet: FactSheet) -> str:
    """Return a sheet's contact as it is copied: the name, then a line each; empty when there is none."""
    section = sheet.section(SectionName.CONTACT)
    lines = [line.text for line in section.lines] if section else []
    return "\n".join([sheet.title, *lines]) if lines else ""
