"""Small pieces of text and line that every screen uses."""

from typing import Final

from PySide6 import QtCore
from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from jachete.ui.theme.icons import pixmap
from jachete.ui.theme.tokens import Theme


def text_label(theme: Theme, text: str, style: str, color: str = "text.primary") -> QLabel:
    """Return a line of text in a type style."""
    label = QLabel(text)
    label.setTextFormat(QtCore.Qt.TextFormat.PlainText)
    dress(label, theme, style, color)
    return label


def dress(label: QLabel, theme: Theme, style: str, color: str = "text.primary") -> None:
    """Give a label its type style and its colour."""
    label.setFont(theme.font(style))
    # A palette, not a style sheet: those are read again for each label that is shown.
    colors = QPalette()
    colors.setColor(QPalette.ColorRole.WindowText, theme.color(color))
    label.setPalette(colors)


#: Ground, edge, text, height and padding of each kind of pill, in the theme's names and logical pixels.
_PILLS: Final = {
    "pill": ("bg.surface", "border.default", "text.secondary", 24, 8, "caption", 500),
    "tag": ("bg.subtle", "border.subtle", "text.secondary", 22, 8, "caption", 500),
    "badge": ("bg.surface", "border.default", "text.secondary", 28, 10, "body", 600),
    "key": ("bg.surface", "border.default", "text.secondary", 18, 6, "micro", 600),
}


class Pill(QLabel):
    """A word in a rounded box: a recognition, the nature of an offer, a key of the keyboard."""

    def __init__(self, theme: Theme, text: str, kind: str, icon_name: str = "") -> None:
        super().__init__(text)
        self._theme, self._icon_name = theme, icon_name
        self._ground, self._edge, self._color, self._height, self._padding, style, weight = _PILLS[kind]
        self.setTextFormat(QtCore.Qt.TextFormat.PlainText)
        self.setFont(theme.font(style, weight))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _drawing_width(self) -> int:
        return self._theme.px(18) if self._icon_name else 0

    def sizeHint(self) -> QSize:
        """Return the room that the word takes in its box."""
        words = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        width = round(words + 2 * self._theme.px(self._padding) + self._drawing_width())
        return QSize(max(width, self._theme.px(self._height)), self._theme.px(self._height))

    def minimumSizeHint(self) -> QSize:
        """Return the smallest box: a long word is then elided."""
        return QSize(min(self.sizeHint().width(), self._theme.px(80)), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box and its word."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color(self._edge), theme.outline))
        painter.setBrush(theme.color(self._ground))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, theme.px(6), theme.px(6))
        padding, drawing = theme.px(self._padding), self._drawing_width()
        if drawing:
            image = pixmap(theme, self._icon_name, self._color, 14, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(padding, (self.height() - theme.px(14)) // 2), image)
        area = box.adjusted(padding + drawing, 0, -padding + 1, 0)
        words = QFontMetricsF(self.font()).elidedText(
            self.text(), QtCore.Qt.TextElideMode.ElideRight, area.width() + 1
        )
        painter.setFont(self.font())
        painter.setPen(theme.color(self._color))
        beside = QtCore.Qt.AlignmentFlag.AlignLeft if drawing else QtCore.Qt.AlignmentFlag.AlignHCenter
        painter.drawText(area, QtCore.Qt.AlignmentFlag.AlignVCenter | beside, words)


def rule() -> QFrame:
    """Return a hairline."""
    line = QFrame()
    line.setProperty("kind", "rule")
    return line


def clear(widget: QWidget) -> None:
    """Remove everything that a widget's layout holds."""
    layout = widget.layout()
    while layout is not None and (item := layout.takeAt(0)) is not None:
        child = item.widget()
        if child is not None:
            child.hide()
            child.setParent(None)
            child.deleteLater()
