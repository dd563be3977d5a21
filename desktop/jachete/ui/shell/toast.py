"""A sentence that says what was done, for a few seconds, with what can follow."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from jachete.ui.announcing import Announcer
from jachete.ui.theme.tokens import Theme

_SHOWN: Final = 6000


class Toast(QFrame):
    """Shows the last thing done over the foot of the window; stays while the pointer is on it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("kind", "toast")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(16), theme.px(10), theme.px(10), theme.px(10))
        layout.setSpacing(theme.px(16))
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._action = QPushButton()
        self._action.clicked.connect(self._act)
        layout.addWidget(self._text)
        layout.addWidget(self._action)
        self._follow: Callable[[], object] | None = None
        self._announcer = Announcer(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def text(self) -> str:
        """Return what is said."""
        return self._text.text()

    def tell(self, sentence: str, action: str = "", follow: Callable[[], object] | None = None) -> None:
        """Say a sentence, with a button when something can follow."""
        self._follow = follow
        self._text.setText(sentence)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self.adjustSize()
        self.place()
        self.show()
        self.raise_()
        self._timer.start()
        self._announcer.announce(sentence)

    def place(self) -> None:
        """Stand at the foot of the window, in its middle."""
        parent = self.parentWidget()
        if parent is not None:
            foot = parent.height() - self.height() - self._theme.px(44)
            self.move((parent.width() - self.width()) // 2, foot)

    def _act(self) -> None:
        self.hide()
        if self._follow is not None:
            self._follow()

    def enterEvent(self, _event: QEnterEvent) -> None:
        """Stay while the pointer is here."""
        self._timer.stop()

    def leaveEvent(self, _event: QEvent) -> None:
        """Go once the pointer has left."""
        self._timer.start()
