"""The system's look, followed while the application runs."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_CHANGES = (QEvent.Type.ApplicationPaletteChange, QEvent.Type.ThemeChange)


class SystemLook(QObject):
    """Watches a window; `changed` says that the system has other colours, once they have settled."""

    changed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(0)
        self._settling.timeout.connect(self.changed)
        window.installEventFilter(self)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._settling.start)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Wait for the last of the events that a change sends."""
        if event.type() in _CHANGES:
            self._settling.start()
        return False
