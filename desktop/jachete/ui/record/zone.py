"""A part of the page that F6 goes to."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget


class Zone(QFrame):
    """Gives the keyboard to the first of its own; a focus proxy would stop the Tab key twice."""

    def __init__(self) -> None:
        super().__init__()
        self.first: QWidget | None = None

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Give the keyboard to the first."""
        if self.first is not None:
            self.first.setFocus(reason)
