"""A search to make again: what it is, what narrows it, what is known of it."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from jachete.ui.home.row import Row, Words
from jachete.ui.theme.icons import pixmap
from jachete.ui.theme.tokens import Theme

#: Logical pixels; a row is lower when there is nothing under its title.
_TALL: Final = 52
_LOW: Final = 40
_ICON: Final = 18
_EDGE: Final = 14
_TEXT: Final = 44


class SearchRow(Row):
    """A row that makes a search again."""

    def __init__(self, theme: Theme, words: Words, icon: str) -> None:
        super().__init__(theme, words, _TEXT, _TALL if words.detail else _LOW)
        self._icon = icon

    def say(self, words: Words) -> None:
        """Say these words."""
        super().say(words)
        parts = (words.title, words.detail, words.aside)
        self.setAccessibleName(", ".join(part for part in parts if part.strip()))

    def show_detail(self, detail: str) -> None:
        """Say under the title what came to be known."""
        self.say(replace(self._words, detail=detail))

    def _paint_drawing(self, painter: QPainter) -> None:
        theme = self._theme
        drawing = pixmap(theme, self._icon, "text.secondary", _ICON, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(theme.px(_EDGE), (self.height() - theme.px(_ICON)) / 2), drawing)
