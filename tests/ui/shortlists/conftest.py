from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from jachete import paths
from jachete.notebook.file import Notebook
from jachete.notebook.shortlist import Shortlist
from jachete.notebook.shortlists import Shortlists
from jachete.ui.keeping.keeper import Keeper
from jachete.ui.shell.visit import Place, Visit
from jachete.ui.shortlists.entry_rows import EntryRow
from jachete.ui.shortlists.screen import ShortlistsScreen
from jachete.ui.window import MainWindow
from notebooks import NOW, make_entry, make_shortlist
from windows import OpenWindow

SHORTLISTS = Visit(Place.SHORTLISTS)
#: What is really in the file of the notebook.
Kept = Callable[[], dict[str, list[str]]]


@pytest.fixture
def filled() -> Iterator[Shortlists]:
    """Fill the person's own notebook with two shortlists, one of whose enterprises is withdrawn."""
    notebook = Notebook.open(paths.notebook(), NOW)
    shortlists = Shortlists(notebook)
    shortlists.keep(
        make_shortlist(
            "Traiteurs 2027",
            make_entry("Traiteur La Tablée Exemple", place="Sherbrooke", note="Vaisselle lavable"),
            make_entry("Entreprise Témoin retirée"),
            make_entry("Atelier Témoin 03"),
            note="Quatorze séances",
        )
    )
    shortlists.keep(make_shortlist("Ateliers", make_entry("Atelier Témoin 01")))
    yield shortlists
    notebook.close()


@pytest.fixture
def kept() -> Kept:
    """Return what the file holds: ids of enterprises by the name of their shortlist."""

    def read() -> dict[str, list[str]]:
        notebook = Notebook.open(paths.notebook(), NOW)
        found = {each.name: [e.enterprise for e in each.entries] for each in Shortlists(notebook).all()}
        notebook.close()
        return found

    return read


@pytest.fixture
def directory(qtbot: QtBot, open_window: OpenWindow) -> MainWindow:
    """Open the window on the directory, the notebook being open too."""
    window = open_window()
    qtbot.waitUntil(lambda: keeper(window).is_open)
    return window


@pytest.fixture
def shelf(qtbot: QtBot, filled: Shortlists, open_window: OpenWindow) -> ShortlistsScreen:
    """Open the window on the shortlists, once they are all shown."""
    return shown(qtbot, open_window(first=SHORTLISTS))


def keeper(window: MainWindow) -> Keeper:
    return window.gathered.keeper


def shown(qtbot: QtBot, window: MainWindow) -> ShortlistsScreen:
    screen = window.screen_shown
    assert isinstance(screen, ShortlistsScreen)
    qtbot.waitUntil(lambda: screen.content.model.rowCount() > 0)
    qtbot.waitUntil(lambda: any(row.hit for row in rows(screen)))
    return screen


def rows(screen: ShortlistsScreen) -> list[EntryRow]:
    model = screen.content.model
    found = (model.row(number) for number in range(model.rowCount()))
    return [row for row in found if row is not None]


def choose_file(monkeypatch: pytest.MonkeyPatch, method: str, path: Path) -> None:
    """Choose a file in the system's own dialog, which no test can drive."""
    monkeypatch.setattr(QFileDialog, method, lambda *_asked: (str(path), ""))


def named(shortlists: tuple[Shortlist, ...]) -> list[str]:
    return [each.name for each in shortlists]


def undo(qtbot: QtBot, window: MainWindow) -> None:
    """Press the button of the sentence that tells what was done."""

    def buttons() -> list[QPushButton]:
        return [each for each in window.toast.findChildren(QPushButton) if each.isVisible()]

    qtbot.waitUntil(lambda: [each.text() for each in buttons()] == ["Annuler"])
    qtbot.mouseClick(buttons()[0], Qt.MouseButton.LeftButton)
