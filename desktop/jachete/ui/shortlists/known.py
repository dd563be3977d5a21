"""What the edition says of the enterprises that are kept."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from jachete.notebook.shortlist import Shortlist
from jachete.search.page import Hit
from jachete.search.query import Order, Query
from jachete.ui.background import Background
from jachete.ui.services import Services
from jachete.ui.shortlists.entry_rows import EntryRow


class Known(QObject):
    """Every enterprise of the edition, once it is `read`; until then, nothing is said to be absent."""

    read = Signal()
    failed = Signal(object)

    def __init__(self, services: Services, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self.notice = services.manifest.notice
        self.hits: dict[str, Hit] | None = None
        searcher, limit = services.searcher, max(services.manifest.enterprises, 1)

        def find(_stop: Callable[[], bool]) -> dict[str, Hit]:
            return {hit.id: hit for hit in searcher.search(Query(order=Order.NAME), 0, limit).hits}

        background.ask("kept", find, self._take, self.failed.emit)

    def _take(self, hits: dict[str, Hit]) -> None:
        self.hits = hits
        self.read.emit()

    def has(self, enterprise_id: str) -> bool:
        """Tell whether an enterprise is in the edition, as far as one knows."""
        return self.hits is None or enterprise_id in self.hits

    def rows(self, shortlist: Shortlist) -> list[EntryRow]:
        """Return the enterprises of a shortlist, with what the edition says of each."""
        if self.hits is None:
            return [EntryRow(each) for each in shortlist.entries]
        return [EntryRow(each, self.hits.get(each.enterprise), self.notice) for each in shortlist.entries]

    def hits_of(self, shortlist: Shortlist) -> list[Hit]:
        """Return those of a shortlist that are in the edition, in its order."""
        return [row.hit for row in self.rows(shortlist) if row.hit is not None]

    def gone_of(self, shortlist: Shortlist) -> tuple[str, ...]:
        """Return the last known names of those of a shortlist that are not in the edition."""
        return tuple(row.name for row in self.rows(shortlist) if row.is_gone)
