"""One window for each person and folder: a second start wakes the first one and hands over to it."""

import hashlib
import json
import os
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QDir, QLockFile, QObject, Qt, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication, QWidget

#: Milliseconds to reach the first window, then to hear from it: it may still be opening.
_TO_REACH: Final = 500
_TO_ANSWER: Final = 5000
_HEARD: Final = b"heard\n"


@dataclass(frozen=True, slots=True)
class Asked:
    """What a start asks for: to open an edition, to receive a file; None for what it does not."""

    edition: Path | None = None
    file: Path | None = None


class OneInstance(QObject):
    """Says that the application was started again; `started_again` carries what the other start `Asked`."""

    started_again = Signal(object)

    def __init__(self, place: Path) -> None:
        """Stand for the application of one person whose own files are in `place`."""
        super().__init__()
        self._name = _name(place)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)

    def hand_over(self, asked: Asked) -> bool:
        """Tell the first instance what was asked of this one, True once it heard; otherwise become it.

        Where nothing can be written there is no telling: every start then has its own window.
        """
        lock = QLockFile(QDir.temp().filePath(f"{Path(self._name).name}.lock"))
        lock.tryLock(_TO_ANSWER)  # two starts at the same moment take their turn
        try:
            if self._told(asked):
                return True
            if not self._server.listen(self._name):
                QLocalServer.removeServer(self._name)  # left by an instance that was killed
                self._server.listen(self._name)
            return False
        finally:
            lock.unlock()

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    # ------------------------------------------------------------------ the second start
    def _told(self, asked: Asked) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_TO_REACH):
            return False
        _let_others_come_forward()
        said = {name: str(path.absolute()) if path else "" for name, path in asdict(asked).items()}
        socket.write(json.dumps(said).encode() + b"\n")
        return socket.waitForReadyRead(_TO_ANSWER) and socket.readAll().data() == _HEARD

    # ------------------------------------------------------------------ the first one
    def _welcome(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(lambda socket=socket: self._hear(socket))

    def _hear(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            return
        try:
            said = json.loads(bytes(socket.readLine().data()))
            asked = Asked(*(Path(said[name]) if said[name] else None for name in ("edition", "file")))
        except (ValueError, LookupError, TypeError):
            socket.abort()
            return
        socket.write(_HEARD)
        socket.flush()
        socket.disconnectFromServer()
        self.started_again.emit(asked)


def bring_forward(window: QWidget) -> None:
    """Show a window before the others, or call attention to it where the system does not allow that."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
    QApplication.alert(window)


def _name(place: Path) -> str:
    """Return the name under which the instance of a person and a folder listens."""
    home = os.path.expanduser("~")  # noqa: PTH111 - said as it is to someone without a home
    words = f"{home}\n{place.absolute()}"
    name = f"jachete-{hashlib.sha256(words.encode(errors='surrogateescape')).hexdigest()[:16]}"
    own = os.environ.get("XDG_RUNTIME_DIR", "")  # a folder that nobody else can enter
    return f"{own}/{name}" if own and Path(own).is_dir() else name


def _let_others_come_forward() -> None:
    """Give away the right to come forward, which Windows gives to what was started last."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - only there

        any_process = -1
        ctypes.windll.user32.AllowSetForegroundWindow(any_process)
