"""The card of an appearance: a small window in its colours, and its name."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen

from jachete.ui.settings import Appearance
from jachete.ui.theme.tokens import DARK, LIGHT, Theme
from jachete.ui.widgets.answer import Answer
from jachete.ui.widgets.focus_ring import paint_ring
from jachete.ui.widgets.ticked import paint_circle

_WIDTH: Final = 140
_DRAWING: Final = 88
_AROUND: Final = 4
_NAME: Final = 30


class ThemeCard(Answer):
    """An appearance to choose; the system's own is drawn half light, half dark."""

    def __init__(self, theme: Theme, name: str, appearance: Appearance) -> None:
        super().__init__(theme, name)
        system = appearance is Appearance.SYSTEM
        self._shown = [Theme.make(each) for each in ((LIGHT, DARK) if system else (appearance.value,))]

    def sizeHint(self) -> QSize:
        """Return the drawing and the name below it."""
        theme = self._theme
        around = 2 * theme.px(_AROUND)
        words = QFontMetricsF(theme.font("body", 600)).horizontalAdvance(self.text())
        width = max(theme.px(_WIDTH) + around, theme.px(30) + round(words) + around)
        return QSize(width, theme.px(_DRAWING) + around + theme.px(_NAME))

    def minimumSizeHint(self) -> QSize:
        """Never be cut."""
        return self.sizeHint()

    def _paint(self, painter: QPainter) -> None:
        theme = self._theme
        around = theme.px(_AROUND)
        box = QRectF(around, around, theme.px(_WIDTH), theme.px(_DRAWING))
        self._paint_windows(painter, box)
        middle = self.height() - theme.px(_NAME) / 2 + theme.px(3)
        paint_circle(painter, theme, QPointF(around + theme.px(8), middle), full=self.isChecked())
        painter.setFont(theme.font("body", 500))
        painter.setPen(theme.color("text.primary"))
        words = QRectF(around + theme.px(24), middle - theme.px(12), self.width(), theme.px(24))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.isChecked():
            painter.setPen(QPen(theme.color("primary.base"), theme.px(2)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inset = theme.px(1)
            painter.drawRoundedRect(box.adjusted(-inset, -inset, inset, inset), theme.px(7), theme.px(7))
        if self._focus.shown:
            paint_ring(painter, theme, QRectF(self.rect()), theme.px(8))

    def _paint_windows(self, painter: QPainter, box: QRectF) -> None:
        """Paint each window in its share of the drawing."""
        theme = self._theme
        shape = QPainterPath()
        shape.addRoundedRect(box, theme.px(6), theme.px(6))
        painter.save()
        painter.setClipPath(shape)
        width = box.width() / len(self._shown)
        for number, shown in enumerate(self._shown):
            part = QRectF(box.left() + number * width, box.top(), width, box.height())
            _paint_window(painter, shown, part, theme.zoom, rail=len(self._shown) == 1)
        painter.restore()
        painter.setPen(QPen(theme.color("border.default"), theme.outline))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(shape)


def _paint_window(painter: QPainter, shown: Theme, area: QRectF, zoom: float, *, rail: bool) -> None:
    """Paint a rail, a title, a field and a button."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillRect(area, shown.color("bg.canvas"))
    left = area.left() + 10 * zoom
    if rail:
        painter.fillRect(QRectF(area.left(), area.top(), 34 * zoom, area.height()), shown.color("bg.rail"))
        left = area.left() + 44 * zoom
    right = area.right() - 10 * zoom

    def bar(top: float, width: float, height: float, color: str, edge: str = "") -> None:
        painter.setPen(QPen(shown.color(edge), zoom) if edge else Qt.PenStyle.NoPen)
        painter.setBrush(shown.color(color))
        place = QRectF(left, area.top() + top * zoom, width, height * zoom)
        painter.drawRoundedRect(place, 3 * zoom, 3 * zoom)

    wide = right - left
    bar(10, wide * (0.62 if rail else 0.85), 8, "text.primary")
    bar(27, wide, 22, "bg.surface", "border.control" if shown.outline > 1 else "")
    bar(57, wide * 0.42 if rail else wide * 0.68, 12, "primary.base")
