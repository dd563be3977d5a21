"""Files given at the start, by the system or by a second start: they wait until they can be received."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jachete.ui.window import MainWindow


class Receiving:
    """Holds files until edition and notebook are open, then treats them as if they had been dropped."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._waiting: list[Path] = []

    def receive(self, path: Path) -> None:
        """Receive a file, now or when that can be."""
        self._waiting.append(path)
        self.go_on()

    def go_on(self) -> None:
        """Receive the files that wait, if that can be by now."""
        window, waiting = self._window, self._waiting
        if waiting and window.screen_shown is not None and window.gathered.keeper.is_settled:
            self._waiting = []
            window.dropping.take(waiting)
