"""The tinted square of a category, with its drawing."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from jachete.catalogue.categories import Category
from jachete.ui.theme.icons import pixmap
from jachete.ui.theme.tokens import Theme


def paint_pictogram(painter: QPainter, theme: Theme, area: QRectF, category: Category) -> None:
    """Paint a category's pictogram in a square."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(f"cat.{category.hue}.bg"))
    painter.drawRoundedRect(area, theme.px(10), theme.px(10))
    size = round(area.width() / 2)
    drawing = pixmap(
        category.icon, theme.hex(f"cat.{category.hue}.fg"), size, painter.device().devicePixelRatioF()
    )
    inset = (area.width() - size) / 2
    painter.drawPixmap(QPointF(area.left() + inset, area.top() + inset), drawing)


class Pictogram(QWidget):
    """A category's pictogram as a widget; decorative, the category is said in words elsewhere."""

    def __init__(self, theme: Theme, category: Category | None, side: int) -> None:
        super().__init__()
        self._theme, self._category = theme, category
        self.setFixedSize(theme.px(side), theme.px(side))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        if self._category is not None:
            paint_pictogram(QPainter(self), self._theme, QRectF(self.rect()), self._category)
