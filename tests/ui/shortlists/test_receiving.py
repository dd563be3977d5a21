"""A shortlist that a colleague sent: what comes is seen before it is kept, and where is chosen."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jachete.notebook.sharing import write_shared
from jachete.notebook.shortlist import Entry
from jachete.notebook.shortlists import Shortlists
from jachete.ui.shell.visit import Place
from jachete.ui.shortlists.received_dialog import ReceivedDialog
from jachete.ui.shortlists.screen import ShortlistsScreen
from jachete.ui.window import MainWindow
from kept import shown_received
from notebooks import make_entry, make_shortlist
from records import said
from windows import OpenWindow

from .conftest import SHORTLISTS, Kept, keeper, shown, undo

TABLEE, GONE, ATELIER = "traiteur-la-tablee-exemple", "entreprise-temoin-retiree", "atelier-temoin-03"
OTHER, ABSENT = make_entry("Atelier Témoin 07"), make_entry("Inconnue Exemple")


@pytest.fixture
def window(shelf: ShortlistsScreen) -> MainWindow:
    found = shelf.window()
    assert isinstance(found, MainWindow)
    return found


def _receive(
    qtbot: QtBot, window: MainWindow, folder: Path, *entries: Entry, name: str = "Ateliers", note: str = ""
) -> ReceivedDialog:
    """Give the window a file as the system does, and return what it then asks."""
    path = folder / f"{name}.jachete-selection"
    write_shared(make_shortlist(name, *entries, note=note), path)
    window.receiving.receive(path)
    return shown_received(qtbot, window)


def test_what_comes_is_said_before_anything_is_kept(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, kept: Kept
) -> None:
    before = kept()
    known = make_entry("Atelier Témoin 01")
    dialog = _receive(qtbot, window, tmp_path, known, OTHER, ABSENT, note="Pour le comité du 4")
    words = said(dialog)
    assert "«\u202fAteliers\u202f» · 3 entreprises" in words
    assert "Pour le comité du 4" in words
    assert "Atelier Témoin 01, Atelier Témoin 07 et Inconnue Exemple" in words
    assert "1 entreprise n’est pas dans cette édition\u00a0: Inconnue Exemple." in words
    assert [(each.text(), each.detail) for each in dialog.place.answers.values()] == [
        ("Comme nouvelle sélection", "Ateliers (2)"),
        ("À la suite de «\u202fAteliers\u202f»", "2 entreprises de plus"),
        ("À la suite de «\u202fTraiteurs 2027\u202f»", "3 entreprises de plus"),
    ]
    assert kept() == before


def test_enter_keeps_it_as_a_new_shortlist_that_can_go_again(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, kept: Kept
) -> None:
    dialog = _receive(qtbot, window, tmp_path, OTHER)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog.place.answers["0"])
    qtbot.keyClick(dialog.place.answers["0"], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: kept().get("Ateliers (2)") == [OTHER.enterprise])
    qtbot.waitUntil(lambda: window.screen_shown is not None and window.screen_shown.title() == "Ateliers (2)")
    assert window.toast.text() == "Sélection reçue\u00a0: Ateliers (2)"
    undo(qtbot, window)
    qtbot.waitUntil(lambda: "Ateliers (2)" not in kept())


def test_it_is_put_after_one_that_is_kept_by_the_keyboard_and_taken_out_again(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, kept: Kept
) -> None:
    before = kept()
    noted = make_entry("Atelier Témoin 01", note="du collègue")
    dialog = _receive(qtbot, window, tmp_path, noted, OTHER)
    first, second = list(dialog.place.answers.values())[:2]
    qtbot.waitUntil(first.hasFocus)
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert second.isChecked()
    qtbot.keyClick(second, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: kept()["Ateliers"] == ["atelier-temoin-01", OTHER.enterprise])
    qtbot.waitUntil(lambda: window.toast.text() == "Ateliers réunie à Ateliers")
    assert keeper(window).shortlists[1].entries[0].note == "du collègue"
    undo(qtbot, window)
    qtbot.waitUntil(lambda: kept() == before)


def test_escape_keeps_nothing_and_says_so(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, kept: Kept
) -> None:
    before = kept()
    dialog = _receive(qtbot, window, tmp_path, OTHER)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert window.toast.text() == "Sélection non gardée. Votre carnet n’a pas changé."
    assert kept() == before


def test_several_files_are_shown_one_after_the_other(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, kept: Kept
) -> None:
    for name in ("Une", "Autre"):
        write_shared(make_shortlist(name, OTHER), tmp_path / name)
    (tmp_path / "fausse").write_text('{"format": "jachete-shortlist"}', encoding="utf-8")
    window.dropping.take([tmp_path / "Une", tmp_path / "fausse", tmp_path / "Autre"])
    first = shown_received(qtbot, window)
    assert "«\u202fUne\u202f»" in said(first)
    first.choose.click()
    qtbot.waitUntil(lambda: window.gathered.reception.dialog not in (None, first))
    shown_received(qtbot, window).choose.click()
    qtbot.waitUntil(lambda: {"Une", "Autre"} <= set(kept()))


@pytest.mark.parametrize(("width", "height", "zoom"), [(683, 520, 1.0), (1366, 736, 2.0)])
def test_where_there_is_little_room_all_of_it_can_be_reached(
    qtbot: QtBot,
    filled: Shortlists,
    open_window: OpenWindow,
    tmp_path: Path,
    width: int,
    height: int,
    zoom: float,
) -> None:
    for number in range(12):
        filled.keep(make_shortlist(f"Liste {number}"))
    window = open_window(first=SHORTLISTS, width=width, height=height, zoom=zoom)
    shown(qtbot, window)
    dialog = _receive(qtbot, window, tmp_path, OTHER, note="Une note. " * 80)
    assert dialog.width() <= window.width()
    assert dialog.height() <= window.height()
    last = list(dialog.place.answers.values())[-1]
    last.click()
    assert not last.visibleRegion().isEmpty()
    assert not dialog.choose.visibleRegion().isEmpty()


def test_a_notebook_that_cannot_be_changed_says_so_at_once(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path, filled: Shortlists, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jachete.notebook.file._is_writable", lambda _path: False)
    window = open_window(first=SHORTLISTS)
    shown(qtbot, window)
    write_shared(make_shortlist("Une", OTHER), tmp_path / "Une")
    window.receiving.receive(tmp_path / "Une")
    qtbot.waitUntil(lambda: "lecture seule" in window.toast.text())
    assert window.gathered.reception.dialog is None
    assert window.screen_shown is not None
    assert window.screen_shown.place is Place.SHORTLISTS
