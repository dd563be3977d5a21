"""One start, alone in its process: when its first paint was done, and the memory it holds once idle.

    python -m benchmarks.window_start empty SPAWNED
    python -m benchmarks.window_start jachete SPAWNED EDITION

`SPAWNED` is the monotonic clock, in nanoseconds, when the process was asked for. Prints two numbers:
milliseconds to the first usable paint, and mebibytes.
"""

import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QMainWindow, QVBoxLayout, QWidget

_IDLE: Final = 700
_POLL: Final = 20


class FirstPaint(QObject):
    """Notes when a line edit has been painted for the first time, before anything else is done."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self.at = 0
        self._is_painting = self._has_field = False
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait until the whole window has been painted; nothing that it begins then comes before."""
        if event.type() == QEvent.Type.Paint:
            if not self._is_painting:
                QTimer.singleShot(0, self._painted)
            self._is_painting = True
            self._has_field = self._has_field or isinstance(watched, QLineEdit)
        return False

    def _painted(self) -> None:
        self._is_painting = False
        if self._has_field:
            self.at = time.monotonic_ns()
            self._application.removeEventFilter(self)


def memory() -> float:
    """Return the mebibytes that this process holds in memory."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def tell(spawned: int, first: FirstPaint) -> None:
    """Print what was measured and leave."""
    print(f"{(first.at - spawned) / 1e6:.1f} {memory():.1f}", flush=True)
    os._exit(0)


def empty(spawned: int) -> None:
    """Start the least window that one can type in and list things in."""
    application = QApplication([])
    first = FirstPaint(application)
    window, frame = QMainWindow(), QWidget()
    lines = QVBoxLayout(frame)
    lines.addWidget(QLineEdit())
    lines.addWidget(QListView())
    window.setCentralWidget(frame)
    window.resize(1440, 868)
    window.show()
    QTimer.singleShot(_IDLE, lambda: tell(spawned, first))
    application.exec()


def jachete(spawned: int, edition: Path) -> None:
    """Start the application as its icon does, then go to the directory and wait for its results."""
    from jachete.__main__ import main  # noqa: PLC0415 - what is measured

    application = QApplication([])
    first = FirstPaint(application)
    poll = QTimer(application)
    poll.setInterval(_POLL)
    poll.timeout.connect(lambda: _look(spawned, first, poll))
    poll.start()
    _install(edition)
    main([])


def _install(edition: Path) -> None:
    """Put an edition in service in a folder of its own, so that the start has nothing to be told."""
    home = Path(tempfile.mkdtemp())
    os.environ["JACHETE_HOME"] = str(home)
    (home / "editions").mkdir()
    (home / "editions" / "edition.db").symlink_to(edition)
    (home / "editions" / "in-service.txt").write_text("edition.db", encoding="utf-8")


def _look(spawned: int, first: FirstPaint, poll: QTimer) -> None:
    """Go to the directory once there is an edition, and wait there."""
    from jachete.ui.shell.visit import Place, Visit  # noqa: PLC0415 - loaded by then
    from jachete.ui.window import MainWindow  # noqa: PLC0415 - as above

    windows = [each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow)]
    if not windows or windows[0].screen_shown is None:
        return
    if windows[0].directory is None:
        windows[0].go(Visit(Place.DIRECTORY))
    elif windows[0].directory.record.sheet is not None:
        poll.stop()
        QTimer.singleShot(_IDLE, lambda: tell(spawned, first))


if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    for variable in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"):
        os.environ[variable] = tempfile.mkdtemp()
    if sys.argv[1] == "empty":
        empty(int(sys.argv[2]))
    else:
        jachete(int(sys.argv[2]), Path(sys.argv[3]))
