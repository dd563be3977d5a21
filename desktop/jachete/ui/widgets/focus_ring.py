"""The ring around what has the keyboard: a pane, or a control one came to without the pointer."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from jachete.ui.theme.tokens import Theme


class FocusRing(QWidget):
    """Lies over a widget to which a person gave the focus; lets every click through."""

    def __init__(self, theme: Theme, owner: QWidget) -> None:
        super().__init__(owner)
        self._theme, self._owner = theme, owner
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        owner.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow the owner's focus and size."""
        if isinstance(event, QFocusEvent) and event.gotFocus():
            if event.reason() == Qt.FocusReason.OtherFocusReason:
                return False  # a screen that opens: nobody moved
            self.setGeometry(self._owner.rect())
            self.show()
            self.raise_()
        elif event.type() == QEvent.Type.FocusOut:
            self.hide()
        elif event.type() == QEvent.Type.Resize:
            self.setGeometry(self._owner.rect())
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ring inside the pane's edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = self._theme.px(2)
        painter.setPen(QPen(self._theme.color("focus.ring"), wide))
        inset = self._theme.px(2) + wide / 2
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, self._theme.px(6), self._theme.px(6))


class KeyboardFocus(QObject):
    """Tells whether a control shows its ring: to those who came by the keyboard, not who clicked."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._owner = owner
        self._by_pointer = False
        owner.installEventFilter(self)

    @property
    def shown(self) -> bool:
        """Tell whether the control has the keyboard and came by it."""
        return self._owner.hasFocus() and not self._by_pointer

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow how the focus came; coming back to the window changes nothing."""
        if isinstance(event, QFocusEvent) and event.gotFocus():
            if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
                self._by_pointer = event.reason() == Qt.FocusReason.MouseFocusReason
            self._owner.update()
        return False


def paint_ring(painter: QPainter, theme: Theme, box: QRectF, radius: float) -> None:
    """Paint a control's ring along the inside of a box."""
    wide = theme.px(2)
    painter.setPen(QPen(theme.color("focus.ring"), wide))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2), radius, radius)
