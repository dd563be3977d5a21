"""Where the window stands when it opens."""

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QWidget


def place_again(window: QWidget, geometry: QByteArray) -> None:
    """Put a window where it was left, or in the middle of a screen that exists and holds it.

    Qt itself brings back a window left on a screen that is gone.
    """
    if not window.restoreGeometry(geometry):
        room = window.screen().availableGeometry()
        window.resize(window.size().boundedTo(room.size()))
        window.move(room.center() - window.rect().center())
