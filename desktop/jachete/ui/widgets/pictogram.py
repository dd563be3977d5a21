"""The tinted square of a category, with its drawing."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from jachete.catalogue.categories import Category
from jachete.ui.theme.icons import pixmap
from jachete.ui.theme.tokens import Theme


def paint_pictogram(painter: QPainter, theme: Theme, at: QPointF, side: int, category: Category) -> None:
    """Paint a category's pictogram in a square of `side` logical pixels."""
    area = QRectF(at.x(), at.y(), theme.px(side), theme.px(side))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(f"cat.{category.hue}.bg"))
    painter.drawRoundedRect(area, theme.px(10), theme.px(10))
    ratio = painter.device().devicePixelRatioF()
    drawing = pixmap(theme, category.icon, f"cat.{category.hue}.fg", side / 2, ratio)
    inset = (area.width() - theme.px(side / 2)) / 2
    painter.drawPixmap(area.topLeft() + QPointF(inset, inset), drawing)


class Pictogram(QWidget):
    """A category's pictogram as a widget; decorative, the category is said in words elsewhere."""

    def __init__(self, theme: Theme, category: Category | None, side: int) -> None:
        super().__init__()
        self._theme, self._category, self._side = theme, category, side
        self.setFixedSize(theme.px(side), theme.px(side))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        if self._category is not None:
            paint_pictogram(QPainter(self), self._theme, QPointF(0, 0), self._side, self._category)
