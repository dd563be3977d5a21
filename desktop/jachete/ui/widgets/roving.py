"""Arrows within a group: the Tab key stops there once, where one was last."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

_ENDS: Final = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}


class Roving(QObject):
    """Lets the arrows go from one widget of a group to the others, set in rows of `columns`.

    `zone` holds the group: given the keyboard, it passes it to the widget where one was last.
    """

    def __init__(self, zone: QWidget) -> None:
        super().__init__(zone)
        self._zone = zone
        self._current: QWidget | None = None
        self._widgets: list[QWidget] = []
        self.columns = 1
        zone.installEventFilter(self)

    def hold(self, widgets: Sequence[QWidget]) -> None:
        """Go through these widgets from now on."""
        self._widgets = list(widgets)
        for widget in widgets:
            widget.installEventFilter(self)
        reachable = self._reachable()
        self._stop_at(reachable[0] if reachable else None)

    def _reachable(self) -> list[QWidget]:
        return [widget for widget in self._widgets if widget.isEnabled()]

    def _stop_at(self, widget: QWidget | None) -> None:
        for each in self._widgets:
            stops = Qt.FocusPolicy.StrongFocus if each is widget else Qt.FocusPolicy.ClickFocus
            each.setFocusPolicy(stops)
        self._current = widget

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move with the arrows, Home and End; remember where one is."""
        if watched is self._zone:
            if event.type() == QEvent.Type.FocusIn and self._current is not None:
                self._current.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return False
        if isinstance(watched, QWidget) and watched in self._widgets:
            if event.type() == QEvent.Type.FocusIn:
                self._stop_at(watched)
            elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return self._move(watched, event.key())
        return False

    def _move(self, widget: QWidget, key: int) -> bool:
        """Give the keyboard to the widget that a key goes to; past the last one, stay."""
        target: QWidget | None = None
        if key in _ENDS:
            target = self._reachable()[_ENDS[Qt.Key(key)]]
        elif key in self._steps():
            target = self._after(widget, self._steps()[Qt.Key(key)])
        else:
            return False
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _steps(self) -> dict[Qt.Key, int]:
        return {
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Down: self.columns,
            Qt.Key.Key_Up: -self.columns,
        }

    def _after(self, widget: QWidget, step: int) -> QWidget | None:
        place = self._widgets.index(widget) + step
        while 0 <= place < len(self._widgets):
            if self._widgets[place].isEnabled():
                return self._widgets[place]
            place += step
        return None
