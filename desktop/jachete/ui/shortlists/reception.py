"""Receiving the shortlists that colleagues share: nothing is kept before one has seen what comes."""

from collections import deque
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from jachete.i18n import _
from jachete.notebook.sharing import read_shared
from jachete.notebook.shortlist import Shortlist
from jachete.search.query import Query
from jachete.ui.background import Background
from jachete.ui.keeping.gathering import Gathering
from jachete.ui.services import Services
from jachete.ui.shortlists.received_dialog import ReceivedDialog
from jachete.ui.theme.tokens import Theme


class Reception(QObject):
    """Shows one file after another, and keeps what is wanted; `received` carries what was kept."""

    received = Signal(object)

    def __init__(
        self, theme: Theme, background: Background, services: Services, gathering: Gathering, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme, self._background, self._services = theme, background, services
        self._gathering, self._window = gathering, parent
        self._waiting: deque[Path] = deque()
        self._is_busy = False
        self.dialog: ReceivedDialog | None = None

    def receive(self, path: Path) -> None:
        """Read a file and show what it holds, once those before it are settled."""
        self._waiting.append(path)
        self._next()

    def _next(self) -> None:
        keeper = self._gathering.keeper
        if self._is_busy or not self._waiting:
            return
        if keeper.refusal:
            self._waiting.clear()
            keeper.told.emit(keeper.refusal, "", None)
            return
        path = self._waiting.popleft()
        self._is_busy = True
        searcher, limit = self._services.searcher, max(self._services.manifest.enterprises, 1)

        def read(_stop: Callable[[], bool]) -> tuple[Shortlist, frozenset[str]]:
            shared = read_shared(path)
            return shared, frozenset(hit.id for hit in searcher.search(Query(), 0, limit).hits)

        self._background.ask("receive", read, self._show, self._fail)

    def _fail(self, problem: Exception) -> None:
        self._gathering.keeper.failed.emit(problem)
        self._settle()

    def _show(self, read: tuple[Shortlist, frozenset[str]]) -> None:
        shared, known = read
        kept = self._gathering.keeper.shortlists
        dialog = ReceivedDialog(self._theme, shared, known, kept, self._window)
        dialog.accepted.connect(lambda: self._keep(shared, dialog.into()))
        dialog.rejected.connect(self._give_up)
        dialog.finished.connect(self._settle)
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def _keep(self, shared: Shortlist, number: int) -> None:
        if number:
            self._gathering.receive_into(number, shared, self.received.emit)
        else:
            self._gathering.receive(shared, self.received.emit)

    def _give_up(self) -> None:
        self._gathering.keeper.told.emit(_("Sélection non gardée. Votre carnet n’a pas changé."), "", None)

    def _settle(self) -> None:
        self._is_busy, self.dialog = False, None
        self._next()
