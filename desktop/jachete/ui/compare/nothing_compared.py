"""What is shown while there is nothing to compare: how to begin."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jachete.factsheets.comparison import Column
from jachete.i18n import _
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.labels import clear
from jachete.ui.widgets.text_view import paragraph

_WIDEST = 600


class NothingCompared(QWidget):
    """A sentence on where one is, another on what to do, and the button that does it."""

    directory_wanted = Signal()
    remove_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("nothing")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(side) for side in (24, 40, 24, 24)))
        self._words = QWidget()
        self._words.setMaximumWidth(theme.px(_WIDEST))
        lines = QVBoxLayout(self._words)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(theme.px(10))
        column.addWidget(self._words)
        column.addStretch()
        self.open = Button(theme, _("Ouvrir le répertoire"), "library", "primary")
        self.remove: Button | None = None

    def show_columns(self, columns: Sequence[Column]) -> None:
        """Say what to do, none or only one being chosen."""
        clear(self._words)
        theme, only = self._theme, columns[0] if columns else None
        title = _("Une seule entreprise\u00a0: {name}").format(name=only.title) if only else ""
        first = _("Choisissez de deux à quatre entreprises pour lire leurs fiches côte à côte, par rubrique.")
        how = _(
            "Dans le répertoire, l’icône Comparer d’une carte ou Ctrl+J ajoute l’entreprise; sur une fiche, "
            "c’est le bouton Comparer."
        )
        self.open = Button(theme, _("Ouvrir le répertoire"), "library", "primary")
        self.open.clicked.connect(self.directory_wanted)
        self.remove = None
        parts: list[QWidget] = [
            paragraph(theme, title or _("Rien à comparer pour le moment"), "title"),
            paragraph(theme, _("Ajoutez-en au moins une autre.") if only else first, "reading"),
            paragraph(theme, how, "reading", "text.secondary"),
            self.open,
        ]
        layout = self._words.layout()
        if not isinstance(layout, QVBoxLayout):
            return
        for part in parts:
            layout.addWidget(part)
            part.show()  # at once: what is not seen yet cannot take the focus
        if only is not None:
            self.remove = Button(theme, _("Retirer {name}").format(name=only.title), kind="link")
            self.remove.clicked.connect(lambda: self.remove_wanted.emit(only.id))
            layout.addWidget(self.remove)
