"""The head of one column: who it is, and what can be done with the column."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jachete.catalogue.categories import Category
from jachete.factsheets.comparison import Column
from jachete.i18n import _
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.buttons import Button, flush_left
from jachete.ui.widgets.pictogram import Pictogram
from jachete.ui.widgets.text_view import paragraph


class ColumnHead(QWidget):
    """Name, place, and buttons; `reached` says that the keyboard came to one of them."""

    open_wanted = Signal()
    move_wanted = Signal(int)
    remove_wanted = Signal()
    reached = Signal()

    def __init__(
        self, theme: Theme, column: Column, category: Category | None, place: int, count: int, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme, self._name = theme, column.title
        self.before = self._icon_button("arrow-left", _("Déplacer {name} vers la gauche"))
        self.before.clicked.connect(lambda: self.move_wanted.emit(-1))
        self.before.setEnabled(place > 0)
        self.after = self._icon_button("arrow-right", _("Déplacer {name} vers la droite"))
        self.after.clicked.connect(lambda: self.move_wanted.emit(1))
        self.after.setEnabled(place < count - 1)
        self.remove = self._icon_button("x", _("Retirer {name} de la comparaison"))
        self.remove.clicked.connect(self.remove_wanted)
        self.open = Button(theme, _("Lire la fiche"), kind="link")
        self.open.setAccessibleName(_("Lire la fiche de {name}").format(name=column.title))
        self.open.clicked.connect(self.open_wanted)
        self.buttons = (self.before, self.after, self.remove, self.open)
        for button in self.buttons:
            button.installEventFilter(self)
        self._lay_out(column, category)

    def _icon_button(self, icon: str, name: str) -> Button:
        said = name.format(name=self._name)
        button = Button(self._theme, "", icon, "ghost")
        button.setFixedSize(self._theme.px(28), self._theme.px(28))
        button.setAccessibleName(said)
        button.setToolTip(said)
        return button

    def _lay_out(self, column: Column, category: Category | None) -> None:
        theme = self._theme
        top = QHBoxLayout()
        top.setSpacing(theme.px(2))
        if category is not None:
            top.addWidget(Pictogram(theme, category, 40), 0, Qt.AlignmentFlag.AlignTop)
        top.addStretch()
        for button in (self.before, self.after, self.remove):
            top.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(*(theme.px(side) for side in (16, 12, 8, 8)))
        lines.setSpacing(theme.px(2))
        lines.addLayout(top)
        lines.addSpacing(theme.px(4))
        lines.addWidget(paragraph(theme, column.title, "subtitle"))
        if column.subtitle:
            lines.addWidget(paragraph(theme, column.subtitle, "caption", "text.secondary"))
        lines.addLayout(flush_left(theme, self.open))
        lines.addStretch()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Say that the keyboard is here."""
        if event.type() == QEvent.Type.FocusIn:
            self.reached.emit()
        return False
