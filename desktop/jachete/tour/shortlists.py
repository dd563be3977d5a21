"""What is done in a window to bring its shortlists to a state; what is not in the edition is fictional."""

import datetime
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from jachete.errors import TourFailedError
from jachete.i18n import _
from jachete.notebook.saved_search import SavedSearch
from jachete.notebook.sharing import write_shared
from jachete.notebook.shortlist import Entry, Shortlist
from jachete.ui.shell.visit import Place, Visit
from jachete.ui.shortlists.screen import ShortlistsScreen
from jachete.ui.waiting import waited
from jachete.ui.window import MainWindow

#: How many enterprises of the edition the first shortlist has.
_KEPT: Final = 6
_AT: Final = datetime.datetime(2020, 1, 6, 9, 30).astimezone()


def keep_several(window: MainWindow) -> None:
    """Keep shortlists and searches; among the enterprises, one was renamed and two are withdrawn."""
    found = _entries(window)
    gone = Entry("entreprise-fictive", _("Entreprise fictive retirée"), _("Lieu fictif"), _AT)
    renamed = replace(found[1], name=_("Ancien nom fictif"))
    noted = replace(found[0], note=_("Rappeler lundi\u00a0: le devis couvre-t-il la vaisselle lavable?"))
    _keep(
        window,
        Shortlist(
            _("Repas des comités"),
            _AT,
            (noted, renamed, gone, *found[2:], replace(gone, enterprise="autre-fictive", note=_("À voir"))),
            note=_("Quatorze séances, 35 personnes, service en semaine."),
        ),
        Shortlist(_("Entretien des bureaux de Sherbrooke et de Magog"), _AT, found[2:4]),
        Shortlist(_("À relire"), _AT),
    )
    for name in (_("traiteur à Sherbrooke"), _("entretien ménager écologique des immeubles")):
        window.gathered.keeper.do(
            lambda keeping, name=name: keeping.searches.keep(SavedSearch(name, name, "relevance", _AT)),  # type: ignore[misc]  # bound now, not when it is called
            lambda _kept: None,
        )
    _show(window, 0)


def keep_empty(window: MainWindow) -> None:
    """Keep one shortlist with nothing in it."""
    _keep(window, Shortlist(_("À relire"), _AT))
    _show(window, 0)


def look_inside(window: MainWindow) -> None:
    """Look for words inside a shortlist."""
    keep_several(window)
    screen = _screen(window)
    screen.read()
    QTest.keyClicks(screen.content.finder.field, _("vaisselle"))


def read_shortlist(window: MainWindow) -> None:
    """Give the keyboard to the enterprises of a shortlist."""
    keep_several(window)
    _screen(window).read()


def rename(window: MainWindow) -> None:
    """Write the name of a shortlist in its place."""
    keep_several(window)
    screen = _screen(window)
    screen.shelf.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
    QTest.keyClick(screen.shelf.list, Qt.Key.Key_F2)


def write_note(window: MainWindow) -> None:
    """Write the note on an enterprise in its place."""
    read_shortlist(window)
    QTest.keyClick(_screen(window).content.list, Qt.Key.Key_F2)


def name_new(window: MainWindow) -> None:
    """Ask for the name of a new shortlist."""
    keep_several(window)
    _screen(window).make()


def open_list_menu(window: MainWindow) -> None:
    """Open the menu of a shortlist."""
    read_shortlist(window)
    _screen(window).content.more.click()


def receive(window: MainWindow) -> None:
    """Show what a colleague shared: a shortlist of the same name as one that is kept, with two more."""
    keep_several(window)
    first = window.gathered.keeper.shortlists[0]
    gone = Entry("fictive-aussi", _("Entreprise fictive absente"), _("Lieu fictif"), _AT)
    shared = first.with_entries([gone, replace(gone, enterprise="fictive-encore", name=_("Autre fictive"))])
    with TemporaryDirectory() as folder:
        path = Path(folder) / "reçue.jachete-selection"
        write_shared(shared, path)
        window.gathered.receive(path)
        if not waited(lambda: window.gathered.reception.dialog is not None):
            raise TourFailedError(_("recevoir une sélection"))


def ask_export(window: MainWindow) -> None:
    """Ask how to export a shortlist, two of whose enterprises are withdrawn."""
    keep_several(window)
    _screen(window).export()


def ask_book(window: MainWindow) -> None:
    """Ask for the portfolio of a shortlist, two of whose enterprises are withdrawn."""
    keep_several(window)
    _screen(window).print_book()


# ------------------------------------------------------------------ pieces
def _entries(window: MainWindow) -> tuple[Entry, ...]:
    """Return the first enterprises of the edition, as they are kept."""
    known = _screen(window).known.hits
    if known is None or len(known) < _KEPT:
        raise TourFailedError(_("garder des entreprises"))
    return tuple(Entry(hit.id, hit.name.text, hit.place, _AT) for hit in list(known.values())[:_KEPT])


def _keep(window: MainWindow, *shortlists: Shortlist) -> None:
    keeper = window.gathered.keeper
    for each in shortlists:
        keeper.do(lambda keeping, each=each: keeping.shortlists.keep(each), lambda _kept: None)  # type: ignore[misc]  # bound now, not when it is called
    if not waited(lambda: len(keeper.shortlists) == len(shortlists)):
        raise TourFailedError(_("garder des sélections"))


def _show(window: MainWindow, number: int) -> None:
    """Show a shortlist with all that the edition says of it."""
    kept = window.gathered.keeper.shortlists[number]
    window.go(Visit(Place.SHORTLISTS, topic=str(kept.id)))
    if not waited(window.background.is_idle):
        raise TourFailedError(_("montrer une sélection"))


def _screen(window: MainWindow) -> ShortlistsScreen:
    if not isinstance(window.screen_shown, ShortlistsScreen):
        raise TourFailedError(_("montrer les sélections"))
    return window.screen_shown
