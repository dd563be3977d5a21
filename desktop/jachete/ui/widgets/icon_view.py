"""A drawing beside words: decorative, the words say it."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from jachete.ui.theme.icons import pixmap
from jachete.ui.theme.tokens import Theme


class IconView(QWidget):
    """An icon as sharp as its screen, in the middle of a line of `line` logical pixels."""

    def __init__(
        self, theme: Theme, name: str, color: str = "text.tertiary", size: int = 14, line: int = 0
    ) -> None:
        super().__init__()
        self._theme, self._name, self._color, self._size = theme, name, color, size
        self._line = max(line, size)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the icon's width and the line's height."""
        return QSize(self._theme.px(self._size), self._theme.px(self._line))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        drawing = pixmap(self._theme, self._name, self._color, self._size, self.devicePixelRatioF())
        painter.drawPixmap(0, (self.height() - self._theme.px(self._size)) // 2, drawing)
