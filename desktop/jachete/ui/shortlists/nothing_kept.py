"""What is shown where there is nothing to list: why, and what to do."""

from typing import Final

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.flow_layout import FlowLayout
from jachete.ui.widgets.labels import clear
from jachete.ui.widgets.text_view import paragraph

_WIDEST: Final = 600


class NothingKept(QWidget):
    """A title, a sentence under it, and the buttons that do what it says."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setMaximumWidth(theme.px(_WIDEST))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(side) for side in (24, 28, 24, 24)))
        column.setSpacing(theme.px(10))

    def say(self, title: str, sentence: str, *actions: Button) -> None:
        """Say why there is nothing, and what can be done."""
        clear(self)
        layout = self.layout()
        if layout is None:
            return
        layout.addWidget(paragraph(self._theme, title, "title"))
        layout.addWidget(paragraph(self._theme, sentence, "reading", "text.secondary"))
        line = QWidget()
        flow = FlowLayout(line, self._theme.px(8))
        for action in actions:
            flow.addWidget(action)
        layout.addWidget(line)
        line.show()  # at once: what is not seen yet cannot take the focus
