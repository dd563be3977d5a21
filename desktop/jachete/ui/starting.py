"""What the window shows while it opens its edition: the field, ready to type."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.search_bar import SearchBar


class Starting(QFrame):
    """The search bar over an empty ground; what is typed is searched once there is an edition.

    `painted` says, once, that one can type: work that would have made one wait may begin.
    """

    painted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("work")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 0, 0)
        layout.setSpacing(0)
        self._is_painted = False
        bar = SearchBar(theme)
        self.field = bar.field
        layout.addWidget(bar)
        layout.addStretch()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground; the rest of the window is painted with it, before the next event."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)
