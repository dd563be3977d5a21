"""One window for each person and folder: a second start wakes the first one and hands over to it."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6 import QtCore
from PySide6.QtCore import QCryptographicHash, QDir, QLockFile, QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from jachete.ui.other_starts import Listener

#: Milliseconds after which an instance that starts listens, if it ever will, and between two attempts.
_STARTING: Final = 5000
_PAUSE: Final = 100


@dataclass(frozen=True, slots=True)
class Asked:
    """What a start asks for: to open an edition, to receive a file; None for what it does not."""

    edition: Path | None = None
    file: Path | None = None


class OneInstance(QObject):
    """Says that the application was started again; `started_again` carries what the other start `Asked`.

    The first instance is the one that holds a lock: it has no need of the network to know it, and listens to
    others once it has painted.
    """

    started_again = Signal(object)

    def __init__(self, place: Path) -> None:
        """Stand for the application of one person whose own files are in `place`."""
        super().__init__()
        self._name = _name(place)
        self._lock = QLockFile(QDir.temp().filePath(f"{Path(self._name).name}.lock"))
        self._lock.setStaleLockTime(0)  # held for as long as one works; a process that ended holds nothing
        self._listener: Listener | None = None

    def hand_over(self, asked: Asked) -> bool:
        """Tell the first instance what was asked of this one, True once it heard; otherwise become it.

        Where nothing can be written there is no telling: every start then has its own window.
        """
        if self._lock.tryLock(0):
            return False
        from jachete.ui.other_starts import told  # noqa: PLC0415 - a first start has nobody to tell

        while (heard := told(self._name, asked)) is None and self._is_starting():
            if self._lock.tryLock(_PAUSE):
                return False
        if heard is None:
            self._lock.tryLock(0)  # whoever held it may have ended while it was being told
        return bool(heard)

    def _is_starting(self) -> bool:
        """Tell whether the instance that holds the lock may not listen yet."""
        try:
            held_since = Path(self._lock.fileName()).stat().st_mtime
        except OSError:
            return False
        return time.time() - held_since < _STARTING / 1000

    def listen(self) -> None:
        """Hear the starts that follow, from now on."""
        from jachete.ui.other_starts import Listener  # noqa: PLC0415 - after the first paint

        self._listener = Listener(self._name, self)
        self._listener.heard.connect(self.started_again)

    def close(self) -> None:
        """Listen no more, and let another be the first."""
        if self._listener is not None:
            self._listener.close()
        self._lock.unlock()


def bring_forward(window: QWidget) -> None:
    """Show a window before the others, or call attention to it where the system does not allow that."""
    window.setWindowState(window.windowState() & ~QtCore.Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
    QApplication.alert(window)


def _name(place: Path) -> str:
    """Return the name under which the instance of a person and a folder listens."""
    home = os.path.expanduser("~")  # noqa: PTH111 - said as it is to someone without a home
    words = f"{home}\n{place.absolute()}".encode(errors="surrogateescape")
    digest = QCryptographicHash.hash(words, QCryptographicHash.Algorithm.Sha256)  # Python's own loads OpenSSL
    name = f"jachete-{bytes(digest.toHex().data()).decode()[:16]}"
    own = os.environ.get("XDG_RUNTIME_DIR", "")  # a folder that nobody else can enter
    return f"{own}/{name}" if own and Path(own).is_dir() else name
