"""What is shown where there is nothing to list: why, and what to do."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from jachete.i18n import _
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.flow_layout import FlowLayout
from jachete.ui.widgets.labels import clear
from jachete.ui.widgets.text_view import paragraph

_WIDEST: Final = 600


class NothingKept(QWidget):
    """A title, a sentence under it, and the buttons that do what it says."""

    directory_wanted = Signal()
    new_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._said = theme, ("", "")
        self.setMaximumWidth(theme.px(_WIDEST))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(side) for side in (24, 28, 24, 24)))
        column.setSpacing(theme.px(10))

    def say_empty(self) -> None:
        """Say that the shortlist has no enterprise."""
        how = _("Ajoutez-y des entreprises depuis le répertoire\u00a0: le signet d’une carte, ou Ctrl+D.")
        self._say(_("Cette sélection est vide"), how)

    def say_none(self, refusal: str) -> None:
        """Say that there is no shortlist, and how to make one, or the refusal of who would make one."""
        how = _(
            "Gardez ici les entreprises qui vous intéressent, avec vos notes\u00a0: dans le répertoire, "
            "touchez le signet d’une carte, ou Ctrl+D. Le fichier d’une sélection reçue se dépose n’importe "
            "où dans la fenêtre."
        )
        self._say(_("Aucune sélection"), refusal or how, can_make=not refusal)

    def _say(self, title: str, sentence: str, *, can_make: bool = False) -> None:
        """Say why there is nothing, and what can be done; the keyboard stays on it when it is the same."""
        layout, said = self.layout(), (title, sentence)
        if layout is None or said == self._said:
            return
        self._said = said
        clear(self)
        layout.addWidget(paragraph(self._theme, title, "title"))
        layout.addWidget(paragraph(self._theme, sentence, "reading", "text.secondary"))
        line = QWidget()
        flow = FlowLayout(line, self._theme.px(8))
        open_ = Button(self._theme, _("Ouvrir le répertoire"), "library", "primary")
        open_.clicked.connect(self.directory_wanted)
        flow.addWidget(open_)
        if can_make:
            new = Button(self._theme, _("Créer une sélection"), "plus")
            new.clicked.connect(self.new_wanted)
            flow.addWidget(new)
        layout.addWidget(line)
        line.show()  # at once: what is not seen yet cannot take the focus
