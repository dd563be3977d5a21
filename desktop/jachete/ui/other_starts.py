"""What passes between a start and the instance that is already there."""

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from jachete.ui.one_instance import Asked

#: Milliseconds to reach the first window, then to hear from it: it may still be opening.
_TO_REACH: Final = 500
_TO_ANSWER: Final = 5000
_HEARD: Final = b"heard\n"


def told(name: str, asked: Asked) -> bool | None:
    """Tell the instance of a name what is asked, True once it heard; None when none can be reached."""
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(_TO_REACH):
        return None
    _let_others_come_forward()
    said = {name: str(path.absolute()) if path else "" for name, path in asdict(asked).items()}
    socket.write(json.dumps(said).encode() + b"\n")
    return socket.waitForReadyRead(_TO_ANSWER) and socket.readAll().data() == _HEARD


class Listener(QObject):
    """Listens under a name; `heard` carries what another start `Asked`."""

    heard = Signal(object)

    def __init__(self, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)
        if not self._server.listen(name):
            QLocalServer.removeServer(name)  # left by an instance that was killed
            self._server.listen(name)

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

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
        self.heard.emit(asked)


def _let_others_come_forward() -> None:
    """Give away the right to come forward, which Windows gives to what was started last."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - only there

        any_process = -1
        ctypes.windll.user32.AllowSetForegroundWindow(any_process)
