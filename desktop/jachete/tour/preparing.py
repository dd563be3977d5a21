"""What is done in a window to bring it to a state."""

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from jachete.errors import TourFailedError
from jachete.factsheets.side_by_side import MOST
from jachete.i18n import _
from jachete.ui.compare.screen import CompareScreen
from jachete.ui.directory.screen import DirectoryScreen
from jachete.ui.installing.screen import InstallScreen
from jachete.ui.preview.dialog import PreviewDialog
from jachete.ui.shell.visit import Place, Visit
from jachete.ui.waiting import waited
from jachete.ui.window import MainWindow

#: How many enterprises are read for the tour, one an hour, the last of them at this hour of the day before.
_READ: Final = 4
_LAST: Final = datetime.time(15, 40)


def wait(done: Callable[[], bool], step: str) -> None:
    """Let the window live until something is done; raise `TourFailedError` when it never is."""
    if not waited(done):
        raise TourFailedError(step)


def settle(window: MainWindow) -> None:
    """Let a window live until it shows something and nothing more is expected."""

    def settled() -> bool:
        opened = window.screen_shown is not None or window.failure is not None
        seen = window.toast.graphicsEffect() is None  # no more coming into sight
        return opened and seen and window.background.is_idle() and _reads_what_is_chosen(window)

    wait(settled, _("ouvrir l’édition"))
    QApplication.processEvents()
    wait(settled, _("montrer l’écran"))
    QApplication.processEvents()  # what came last finds its place


def _reads_what_is_chosen(window: MainWindow) -> bool:
    """Tell whether the directory, when it is shown, has come to the record of the card chosen."""
    screen = window.screen_shown
    if not isinstance(screen, DirectoryScreen):
        return True
    hit = screen.results.model.hit(screen.results.list.currentIndex().row())
    return hit is None or (screen.record.sheet is not None and screen.record.sheet.id == hit.id)


# ------------------------------------------------------------------ what is done
def nothing(_window: MainWindow) -> None:
    """Leave the window as it is."""


def read_some(window: MainWindow) -> None:
    """Read the first enterprises of the directory, one after the other, and come back."""
    screen = _directory(window)
    yesterday = datetime.datetime.now().astimezone().date() - datetime.timedelta(days=1)
    last = datetime.datetime.combine(yesterday, _LAST).astimezone()
    for row in range(_READ):
        hit = screen.results.model.hit(row)
        if hit is not None:
            window.memory.keep_reading(hit.id, last - datetime.timedelta(hours=_READ - 1 - row))
    window.back()
    window.rebuild()


def open_drawer(window: MainWindow) -> None:
    """Open the drawer of filters."""
    screen = _directory(window)
    QTest.mouseClick(screen.filters_button, Qt.MouseButton.LeftButton)


def read_first(window: MainWindow) -> None:
    """Give the keyboard to the record of the first result."""
    screen = _directory(window)
    QTest.keyClick(screen.field, Qt.Key.Key_Down)
    QTest.keyClick(screen.results.list, Qt.Key.Key_Return)


def open_first(window: MainWindow) -> None:
    """Open the whole record of the first result."""
    window.go(Visit(Place.RECORD, _directory(window).query, _first(window)))


def compare_results(window: MainWindow) -> None:
    """Compare the first results, side by side."""
    results = _directory(window).results.model
    for row in range(MOST):
        hit = results.hit(row)
        if hit is not None:
            window.compared.toggle(hit.id)
    window.go(Visit(Place.COMPARE))
    screen = window.screen_shown
    wait(
        lambda: isinstance(screen, CompareScreen) and screen.gathered is not None,
        _("comparer des entreprises"),
    )
    window.toast.hide()


def compare_withdrawn(window: MainWindow) -> None:
    """Compare results, one of which the edition has not any more: a fictional one."""
    window.memory.keep_compared_names({"entreprise-fictive": _("Entreprise fictive retirée")})
    window.compared.toggle("entreprise-fictive")
    compare_results(window)


def copy_contact(window: MainWindow) -> None:
    """Copy the contact of the record, which is said."""
    _directory(window).copy_contact()


def preview(window: MainWindow) -> None:
    """Show the sheet of the first result as it will be printed."""
    window.sheets.preview(_first(window))
    dialog = window.findChild(PreviewDialog)
    wait(lambda: dialog is not None and dialog.pages is not None, _("montrer l’aperçu"))


def open_palette(window: MainWindow) -> None:
    """Open the palette."""
    window.open_palette()


def type_in_palette(window: MainWindow) -> None:
    """Open the palette and type the beginning of a word."""
    window.open_palette()
    palette = window.overlays.palette
    if palette is None:
        raise TourFailedError(_("ouvrir la palette"))
    settle(window)
    QTest.keyClicks(palette.field, "for")


def open_menu(window: MainWindow) -> None:
    """Open the menu."""
    window.open_menu()


def receive_edition(window: MainWindow) -> None:
    """Receive the edition that is open, as if someone had sent it."""
    shown = window.screen_shown
    if shown is None:
        raise TourFailedError(_("ouvrir l’édition"))
    window.receiving.receive(shown.around.services.edition)
    wait(
        lambda: isinstance(window.screen_shown, InstallScreen) and window.screen_shown.incoming is not None,
        _("recevoir une édition"),
    )


def show_problem(window: MainWindow) -> None:
    """Show a fictional problem."""
    window.show_problem(RuntimeError("Exemple"))


# ------------------------------------------------------------------ what is opened
def as_given(edition: Path, _folder: Path) -> Path:
    """Open the edition itself."""
    return edition


def not_an_edition(_edition: Path, folder: Path) -> Path:
    """Open a file that is no edition."""
    path = folder / "edition.db"
    path.write_text("Édition fictive", encoding="utf-8")
    return path


def missing(_edition: Path, folder: Path) -> Path:
    """Open a file that is not there."""
    return folder / "absente.db"


# ------------------------------------------------------------------ where it is done
def _directory(window: MainWindow) -> DirectoryScreen:
    if window.directory is None:
        window.go(Visit(Place.DIRECTORY))
        settle(window)
    screen = window.directory
    if screen is None:
        raise TourFailedError(_("montrer le répertoire"))
    return screen


def _first(window: MainWindow) -> str:
    """Return the id of the first enterprise found."""
    hit = _directory(window).results.model.hit(0)
    if hit is None:
        raise TourFailedError(_("trouver une entreprise"))
    return hit.id
