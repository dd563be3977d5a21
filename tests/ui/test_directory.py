"""The directory driven as one drives it: keys, clicks, and nothing else."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from jachete.search.query import FacetName, Filter
from jachete.ui.directory.facet_model import Role
from jachete.ui.directory.screen import DirectoryScreen
from jachete.ui.directory.suggestion_row import SuggestionRow
from jachete.ui.widgets.focus_ring import FocusRing
from jachete.ui.window import MainWindow

OBNL = Filter(FacetName.LEGAL_FORM, "obnl")


def _type(qtbot: QtBot, screen: DirectoryScreen, text: str) -> None:
    qtbot.keyClicks(screen.field, text)
    qtbot.waitUntil(lambda: screen.shown_text() == screen.field.text())


def _names(screen: DirectoryScreen) -> list[str]:
    model = screen.results.model
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def _rows(screen: DirectoryScreen) -> dict[Filter, QModelIndex]:
    model = screen.facets.facets
    groups = [model.index(row, 0) for row in range(model.rowCount())]
    rows = [model.index(row, 0, group) for group in groups for row in range(model.rowCount(group))]
    return {index.data(Role.FILTER): index for index in rows if index.data(Role.FILTER) is not None}


def _click_row(qtbot: QtBot, screen: DirectoryScreen, index: QModelIndex) -> None:
    screen.facets.scrollTo(index)
    qtbot.mouseClick(
        screen.facets.viewport(), Qt.MouseButton.LeftButton, pos=screen.facets.visualRect(index).center()
    )


def _reads(screen: DirectoryScreen, title: str) -> Callable[[], bool]:
    return lambda: screen.record.sheet is not None and screen.record.sheet.title == title


def _focused(widget: QWidget) -> Callable[[], bool]:
    return lambda: QApplication.focusWidget() is widget


def test_the_window_opens_ready_to_type_on_the_whole_directory(screen: DirectoryScreen) -> None:
    assert screen.field.hasFocus()
    assert screen.results.count.text() == "60 entreprises"
    assert _names(screen)[:2] == ["Atelier Témoin 00", "Atelier Témoin 01"]


def test_results_follow_typing(qtbot: QtBot, screen: DirectoryScreen) -> None:
    _type(qtbot, screen, "boites a lu")
    assert screen.results.count.text() == "59 entreprises"
    _type(qtbot, screen, "nch buffet")
    assert _names(screen) == ["Traiteur La Tablée Exemple"]
    qtbot.waitUntil(
        lambda: screen.record.sheet is not None and screen.record.sheet.title == _names(screen)[0]
    )


def test_the_whole_job_is_done_by_keyboard(qtbot: QtBot, window: MainWindow, screen: DirectoryScreen) -> None:
    _type(qtbot, screen, "atelier temoin")
    qtbot.keyClick(screen.field, Qt.Key.Key_Down)
    assert screen.results.list.hasFocus()
    qtbot.keyClick(screen.results.list, Qt.Key.Key_Down)
    qtbot.waitUntil(
        lambda: screen.record.sheet is not None and screen.record.sheet.title == "Atelier Témoin 01"
    )
    qtbot.keyClick(screen.results.list, Qt.Key.Key_Right)
    assert screen.record.hasFocus()
    qtbot.keyClick(screen.record, Qt.Key.Key_Escape)
    assert screen.results.list.hasFocus()
    qtbot.keyClick(screen.results.list, Qt.Key.Key_Up)
    qtbot.keyClick(screen.results.list, Qt.Key.Key_Up)
    assert screen.field.hasFocus()
    qtbot.keyClick(screen.field, Qt.Key.Key_Escape)
    assert screen.field.text() == ""


def test_f6_goes_round_the_panes(qtbot: QtBot, window: MainWindow, screen: DirectoryScreen) -> None:
    order = [screen.facets, screen.results.list, screen.record, screen.field]
    for pane in order:
        qtbot.keyClick(window, Qt.Key.Key_F6)
        qtbot.waitUntil(_focused(pane))
    for pane in (*reversed(order[:-1]), screen.field):
        qtbot.keyClick(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
        qtbot.waitUntil(_focused(pane))


def test_ctrl_f_comes_back_to_the_field(qtbot: QtBot, window: MainWindow, screen: DirectoryScreen) -> None:
    _type(qtbot, screen, "atelier")
    screen.results.list.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert screen.field.hasFocus()
    assert screen.field.selectedText() == "atelier"


def test_a_facet_narrows_and_its_chip_widens(qtbot: QtBot, screen: DirectoryScreen) -> None:
    rows = _rows(screen)
    assert rows[OBNL].data(Role.COUNT) == 1
    _click_row(qtbot, screen, rows[OBNL])
    qtbot.waitUntil(lambda: screen.results.count.text() == "1 entreprise")
    assert _names(screen) == ["Ébénisterie Spécimen"]
    rows = _rows(screen)
    assert Qt.CheckState(rows[OBNL].data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
    assert rows[Filter(FacetName.TERRITORY, "sherbrooke")].data(Role.COUNT) == 0
    chip = next(
        b for b in screen.results.findChildren(QPushButton) if b.accessibleName() == "Retirer le filtre OBNL"
    )
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: screen.results.count.text() == "60 entreprises")


def test_facets_are_checked_by_keyboard(qtbot: QtBot, screen: DirectoryScreen) -> None:
    screen.facets.setFocus()
    screen.facets.setCurrentIndex(_rows(screen)[OBNL])
    qtbot.keyClick(screen.facets, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: screen.results.count.text() == "1 entreprise")
    assert screen.facets.currentIndex().data(Role.FILTER) == OBNL


def test_a_group_of_facets_folds(qtbot: QtBot, screen: DirectoryScreen) -> None:
    group = screen.facets.facets.index(0, 0)
    _click_row(qtbot, screen, group)
    assert not screen.facets.isExpanded(group)


def test_all_filters_go_at_once(qtbot: QtBot, window: MainWindow, screen: DirectoryScreen) -> None:
    screen.search(screen.query.toggled(OBNL))
    qtbot.waitUntil(lambda: screen.results.count.text() == "1 entreprise")
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_X, modifiers)
    qtbot.waitUntil(lambda: screen.results.count.text() == "60 entreprises")


def test_a_typed_prefix_becomes_a_filter(qtbot: QtBot, screen: DirectoryScreen) -> None:
    qtbot.keyClicks(screen.field, "forme:obnl")
    qtbot.waitUntil(lambda: screen.results.count.text() == "1 entreprise")
    assert screen.results.head.clear_button.isVisible()


def test_the_list_grows_as_it_is_scrolled(qtbot: QtBot, screen: DirectoryScreen) -> None:
    assert screen.results.model.rowCount() == 50
    qtbot.keyClick(screen.results.list, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: screen.results.model.rowCount() == 60)
    assert len(set(_names(screen))) == 60


def test_a_typing_error_is_said_and_can_be_searched_as_it_is(qtbot: QtBot, screen: DirectoryScreen) -> None:
    _type(qtbot, screen, "ebenistreie")
    assert _names(screen) == ["Ébénisterie Spécimen"]
    assert screen.results.head.literal.isVisible()
    qtbot.mouseClick(screen.results.head.literal, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: screen.results.count.text() == "0 entreprise")
    assert screen.field.text() == '"ebenistreie"'


def test_nothing_found_says_so_and_offers_a_way_out(qtbot: QtBot, screen: DirectoryScreen) -> None:
    screen.search(screen.query.toggled(OBNL))
    _type(qtbot, screen, "buffets")
    assert screen.results.nothing.isVisible()
    assert not screen.record.isVisible()
    rows = [
        b for b in screen.results.nothing.findChildren(QPushButton) if "Retirer le filtre OBNL" in b.text()
    ]
    assert len(rows) == 1
    qtbot.mouseClick(rows[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: _names(screen) == ["Traiteur La Tablée Exemple"])


def test_a_late_answer_never_replaces_a_newer_one(qtbot: QtBot, screen: DirectoryScreen) -> None:
    seen: list[Any] = []
    screen.answered.connect(lambda page: seen.append(str(page.query)))
    qtbot.keyClicks(screen.field, "atelier temoin 5")
    qtbot.waitUntil(lambda: screen.shown_text() == "atelier temoin 5")
    assert seen == sorted(seen, key=len)


def test_a_click_reads_the_card(qtbot: QtBot, screen: DirectoryScreen) -> None:
    cards = screen.results.list
    spot = cards.visualRect(screen.results.model.index(2)).center()
    qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(spot))
    qtbot.waitUntil(
        lambda: screen.record.sheet is not None and screen.record.sheet.title == "Atelier Témoin 02"
    )


def test_a_card_says_everything_to_a_screen_reader(qtbot: QtBot, screen: DirectoryScreen) -> None:
    _type(qtbot, screen, "buffets")
    spoken = screen.results.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == (
        "Traiteur La Tablée Exemple, Coop de solidarité, Sherbrooke, Entreprise d’insertion. "
        "Trouvé dans\u00a0: Produits et services."
    )


def test_without_results_the_keyboard_goes_to_the_ways_out(qtbot: QtBot, screen: DirectoryScreen) -> None:
    screen.search(screen.query.toggled(OBNL))
    _type(qtbot, screen, "buffets")
    qtbot.keyClick(screen.field, Qt.Key.Key_Down)
    focused = QApplication.focusWidget()
    assert isinstance(focused, SuggestionRow)
    assert focused.accessibleName() == "Retirer le filtre OBNL, 1 entreprise"
    assert screen.results.nothing in screen.zones()
    qtbot.keyClick(focused, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: _names(screen) == ["Traiteur La Tablée Exemple"])
    assert screen.results.list.hasFocus()


def test_enter_takes_the_first_suggestion_and_stays_in_the_field(
    qtbot: QtBot, screen: DirectoryScreen
) -> None:
    screen.search(screen.query.toggled(OBNL))
    _type(qtbot, screen, "buffets")
    qtbot.keyClick(screen.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _names(screen) == ["Traiteur La Tablée Exemple"])
    assert screen.field.hasFocus()
    assert screen.field.text() == "buffets"


def test_a_slash_comes_back_to_the_field_and_is_a_letter_in_it(
    qtbot: QtBot, window: MainWindow, screen: DirectoryScreen
) -> None:
    screen.results.list.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_Slash)
    assert screen.field.hasFocus()
    qtbot.keyClicks(screen.field, "24/7")
    assert screen.field.text() == "24/7"


def test_one_goes_from_record_to_record(qtbot: QtBot, window: MainWindow, screen: DirectoryScreen) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(_reads(screen, "Atelier Témoin 01"))
    qtbot.keyClick(window, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(_reads(screen, "Atelier Témoin 00"))


def test_escape_leaves_the_facets_for_the_results(qtbot: QtBot, screen: DirectoryScreen) -> None:
    screen.facets.setFocus()
    qtbot.keyClick(screen.facets, Qt.Key.Key_Escape)
    assert screen.results.list.hasFocus()


def test_words_read_otherwise_than_typed_are_marked_in_the_record(
    qtbot: QtBot, screen: DirectoryScreen
) -> None:
    _type(qtbot, screen, "ebenistreie")
    qtbot.waitUntil(_reads(screen, "Ébénisterie Spécimen"))
    gold = QColor("#FFE08A")
    image = screen.record.grab().toImage()
    places = [(x, y) for x in range(image.width()) for y in range(120)]
    assert sum(image.pixelColor(x, y) == gold for x, y in places) > 500


def test_the_record_that_has_the_keyboard_shows_it(qtbot: QtBot, screen: DirectoryScreen) -> None:
    ring = screen.record.findChild(FocusRing)
    assert ring is not None
    assert not ring.isVisible()
    qtbot.keyClick(screen.field, Qt.Key.Key_Down)
    qtbot.keyClick(screen.results.list, Qt.Key.Key_Right)
    assert ring.isVisible()
    assert ring.size() == screen.record.size()
