"""What the keys do in each zone: the status bar's lessons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jachete.i18n import _
from jachete.ui.shell.focus import holds_focus
from jachete.ui.shell.room import Room
from jachete.ui.shell.status_bar import Hint

if TYPE_CHECKING:
    from jachete.ui.directory.screen import DirectoryScreen


def hints(screen: DirectoryScreen) -> list[Hint]:
    """Return what the keys do in the zone that has the focus."""
    next_pane: Hint = (("F6",), _("Volet suivant"))
    pdf: Hint = (("Ctrl", "S"), _("Fiche PDF"))
    nothing = screen.results.zone() is screen.results.nothing
    clear: Hint = (("Ctrl", _("Maj"), "X"), _("Effacer les filtres"))
    if holds_focus(screen.field) and nothing:
        return [((_("Entrée"),), _("Prendre la suggestion")), clear, next_pane]
    if holds_focus(screen.field):
        suggestions: Hint = (("Ctrl", "↓"), _("Suggestions"))
        return [(("↓",), _("Résultats")), suggestions, ((_("Échap"),), _("Effacer")), next_pane]
    if holds_focus(screen.facets):
        return [
            (("↑", "↓"), _("Parcourir")),
            ((_("Espace"),), _("Cocher")),
            (("←", "→"), _("Plier, déplier")),
            clear,
            next_pane,
        ]
    if holds_focus(screen.results.list):
        pane: Hint = (
            (_("Espace"),),
            _("Fermer le volet") if screen.panes.shows_record else _("Ouvrir le volet"),
        )
        beside = [pane] if screen.panes.room is not Room.SINGLE else []
        open_it: Hint = ((_("Entrée"),), _("Ouvrir la fiche"))
        return [
            (("↑", "↓"), _("Parcourir")),
            open_it,
            *beside,
            (("Ctrl", "J"), _("Comparer")),
            pdf,
            next_pane,
        ]
    if holds_focus(screen.results.nothing):
        return [(("↑", "↓"), _("Parcourir")), ((_("Espace"),), _("Choisir")), next_pane]
    return [
        ((_("Échap"),), _("Liste")),
        ((_("Entrée"),), _("Fiche complète")),
        (("Alt", "↑", "↓"), _("Précédente, suivante")),
        pdf,
        next_pane,
    ]


def topic(screen: DirectoryScreen) -> str:
    """Return the page of help about the zone that has the focus."""
    about = {
        "filters": screen.facets,
        "reasons": screen.results.list,
        "order": screen.results,
        "record": screen.record,
    }
    return next((page for page, zone in about.items() if holds_focus(zone)), "search")
