"""The menus of shortlists: where an enterprise is kept, what can be done with a list or with an entry."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from jachete.i18n import _
from jachete.notebook.shortlist import Shortlist
from jachete.ui.keeping.gathering import Gathering
from jachete.ui.shortlists.naming import NameDialog
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.menu import Menu

Act = Callable[[], object]


def keeping_menu(theme: Theme, gathering: Gathering, enterprise_id: str, parent: QWidget) -> Menu:
    """Return the menu that says in which shortlists an enterprise is, and puts it in or takes it out."""
    menu = Menu(theme, parent, _("Ajouter à une sélection"))
    keeper = gathering.keeper
    if keeper.refusal:
        menu.addAction(_("Votre carnet ne peut pas être changé")).setEnabled(False)
        return menu
    for each in keeper.shortlists:
        action = menu.addAction(each.name.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(each.entry(enterprise_id) is not None)
        action.toggled.connect(
            lambda taken, number=each.id: (
                gathering.add(enterprise_id, number) if taken else gathering.take_out([enterprise_id], number)
            )
        )
    if keeper.shortlists:
        menu.addSeparator()
    menu.add(
        _("Nouvelle sélection…"),
        lambda: ask_name(theme, parent, lambda name: gathering.add_to_new(enterprise_id, name)),
        icon="plus",
    )
    return menu


def ask_name(theme: Theme, parent: QWidget, then: Callable[[str], object]) -> NameDialog:
    """Ask for the name of a new shortlist, then do something with it."""
    dialog = NameDialog(theme, _("Nouvelle sélection"), "", _("Créer"), parent.window())
    dialog.named.connect(then)
    dialog.open()
    return dialog


def others_menu(
    theme: Theme, parent: Menu, title: str, others: Sequence[Shortlist], act: Callable[[Shortlist], object]
) -> Menu:
    """Add to a menu one of other shortlists, which one does something with."""
    menu = Menu(theme, parent, title)
    for each in others:
        menu.add(each.name, lambda each=each: act(each))  # type: ignore[misc]  # bound now, not when it is called
    menu.setEnabled(bool(others))
    parent.addMenu(menu)
    return menu
