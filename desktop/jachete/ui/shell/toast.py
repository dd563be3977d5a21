"""A sentence that says what was done, for a few seconds, with what can follow."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from jachete.ui.announcing import Announcer
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.appearing import appear
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.labels import clear
from jachete.ui.widgets.text_view import TextView, paragraph

_SHOWN: Final = 6000
_WIDEST: Final = 560


class Toast(QFrame):
    """Shows the last thing done over the foot of the window; stays while one points at it or uses it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sentence = ""
        self.setProperty("kind", "toast")
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(*(theme.px(side) for side in (16, 8, 8, 8)))
        self._line.setSpacing(theme.px(16))
        self._follow: Callable[[], object] | None = None
        self._announcer = Announcer(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN)
        self._timer.timeout.connect(self._leave)
        self.hide()

    def text(self) -> str:
        """Return what is said."""
        return self._sentence

    def tell(self, sentence: str, action: str = "", follow: Callable[[], object] | None = None) -> None:
        """Say a sentence, with a button when something can follow."""
        self._follow = follow
        self._sentence = sentence
        clear(self)
        words = paragraph(self._theme, sentence, "body", "bg.surface", 500)
        self._line.addWidget(words, 1, Qt.AlignmentFlag.AlignVCenter)
        if action:
            button = Button(self._theme, action, kind="toast")
            button.clicked.connect(self._act)
            self._line.addWidget(button)
        for child in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            child.show()  # at once: over what was said before, what is not seen yet has no size
        self.place()
        appear(self, self._theme)
        self.raise_()
        self._timer.start()
        self._announcer.announce(sentence)

    def place(self) -> None:
        """Stand at the foot of the window, in its middle, as wide as the sentence asks and there is room."""
        parent = self.parentWidget()
        words = self.findChild(TextView)
        if parent is None or words is None:
            return
        margins = self._theme.px(24)
        wanted = self.sizeHint().width()
        width = min(max(wanted, self._theme.px(240)), self._theme.px(_WIDEST), parent.width() - margins)
        height = max(self._line.heightForWidth(width), self.sizeHint().height())
        foot = parent.height() - height - self._theme.px(44)
        self.setGeometry((parent.width() - width) // 2, foot, width, height)

    def _act(self) -> None:
        self.hide()
        if self._follow is not None:
            self._follow()

    def _leave(self) -> None:
        focused = self.window().focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self._timer.start()
        else:
            self.hide()

    def enterEvent(self, _event: QEnterEvent) -> None:
        """Stay while the pointer is here."""
        self._timer.stop()

    def leaveEvent(self, _event: QEvent) -> None:
        """Go once the pointer has left."""
        self._timer.start()
