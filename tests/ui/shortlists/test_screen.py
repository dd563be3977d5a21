"""The shortlists' screen driven as one drives it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from jachete.notebook.shortlists import Shortlists
from jachete.ui.shell.visit import Place
from jachete.ui.shortlists.entry_rows import EntryModel, EntryRow
from jachete.ui.shortlists.list_rows import ShortlistModel
from jachete.ui.shortlists.naming import NameDialog
from jachete.ui.shortlists.screen import ShortlistsScreen
from jachete.ui.window import MainWindow
from kept import shown_received
from notebooks import make_entry, make_shortlist
from windows import OpenWindow

from .conftest import SHORTLISTS, Kept, choose_file, keeper, named, rows, shown, undo

TABLEE, GONE, ATELIER = "traiteur-la-tablee-exemple", "entreprise-temoin-retiree", "atelier-temoin-03"
ORDERING = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


def _window(screen: ShortlistsScreen) -> MainWindow:
    window = screen.window()
    assert isinstance(window, MainWindow)
    return window


def _names(screen: ShortlistsScreen) -> list[str]:
    return [row.name for row in rows(screen)]


def _menu() -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def _take(menu: QMenu, title: str) -> None:
    action = next(each for each in menu.actions() if each.text().split("\t")[0] == title)
    assert action.isEnabled()
    action.trigger()
    menu.close()


def test_a_shortlist_shows_its_enterprises_in_order_with_their_notes(shelf: ShortlistsScreen) -> None:
    assert _names(shelf) == ["Traiteur La Tablée Exemple", "Entreprise Témoin retirée", "Atelier Témoin 03"]
    assert shelf.content.note.toPlainText() == "Quatorze séances"
    assert shelf.content.count.text() == "3 entreprises, dont 1 absente de l’édition du 3\u00a0novembre 2026"
    spoken = [shelf.content.model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert spoken == [
        "Traiteur La Tablée Exemple, Coop de solidarité · Sherbrooke, Note\u00a0: Vaisselle lavable",
        "Entreprise Témoin retirée, Magog, Absente de l’édition du 3\u00a0novembre 2026",
    ]


def test_the_models_hold_together() -> None:
    entries, shortlists = EntryModel(), ShortlistModel()
    for model in (entries, shortlists):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    entries.show([EntryRow(make_entry(name)) for name in ("Un", "Deux", "Trois")])
    shortlists.show([make_shortlist("Une"), make_shortlist("Autre", id=2)])
    seen: list[tuple[int, int]] = []
    entries.moved.connect(lambda row, to: seen.append((row, to)))
    root = QModelIndex()
    assert entries.moveRow(root, 0, root, 3)
    assert not entries.moveRow(root, 1, root, 2)
    assert seen == [(0, 2)]
    assert [entries.index(row).data() for row in range(3)] == ["Deux", "Trois", "Un"]


def test_alt_shift_and_an_arrow_put_an_enterprise_elsewhere(
    qtbot: QtBot, shelf: ShortlistsScreen, kept: Kept
) -> None:
    cards = shelf.content.list
    cards.setFocus()
    qtbot.keyClick(cards, Qt.Key.Key_Down, ORDERING)
    qtbot.waitUntil(lambda: kept()["Traiteurs 2027"] == [GONE, TABLEE, ATELIER])
    assert cards.currentIndex().row() == 1
    qtbot.keyClick(cards, Qt.Key.Key_Up, ORDERING)
    qtbot.keyClick(cards, Qt.Key.Key_Up, ORDERING)  # it is the first already
    qtbot.waitUntil(lambda: kept()["Traiteurs 2027"] == [TABLEE, GONE, ATELIER])


def test_a_dropped_row_stands_where_it_was_dropped(qtbot: QtBot, shelf: ShortlistsScreen, kept: Kept) -> None:
    root = QModelIndex()
    assert shelf.content.model.moveRow(root, 2, root, 0)
    qtbot.waitUntil(lambda: kept()["Traiteurs 2027"] == [ATELIER, TABLEE, GONE])


def test_delete_takes_an_enterprise_out_and_it_comes_back_where_it_was(
    qtbot: QtBot, shelf: ShortlistsScreen, kept: Kept
) -> None:
    cards = shelf.content.list
    cards.setFocus()
    cards.setCurrentIndex(shelf.content.model.index(1))
    qtbot.keyClick(cards, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: kept()["Traiteurs 2027"] == [TABLEE, ATELIER])
    qtbot.waitUntil(lambda: _window(shelf).toast.text() == "Retirée de Traiteurs 2027")
    undo(qtbot, _window(shelf))
    qtbot.waitUntil(lambda: kept()["Traiteurs 2027"] == [TABLEE, GONE, ATELIER])


def test_a_note_is_written_in_its_place(qtbot: QtBot, shelf: ShortlistsScreen) -> None:
    cards = shelf.content.list
    cards.setFocus()
    qtbot.keyClick(cards, Qt.Key.Key_F2)
    field = cards.findChild(QPlainTextEdit)
    assert field is not None
    assert field.accessibleName() == "Note sur Traiteur La Tablée Exemple"
    qtbot.keyClicks(field, "Preavis")
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(field, "de 3 jours")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shelf.keeper.shortlists[0].entries[0].note == "Preavis\nde 3 jours")


def test_the_note_of_the_shortlist_is_kept_when_one_leaves_it(qtbot: QtBot, shelf: ShortlistsScreen) -> None:
    note = shelf.content.note
    note.setFocus()
    note.selectAll()
    qtbot.keyClicks(note, "Neuf comites")
    shelf.content.list.setFocus()
    qtbot.waitUntil(lambda: shelf.keeper.shortlists[0].note == "Neuf comites")
    note.setFocus()
    qtbot.keyClicks(note, "!")
    qtbot.keyClick(note, Qt.Key.Key_Escape)
    assert note.toPlainText() == "Neuf comites"


def test_what_is_being_written_when_the_window_closes_is_kept(
    qtbot: QtBot, filled: Shortlists, shelf: ShortlistsScreen
) -> None:
    note = shelf.content.note
    note.setFocus()
    note.selectAll()
    qtbot.keyClicks(note, "Derniere heure")
    _window(shelf).close()
    assert filled.all()[0].note == "Derniere heure"


def test_one_searches_inside_a_shortlist(qtbot: QtBot, shelf: ShortlistsScreen) -> None:
    find = shelf.content.finder.field
    qtbot.keyClicks(find, "temoin")
    assert _names(shelf) == ["Entreprise Témoin retirée", "Atelier Témoin 03"]
    assert shelf.content.finder.count.text() == "2 entreprises"
    find.clear()
    qtbot.keyClicks(find, "vaisselle")
    assert _names(shelf) == ["Traiteur La Tablée Exemple"]
    assert not shelf.content.model.is_orderable
    qtbot.keyClicks(find, "zzz")
    assert _names(shelf) == []
    assert shelf.content.finder.count.text() == "Aucune entreprise n’a ces mots. Échap les efface."
    qtbot.keyClick(find, Qt.Key.Key_Escape)
    assert "Traiteur La Tablée Exemple" in _names(shelf)
    assert shelf.content.finder.count.text() == ""


def test_an_empty_shortlist_keeps_its_note_under_its_name(qtbot: QtBot, shelf: ShortlistsScreen) -> None:
    content = shelf.content
    while content.model.rowCount():
        content.list.setCurrentIndex(content.model.index(0))
        with qtbot.waitSignal(keeper(_window(shelf)).changed):
            qtbot.keyClick(content.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(content.empty.isVisible)
    head_end = content.head.mapTo(content, QPoint(0, content.head.height())).y()
    assert content.note.mapTo(content, QPoint(0, 0)).y() - head_end < 30


def test_enter_opens_the_record_and_a_withdrawn_one_says_why_not(
    qtbot: QtBot, shelf: ShortlistsScreen
) -> None:
    cards, window = shelf.content.list, _window(shelf)
    cards.setFocus()
    cards.setCurrentIndex(shelf.content.model.index(1))
    qtbot.keyClick(cards, Qt.Key.Key_Return)
    assert "n’est pas dans cette édition" in window.toast.text()
    cards.setCurrentIndex(shelf.content.model.index(0))
    qtbot.keyClick(cards, Qt.Key.Key_Return)
    assert window.screen_shown is not None
    assert window.screen_shown.place is Place.RECORD
    window.back()
    assert window.screen_shown is shelf


def test_a_new_shortlist_is_named_then_shown_empty(qtbot: QtBot, shelf: ShortlistsScreen) -> None:
    qtbot.mouseClick(shelf.shelf.new, Qt.MouseButton.LeftButton)
    dialog = _window(shelf).findChild(NameDialog)
    assert isinstance(dialog, NameDialog)
    qtbot.keyClicks(dialog.field, "Mobilier")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shelf.title() == "Mobilier")
    assert shelf.content.empty.isVisible()
    assert not shelf.content.book.isEnabled()
    assert _names(shelf) == []


def test_a_shortlist_is_renamed_in_its_place(qtbot: QtBot, shelf: ShortlistsScreen, kept: Kept) -> None:
    shelf.shelf.list.setFocus()
    qtbot.keyClick(shelf.shelf.list, Qt.Key.Key_F2)
    field = shelf.shelf.list.findChild(QLineEdit)
    assert field is not None
    field.selectAll()
    qtbot.keyClicks(field, "Traiteurs 2028")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: list(kept()) == ["Traiteurs 2028", "Ateliers"])
    qtbot.waitUntil(lambda: shelf.content.title.text() == "Traiteurs 2028")


def test_shortlists_are_put_in_order(qtbot: QtBot, shelf: ShortlistsScreen, kept: Kept) -> None:
    shelf.shelf.list.setFocus()
    qtbot.keyClick(shelf.shelf.list, Qt.Key.Key_Down, ORDERING)
    qtbot.waitUntil(lambda: list(kept()) == ["Ateliers", "Traiteurs 2027"])
    assert shelf.title() == "Traiteurs 2027"


def test_a_removed_shortlist_comes_back_where_it_was(
    qtbot: QtBot, shelf: ShortlistsScreen, kept: Kept
) -> None:
    before = kept()
    shelf.shelf.list.setFocus()
    qtbot.keyClick(shelf.shelf.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: shelf.title() == "Ateliers")
    qtbot.waitUntil(lambda: _window(shelf).toast.text() == "Sélection supprimée\u00a0: Traiteurs 2027")
    undo(qtbot, _window(shelf))
    qtbot.waitUntil(lambda: kept() == before)
    assert list(kept()) == ["Traiteurs 2027", "Ateliers"]


def test_a_shortlist_is_duplicated(qtbot: QtBot, shelf: ShortlistsScreen, kept: Kept) -> None:
    qtbot.mouseClick(shelf.content.more, Qt.MouseButton.LeftButton)
    _take(_menu(), "Dupliquer")
    qtbot.waitUntil(lambda: shelf.title() == "Traiteurs 2027 – copie")
    assert kept()["Traiteurs 2027 – copie"] == [TABLEE, GONE, ATELIER]


def test_two_shortlists_become_one_and_are_parted_again(
    qtbot: QtBot, shelf: ShortlistsScreen, kept: Kept
) -> None:
    before = kept()
    qtbot.mouseClick(shelf.content.more, Qt.MouseButton.LeftButton)
    menu = _menu()
    others = next(each.menu() for each in menu.actions() if each.text() == "Réunir à")
    assert isinstance(others, QMenu)
    others.actions()[0].trigger()
    menu.close()
    both = {"Ateliers": ["atelier-temoin-01", TABLEE, GONE, ATELIER]}
    qtbot.waitUntil(lambda: kept() == both)
    qtbot.waitUntil(lambda: _window(shelf).toast.text() == "Traiteurs 2027 réunie à Ateliers")
    undo(qtbot, _window(shelf))
    qtbot.waitUntil(lambda: kept() == before)


def test_the_menu_of_an_enterprise_adds_it_elsewhere(
    qtbot: QtBot, shelf: ShortlistsScreen, kept: Kept
) -> None:
    shelf.content.menu_wanted.emit(TABLEE, shelf.mapToGlobal(shelf.rect().center()))
    menu = _menu()
    others = next(each.menu() for each in menu.actions() if each.text() == "Ajouter aussi à")
    assert isinstance(others, QMenu)
    assert [each.text() for each in others.actions()] == ["Ateliers"]
    others.actions()[0].trigger()
    menu.close()
    qtbot.waitUntil(lambda: kept()["Ateliers"] == ["atelier-temoin-01", TABLEE])


# ------------------------------------------------------------------ files


def test_a_shortlist_goes_to_a_colleague_and_comes_back(
    qtbot: QtBot, shelf: ShortlistsScreen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kept: Kept
) -> None:
    path = tmp_path / "Traiteurs.jachete-selection"
    choose_file(monkeypatch, "getSaveFileName", path)
    qtbot.mouseClick(shelf.content.share, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(path.exists)
    choose_file(monkeypatch, "getOpenFileName", path)
    qtbot.mouseClick(shelf.shelf.receive, Qt.MouseButton.LeftButton)
    shown_received(qtbot, _window(shelf)).choose.click()
    qtbot.waitUntil(lambda: shelf.title() == "Traiteurs 2027 (2)")
    assert kept()["Traiteurs 2027 (2)"] == [TABLEE, GONE, ATELIER]


def test_a_shortlist_is_printed_as_a_book_of_its_enterprises(qtbot: QtBot, shelf: ShortlistsScreen) -> None:
    qtbot.mouseClick(shelf.content.book, Qt.MouseButton.LeftButton)
    desk = _window(shelf).sheets.desk
    assert desk is not None
    dialog = desk.dialog
    assert dialog is not None
    searched = dialog.searched()
    assert searched is not None
    assert searched.ids == (TABLEE, ATELIER)
    assert dialog.scope.answers["search"].detail == "2 entreprises"
    dialog.reject()


# ------------------------------------------------------------------ rooms


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_one_pane_at_a_time_where_there_is_no_room(
    qtbot: QtBot, filled: Shortlists, open_window: OpenWindow, zoom: float
) -> None:
    window = open_window(first=SHORTLISTS, width=683 if zoom == 1.0 else 1366, height=736, zoom=zoom)
    screen = shown(qtbot, window)
    assert screen.shelf.isVisible()
    assert not screen.content.isVisible()
    assert screen.title() == "Sélections"
    qtbot.keyClick(screen.shelf.list, Qt.Key.Key_Return)
    assert screen.content.list.hasFocus()
    assert not screen.shelf.isVisible()
    assert screen.content.width() <= screen.width()
    qtbot.keyClick(screen.content.list, Qt.Key.Key_Escape)
    assert screen.shelf.list.hasFocus()


@pytest.mark.parametrize("width", [1000, 1200, 1440])
def test_f6_goes_round_the_panes(
    qtbot: QtBot, filled: Shortlists, open_window: OpenWindow, width: int
) -> None:
    window = open_window(first=SHORTLISTS, width=width)
    screen = shown(qtbot, window)
    for zone in (screen.content.list, screen.content.note, screen.shelf.list):
        qtbot.keyClick(window, Qt.Key.Key_F6)
        assert zone.hasFocus()


def test_without_any_shortlist_the_screen_says_what_to_do(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window(first=SHORTLISTS)
    qtbot.waitUntil(lambda: keeper(window).is_open)
    screen = window.screen_shown
    assert isinstance(screen, ShortlistsScreen)
    buttons = [each for each in screen.content.empty.findChildren(QPushButton) if each.isVisible()]
    assert [each.text() for each in buttons] == ["Ouvrir le répertoire", "Créer une sélection"]
    qtbot.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    assert window.screen_shown is not screen
    assert named(keeper(window).shortlists) == []
