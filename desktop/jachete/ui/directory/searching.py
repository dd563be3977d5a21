"""Asking for results off the GUI thread: only the newest answer is given."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Signal

from jachete.search.page import Page
from jachete.search.query import Query
from jachete.search.stopping import Stopped
from jachete.ui.background import Background
from jachete.ui.services import Searcher

#: How many results are asked for at once, and how many to go far down the list.
PAGE: Final = 50
FAR: Final = 1000


class Searching(QObject):
    """Asks a searcher; `answered` gives the beginning of an answer, `grown` what follows of it."""

    answered = Signal(object)
    grown = Signal(object)
    failed = Signal(object)

    def __init__(self, searcher: Searcher, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._searcher, self._background = searcher, background
        self._query = Query()

    def ask(self, query: Query, limit: int = PAGE) -> None:
        """Ask a search; what was asked before is not wanted any more."""
        self._query = query

        def work(stop: Callable[[], bool]) -> Page | None:
            try:
                return self._searcher.search(query, 0, limit, stop)
            except Stopped:
                return None

        self._background.ask("search", work, self._answer, self.failed.emit)

    def ask_more(self, offset: int, count: int) -> None:
        """Ask for the results that follow the first ones of the newest search."""
        query = self._query
        self._background.ask(
            "more",
            lambda _stop: self._searcher.search(query, offset, count),
            lambda page: self.grown.emit(page) if query == self._query else None,
            self.failed.emit,
        )

    def _answer(self, page: Page | None) -> None:
        if page is not None:
            self.answered.emit(page)
