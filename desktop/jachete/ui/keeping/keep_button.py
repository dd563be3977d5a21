"""The button of a record that says in which shortlists it is, and changes that."""

from jachete.i18n import _
from jachete.ui.keeping.gathering import Gathering
from jachete.ui.shortlists.menus import keeping_menu
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.menu import Menu


class KeepButton(Button):
    """Opens the menu of shortlists; gold when the enterprise is in one."""

    def __init__(self, theme: Theme, gathering: Gathering, enterprise_id: str, name: str) -> None:
        super().__init__(theme, "", "bookmark")
        self._gathering, self._enterprise, self._name = gathering, enterprise_id, name
        self.clicked.connect(self.open_menu)
        gathering.keeper.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        """Say whether the enterprise is kept, and where."""
        keeper = self._gathering.keeper
        holding = keeper.holding(self._enterprise)
        if holding:
            self.set_look("kept", "bookmark-check")
            self.setText(_("Sélectionnée"))
        else:
            self.set_look("", "bookmark")
            self.setText(_("Ajouter à une sélection"))
        names = ", ".join(each.name for each in holding)
        self.setAccessibleName(f"{self.text()}, {self._name}")
        self.setAccessibleDescription(_("Dans\u00a0: {names}").format(names=names) if names else "")
        self.setToolTip(names)

    def open_menu(self) -> Menu:
        """Open the menu of shortlists under the button."""
        menu = keeping_menu(self._theme, self._gathering, self._enterprise, self)
        menu.open_once(self.mapToGlobal(self.rect().bottomLeft()))
        return menu
