"""Telling a search that was really made from what one types on the way to it."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from jachete.search.query import Query
from jachete.ui.directory.result_pane import ResultPane
from jachete.ui.keeping.past_searches import PastSearches
from jachete.ui.keeping.saving import written
from jachete.ui.widgets.search_bar import SearchField

#: Milliseconds during which an answer is left as it is by someone who reads it.
READ: Final = 4000


@dataclass(frozen=True, slots=True)
class _Noted:
    """A search that was remembered; `in_passing` tells that it was only read."""

    query: Query
    in_passing: bool


class Settling(QObject):
    """Notes a search once it is of use: one goes to its results, or reads them for a while.

    A search that was only read gives way to the one that continues it; what finds nothing is not noted.
    """

    def __init__(self, past: PastSearches, parent: QWidget, *, remembers: bool) -> None:
        super().__init__(parent)
        self._past, self._remembers = past, remembers
        self._query, self._found = Query(), 0
        self._is_answered = self._is_used = False
        self._noted: _Noted | None = None
        self._reading = QTimer(self)
        self._reading.setSingleShot(True)
        self._reading.setInterval(READ)
        self._reading.timeout.connect(lambda: self._note(in_passing=True))
        parent.installEventFilter(self)

    def follow(self, field: SearchField, results: ResultPane) -> None:
        """Take for a use of the answer what one does from the field and with the results."""
        for used in (field.entered, field.left_downward, results.list.opened, results.list.clicked):
            used.connect(self.use)
        for used in (results.pdf_wanted, results.keep_wanted, results.copy_wanted):
            used.connect(self.use)

    def asked(self) -> None:
        """Wait for the answer to another search."""
        self._reading.stop()
        self._is_answered = self._is_used = False

    def answered(self, query: Query, found: int) -> None:
        """Watch what becomes of an answer."""
        self._query, self._found, self._is_answered = query, found, True
        if self._is_used:
            self._note(in_passing=False)
        else:
            self._reading.start()

    def use(self) -> None:
        """Note the search whose answer is shown, or is to come."""
        self._is_used = True
        if self._is_answered:
            self._note(in_passing=False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Read no more once one is elsewhere."""
        if event.type() == QEvent.Type.Hide:
            self._reading.stop()
        return super().eventFilter(watched, event)

    def _note(self, *, in_passing: bool) -> None:
        self._reading.stop()
        query, before = self._query, self._noted
        if not self._found or not written(query):
            return
        self._past.see(query, self._found)
        if before is not None and before.query == query:
            self._noted = _Noted(query, in_passing and before.in_passing)
            return
        continues = (
            before is not None and before.in_passing and written(query).startswith(written(before.query))
        )
        self._noted = _Noted(query, in_passing)
        if self._remembers:
            self._past.note(query, before.query if before is not None and continues else None)
