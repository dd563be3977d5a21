"""A search offered instead: its words, what it finds, one key to take it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from jachete.i18n import _
from jachete.ui.theme.icons import pixmap
from jachete.ui.theme.tokens import Theme

_HEIGHT = 44


class SuggestionRow(QPushButton):
    """A row with a drawing, a sentence ending with what matters, and a count at the right."""

    def __init__(self, theme: Theme, icon_name: str, sentence: str, strong: str, count: str) -> None:
        super().__init__()
        self._theme, self._icon_name = theme, icon_name
        self._sentence, self._strong, self._count = sentence, strong, count
        self.setText(f"{sentence} {strong}".strip())
        said = (
            _("{suggestion}, {count}").format(suggestion=self.text(), count=count) if count else self.text()
        )
        self.setAccessibleName(said)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a row of the usual height."""
        return QSize(self._theme.px(320), self._theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the narrowest row: the sentence is then elided."""
        return QSize(self._theme.px(200), self._theme.px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the row."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        painter.fillRect(QRectF(0, area.bottom() - 1, area.width(), 1), theme.color("border.subtle"))
        if self.underMouse() or self.hasFocus():
            painter.setBrush(theme.color("bg.hover"))
            painter.setPen(
                QPen(theme.color("focus.ring"), theme.px(2)) if self.hasFocus() else Qt.PenStyle.NoPen
            )
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -2), theme.px(6), theme.px(6))
        ratio = self.devicePixelRatioF()
        top = (self.height() - theme.px(16)) / 2
        drawing = pixmap(theme, self._icon_name, "text.secondary", 16, ratio)
        painter.drawPixmap(QPointF(theme.px(8), top), drawing)
        chevron = pixmap(theme, "chevron-right", "text.tertiary", 16, ratio)
        painter.drawPixmap(QPointF(area.right() - theme.px(24), top), chevron)
        self._paint_words(painter, area.adjusted(theme.px(36), 0, -theme.px(34), 0))

    def _paint_words(self, painter: QPainter, area: QRectF) -> None:
        theme = self._theme
        middle = Qt.AlignmentFlag.AlignVCenter
        small = theme.font("caption", tabular=True)
        painter.setFont(small)
        painter.setPen(theme.color("text.tertiary"))
        painter.drawText(area, middle | Qt.AlignmentFlag.AlignRight, self._count)
        area.setRight(area.right() - QFontMetricsF(small).horizontalAdvance(self._count) - theme.px(12))
        for words, weight in ((self._sentence, 400), (self._strong, 600)):
            font = theme.font("body", weight)
            metrics = QFontMetricsF(font)
            painter.setFont(font)
            painter.setPen(theme.color("text.primary"))
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(area.width(), 0))
            painter.drawText(area, middle, shown)
            area.setLeft(area.left() + metrics.horizontalAdvance(f"{words} ") if words else area.left())
