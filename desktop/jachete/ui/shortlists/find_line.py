"""The line where one looks for words inside a shortlist."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from jachete.i18n import _
from jachete.search.counting import enterprises
from jachete.text.folding import fold
from jachete.ui.announcing import Announcer
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.labels import text_label
from jachete.ui.widgets.search_bar import SearchField

#: Logical pixels.
_TALL: Final = 32
_WIDEST: Final = 360


class FindLine(QWidget):
    """A field, and how many enterprises have its words; `left_downward` says that one goes to them."""

    changed = Signal()
    left_downward = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.field = SearchField(theme)
        self.field.setFixedHeight(theme.px(_TALL))
        self.field.setMaximumWidth(theme.px(_WIDEST))
        self.field.setPlaceholderText(_("Chercher dans cette sélection"))
        self.field.setAccessibleName(_("Chercher dans cette sélection"))
        self.count = text_label(theme, "", "caption", "text.tertiary")
        self._announcer = Announcer(self)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.field, 1)
        line.addSpacing(theme.px(8))
        line.addWidget(self.count)
        line.addStretch()
        self.field.textChanged.connect(self.changed)
        self.field.escaped.connect(self._escape)
        self.field.left_downward.connect(self.left_downward)
        self.field.entered.connect(self.left_downward)

    def words(self) -> list[str]:
        """Return the words that are looked for, folded."""
        return fold(self.field.text()).split()

    def show_count(self, count: int) -> None:
        """Say how many enterprises have the words; nothing when none is looked for."""
        said = enterprises(count) if count else _("Aucune entreprise n’a ces mots. Échap les efface.")
        self.count.setText(said if self.words() else "")
        if self.words():
            self._announcer.announce(self.count.text())

    def _escape(self) -> None:
        if self.field.text():
            self.field.erase()
        else:
            self.left_downward.emit()
