"""A few answers side by side, of which one holds."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.answer import Answer
from jachete.ui.widgets.focus_ring import paint_ring

_HEIGHT: Final = 32
_PADDING: Final = 11


class Segment(Answer):
    """One of the answers; `first` and `last` round the ends."""

    def __init__(self, theme: Theme, text: str, *, first: bool, last: bool) -> None:
        super().__init__(theme, text)
        self._first, self._last = first, last

    def sizeHint(self) -> QSize:
        """Return the room of the words in their bolder weight."""
        words = QFontMetricsF(self._theme.font("body", 600)).horizontalAdvance(self.text())
        return QSize(round(words) + 2 * self._theme.px(_PADDING), self._theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Keep the words whole."""
        return self.sizeHint()

    def _shape(self, box: QRectF) -> QPainterPath:
        """Return the outline: round at the ends only."""
        round_ = self._theme.px(6)
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        path.addRoundedRect(box, round_, round_)
        if not self._first:
            path.addRect(box.adjusted(0, 0, -round_, 0))
        if not self._last:
            path.addRect(box.adjusted(round_, 0, 0, 0))
        return path.simplified()

    def _paint(self, painter: QPainter) -> None:
        theme, chosen = self._theme, self.isChecked()
        wide = theme.outline
        box = QRectF(self.rect()).adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2)
        ground = "primary.soft" if chosen else "bg.hover" if self.underMouse() else "bg.surface"
        painter.setPen(QPen(theme.color("border.control" if theme.outline > 1 else "border.default"), wide))
        painter.setBrush(theme.color(ground))
        painter.drawPath(self._shape(box.adjusted(0, 0, 0 if self._last else wide, 0)))
        painter.setFont(theme.font("body", 600 if chosen else 500))
        painter.setPen(theme.color("primary.text" if chosen else "text.primary"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if chosen:  # not by the tint alone
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("primary.base"))
            inset = theme.px(_PADDING)
            painter.drawRect(
                QRectF(inset, self.height() - theme.px(3), self.width() - 2 * inset, theme.px(2))
            )
        if self._focus.shown:
            paint_ring(painter, theme, QRectF(self.rect()), theme.px(6))


class Segments(QFrame):
    """The answers in a row; `chosen` carries the value of the one that is taken."""

    chosen = Signal(object)

    def __init__(
        self, theme: Theme, name: str, choices: Sequence[tuple[object, str]], current: object
    ) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        for number, (value, text) in enumerate(choices):
            segment = Segment(theme, text, first=number == 0, last=number == len(choices) - 1)
            segment.setAccessibleDescription(name)
            segment.setChecked(value == current)
            segment.taken.connect(lambda value=value: self.chosen.emit(value))
            line.addWidget(segment)
