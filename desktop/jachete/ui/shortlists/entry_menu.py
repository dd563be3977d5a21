"""What is done with one enterprise of a shortlist: its menu."""

from PySide6.QtWidgets import QWidget

from jachete.i18n import _
from jachete.notebook.shortlist import Shortlist
from jachete.ui.keeping.gathering import Gathering
from jachete.ui.shortlists.menus import Act, others_menu
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.menu import Menu


def entry_menu(
    theme: Theme,
    gathering: Gathering,
    shortlist: Shortlist,
    enterprise_id: str,
    open_record: Act | None,
    write_note: Act,
    parent: QWidget,
) -> Menu:
    """Return the menu of an enterprise; `open_record` is None when the edition has not its record."""
    keeper = gathering.keeper
    can, known = not keeper.refusal, open_record is not None
    menu = Menu(theme, parent, _("Entreprise"))
    menu.add(_("Ouvrir la fiche"), open_record or _nothing, key=_("Entrée"), possible=known)
    menu.add(_("Modifier la note"), write_note, key="F2", possible=can)
    others = [each for each in keeper.shortlists if each.entry(enterprise_id) is None]
    others_menu(
        theme,
        menu,
        _("Ajouter aussi à"),
        others if can and known else [],
        lambda other: gathering.add(enterprise_id, other.id),
    )
    menu.addSeparator()
    menu.add(
        _("Retirer de la sélection"),
        lambda: gathering.take_out([enterprise_id], shortlist.id),
        key=_("Suppr"),
        possible=can,
    )
    return menu


def _nothing() -> None:
    """Do nothing: the line of the menu cannot be taken."""
