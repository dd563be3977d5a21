"""The table of a comparison: keys, heads, rows that differ, room, what a screen reader hears."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from comparisons import ATELIER, EBENISTERIE, TRAITEUR, Compare, ids, window_of
from jachete.factsheets.comparing import compare as compared
from jachete.factsheets.comparison import Row
from jachete.ui.compare.model import ComparisonModel
from jachete.ui.compare.screen import CompareScreen
from jachete.ui.shell.visit import Place
from makers import make_enterprise, make_manifest, make_vocabulary

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


def _titles(screen: CompareScreen) -> list[str]:
    rows = screen.table.rows
    return [rows.headerData(number, Qt.Orientation.Vertical) for number in range(rows.rowCount())]


# ---------------------------------------------------------------------- what is shown
def test_the_comparison_of_another_day_is_there(compare: Compare) -> None:
    screen = compare(TRAITEUR, EBENISTERIE, ATELIER)
    assert ids(screen) == [TRAITEUR, EBENISTERIE, ATELIER]
    assert screen.bar.count.text() == "3 entreprises sur 4 au plus"
    assert screen.table.hasFocus()
    assert window_of(screen).windowTitle().startswith("Comparer –")


def test_the_model_keeps_the_rules_of_models(qtbot: QtBot) -> None:
    del qtbot
    model = ComparisonModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    both = (make_enterprise(), make_enterprise("Exemple", legal_form="obnl"))
    comparison = compared(both, make_vocabulary(), make_manifest())
    model.show(comparison)
    model.show(comparison, differences_only=True)
    model.show(None)
    assert (model.rowCount(), model.columnCount(), model.id_of(0)) == (0, 0, "")
    assert tester.model() is model


def test_a_cell_is_heard_with_its_column_row_value_and_difference(compare: Compare) -> None:
    screen = compare(TRAITEUR, EBENISTERIE)
    rows = screen.table.rows
    row = _titles(screen).index("Forme juridique")
    heard = rows.index(row, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "Ébénisterie Spécimen, Forme juridique\u00a0: OBNL. Valeurs différentes."
    title = rows.headerData(row, Qt.Orientation.Vertical, Qt.ItemDataRole.AccessibleTextRole)
    assert title == "Forme juridique. Valeurs différentes"
    interface = QAccessible.queryAccessibleInterface(screen.table)
    assert interface is not None
    assert interface.text(QAccessible.Text.Name).startswith("Comparaison d’entreprises. ")


def test_only_what_differs_is_shown_when_asked(qtbot: QtBot, compare: Compare) -> None:
    screen = compare(TRAITEUR, EBENISTERIE)
    assert "Année de constitution" in _titles(screen)
    qtbot.mouseClick(screen.bar.switch, LEFT)
    rows = screen.table.rows
    lines = [rows.line(number) for number in range(rows.rowCount())]
    assert all(line.differs for line in lines if isinstance(line, Row))
    assert "Forme juridique" in _titles(screen)
    assert "Année de constitution" not in _titles(screen)
    qtbot.keyClick(screen.bar.switch, Qt.Key.Key_Space)
    assert "Année de constitution" in _titles(screen)


def test_what_is_shown_stays_in_another_size(qtbot: QtBot, compare: Compare) -> None:
    screen = compare(TRAITEUR, EBENISTERIE)
    window = window_of(screen)
    qtbot.mouseClick(screen.bar.switch, LEFT)
    qtbot.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.screen_shown is not screen)
    again = window.screen_shown
    assert isinstance(again, CompareScreen)
    qtbot.waitUntil(lambda: again.gathered is not None)
    assert again.bar.switch.isChecked()


# ---------------------------------------------------------------------- keys
def test_arrows_go_through_columns_and_rows_but_not_titles(qtbot: QtBot, compare: Compare) -> None:
    screen = compare(TRAITEUR, EBENISTERIE)
    table = screen.table
    assert (table.currentIndex().row(), table.enterprise()) == (1, TRAITEUR)
    qtbot.keyClick(table, Qt.Key.Key_Right)
    assert table.enterprise() == EBENISTERIE
    for _time in range(3):
        qtbot.keyClick(table, Qt.Key.Key_Down)
    assert _titles(screen)[table.currentIndex().row()] == "Territoires desservis"


def test_suppr_removes_the_column_and_it_can_be_put_back(qtbot: QtBot, compare: Compare) -> None:
    screen = compare(TRAITEUR, EBENISTERIE, ATELIER)
    qtbot.keyClick(screen.table, Qt.Key.Key_Right)
    qtbot.keyClick(screen.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: ids(screen) == [TRAITEUR, ATELIER])
    assert screen.table.hasFocus()
    assert screen.table.enterprise() == ATELIER
    toast = window_of(screen).toast
    assert toast.text() == "Retirée de la comparaison"
    (back,) = (button for button in toast.findChildren(type(screen.bar.add)) if button.text() == "Remettre")
    qtbot.mouseClick(back, LEFT)
    qtbot.waitUntil(lambda: ids(screen) == [TRAITEUR, EBENISTERIE, ATELIER])


def test_a_column_is_moved_by_keys_and_one_stays_in_it(qtbot: QtBot, compare: Compare) -> None:
    screen = compare(TRAITEUR, EBENISTERIE, ATELIER)
    qtbot.keyClick(screen.table, Qt.Key.Key_Right, CTRL_SHIFT)
    qtbot.waitUntil(lambda: ids(screen) == [EBENISTERIE, TRAITEUR, ATELIER])
    assert screen.table.enterprise() == TRAITEUR
    qtbot.keyClick(screen.table, Qt.Key.Key_Left, CTRL_SHIFT)
    qtbot.waitUntil(lambda: ids(screen) == [TRAITEUR, EBENISTERIE, ATELIER])
    qtbot.keyClick(screen.table, Qt.Key.Key_Left, CTRL_SHIFT)  # there is nothing before the first
    assert window_of(screen).compared.ids == (TRAITEUR, EBENISTERIE, ATELIER)


def test_enter_opens_the_record_of_the_column(qtbot: QtBot, compare: Compare) -> None:
    screen = compare(TRAITEUR, EBENISTERIE)
    window = window_of(screen)
    qtbot.keyClick(screen.table, Qt.Key.Key_Right)
    qtbot.keyClick(screen.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.windowTitle().startswith("Ébénisterie Spécimen"))
    assert window.screen_shown is not None
    assert window.screen_shown.place is Place.RECORD


def test_escape_leaves(qtbot: QtBot, compare: Compare) -> None:
    screen = compare(TRAITEUR, EBENISTERIE)
    window = window_of(screen)
    qtbot.keyClick(screen.table, Qt.Key.Key_Escape)
    assert window.screen_shown is not screen


# ---------------------------------------------------------------------- heads
def test_the_buttons_of_a_head_say_what_they_do_and_do_it(qtbot: QtBot, compare: Compare) -> None:
    screen = compare(TRAITEUR, EBENISTERIE, ATELIER)
    heads = screen.table.heads.heads
    assert [button.accessibleName() for button in heads[1].buttons] == [
        "Déplacer Ébénisterie Spécimen vers la gauche",
        "Déplacer Ébénisterie Spécimen vers la droite",
        "Retirer Ébénisterie Spécimen de la comparaison",
        "Lire la fiche de Ébénisterie Spécimen",
    ]
    assert not heads[0].before.isEnabled()
    assert not heads[2].after.isEnabled()
    qtbot.mouseClick(heads[0].after, LEFT)
    qtbot.waitUntil(lambda: ids(screen) == [EBENISTERIE, TRAITEUR, ATELIER])
    qtbot.mouseClick(screen.table.heads.heads[2].remove, LEFT)
    qtbot.waitUntil(lambda: ids(screen) == [EBENISTERIE, TRAITEUR])
    qtbot.mouseClick(screen.table.heads.heads[1].open, LEFT)
    window = window_of(screen)
    qtbot.waitUntil(lambda: window.windowTitle().startswith("Traiteur La Tablée"))


def test_tab_goes_from_the_bar_to_the_heads_to_the_table(qtbot: QtBot, compare: Compare) -> None:
    screen = compare(TRAITEUR, EBENISTERIE)
    screen.bar.pdf.setFocus(Qt.FocusReason.TabFocusReason)
    heads = screen.table.heads.heads
    wanted = [button for head in heads for button in head.buttons if button.isEnabled()]
    for widget in [*wanted, screen.table]:
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is widget


# ---------------------------------------------------------------------- room
@pytest.mark.parametrize(("width", "zoom"), [(1440, 1.0), (1366, 1.0), (900, 1.0), (700, 1.0), (1366, 2.0)])
def test_rows_are_as_high_as_their_words_in_every_window(compare: Compare, width: int, zoom: float) -> None:
    screen = compare(TRAITEUR, EBENISTERIE, ATELIER, width=width, height=736, zoom=zoom)
    table = screen.table
    for row in range(table.rows.rowCount()):
        high = table.rowHeight(row)
        assert high >= table.titles.height_of(row)
        for column in range(3):
            index = table.rows.index(row, column)
            assert high >= round(table.cells.height(index, table.columnWidth(column)))
    for head in table.heads.heads:
        assert head.height() >= head.heightForWidth(head.width())
        assert head.width() == table.columnWidth(table.heads.heads.index(head))
    assert screen.bar.width() <= screen.width()


def test_a_head_out_of_sight_is_brought_in_sight_by_the_keyboard(qtbot: QtBot, compare: Compare) -> None:
    screen = compare(TRAITEUR, EBENISTERIE, ATELIER, width=700, height=736)
    bar = screen.table.horizontalScrollBar()
    assert bar.maximum() > 0
    screen.table.heads.heads[2].remove.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: bar.value() == bar.maximum())


def test_the_directory_is_one_key_away(qtbot: QtBot, compare: Compare) -> None:
    screen = compare(TRAITEUR, EBENISTERIE)
    window = window_of(screen)
    qtbot.mouseClick(screen.bar.add, LEFT)
    assert window.windowTitle().startswith("Répertoire –")
    qtbot.keyClick(window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert window.screen_shown is screen
