"""A part of home under its title, and the panel of rows that some parts hold."""

from typing import Final

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.labels import clear, text_label
from jachete.ui.widgets.roving import Roving
from jachete.ui.widgets.text_view import paragraph

#: Logical pixels.
_HEADING: Final = 24


def section(theme: Theme, title: str, content: QWidget, *asides: QWidget) -> QVBoxLayout:
    """Return a title, what stands at the end of its line, and the content under it."""
    head = QHBoxLayout()
    head.setSpacing(theme.px(4))
    heading = text_label(theme, title, "subtitle")
    heading.setMinimumHeight(theme.px(_HEADING))
    head.addWidget(heading)
    head.addStretch()
    for aside in asides:
        head.addWidget(aside)
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.px(9))
    column.addLayout(head)
    column.addWidget(content)
    return column


class RowsPanel(QFrame):
    """Rows that the arrows go through, or a sentence when there are none."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("kind", "panel")
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(1, 1, 1, 1)
        self._lines.setSpacing(0)
        self.roving = Roving(self)

    def empty(self) -> None:
        """Take away all that is shown."""
        self.roving.hold([])
        clear(self)

    def add(self, widget: QWidget) -> None:
        """Show something under what is shown."""
        self._lines.addWidget(widget)
        widget.show()  # at once: what is not seen yet cannot take the focus

    def say(self, sentence: str) -> None:
        """Say why there are no rows."""
        self.empty()
        words = paragraph(self._theme, sentence, "body", "text.secondary")
        words.setContentsMargins(*(self._theme.px(side) for side in (16, 16, 16, 16)))
        self.add(words)
