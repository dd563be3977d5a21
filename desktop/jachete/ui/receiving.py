"""Files that come from elsewhere: given at the start, by a second start, or dropped on the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from jachete.associations import SHORTLIST, association
from jachete.ui.shell.visit import Place, Visit

if TYPE_CHECKING:
    from jachete.ui.window import MainWindow


class Receiving(QObject):
    """Leads each file to where it is received, once the edition is open, and the notebook for a shortlist."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._waiting: list[Path] = []
        window.gathered.keeper.changed.connect(self.go_on)

    def receive(self, path: Path) -> None:
        """Receive a file, now or when that can be."""
        self._waiting.append(path)
        self.go_on()

    def go_on(self) -> None:
        """Receive the files that can be by now."""
        waiting, self._waiting = self._waiting, []
        for path in waiting:
            if not self._received(path):
                self._waiting.append(path)

    def _received(self, path: Path) -> bool:
        window = self._window
        if window.screen_shown is None:
            return False
        if association(path) is not SHORTLIST:
            window.go(Visit(Place.INSTALL, topic=str(path)))
            return True
        if not window.gathered.keeper.is_settled:
            return False
        from jachete.ui.shortlists.screen import ShortlistsScreen  # noqa: PLC0415 - after the first paint

        window.go(Visit(Place.SHORTLISTS))
        screen = window.screen_shown
        if isinstance(screen, ShortlistsScreen):
            screen.list_actions.receive(path)
        return True
