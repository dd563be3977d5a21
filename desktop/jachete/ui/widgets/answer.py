"""One answer among several: the base of segments, cards and sections."""

from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy

from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.focus_ring import KeyboardFocus

_STEPS: Final = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


class Answer(QRadioButton):
    """An answer; the arrows go through those of its parent, `taken` says that it is chosen."""

    taken = Signal()

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__(text)
        self._theme = theme
        self._focus = KeyboardFocus(self)
        self.setAccessibleName(text)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.taken)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the answer beside with the arrows, and take it; Qt would move there after it is taken."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        parent = self.parentWidget()
        answers = parent.findChildren(Answer, options=direct) if parent is not None else [self]
        beside = answers[(answers.index(self) + step) % len(answers)]
        beside.setFocus(Qt.FocusReason.TabFocusReason)
        beside.setChecked(True)
        beside.taken.emit()

    def hitButton(self, at: QPoint) -> bool:
        """Be pressed anywhere."""
        return self.rect().contains(at)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the answer."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        raise NotImplementedError
