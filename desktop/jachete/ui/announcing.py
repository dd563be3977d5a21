"""Telling a screen reader what changed, once it has stopped changing."""

from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

#: Milliseconds within which only the last announcement is made.
PAUSE: Final = 400


class Announcer(QObject):
    """Announces the last of a run of sentences."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._sentence = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._tell)

    def announce(self, sentence: str) -> None:
        """Announce a sentence, unless another one follows at once."""
        self._sentence = sentence
        self._timer.start()

    def _tell(self) -> None:
        from PySide6.QtGui import (  # noqa: PLC0415 - slow to load, and nothing is told before the first paint
            QAccessible,
            QAccessibleAnnouncementEvent,
        )

        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._widget, self._sentence))
