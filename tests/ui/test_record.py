"""The page of a record: the results it comes from, its keys, its sections."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from jachete.factsheets.sheet import SectionName
from jachete.opening import last_visit
from jachete.search.query import Query
from jachete.ui.directory.screen import DirectoryScreen
from jachete.ui.record.page import BEGINNING
from jachete.ui.record.screen import RecordScreen
from jachete.ui.record.section_tabs import Tab
from jachete.ui.shell.visit import Place, Visit
from jachete.ui.widgets.territory_map import TerritoryMap
from jachete.ui.window import MainWindow
from records import named_button, opened_page, reads, said
from windows import OpenWindow

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


# ---------------------------------------------------------------------- from the results and back
def test_enter_opens_the_whole_record_and_escape_comes_back(
    qtbot: QtBot, window: MainWindow, screen: DirectoryScreen, page: RecordScreen
) -> None:
    assert window.windowTitle().startswith("Atelier Témoin 00 –")
    assert page.position.text() == "1 sur 60"
    assert page.page.hasFocus()
    qtbot.keyClick(page.page, Qt.Key.Key_Escape)
    assert window.screen_shown is screen
    assert screen.results.list.hasFocus()
    assert screen.results.row() == 0


def test_the_page_shows_every_section_with_its_origin(page: RecordScreen) -> None:
    assert page.reading is not None
    sheet, words = page.reading.sheet, said(page)
    for section in sheet.sections:
        assert section.title in words
    for text in (sheet.title, sheet.mission, sheet.verified, sheet.edition, sheet.notice):
        assert text in words


def test_the_next_records_are_those_of_the_results(
    qtbot: QtBot, window: MainWindow, screen: DirectoryScreen
) -> None:
    qtbot.keyClicks(screen.field, "atelier temoin 5")
    qtbot.waitUntil(lambda: screen.shown_text() == "atelier temoin 5")
    total = screen.results.count.text().split()[0]
    names = [screen.results.model.index(row).data() for row in range(3)]
    page = opened_page(qtbot, window)
    assert page.position.text() == f"1 sur {total}"
    assert not page.previous.isEnabled()
    qtbot.keyClick(window, Qt.Key.Key_Down, ALT)
    qtbot.waitUntil(reads(page, names[1]))
    qtbot.mouseClick(page.next, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(reads(page, names[2]))
    assert page.position.text() == f"3 sur {total}"
    qtbot.keyClick(window, Qt.Key.Key_Up, ALT)
    qtbot.waitUntil(reads(page, names[1]))
    assert window.windowTitle().startswith(names[1])


def test_keys_pressed_in_a_row_each_count_and_stop_at_the_ends(
    qtbot: QtBot, window: MainWindow, page: RecordScreen
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Up, ALT)
    for _time in range(4):
        qtbot.keyClick(window, Qt.Key.Key_Down, ALT)
    qtbot.waitUntil(lambda: page.position.text() == "5 sur 60")
    assert page.title() == "Atelier Témoin 04"


@pytest.mark.parametrize("way", ["history", "escape", "button"])
def test_one_comes_back_to_the_results_at_the_record_read_last(
    qtbot: QtBot, window: MainWindow, screen: DirectoryScreen, page: RecordScreen, way: str
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Down, ALT)
    qtbot.keyClick(window, Qt.Key.Key_Down, ALT)
    qtbot.waitUntil(reads(page, "Atelier Témoin 02"))
    if way == "history":
        qtbot.keyClick(window, Qt.Key.Key_Left, ALT)
    elif way == "escape":
        qtbot.keyClick(page.page, Qt.Key.Key_Escape)
    else:
        qtbot.mouseClick(page.back, Qt.MouseButton.LeftButton)
    assert window.screen_shown is screen
    assert screen.results.row() == 2
    qtbot.waitUntil(lambda: screen.enterprise() == "atelier-temoin-02")
    qtbot.keyClick(window, Qt.Key.Key_Right, ALT)
    qtbot.waitUntil(lambda: window.screen_shown is page)


def test_one_comes_back_to_a_record_far_in_the_results(
    qtbot: QtBot, window: MainWindow, screen: DirectoryScreen
) -> None:
    far = Visit(Place.RECORD, Query(), "atelier-temoin-57", row=57)
    window.go(far)
    page = window.screen_shown
    assert isinstance(page, RecordScreen)
    qtbot.waitUntil(lambda: page.position.text() == "58 sur 60")
    assert screen.results.model.rowCount() == 50
    qtbot.keyClick(page.page, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: screen.results.row() == 57)
    qtbot.waitUntil(lambda: screen.enterprise() == "atelier-temoin-57")


def test_a_record_opened_by_itself_has_no_neighbours_and_leads_back(qtbot: QtBot, window: MainWindow) -> None:
    window.go(Visit(Place.HOME))
    home = window.screen_shown
    window.go(Visit(Place.RECORD, enterprise="ebenisterie-specimen"))
    page = window.screen_shown
    assert isinstance(page, RecordScreen)
    qtbot.waitUntil(reads(page, "Ébénisterie Spécimen"))
    assert page.position.text() == ""
    assert not page.next.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_Down, ALT)
    assert page.title() == "Ébénisterie Spécimen"
    assert page.back.text() == "Retour"
    qtbot.mouseClick(page.back, Qt.MouseButton.LeftButton)
    assert window.screen_shown is home


def test_a_record_that_left_its_row_is_read_without_neighbours(qtbot: QtBot, window: MainWindow) -> None:
    window.go(Visit(Place.RECORD, enterprise="ebenisterie-specimen", row=3))
    page = window.screen_shown
    assert isinstance(page, RecordScreen)
    qtbot.waitUntil(reads(page, "Ébénisterie Spécimen"))
    assert page.position.text() == ""


def test_another_size_keeps_the_record_and_its_place(
    qtbot: QtBot, window: MainWindow, page: RecordScreen
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Down, ALT)
    qtbot.waitUntil(reads(page, "Atelier Témoin 01"))
    window.set_settings(window.settings.resized(1))
    after = window.screen_shown
    assert isinstance(after, RecordScreen)
    assert after is not page
    qtbot.waitUntil(lambda: after.position.text() == "2 sur 60")
    qtbot.keyClick(after.page, Qt.Key.Key_Escape)
    shown = window.directory
    assert shown is not None
    qtbot.waitUntil(lambda: shown.enterprise() == "atelier-temoin-01")


def test_what_is_read_is_remembered(qtbot: QtBot, window: MainWindow, page: RecordScreen) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Down, ALT)
    qtbot.waitUntil(reads(page, "Atelier Témoin 01"))
    assert [each.enterprise for each in window.memory.recent()][:2] == [
        "atelier-temoin-01",
        "atelier-temoin-00",
    ]


def test_the_place_among_the_results_is_announced(
    qtbot: QtBot, window: MainWindow, page: RecordScreen, announced: list[str]
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Down, ALT)
    qtbot.waitUntil(lambda: "Atelier Témoin 01, 2 sur 60" in announced)


@pytest.fixture
def announced(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Hear what is told to screen readers."""
    heard: list[str] = []

    def hear(event: object) -> None:
        message = getattr(event, "message", None)
        if message is not None:
            heard.append(message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return heard


# ---------------------------------------------------------------------- the keyboard on the page
def test_f6_goes_round_the_page(qtbot: QtBot, window: MainWindow, page: RecordScreen) -> None:
    assert page.page.hasFocus()
    assert page.head.deeds is not None
    for zone in (page.back, page.head.deeds.buttons[0], page.page):
        qtbot.keyClick(window, Qt.Key.Key_F6)
        qtbot.waitUntil(zone.hasFocus)


def test_tab_goes_down_the_page(qtbot: QtBot, page: RecordScreen) -> None:
    assert page.head.deeds is not None
    page.back.setFocus()
    here = next(each for each in page.head.tabs.tabs() if each.isChecked())
    expected = [page.next, *page.head.deeds.buttons, here, page.page]
    for before, widget in pairwise([page.back, *expected]):
        qtbot.keyClick(before, Qt.Key.Key_Tab)
        assert widget.hasFocus(), widget.accessibleName()
    qtbot.keyClick(page.page, Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert page.page.isAncestorOf(focused)


def test_the_status_bar_teaches_the_keys_of_the_page(window: MainWindow, page: RecordScreen) -> None:
    taught = {label.text() for label in window.findChildren(QLabel)}
    assert {"Résultats", "Précédente, suivante", "Section suivante", "Imprimer"} <= taught


def test_everything_on_the_page_has_a_name(page: RecordScreen) -> None:
    reached = [
        each
        for each in page.findChildren(QWidget)
        if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert len(reached) > 10
    names = [QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name) for each in reached]
    assert all(names)


# ---------------------------------------------------------------------- sections
def _tab(page: RecordScreen, title: str) -> Tab:
    return next(tab for tab in page.head.tabs.tabs() if tab.text() == title)


def test_a_tab_comes_to_its_section_and_says_how_much_there_is(qtbot: QtBot, long_page: RecordScreen) -> None:
    tab = _tab(long_page, "Contrats réalisés")
    assert tab.accessibleName() == "Contrats réalisés, 7"
    qtbot.mouseClick(tab, Qt.MouseButton.LeftButton)
    assert tab.isChecked()
    assert long_page.page.verticalScrollBar().value() > 0


def test_ctrl_tab_goes_from_section_to_section(qtbot: QtBot, long_page: RecordScreen) -> None:
    titles = [tab.text() for tab in long_page.head.tabs.tabs()]
    assert titles[:3] == ["Aperçu", "Produits et services", "Contrats réalisés"]
    qtbot.keyClick(long_page.page, Qt.Key.Key_Tab, CTRL)
    assert long_page.head.tabs.here() == SectionName.OFFERS
    qtbot.keyClick(long_page.page, Qt.Key.Key_Backtab, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert long_page.head.tabs.here() == BEGINNING


def test_reading_down_says_where_one_is(qtbot: QtBot, long_page: RecordScreen) -> None:
    qtbot.keyClick(long_page.page, Qt.Key.Key_End)
    assert long_page.head.tabs.here() != BEGINNING
    qtbot.keyClick(long_page.page, Qt.Key.Key_Home)
    assert long_page.head.tabs.here() == BEGINNING


def test_a_source_is_reached_from_the_contract_it_proves_and_opened_once_seen(
    qtbot: QtBot, long_page: RecordScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []

    def refuse(box: QMessageBox) -> int:
        shown.append(box.informativeText())
        return 0

    monkeypatch.setattr(QMessageBox, "exec", refuse)
    qtbot.mouseClick(named_button(long_page.page, "Aller à la source 3"), Qt.MouseButton.LeftButton)
    link = named_button(long_page.page, "Ouvrir https://presse.example/3")
    assert link.hasFocus()
    qtbot.keyClick(link, Qt.Key.Key_Space)
    assert shown == ["https://presse.example/3"]


def test_the_map_marks_the_territories_and_names_them(long_page: RecordScreen) -> None:
    drawn = long_page.page.findChild(TerritoryMap)
    assert drawn is not None
    names = [area.accessibleName() for area in drawn.findChildren(QLabel)]
    assert sorted(names) == [
        "Memphrémagog, siège ou territoire desservi",
        "Sherbrooke, siège ou territoire desservi",
    ]
    assert "Siège et territoires desservis\u00a0: Sherbrooke et Memphrémagog" in said(long_page)


def test_a_seat_alone_is_not_said_to_be_what_is_served(page: RecordScreen) -> None:
    assert "Les sources ne disent pas quels autres territoires sont desservis." in said(page)


def test_two_columns_become_one_where_there_is_no_room(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window()
    page = opened_page(qtbot, window)

    def title(name: str) -> QPoint:
        label = next(each for each in page.page.findChildren(QLabel) if each.text() == name)
        return label.mapTo(page, QPoint(0, 0))

    qtbot.waitUntil(lambda: title("Contact").x() > title("Produits et services").x())
    assert title("Sources").x() == title("Produits et services").x()
    window.resize(700, 868)
    qtbot.waitUntil(lambda: title("Contact").x() == title("Produits et services").x())
    assert title("Contact").y() > title("Produits et services").y()
    assert title("Sources").y() > title("Contact").y()


def test_sources_end_the_only_column(qtbot: QtBot, open_window: OpenWindow) -> None:
    page = opened_page(qtbot, open_window(width=700))
    labels = {each.text(): each.mapTo(page, QPoint(0, 0)).y() for each in page.page.findChildren(QLabel)}
    assert labels["Valeur ajoutée"] < labels["Contact"] < labels["Identification"] < labels["Sources"]


def test_the_head_stays_in_view_only_where_there_is_height(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window()
    page = opened_page(qtbot, window)
    assert not page.page.isAncestorOf(page.head)
    window.resize(1000, 560)
    assert page.page.isAncestorOf(page.head)
    assert page.bar.isVisible()
    window.resize(1000, 868)
    assert not page.page.isAncestorOf(page.head)


def test_a_record_read_last_starts_the_directory_again(window: MainWindow, page: RecordScreen) -> None:
    assert window.memory.last_place() == Place.RECORD
    assert last_visit(window.memory) == Visit(Place.DIRECTORY)
