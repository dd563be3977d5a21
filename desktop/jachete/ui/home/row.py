"""What takes one back to something: what it is, what is known of it, and when it was."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.choice import Choice

#: Logical pixels.
_WIDTH: Final = 300
_NARROWEST: Final = 160
_EDGE: Final = 10


@dataclass(frozen=True, slots=True)
class Words:
    """What a row says: its title, what is under it when there is something, what is at its right."""

    title: str
    detail: str = ""
    aside: str = ""


class Row(Choice):
    """Words after a drawing; `start` is where they begin, `height` the row's, in logical pixels."""

    def __init__(self, theme: Theme, words: Words, start: int, height: int) -> None:
        super().__init__(theme)
        self._start, self._height = start, height
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.say(words)

    def say(self, words: Words) -> None:
        """Say these words."""
        self._words = words
        self.setText(words.title)
        self.setToolTip(f"{words.title}\n{words.detail}".strip())  # what is cut of them
        self.update()

    def sizeHint(self) -> QSize:
        """Return the usual size."""
        return QSize(self._theme.px(_WIDTH), self._theme.px(self._height))

    def minimumSizeHint(self) -> QSize:
        """Return the size under which words are cut."""
        return QSize(self._theme.px(_NARROWEST), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the row."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inside = QRectF(self.rect()).adjusted(theme.px(4), theme.px(4), -theme.px(4), -theme.px(4))
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("bg.pressed" if self.isDown() else "bg.hover"))
            painter.drawRoundedRect(inside, theme.px(6), theme.px(6))
        self.paint_ring(painter, inside, theme.px(6))
        self._paint_drawing(painter)
        self._paint_words(
            painter, QRectF(self.rect()).adjusted(theme.px(self._start), 0, -theme.px(_EDGE), 0)
        )

    def _paint_drawing(self, painter: QPainter) -> None:
        raise NotImplementedError

    def _paint_words(self, painter: QPainter, area: QRectF) -> None:
        theme, words = self._theme, self._words
        small = theme.font("caption", tabular=True)
        painter.setFont(small)
        painter.setPen(theme.color("text.tertiary"))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, words.aside)
        aside = QFontMetricsF(small).horizontalAdvance(words.aside)
        width = area.width() - (aside + theme.px(16) if words.aside else 0)
        title, below = theme.line("body"), theme.line("caption") if words.detail else 0
        top = (self.height() - title - below) / 2
        lines: list[tuple[str, QFont, str, float, int]] = [
            (words.title, theme.font("body", 500), "text.primary", top, title),
            (words.detail, small, "text.tertiary", top + title, below),
        ]
        for text, font, color, y, tall in lines:
            painter.setFont(font)
            painter.setPen(theme.color(color))
            shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, max(width, 0))
            painter.drawText(QRectF(area.left(), y, width, tall), Qt.AlignmentFlag.AlignVCenter, shown)
