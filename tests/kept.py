"""What the tests of the notebook behind the window share: filling it, and reading what is really in it."""

import datetime
from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from jachete import paths
from jachete.notebook.copies import Copies
from jachete.notebook.file import Notebook
from jachete.notebook.saved_search import SavedSearch
from jachete.notebook.searches import Searches
from jachete.notebook.shortlists import Shortlists
from jachete.ui.keeping.keeper import Keeper
from jachete.ui.shortlists.received_dialog import ReceivedDialog
from jachete.ui.window import MainWindow
from notebooks import NOW, make_entry, make_past_search, make_shortlist


def fill(
    *, past: tuple[str, ...] = (), saved: tuple[str, ...] = (), shortlists: tuple[str, ...] = ()
) -> None:
    """Keep things in the person's own notebook; the past search named first is the last one made."""
    notebook = Notebook.open(paths.notebook(), NOW)
    searches = Searches(notebook)
    now = datetime.datetime.now().astimezone()
    for hours, query in enumerate(reversed(past)):
        at = now - datetime.timedelta(days=2) + datetime.timedelta(hours=hours)
        searches.note(make_past_search(query, at=at))
    for query in saved:
        searches.keep(SavedSearch(query.capitalize(), query, "relevance", now))
    for name in shortlists:
        Shortlists(notebook).keep(make_shortlist(name, make_entry()))
    notebook.close()


def copy_now(at: datetime.datetime = NOW) -> None:
    """Copy the person's notebook."""
    notebook = Notebook.open(paths.notebook(), NOW)
    Copies(notebook).make(at)
    notebook.close()


def past_in_file() -> list[str]:
    """Return the past searches that the file holds, the last one first."""
    notebook = Notebook.open(paths.notebook(), NOW)
    found = [each.query for each in Searches(notebook).past()]
    notebook.close()
    return found


def keeper(window: MainWindow) -> Keeper:
    return window.gathered.keeper


def wait_open(qtbot: QtBot, window: MainWindow) -> MainWindow:
    qtbot.waitUntil(lambda: keeper(window).is_open)
    return window


def buttons(widget: QWidget) -> list[str]:
    return [each.accessibleName() for each in widget.findChildren(QPushButton) if not each.isHidden()]


def follow(qtbot: QtBot, window: MainWindow, action: str = "Annuler") -> None:
    """Press the button of the sentence that tells what was done."""

    def found() -> QPushButton | None:
        each: QPushButton
        for each in window.toast.findChildren(QPushButton):
            if each.isVisible() and each.text() == action:
                return each
        return None

    qtbot.waitUntil(lambda: found() is not None)
    button = found()
    assert button is not None
    button.click()


def shown_received(qtbot: QtBot, window: MainWindow) -> ReceivedDialog:
    """Return the dialog that shows what a file holds, once it is there."""
    qtbot.waitUntil(lambda: window.gathered.reception.dialog is not None)
    dialog = window.gathered.reception.dialog
    assert dialog is not None
    return dialog


def says(window: MainWindow, sentence: str) -> Callable[[], bool]:
    return lambda: sentence in window.toast.text()
