"""A box to check, with its words."""

from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from jachete.ui.theme.icons import pixmap
from jachete.ui.theme.tokens import Theme

#: Logical pixels.
_LEFT: Final = 6
_BOX: Final = 16
_GAP: Final = 8
_HEIGHT: Final = 28


class CheckBox(QCheckBox):
    """Something that is taken or not."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__(text)
        self._theme = theme
        self._by_pointer = False
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFont(theme.font("body"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the room of the box and the words."""
        wide = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        return QSize(round(wide) + self._theme.px(2 * _LEFT + _BOX + _GAP) + 1, self._theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the room without which nothing can be read."""
        return QSize(self._theme.px(96), self._theme.px(_HEIGHT))

    def hitButton(self, at: QPoint) -> bool:
        """Be pressed anywhere."""
        return self.rect().contains(at)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring, but to those who clicked."""
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._by_pointer = event.reason() == Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, ring, box and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        ground = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        hovered = self.underMouse() and self.isEnabled()
        ringed = self.hasFocus() and not self._by_pointer
        painter.setPen(QPen(theme.color("focus.ring"), theme.px(2)) if ringed else Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("bg.hover") if hovered else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(ground, theme.px(6), theme.px(6))
        self._paint_box(painter)
        left = theme.px(_LEFT + _BOX + _GAP)
        area = QRectF(left, 0, self.width() - left - theme.px(_LEFT), self.height())
        words = QFontMetricsF(self.font()).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, area.width() + 1
        )
        painter.setFont(self.font())
        painter.setPen(theme.color("text.primary" if self.isEnabled() else "text.disabled"))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_box(self, painter: QPainter) -> None:
        theme, taken = self._theme, self.isChecked() and self.isEnabled()
        side = theme.px(_BOX)
        box = QRectF(theme.px(_LEFT) + 0.5, (self.height() - side) / 2, side, side)
        edge = "primary.base" if taken else "border.control" if self.isEnabled() else "border.default"
        painter.setPen(QPen(theme.color(edge), 1))
        painter.setBrush(theme.color("primary.base" if taken else "bg.surface"))
        painter.drawRoundedRect(box, theme.px(4), theme.px(4))
        if self.isChecked():
            color = "primary.on" if taken else "text.disabled"
            inset = (side - theme.px(12)) / 2
            mark = pixmap(theme, "check", color, 12, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(box.left() + inset, box.top() + inset), mark)
