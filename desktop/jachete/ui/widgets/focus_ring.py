"""The ring around a pane that has the keyboard."""

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
