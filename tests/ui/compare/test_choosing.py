"""Choosing what is compared: from cards, records, their menu and Ctrl+J; kept, bounded, withdrawn."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QToolTip
from pytestqt.qtbot import QtBot

from comparisons import ATELIER, EBENISTERIE, TRAITEUR, Compare, ids, shown, window_of
from jachete import paths
from jachete.editions.build import write
from jachete.ui.directory import compare_mark
from jachete.ui.directory.card_menu import CardMenu
from jachete.ui.directory.screen import DirectoryScreen
from jachete.ui.memory import Memory
from jachete.ui.record.actions import RecordActions
from jachete.ui.record.screen import RecordScreen
from jachete.ui.shell.visit import Place, Visit
from jachete.ui.widgets.buttons import Button
from jachete.ui.window import MainWindow
from makers import make_directory, make_enterprise
from records import opened_page
from windows import OpenWindow, point_at, sixty_enterprises

CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


def _mark(screen: DirectoryScreen, row: int) -> QPoint:
    """Return where the mark of a card is."""
    cards = screen.results.list
    theme = screen.around.theme
    edge = theme.px(10)
    box = QRectF(cards.visualRect(screen.results.model.index(row))).adjusted(edge, 1, -edge, -1)
    return compare_mark.place(theme, box).center().toPoint()


def _heard(screen: DirectoryScreen, row: int) -> str:
    return str(screen.results.model.index(row).data(Qt.ItemDataRole.AccessibleTextRole))


# ---------------------------------------------------------------------- from a card
def test_a_click_on_the_mark_of_a_card_compares_it_or_no_longer(
    qtbot: QtBot, window: MainWindow, screen: DirectoryScreen
) -> None:
    viewport = screen.results.list.viewport()
    assert not _heard(screen, 1).endswith("Comparée.")
    qtbot.mouseClick(viewport, LEFT, pos=_mark(screen, 1))
    assert window.compared.ids == ("atelier-temoin-01",)
    assert _heard(screen, 1).endswith(" Comparée.")
    assert window.toast.text() == "Ajoutée à la comparaison\u00a0: 1 entreprise sur 4"
    qtbot.mouseClick(viewport, LEFT, pos=_mark(screen, 1))
    assert not window.compared.ids


def test_a_click_elsewhere_on_a_card_compares_nothing(
    qtbot: QtBot, window: MainWindow, screen: DirectoryScreen
) -> None:
    place = _mark(screen, 1) - QPoint(80, 0)
    qtbot.mouseClick(screen.results.list.viewport(), LEFT, pos=place)
    assert not window.compared.ids


def test_the_mark_is_seen_under_the_pointer_and_once_compared(
    window: MainWindow, screen: DirectoryScreen
) -> None:
    def inks() -> int:
        at = _mark(screen, 2)
        image = screen.results.list.viewport().grab().toImage()
        seen = [image.pixel(at.x() + x, at.y() + y) for x in range(-9, 10) for y in range(-9, 10)]
        return len(set(seen))

    point_at(screen.results.list.viewport(), QPoint(20, 10))
    assert inks() == 1
    point_at(screen.results.list.viewport(), _mark(screen, 2) - QPoint(80, 0))
    assert inks() > 1
    point_at(screen.results.list.viewport(), QPoint(20, 10))
    window.compared.toggle("atelier-temoin-02")
    assert inks() > 1


def test_the_mark_says_what_it_does(qtbot: QtBot, window: MainWindow, screen: DirectoryScreen) -> None:
    viewport = screen.results.list.viewport()

    def told() -> str:
        at = _mark(screen, 1)
        QApplication.sendEvent(viewport, QHelpEvent(QHelpEvent.Type.ToolTip, at, viewport.mapToGlobal(at)))
        return QToolTip.text()

    assert told() == "Ajouter à la comparaison"
    window.compared.toggle("atelier-temoin-01")
    qtbot.waitUntil(lambda: told() == "Retirer de la comparaison")
    QToolTip.hideText()


def test_the_menu_of_a_card_compares_it(qtbot: QtBot, window: MainWindow, screen: DirectoryScreen) -> None:
    qtbot.keyClick(screen.field, Qt.Key.Key_Down)
    screen.results.list.menu_wanted.emit(QPoint(10, 10))
    menu = screen.results.list.findChild(CardMenu)
    assert isinstance(menu, QMenu)
    (line,) = (each for each in menu.actions() if each.text() == "Ajouter à la comparaison")
    line.trigger()
    assert window.compared.ids == (ATELIER,)
    menu.close()


# ---------------------------------------------------------------------- by the keyboard, from a record
def test_ctrl_j_compares_the_enterprise_that_is_read(
    qtbot: QtBot, window: MainWindow, screen: DirectoryScreen
) -> None:
    del screen
    qtbot.keyClick(window, Qt.Key.Key_J, CTRL)
    assert window.compared.ids == (ATELIER,)
    qtbot.keyClick(window, Qt.Key.Key_J, CTRL)
    assert not window.compared.ids


def test_the_button_of_a_record_says_whether_it_is_compared(
    qtbot: QtBot, window: MainWindow, screen: DirectoryScreen
) -> None:
    actions = screen.record.findChild(RecordActions)
    assert isinstance(actions, RecordActions)
    assert (actions.compare.text(), actions.compare.isChecked()) == ("Comparer", False)
    qtbot.mouseClick(actions.compare, LEFT)
    assert (actions.compare.text(), actions.compare.isChecked()) == ("Comparée", True)
    assert actions.compare.accessibleName() == "Comparée"
    page: RecordScreen = opened_page(qtbot, window)
    assert page.head.deeds is not None
    assert page.head.deeds.compare.text() == "Comparée"
    qtbot.mouseClick(page.head.deeds.compare, LEFT)
    assert actions.compare.text() == "Comparer"
    assert not window.compared.ids


# ---------------------------------------------------------------------- the set
def test_four_enterprises_at_most_are_compared_and_one_is_told_so(
    qtbot: QtBot, window: MainWindow, screen: DirectoryScreen
) -> None:
    for row in range(4):
        qtbot.mouseClick(screen.results.list.viewport(), LEFT, pos=_mark(screen, row))
    four = window.compared.ids
    assert len(four) == 4
    window.compared.toggle(TRAITEUR)
    assert window.compared.ids == four
    assert window.toast.text().startswith("Quatre entreprises au plus se comparent à la fois.")
    (go,) = (each for each in window.toast.findChildren(Button) if each.text() == "Comparer")
    qtbot.mouseClick(go, LEFT)
    comparison = shown(window)
    qtbot.waitUntil(lambda: ids(comparison) == list(four))
    assert not comparison.bar.add.isEnabled()
    assert "retirez-en une" in comparison.bar.add.accessibleDescription()


def test_the_rail_counts_what_is_compared(qtbot: QtBot, window: MainWindow) -> None:
    entries = window.findChildren(QPushButton)
    entry = next(each for each in entries if each.accessibleName() == "Comparer" and each.autoExclusive())
    qtbot.keyClick(window, Qt.Key.Key_J, CTRL)
    assert entry.accessibleName() == "Comparer, 1"


def test_what_is_compared_is_found_again_and_what_cannot_be_read_is_forgotten(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    first = open_window()
    first.compared.toggle(EBENISTERIE)
    first.compared.toggle(TRAITEUR)
    first.close()
    again = open_window(first=Visit(Place.COMPARE))
    screen = shown(again)
    qtbot.waitUntil(lambda: ids(screen) == [EBENISTERIE, TRAITEUR])


@pytest.mark.parametrize(
    ("kept", "found"), [('["a", 3, "b", "a"]', ("a", "b")), ("pas du JSON", ()), ('{"a": 1}', ())]
)
def test_a_spoiled_memory_gives_what_it_can(window: MainWindow, kept: str, found: tuple[str, ...]) -> None:
    del window
    memory = Memory(paths.memory())
    memory._file.setValue("compare/ids", kept)
    assert memory.compared() == found


# ---------------------------------------------------------------------- nothing, one, withdrawn
def test_nothing_to_compare_says_how_to_begin(qtbot: QtBot, compare: Compare) -> None:
    screen = compare()
    assert screen.bar.count.text() == "0 entreprise sur 4 au plus"
    assert screen.nothing.open.hasFocus()
    assert not screen.bar.pdf.isVisible()
    qtbot.keyClick(screen.nothing.open, Qt.Key.Key_Space)
    assert isinstance(window_of(screen).screen_shown, DirectoryScreen)


def test_one_enterprise_is_named_and_can_be_removed(qtbot: QtBot, compare: Compare) -> None:
    screen = compare(TRAITEUR)
    assert screen.nothing.remove is not None
    assert screen.nothing.remove.text() == "Retirer Traiteur La Tablée Exemple"
    qtbot.mouseClick(screen.nothing.remove, LEFT)
    qtbot.waitUntil(lambda: screen.nothing.remove is None)
    assert window_of(screen).compared.ids == ()


def test_removing_all_but_one_says_how_to_go_on(qtbot: QtBot, compare: Compare) -> None:
    screen = compare(TRAITEUR, EBENISTERIE)
    qtbot.keyClick(screen.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: screen.nothing.remove is not None)
    assert screen.nothing.open.hasFocus()
    assert screen.enterprise() == ""


def test_withdrawn_enterprises_are_skipped_with_a_sentence_and_can_be_forgotten(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    edition = tmp_path / "edition.db"
    write(make_directory(*sixty_enterprises(), make_enterprise("Entreprise Spécimen")), edition)
    Memory(paths.memory()).keep_compared((TRAITEUR, "entreprise-specimen", "retiree", "partie"))
    screen = shown(open_window(edition, first=Visit(Place.COMPARE)))
    qtbot.waitUntil(lambda: ids(screen) == [TRAITEUR, "entreprise-specimen"])
    assert screen.gone.text().startswith("2 entreprises ne sont pas dans cette édition et restent de côté")
    qtbot.mouseClick(screen.gone.button, LEFT)
    window = window_of(screen)
    assert window.compared.ids == (TRAITEUR, "entreprise-specimen")
    qtbot.waitUntil(lambda: not screen.gone.isVisible())
