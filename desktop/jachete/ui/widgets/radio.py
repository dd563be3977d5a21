"""One answer among a few, with what it means under it."""

from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy

from jachete.ui.theme.tokens import Theme

_LEFT: Final = 6
_CIRCLE: Final = 16
_GAP: Final = 8


class Radio(QRadioButton):
    """An answer; `detail` is said after it, in a quieter colour."""

    def __init__(self, theme: Theme, text: str, detail: str = "") -> None:
        super().__init__(text)
        self._theme, self.detail = theme, detail
        self._by_pointer = False
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _start(self) -> int:
        return self._theme.px(_LEFT + _CIRCLE + _GAP)

    def sizeHint(self) -> QSize:
        """Return the room of the circle and the words."""
        said = f"{self.text()}  {self.detail}"
        wide = QFontMetricsF(self._theme.font("body", 500)).horizontalAdvance(said)
        return QSize(round(wide) + self._start() + self._theme.px(_LEFT), self._theme.px(30))

    def minimumSizeHint(self) -> QSize:
        """Return the room without which nothing can be read: what is after the answer is then elided."""
        return QSize(self._theme.px(100), self.sizeHint().height())

    def hitButton(self, at: QPoint) -> bool:
        """Be pressed anywhere."""
        return self.rect().contains(at)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring, but to those who clicked."""
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._by_pointer = event.reason() == Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    # ------------------------------------------------------------------ painting
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, ring, circle and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("bg.hover") if self.underMouse() else Qt.BrushStyle.NoBrush)
        if self.hasFocus() and not self._by_pointer:
            painter.setPen(QPen(theme.color("focus.ring"), theme.px(2)))
        painter.drawRoundedRect(box, theme.px(6), theme.px(6))
        self._paint_circle(painter)
        self._paint_words(painter)

    def _paint_circle(self, painter: QPainter) -> None:
        theme = self._theme
        radius = theme.px(_CIRCLE) / 2
        center = QPointF(theme.px(_LEFT) + radius, self.height() / 2)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("primary.base"))
            painter.drawEllipse(center, radius, radius)
            painter.setBrush(theme.color("primary.on"))
            painter.drawEllipse(center, theme.px(3), theme.px(3))
        else:
            painter.setPen(QPen(theme.color("border.control"), 1))
            painter.setBrush(theme.color("bg.surface"))
            painter.drawEllipse(center, radius - 0.5, radius - 0.5)

    def _paint_words(self, painter: QPainter) -> None:
        theme, start = self._theme, self._start()
        font = theme.font("body", 500)
        painter.setFont(font)
        painter.setPen(theme.color("text.primary"))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(start, 0, self.width() - start, self.height()), middle, self.text())
        left = start + QFontMetricsF(font).horizontalAdvance(self.text()) + theme.px(_GAP)
        room = self.width() - left - theme.px(_LEFT)
        if not self.detail or room <= 0:
            return
        quiet = theme.font("caption")
        said = QFontMetricsF(quiet).elidedText(self.detail, Qt.TextElideMode.ElideRight, room)
        painter.setFont(quiet)
        painter.setPen(theme.color("text.secondary"))
        painter.drawText(QRectF(left, 0, room + 1, self.height()), middle, said)
