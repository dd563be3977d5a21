"""An enterprise read lately: its pictogram, its name, when it was read."""

import datetime
from typing import Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from jachete.catalogue.categories import Category
from jachete.i18n import _, language
from jachete.text.formats import moment_text
from jachete.ui.home.glance import Recent
from jachete.ui.home.row import Row, Words
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.pictogram import paint_pictogram

#: Logical pixels.
_HEIGHT: Final = 56
_PICTOGRAM: Final = 32
_EDGE: Final = 12
_TEXT: Final = 56


class RecentRow(Row):
    """A row that opens the record of an enterprise."""

    def __init__(
        self, theme: Theme, recent: Recent, category: Category | None, now: datetime.datetime
    ) -> None:
        when = moment_text(recent.at, now, language())
        super().__init__(theme, Words(recent.name, recent.subtitle, when), _TEXT, _HEIGHT)
        self._category = category
        self.setAccessibleName(_("{name}, {count}").format(name=recent.name, count=when))
        self.setAccessibleDescription(recent.subtitle)

    def _paint_drawing(self, painter: QPainter) -> None:
        if self._category is not None:
            at = QPointF(self._theme.px(_EDGE), (self.height() - self._theme.px(_PICTOGRAM)) / 2)
            paint_pictogram(painter, self._theme, at, _PICTOGRAM, self._category)
