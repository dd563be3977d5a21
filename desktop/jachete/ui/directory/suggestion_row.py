"""A search offered instead: its words, what it finds, one key to take it."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from jachete.i18n import _
from jachete.ui.theme.icons import pixmap
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.labels import Pill

_HEIGHT: Final = 44
_GOLDEN_HEIGHT: Final = 56


class SuggestionRow(QPushButton):
    """A row with a drawing, a sentence ending with what matters, and a count at the right.

    A `golden` one stands out: it is most likely what was meant.
    """

    def __init__(
        self,
        theme: Theme,
        icon_name: str,
        sentence: str,
        strong: str,
        count: str,
        *,
        golden: bool = False,
    ) -> None:
        super().__init__()
        self._theme, self._icon_name, self._golden = theme, icon_name, golden
        self._sentence, self._strong, self._count = sentence, strong, count
        self._key: Pill | None = None
        self.setText(f"{sentence} {strong}".strip())
        said = (
            _("{suggestion}, {count}").format(suggestion=self.text(), count=count) if count else self.text()
        )
        self.setAccessibleName(said)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_key(self, key: str) -> None:
        """Show the key that takes this row from the field."""
        self._key = Pill(self._theme, key, "key")
        self._key.setParent(self)
        self._key.resize(self._key.sizeHint())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the key at the right."""
        super().resizeEvent(event)
        if self._key is not None:
            right = self.width() - self._theme.px(16 if self._golden else 34)
            self._key.move(right - self._key.width(), (self.height() - self._key.height()) // 2)

    def sizeHint(self) -> QSize:
        """Return a row of the usual height."""
        return QSize(self._theme.px(320), self._theme.px(_GOLDEN_HEIGHT if self._golden else _HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the narrowest row: the sentence is then elided."""
        return QSize(self._theme.px(200), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the row."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        self._paint_ground(painter, area)
        ratio = self.devicePixelRatioF()
        top = (self.height() - theme.px(16)) / 2
        inset = theme.px(18 if self._golden else 8)
        drawing = pixmap(theme, self._icon_name, "text.secondary", 16, ratio)
        painter.drawPixmap(QPointF(inset, top), drawing)
        right = area.right() - theme.px(16 if self._golden else 8)
        if not self._golden:
            right -= theme.px(16)
            chevron = pixmap(theme, "chevron-right", "text.tertiary", 16, ratio)
            painter.drawPixmap(QPointF(right, top), chevron)
            right -= theme.px(10)
        if self._key is not None:
            right = self._key.x() - theme.px(12)
        self._paint_words(
            painter, QRectF(inset + theme.px(28), 0, right - inset - theme.px(28), area.height())
        )

    def _paint_ground(self, painter: QPainter, area: QRectF) -> None:
        theme = self._theme
        pointed, focused = self.underMouse(), self.hasFocus()
        box = area.adjusted(1, 1, -1, -2)
        if self._golden:
            painter.setBrush(theme.color("gold.soft"))
            painter.setPen(QPen(theme.color("gold.softBorder"), 1))
            painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), theme.px(10), theme.px(10))
        else:
            painter.fillRect(QRectF(0, area.bottom() - 1, area.width(), 1), theme.color("border.subtle"))
        if pointed or focused:
            painter.setBrush(Qt.BrushStyle.NoBrush if self._golden else theme.color("bg.hover"))
            ring = QPen(theme.color("focus.ring"), theme.px(2))
            painter.setPen(ring if focused else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(box, theme.px(6), theme.px(6))

    def _paint_words(self, painter: QPainter, area: QRectF) -> None:
        theme = self._theme
        middle = Qt.AlignmentFlag.AlignVCenter
        small = theme.font("caption", tabular=True)
        painter.setFont(small)
        painter.setPen(theme.color("gold.text" if self._golden else "text.tertiary"))
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
