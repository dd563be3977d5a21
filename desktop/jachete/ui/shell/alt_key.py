"""The Alt key pressed alone: it opens the menu, as everywhere."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget


class AltKey(QObject):
    """Watches a window; `released` says that Alt was pressed and released with nothing between."""

    released = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._alone = False
        window.installEventFilter(self)

    def forget(self) -> None:
        """Something was done meanwhile: Alt was not alone."""
        self._alone = False

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow the keys that reach the window."""
        if event.type() == QEvent.Type.WindowDeactivate:
            self._alone = False
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self._alone = event.key() == Qt.Key.Key_Alt
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyRelease:
            if self._alone and event.key() == Qt.Key.Key_Alt:
                self.released.emit()
            self._alone = False
        return False
