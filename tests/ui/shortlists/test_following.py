"""What another process does in the notebook is seen in an open window; what one is doing there stays."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from jachete import paths
from jachete.notebook.shortlists import Shortlists
from jachete.ui.shortlists.entry_rows import EntryModel, EntryRow
from jachete.ui.shortlists.screen import ShortlistsScreen
from notebooks import make_entry

from .conftest import rows

TABLEE, GONE, ATELIER = "traiteur-la-tablee-exemple", "entreprise-temoin-retiree", "atelier-temoin-03"
#: Milliseconds: a process has to start, and the machine may be busy.
_SOON: Final = 60_000
#: Does in the notebook what a command or another window would do.
Elsewhere = Callable[..., None]


@pytest.fixture
def elsewhere(edition: Path) -> Elsewhere:
    """Run a command of `jachete shortlist` in a process of its own, on the person's notebook."""

    def run(*words: str) -> None:
        command = [sys.executable, "-m", "jachete", "--edition", str(edition), "shortlist", *words]
        subprocess.run(command, check=True, capture_output=True)

    return run


def _kept(screen: ShortlistsScreen) -> list[str]:
    return [row.entry.enterprise for row in rows(screen)]


def test_what_a_command_adds_is_seen_and_one_stays_where_one_was(
    qtbot: QtBot, shelf: ShortlistsScreen, elsewhere: Elsewhere
) -> None:
    cards = shelf.content.list
    cards.setFocus()
    cards.setCurrentIndex(shelf.content.model.index(2))
    elsewhere("add", "Traiteurs 2027", "atelier-temoin-05")
    elsewhere("add", "Venue d’ailleurs", "atelier-temoin-06")
    qtbot.waitUntil(lambda: len(shelf.keeper.shortlists) == 3, timeout=_SOON)
    assert _kept(shelf) == [TABLEE, GONE, ATELIER, "atelier-temoin-05"]
    assert shelf.shelf.model.rowCount() == 3
    assert cards.currentIndex().row() == 2
    assert cards.hasFocus()


def test_what_is_being_written_is_not_lost(
    qtbot: QtBot, shelf: ShortlistsScreen, elsewhere: Elsewhere
) -> None:
    """A note on an enterprise, while a row above it goes and its shortlist gets another name."""
    cards = shelf.content.list
    cards.setFocus()
    cards.setCurrentIndex(shelf.content.model.index(2))
    qtbot.keyClick(cards, Qt.Key.Key_F2)
    field = cards.findChild(QPlainTextEdit)
    assert field is not None
    qtbot.keyClicks(field, "Preavis")
    elsewhere("take-out", "Traiteurs 2027", GONE)
    elsewhere("rename", "Traiteurs 2027", "Traiteurs 2028")
    qtbot.waitUntil(lambda: shelf.title() == "Traiteurs 2028", timeout=_SOON)
    assert _kept(shelf) == [TABLEE, ATELIER]
    assert field.isVisible()
    assert field.toPlainText() == "Preavis"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shelf.keeper.shortlists[0].entries[1].note == "Preavis")


def test_the_note_and_the_name_being_written_are_not_lost(
    qtbot: QtBot, shelf: ShortlistsScreen, filled: Shortlists
) -> None:
    number = shelf.keeper.shortlists[0].id
    note = shelf.content.note
    note.setFocus()
    note.selectAll()
    qtbot.keyClicks(note, "Neuf comites")
    filled.change(number, lambda each: each.noted("Autre note"))
    qtbot.waitUntil(lambda: shelf.keeper.shortlists[0].note == "Autre note", timeout=_SOON)
    assert note.toPlainText() == "Neuf comites"
    qtbot.keyClick(note, Qt.Key.Key_Escape)
    assert note.toPlainText() == "Autre note"
    shelf.shelf.list.setFocus()
    qtbot.keyClick(shelf.shelf.list, Qt.Key.Key_F2)
    field = shelf.shelf.list.findChild(QLineEdit)
    assert field is not None
    field.selectAll()
    qtbot.keyClicks(field, "Repas")
    filled.change(number, lambda each: each.renamed("Autre nom"))
    qtbot.waitUntil(lambda: shelf.keeper.shortlists[0].name == "Autre nom", timeout=_SOON)
    assert field.text() == "Repas"


def test_a_note_being_written_is_not_given_to_another_shortlist(
    qtbot: QtBot, shelf: ShortlistsScreen, filled: Shortlists
) -> None:
    note = shelf.content.note
    note.setFocus()
    qtbot.keyClicks(note, "!")
    filled.remove(shelf.keeper.shortlists[0].id)
    qtbot.waitUntil(lambda: shelf.title() == "Ateliers", timeout=_SOON)
    assert note.toPlainText() == ""


def test_a_notebook_that_vanishes_leaves_what_is_shown(
    qtbot: QtBot, shelf: ShortlistsScreen, filled: Shortlists
) -> None:
    shown = _kept(shelf)
    with qtbot.waitSignal(shelf.keeper.changed, timeout=_SOON):
        paths.notebook().unlink()
    assert _kept(shelf) == shown


# ------------------------------------------------------------------ rows


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("abc", "abcd"),
        ("abc", "xaybzcw"),
        ("abcdef", "acf"),
        ("abc", "cba"),
        ("abcd", "xdbya"),
        ("abc", "def"),
        ("abc", ""),
        ("", "abc"),
    ],
)
def test_rows_that_stay_are_the_same_whatever_comes_goes_or_moves(before: str, after: str) -> None:
    model = EntryModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(_rows(before))
    kept = {name: QPersistentModelIndex(model.index(row)) for row, name in enumerate(before)}
    model.follow(_rows(after, note="vue"))
    assert "".join(model.index(row).data() for row in range(model.rowCount())) == after
    assert {model.index(row).data(Qt.ItemDataRole.EditRole) for row in range(model.rowCount())} <= {"vue"}
    assert {name: index.row() for name, index in kept.items()} == {name: after.find(name) for name in before}


def _rows(names: str, note: str = "") -> list[EntryRow]:
    return [EntryRow(make_entry(name, note=note)) for name in names]
