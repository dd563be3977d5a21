"""What is kept in a notebook to show it: searches, copies."""

import datetime
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from jachete.errors import TourFailedError
from jachete.i18n import _
from jachete.notebook.past_search import PastSearch
from jachete.notebook.saved_search import SavedSearch
from jachete.tour.preparing import settle, wait
from jachete.ui.preferences.notebook import NotebookPage
from jachete.ui.preferences.screen import PreferencesScreen
from jachete.ui.services import Keeping
from jachete.ui.window import MainWindow

#: Searches made one an hour, the first of them last, at this hour of the day before.
_MADE: Final = (
    "traiteur",
    "entretien nature:services territoire:sherbrooke",
    "categorie:mobilier-ebenisterie",
    "boîtes à lunch",
    "salle territoire:memphremagog",
)
_LAST: Final = datetime.time(15, 40)


def search_some(window: MainWindow) -> None:
    """Make some searches, and keep two under a name."""
    yesterday = datetime.datetime.now().astimezone().date() - datetime.timedelta(days=1)
    last = datetime.datetime.combine(yesterday, _LAST).astimezone()

    def keep(keeping: Keeping) -> None:
        for hours, query in enumerate(_MADE):
            at = last - datetime.timedelta(hours=hours)
            keeping.searches.note(PastSearch(query, "relevance", at))
        for name, query in (
            (_("Repas de réunion"), "traiteur"),
            (_("Entretien à Sherbrooke"), "entretien territoire:sherbrooke"),
        ):
            keeping.searches.keep(SavedSearch(name, query, "relevance", last))

    keeper = window.gathered.keeper
    wait(lambda: keeper.is_open, _("ouvrir le carnet"))
    keeper.do_quietly(keep)
    wait(lambda: len(keeper.searches) > 1, _("retenir des recherches"))


def offer_searches(window: MainWindow) -> None:
    """Make some searches, then go down from the empty field."""
    search_some(window)
    window.to_field()
    screen = window.directory
    if screen is None:
        raise TourFailedError(_("montrer le répertoire"))
    QTest.keyClick(screen.field, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)


def open_palette_on_searches(window: MainWindow) -> None:
    """Make some searches, then open the palette."""
    search_some(window)
    window.open_palette()


def ask_to_restore(window: MainWindow) -> None:
    """Ask to go back to the newest copy of the notebook."""
    search_some(window)
    settle(window)
    screen = window.screen_shown
    page = screen.page if isinstance(screen, PreferencesScreen) else None
    if not isinstance(page, NotebookPage):
        raise TourFailedError(_("montrer les copies"))
    wait(lambda: bool(_possible(page)), _("montrer les copies"))
    QTest.mouseClick(_possible(page)[0], Qt.MouseButton.LeftButton)


def _possible(page: NotebookPage) -> list[QPushButton]:
    return [button for button in page.copies.findChildren(QPushButton) if button.isEnabled()]
