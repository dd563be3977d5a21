"""The menus of shortlists: where an enterprise is kept, what can be done with a list or with an entry."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QWidget

from jachete.i18n import _
from jachete.notebook.shortlist import Shortlist
from jachete.ui.keeping.gathering import Gathering
from jachete.ui.shortlists.naming import NameDialog
from jachete.ui.theme.icons import pixmap
from jachete.ui.theme.tokens import Theme

Act = Callable[[], object]


def make_menu(theme: Theme, parent: QWidget, title: str) -> QMenu:
    """Return an empty menu, which goes once it is closed."""
    menu = QMenu(title, parent)
    menu.setAccessibleName(title)
    menu.setFont(theme.font("body"))
    return menu


def add(menu: QMenu, title: str, act: Act, *, key: str = "", possible: bool = True) -> None:
    """Add something to do to a menu; `key` is only shown."""
    words = title.replace("&", "&&")
    action = menu.addAction(f"{words}\t{key}" if key else words)
    action.setEnabled(possible)
    action.triggered.connect(lambda _checked=False: act())


def keeping_menu(theme: Theme, gathering: Gathering, enterprise_id: str, parent: QWidget) -> QMenu:
    """Return the menu that says in which shortlists an enterprise is, and puts it in or takes it out."""
    menu = make_menu(theme, parent, _("Ajouter à une sélection"))
    keeper = gathering.keeper
    if keeper.refusal:
        menu.addAction(_("Votre carnet ne peut pas être changé")).setEnabled(False)
        return menu
    ratio = menu.devicePixelRatioF()
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
    new = menu.addAction(_("Nouvelle sélection…"))
    new.setIcon(QIcon(pixmap(theme, "plus", "text.secondary", 16, ratio)))
    new.triggered.connect(
        lambda: ask_name(theme, parent, lambda name: gathering.add_to_new(enterprise_id, name))
    )
    return menu


def ask_name(theme: Theme, parent: QWidget, then: Callable[[str], object]) -> NameDialog:
    """Ask for the name of a new shortlist, then do something with it."""
    dialog = NameDialog(theme, _("Nouvelle sélection"), "", _("Créer"), parent.window())
    dialog.named.connect(then)
    dialog.open()
    return dialog


def others_menu(
    theme: Theme, parent: QMenu, title: str, others: Sequence[Shortlist], act: Callable[[Shortlist], object]
) -> QMenu:
    """Add to a menu one of other shortlists, which one does something with."""
    menu = make_menu(theme, parent, title)
    for each in others:
        add(menu, each.name, lambda each=each: act(each))  # type: ignore[misc]  # bound now, not when it is called
    menu.setEnabled(bool(others))
    parent.addMenu(menu)
    return menu
