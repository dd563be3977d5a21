"""Seeing that another process changed the notebook: another window, or a command.

Each change that is confirmed is brought into the file itself, whose date is then another: one look at it each
second, off the GUI thread, costs next to nothing and works wherever the file lies. The system’s own watchers
do not hear of what is done in a shared folder by another machine; `PRAGMA data_version` would keep a
connection open, and on Windows nobody could then put a copy in the place of a damaged notebook.
"""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from jachete.ui.background import Background

#: Milliseconds between two looks.
_PAUSE: Final = 1000
#: What tells a file from what it was; nothing for one that is not there.
_Mark = tuple[int, ...]


class Watch(QObject):
    """Looks at the file of a notebook; `seen` says that it is no longer as it was at the look before."""

    seen = Signal()

    def __init__(self, background: Background, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._background, self._path = background, path
        self._mark: _Mark | None = None
        self._looks = False
        timer = QTimer(self)
        timer.setTimerType(Qt.TimerType.VeryCoarseTimer)  # with whatever else wakes the machine
        timer.timeout.connect(self._look)
        timer.start(_PAUSE)

    def _look(self) -> None:
        if not self._looks:  # a folder that no longer answers keeps one thread waiting, not all of them
            self._looks = True
            self._background.ask("notebook-watch", lambda _stop: _mark(self._path), self._compare, _nothing)

    def _compare(self, mark: _Mark) -> None:
        self._looks = False
        if mark != self._mark:
            self._mark = mark
            self.seen.emit()


def _mark(path: Path) -> _Mark:
    """Return the date and size of a file and of the journal that may stand beside it."""
    mark: list[int] = []
    for each in (path, path.with_name(f"{path.name}-wal")):
        try:
            found = each.stat()
        except OSError:
            continue
        mark += (found.st_mtime_ns, found.st_size, found.st_ino)
    return tuple(mark)


def _nothing(_problem: Exception) -> None:
    """Do nothing: looking does not fail."""
