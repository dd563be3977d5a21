"""The corner over the first column: what the dot means."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from jachete.i18n import _
from jachete.ui.compare.cell_text import paint_mark
from jachete.ui.compare.row_titles import LEFT
from jachete.ui.theme.tokens import Theme


class Corner(QLabel):
    """Says in words what the dot before a row tells."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(_("Valeurs différentes"), parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the dot, the words, and the line under them."""
        theme, box = self._theme, QRectF(self.rect())
        painter = QPainter(self)
        painter.fillRect(box, theme.color("bg.surface"))
        left, line = theme.px(24), theme.line("caption")
        painter.fillRect(QRectF(left, box.bottom() - 1, box.width(), 1), theme.color("border.default"))
        top = box.bottom() - line - theme.px(10)
        paint_mark(painter, theme, QRectF(left, top, theme.px(6), line))
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("text.secondary"))
        words = QRectF(theme.px(LEFT), top, box.width() - theme.px(LEFT), line)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
