"""Letting a window live until something is done, for what drives it without anybody."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEventLoop, QTimer

#: Milliseconds after which what has not happened will not, and between two looks.
_PATIENCE: Final = 20_000
_STEP: Final = 10


def waited(done: Callable[[], bool], patience: int = _PATIENCE) -> bool:
    """Let events happen until something is done; return False when it is not in time (milliseconds)."""
    loop = QEventLoop()
    looking, giving_up = QTimer(), QTimer()
    looking.setInterval(_STEP)
    looking.timeout.connect(lambda: loop.quit() if done() else None)
    giving_up.setSingleShot(True)
    giving_up.setInterval(patience)
    giving_up.timeout.connect(loop.quit)
    looking.start()
    giving_up.start()
    try:
        while not done() and giving_up.isActive():
            loop.exec()  # the last window closed may end it before its time
        return done()
    finally:
        looking.stop()  # an error may keep it alive
