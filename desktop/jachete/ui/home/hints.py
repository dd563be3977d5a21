"""What the keys do in each zone of the home screen: the status bar's lessons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jachete.i18n import _
from jachete.ui.shell.focus import holds_focus
from jachete.ui.shell.status_bar import Hint

if TYPE_CHECKING:
    from jachete.ui.home.screen import HomeScreen


def hints(screen: HomeScreen) -> list[Hint]:
    """Return what the keys do in the zone that has the focus."""
    next_zone: Hint = (("F6",), _("Zone suivante"))
    find: Hint = (("Ctrl", "F"), _("Rechercher"))
    if holds_focus(screen.grid) or holds_focus(screen.territories):
        arrows = ("←", "↑", "↓", "→")
        return [(arrows, _("Parcourir")), ((_("Entrée"),), _("Voir les entreprises")), find, next_zone]
    if holds_focus(screen.resuming.past) or holds_focus(screen.resuming.saved):
        remove: Hint = ((_("Suppr"),), _("Retirer"))
        return [(("↑", "↓"), _("Parcourir")), ((_("Entrée"),), _("Rechercher")), remove, next_zone]
    if holds_focus(screen.recent.panel):
        return [(("↑", "↓"), _("Parcourir")), ((_("Entrée"),), _("Lire la fiche")), find, next_zone]
    return [
        ((_("Entrée"),), _("Rechercher")),
        (("↓",), _("Suggestions")),
        ((_("Échap"),), _("Effacer")),
        next_zone,
    ]
