"""What the window shows while it opens its edition: the field, ready to type."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.search_bar import SearchBar


class Starting(QFrame):
    """The search bar over an empty ground; what is typed is searched once there is an edition."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("work")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 0, 0)
        layout.setSpacing(0)
        bar = SearchBar(theme)
        self.field = bar.field
        layout.addWidget(bar)
        layout.addStretch()
