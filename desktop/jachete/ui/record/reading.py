"""What is computed to show a record: its sheet, the code of its contact, the words searched, its place."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from jachete.factsheets.sheet import FactSheet
from jachete.search.marking import Marker
from jachete.search.page import Correction, Marked
from jachete.search.query import Query
from jachete.search.synonyms import Thesaurus
from jachete.search.terms import read
from jachete.ui.services import Records, Services
from jachete.ui.shell.visit import Visit
from jachete.ui.widgets.qr_code import Modules, modules

Mark = Callable[[str], Marked]


def unmarked(text: str) -> Marked:
    """Return a text in which nothing was searched."""
    return Marked(text)


@dataclass(frozen=True, slots=True)
class Reading:
    """A sheet and what is computed to show it; `row` is -1 when it is not read from results."""

    sheet: FactSheet
    code: Modules
    mark: Mark = unmarked
    row: int = -1
    total: int = 0


def read_record(records: Records, enterprise: str) -> Reading:
    """Read an enterprise's record; takes some 20 ms, to be spent off the GUI thread."""
    sheet = records.sheet(enterprise)
    return Reading(sheet, modules(sheet))


def read_visit(services: Services, visit: Visit, stop: Callable[[], bool]) -> Reading:
    """Read the record that a visit asks for, by its row in the results when it names none.

    A record that is not at its row any more is read without its results; raise `Stopped` when `stop` says
    that it is no longer wanted.
    """
    if visit.row < 0:
        return read_record(services.records, visit.enterprise)
    page = services.searcher.search(visit.query, visit.row, 1, stop)
    found = page.hits[0].id if page.hits else ""
    reading = read_record(services.records, visit.enterprise or found)
    if reading.sheet.id != found:
        return reading
    return replace(reading, mark=marker(visit.query, page.corrections), row=visit.row, total=page.total)


def marker(query: Query, corrections: Sequence[Correction]) -> Mark:
    """Return what finds the words of a search, the mistyped ones as they were read."""
    used = {each.typed: each.used for each in corrections}
    words = tuple(replace(word, text=used.get(word.text, word.text)) for word in query.words)
    return Marker(Thesaurus(()).clauses(read(replace(query, words=words)).wanted)).mark
