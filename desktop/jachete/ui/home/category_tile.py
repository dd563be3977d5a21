"""A category to browse: its pictogram, its name, how many enterprises it has."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from jachete.catalogue.categories import Category
from jachete.i18n import _, language
from jachete.search.counting import enterprises
from jachete.search.page import Marked
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.choice import Choice
from jachete.ui.widgets.marked_text import LaidText, TextStyle
from jachete.ui.widgets.pictogram import paint_pictogram

#: Logical pixels.
HEIGHT: Final = 80
_PICTOGRAM: Final = 40
_EDGE: Final = 14
_TEXT: Final = 66
_LINE: Final = 18


class CategoryTile(Choice):
    """A tile that leads to the directory, filtered on its category; inert when nothing is in it."""

    def __init__(self, theme: Theme, category: Category) -> None:
        super().__init__(theme)
        self.category = category
        self._count = ""
        self.setText(category.label.text(language()))
        self.setAccessibleName(self.text())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_count(self, count: int) -> None:
        """Say how many enterprises the category has."""
        self._count = enterprises(count)
        self.setAccessibleName(_("{name}, {count}").format(name=self.text(), count=self._count))
        self.setEnabled(count > 0)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the usual size."""
        return QSize(self._theme.px(180), self._theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the size under which names are cut."""
        return QSize(self._theme.px(140), self._theme.px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the tile; pointed at, its edge stands out and nothing moves."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        pointed = self.underMouse() and self.isEnabled()
        painter.setPen(QPen(theme.color("border.control" if pointed else "border.subtle"), 1))
        painter.setBrush(theme.color("bg.pressed" if self.isDown() else "bg.surface"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), theme.px(10), theme.px(10))
        self.paint_ring(painter, box, theme.px(10))
        middle = (self.height() - theme.px(_PICTOGRAM)) / 2
        at = QPointF(theme.px(_EDGE), middle)
        painter.setOpacity(1 if self.isEnabled() else 0.45)
        paint_pictogram(painter, theme, at, _PICTOGRAM, self.category)
        painter.setOpacity(1)
        self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        theme = self._theme
        left = theme.px(_TEXT)
        width = self.width() - left - theme.px(6)
        color = theme.color("text.primary" if self.isEnabled() else "text.disabled")
        style = TextStyle(theme.font("body", 600), color, theme.px(_LINE))
        name = LaidText(Marked(self.text()), style, width, 2)
        line = theme.line("caption")
        top = (self.height() - name.height - line - theme.px(1)) / 2
        name.paint(painter, theme, QPointF(left, top))
        painter.setFont(theme.font("caption", tabular=True))
        painter.setPen(theme.color("text.tertiary"))
        area = QRectF(left, top + name.height + theme.px(1), width, line)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, self._count)
