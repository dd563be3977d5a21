"""What is said of enterprises that were chosen and are no longer in the edition."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from jachete.exporting.withdrawn import left_out
from jachete.i18n import ngettext
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.labels import clear
from jachete.ui.widgets.text_view import paragraph


class Gone(QWidget):
    """A sentence, and the button that forgets them; nothing when all are there."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._said = ""
        self.button = Button(theme, "")
        line = QHBoxLayout(self)
        line.setContentsMargins(*(theme.px(side) for side in (24, 8, 24, 8)))
        line.setSpacing(theme.px(12))
        self._words = QWidget()
        QHBoxLayout(self._words).setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._words, 1)
        line.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)

    def text(self) -> str:
        """Return what is said."""
        return self._said

    def show_names(self, names: Sequence[str]) -> None:
        """Say how many are gone, and which."""
        clear(self._words)
        self._said = left_out(names)
        self.button.setText(ngettext("La retirer", "Les retirer", len(names)))
        layout = self._words.layout()
        if layout is not None:
            layout.addWidget(paragraph(self._theme, self._said, "body"))
        self.setVisible(bool(names))
