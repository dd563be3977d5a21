"""What every thing that is painted and chosen does alike."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QPushButton

from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.focus_ring import KeyboardFocus, paint_ring


class Choice(QPushButton):
    """Something painted by us that one chooses: by a click, the space bar or Enter."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._focus = KeyboardFocus(self)
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def paint_ring(self, painter: QPainter, area: QRectF, round_: float) -> None:
        """Paint the ring of the keyboard inside an area, when it is here."""
        if self._focus.shown:
            paint_ring(painter, self._theme, area, round_)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Enter as with the space bar."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)
