"""An entry of the rail: a place, and how many things it holds."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton

from jachete.search.counting import enterprises
from jachete.ui.theme.icons import pixmap
from jachete.ui.theme.tokens import LIGHT, Theme
from jachete.ui.widgets.focus_ring import KeyboardFocus, paint_ring


class Entry(QPushButton):
    """An entry of the rail; the bar at its left says that one is there."""

    def __init__(self, theme: Theme, icon: str, name: str, count: int | None) -> None:
        super().__init__()
        self._theme, self._icon, self._count = theme, icon, "" if count is None else str(count)
        self._focus = KeyboardFocus(self)
        self.setText(name)
        self.setCheckable(True)
        self.setAutoExclusive(True)  # choosing where one is changes nothing
        self.setFixedHeight(theme.px(34))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(name if count is None else f"{name}, {enterprises(count)}")
        self.setToolTip(name)

    def set_count(self, count: int) -> None:
        """Show a number after the name, nothing for zero; it is said too."""
        self._count = str(count) if count else ""
        self.setAccessibleName(f"{self.text()}, {count}" if count else self.text())
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for no more than the drawing: the rail gives the width."""
        return QSize(self._theme.px(34), self._theme.px(34))

    def minimumSizeHint(self) -> QSize:
        """Hold in the narrow rail."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the entry: its drawing alone when the rail is narrow."""
        theme, here = self._theme, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        size = theme.px(18)
        narrow = self.width() < theme.px(100)
        left = (self.width() - size) / 2 if narrow else theme.px(9)
        drawn = "primary.text" if here else "text.secondary"
        drawing = pixmap(theme, self._icon, drawn, 18, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(left, (self.height() - size) / 2), drawing)
        if not narrow:
            self._paint_words(painter)

    def _paint_ground(self, painter: QPainter) -> None:
        theme, box = self._theme, QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ground())
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), theme.px(6), theme.px(6))
        if self.isChecked():
            painter.setBrush(theme.color("primary.base"))
            painter.drawRoundedRect(QRectF(0, theme.px(9), theme.px(3), theme.px(16)), 1.5, 1.5)
        if self._focus.shown:
            paint_ring(painter, theme, box, theme.px(6))

    def _paint_words(self, painter: QPainter) -> None:
        theme, here, box = self._theme, self.isChecked(), QRectF(self.rect())
        painter.setPen(theme.color("primary.text" if here else "text.primary"))
        painter.setFont(theme.font("body", 600 if here else 500))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box.adjusted(theme.px(37), 0, 0, 0), middle, self.text())
        painter.setFont(theme.font("caption", tabular=True))
        painter.setPen(theme.color("text.tertiary"))
        painter.drawText(
            box.adjusted(0, 0, -theme.px(9), 0), middle | Qt.AlignmentFlag.AlignRight, self._count
        )

    def _ground(self) -> QColor:
        theme = self._theme
        if self.isChecked():
            return theme.color("bg.surface" if theme.name == LIGHT else "bg.subtle")
        return theme.color("bg.hover") if self.underMouse() else QColor(Qt.GlobalColor.transparent)
