"""A real window brought to a state in a look, alone: nothing of the user's is read or written."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from jachete import i18n
from jachete.app import build_window, make_application
from jachete.errors import CannotWriteError
from jachete.i18n import _
from jachete.tour.looks import Look
from jachete.tour.preparing import settle
from jachete.tour.states import State
from jachete.ui.settings import Settings
from jachete.ui.speaking import speak
from jachete.ui.window import MainWindow


@contextmanager
def staged(state: State, look: Look, edition: Path) -> Iterator[MainWindow]:
    """Give a window in a state; raise `TourFailedError` when it does not get there."""
    spoken = i18n.language()
    application = make_application(["jachete"])
    speak(application, look.language)
    with tempfile.TemporaryDirectory(prefix="jachete-") as name:
        folder = Path(name)
        size = look.size
        settings = Settings(look.appearance, size.zoom, look.language, welcomed=state.welcomed)
        opened = state.opened(edition, folder)
        window = build_window(opened, settings, state.visit, folder / "memory.ini", state.policies())
        window.resize(size.width, size.height)
        window.show()
        window.activateWindow()
        try:
            settle(window)
            if window.failure is not None and not state.is_refused:
                raise window.failure
            state.prepare(window)
            settle(window)
            yield window
        finally:
            while (over := facing(window)) is not window:
                over.close()
            window.close()
            window.deleteLater()
            QApplication.processEvents()  # what it remembers is written before its folder goes
            speak(application, spoken)


def picture(window: MainWindow) -> QPixmap:
    """Return what one sees: the window, and the dialog that stands over it."""
    QApplication.processEvents()
    seen = window.grab()
    over = facing(window)
    if over is not window:
        at = over.mapToGlobal(QPoint()) - window.mapToGlobal(QPoint())
        if isinstance(over, QDialog):  # where a window manager would put it
            at = window.rect().center() - over.rect().center()
        with QPainter(seen) as painter:
            painter.drawPixmap(at, over.grab())
            painter.setPen(window.theme.color("border.default"))
            painter.drawRect(over.rect().translated(at).adjusted(-1, -1, 0, 0))
    return seen


def facing(window: MainWindow) -> QWidget:
    """Return what one faces: the menu or the dialog that stands over a window, or the window."""
    return QApplication.activePopupWidget() or QApplication.activeModalWidget() or window


def keep(seen: QPixmap, path: Path) -> Path:
    """Write a picture; raise `CannotWriteError`."""
    if not seen.save(str(path)):
        raise CannotWriteError(path, _("image refusée"))
    return path
