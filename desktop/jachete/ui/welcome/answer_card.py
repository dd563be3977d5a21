"""An answer as a card."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy

from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.answer import Answer
from jachete.ui.widgets.focus_ring import paint_ring
from jachete.ui.widgets.ticked import paint_circle

_HEIGHT: Final = 46
_WORDS: Final = 44


class AnswerCard(Answer):
    """A circle and a word in a box that takes its share of the line."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__(theme, text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the room of the word."""
        words = QFontMetricsF(self._theme.font("subtitle")).horizontalAdvance(self.text())
        return QSize(round(words) + self._theme.px(_WORDS + 16), self._theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Keep the word whole."""
        return self.sizeHint()

    def _paint(self, painter: QPainter) -> None:
        theme, here = self._theme, self.isChecked()
        wide = theme.px(2) if here else theme.outline
        box = QRectF(self.rect()).adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2)
        inset = theme.px(3) if self._focus.shown else 0
        box.adjust(inset, inset, -inset, -inset)
        ground = "bg.selected" if here else "bg.hover" if self.underMouse() else "bg.surface"
        painter.setPen(QPen(theme.color("primary.base" if here else "border.control"), wide))
        painter.setBrush(theme.color(ground))
        painter.drawRoundedRect(box, theme.px(8), theme.px(8))
        paint_circle(painter, theme, QPointF(theme.px(23), self.height() / 2), full=self.isChecked())
        painter.setFont(theme.font("subtitle"))
        painter.setPen(theme.color("text.primary"))
        words = QRectF(self.rect()).adjusted(theme.px(_WORDS), 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self._focus.shown:
            paint_ring(painter, theme, QRectF(self.rect()), theme.px(9))
