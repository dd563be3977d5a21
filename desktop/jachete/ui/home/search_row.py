"""A search to make again: what it is, what narrows it, what is known of it."""

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from jachete.ui.theme.icons import pixmap
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.choice import Choice

#: Logical pixels.
_TALL: Final = 52
_LOW: Final = 40
_ICON: Final = 18
_EDGE: Final = 14
_TEXT: Final = 44


@dataclass(frozen=True, slots=True)
class SearchWords:
    """What a row says: its title, what is under it when there is something, what is at its right."""

    title: str
    detail: str = ""
    aside: str = ""


class SearchRow(Choice):
    """A row that makes a search again."""

    def __init__(self, theme: Theme, words: SearchWords, icon: str) -> None:
        super().__init__(theme)
        self._words, self._icon = words, icon
        self.setText(words.title)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._say()

    def _say(self) -> None:
        self.setToolTip(f"{self._words.title}\n{self._words.detail}".strip())  # what is cut of them
        parts = (self._words.title, self._words.detail, self._words.aside)
        self.setAccessibleName(", ".join(part for part in parts if part.strip()))

    def show_detail(self, detail: str) -> None:
        """Say under the title what came to be known."""
        self._words = replace(self._words, detail=detail)
        self._say()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the usual size, lower when there is nothing under the title."""
        return QSize(self._theme.px(300), self._theme.px(_TALL if self._words.detail else _LOW))

    def minimumSizeHint(self) -> QSize:
        """Return the size under which words are cut."""
        return QSize(self._theme.px(160), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the row."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        inside = box.adjusted(theme.px(4), theme.px(4), -theme.px(4), -theme.px(4))
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("bg.pressed" if self.isDown() else "bg.hover"))
            painter.drawRoundedRect(inside, theme.px(6), theme.px(6))
        self.paint_ring(painter, inside, theme.px(6))
        drawing = pixmap(theme, self._icon, "text.secondary", _ICON, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(theme.px(_EDGE), (self.height() - theme.px(_ICON)) / 2), drawing)
        self._paint_words(painter, box.adjusted(theme.px(_TEXT), 0, -theme.px(8), 0))

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
