"""What every thing that is painted and chosen does alike."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QPushButton

from jachete.ui.theme.tokens import Theme


class Choice(QPushButton):
    """Something painted by us that one chooses: by a click, the space bar or Enter."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._by_pointer = False
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def has_ring(self) -> bool:
        """Tell whether the keyboard is here, and came here otherwise than by a click."""
        return self.hasFocus() and not self._by_pointer

    def paint_ring(self, painter: QPainter, area: QRectF, round_: float) -> None:
        """Paint the ring of the keyboard inside an area, when it is here."""
        if self.has_ring():
            wide = self._theme.px(2)
            painter.setPen(QPen(self._theme.color("focus.ring"), wide))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            half = wide / 2
            painter.drawRoundedRect(area.adjusted(half, half, -half, -half), round_, round_)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring, but to those who clicked; coming back to the window changes nothing."""
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._by_pointer = event.reason() == Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Enter as with the space bar."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)
