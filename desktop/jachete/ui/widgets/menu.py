"""A menu in the theme's drawings, at the theme's zoom."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtGui import QAction, QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QWidget

from jachete.ui.theme.icons import pixmap
from jachete.ui.theme.tokens import Theme

#: Side of a mark, and its distance from the edge of its line, in logical pixels.
_MARK: Final = 14
_INSET: Final = 6


class Menu(QMenu):
    """Qt's menu, with check marks and arrows of submenus that follow the zoom: Qt's own never grow."""

    def __init__(self, theme: Theme, parent: QWidget, title: str = "") -> None:
        super().__init__(title, parent)
        self._theme = theme
        self.setAccessibleName(title)

    def add(
        self, title: str, act: Callable[[], object], *, key: str = "", icon: str = "", possible: bool = True
    ) -> QAction:
        """Add something to do; `key` is only shown: the window's own shortcut does it."""
        words = title.replace("&", "&&")
        action = self.addAction(f"{words}\t{key}" if key else words)
        if icon:
            ratio = self.devicePixelRatioF()
            action.setIcon(QIcon(pixmap(self._theme, icon, "text.secondary", 16, ratio)))
        action.setEnabled(possible)
        action.triggered.connect(lambda _checked=False: act())
        return action

    def open_once(self, at: QPoint) -> None:
        """Open at a place of the screen; the menu goes once it is closed."""
        self.aboutToHide.connect(self.deleteLater)
        self.popup(at)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the menu, then the marks of its lines."""
        super().paintEvent(event)
        painter, theme = QPainter(self), self._theme
        inset = theme.px(_INSET)
        for action in self.actions():
            line = self.actionGeometry(action)
            color = "text.secondary" if action.isEnabled() else "text.disabled"
            if action.isChecked():
                self._paint(painter, "check", color, line, line.left() + inset)
            if action.menu() is not None:
                end = line.right() - inset - theme.px(_MARK)
                self._paint(painter, "chevron-right", color, line, end)

    def _paint(self, painter: QPainter, name: str, color: str, line: QRect, x: int) -> None:
        drawing = pixmap(self._theme, name, color, _MARK, self.devicePixelRatioF())
        top = line.top() + (line.height() - self._theme.px(_MARK)) / 2
        painter.drawPixmap(QPointF(x, round(top)), drawing)
