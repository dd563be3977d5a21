"""Keeping enterprises from the directory and from their record."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from jachete.notebook.shortlists import Shortlists
from jachete.ui.directory.result_card import bookmark_area
from jachete.ui.directory.screen import DirectoryScreen
from jachete.ui.keeping.keep_button import KeepButton
from jachete.ui.shell.visit import Place, Visit
from jachete.ui.shortlists.naming import NameDialog
from jachete.ui.window import MainWindow
from windows import OpenWindow

from .conftest import Kept, keeper, named, undo

TABLEE = "traiteur-la-tablee-exemple"
FIRST = "atelier-temoin-00"


def _directory(window: MainWindow) -> DirectoryScreen:
    screen = window.directory
    assert screen is not None
    return screen


def _mark(screen: DirectoryScreen, row: int) -> QPoint:
    cards = screen.results.list
    area = bookmark_area(screen.around.theme, cards.visualRect(screen.results.model.index(row)))
    return area.center().toPoint()


def _click_mark(qtbot: QtBot, screen: DirectoryScreen, row: int) -> None:
    cards = screen.results.list
    qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=_mark(screen, row))


def _keep(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)


def _menu(qtbot: QtBot) -> QMenu:
    def opened() -> QMenu:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        return menu

    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    return opened()


def test_the_first_thing_kept_makes_a_shortlist(qtbot: QtBot, directory: MainWindow, kept: Kept) -> None:
    _keep(qtbot, directory)
    qtbot.waitUntil(lambda: directory.toast.text() == "Ajoutée à Ma sélection")
    assert kept() == {"Ma sélection": [FIRST]}
    undo(qtbot, directory)
    qtbot.waitUntil(lambda: keeper(directory).shortlists == ())
    assert kept() == {}


def test_a_click_on_the_bookmark_keeps_the_card_without_reading_it(
    qtbot: QtBot, directory: MainWindow, kept: Kept
) -> None:
    screen = _directory(directory)
    _click_mark(qtbot, screen, 2)
    qtbot.waitUntil(lambda: bool(keeper(directory).holding("atelier-temoin-02")))
    assert screen.results.row() == 0
    gold = QColor(screen.around.theme.hex("gold.solid"))
    image = screen.results.list.viewport().grab().toImage()
    assert image.pixelColor(_mark(screen, 2) + QPoint(0, -3)) == gold
    assert image.pixelColor(_mark(screen, 1) + QPoint(0, -3)) != gold
    spoken = screen.results.model.index(2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith(" Sélectionnée.")


def test_a_second_click_takes_it_out_and_it_can_come_back(
    qtbot: QtBot, directory: MainWindow, kept: Kept
) -> None:
    screen = _directory(directory)
    for row in (0, 1):
        _click_mark(qtbot, screen, row)
    qtbot.waitUntil(lambda: bool(keeper(directory).holding("atelier-temoin-01")))
    _click_mark(qtbot, screen, 0)
    qtbot.waitUntil(lambda: directory.toast.text() == "Retirée de Ma sélection")
    assert kept() == {"Ma sélection": ["atelier-temoin-01"]}
    undo(qtbot, directory)
    qtbot.waitUntil(lambda: directory.toast.text() == "Remise dans Ma sélection")
    assert kept() == {"Ma sélection": [FIRST, "atelier-temoin-01"]}


def test_what_is_in_several_shortlists_is_taken_out_of_the_one_that_is_chosen(
    qtbot: QtBot, filled: Shortlists, open_window: OpenWindow, kept: Kept
) -> None:
    window = open_window()
    qtbot.waitUntil(lambda: keeper(window).is_open)
    both = keeper(window).shortlists
    gathering = window.gathered.gathering
    for each in both:
        gathering.add(FIRST, each.id)
    qtbot.waitUntil(lambda: len(keeper(window).holding(FIRST)) == 2)
    _keep(qtbot, window)
    menu = _menu(qtbot)
    assert [(each.text(), each.isChecked()) for each in menu.actions() if each.isCheckable()] == [
        ("Traiteurs 2027", True),
        ("Ateliers", True),
    ]
    menu.actions()[1].trigger()
    menu.close()
    qtbot.waitUntil(lambda: kept()["Ateliers"] == ["atelier-temoin-01"])
    assert FIRST in kept()["Traiteurs 2027"]


def test_the_button_of_the_record_says_where_it_is_and_makes_a_new_shortlist(
    qtbot: QtBot, directory: MainWindow, kept: Kept
) -> None:
    directory.go(Visit(Place.RECORD, enterprise=TABLEE))
    screen = directory.screen_shown
    assert screen is not None
    qtbot.waitUntil(lambda: screen.findChild(KeepButton) is not None)
    button = screen.findChild(KeepButton)
    assert isinstance(button, KeepButton)
    assert button.text() == "Ajouter à une sélection"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    menu = _menu(qtbot)
    menu.actions()[-1].trigger()
    menu.close()
    dialog = directory.findChild(NameDialog)
    assert isinstance(dialog, NameDialog)
    assert not dialog.keep.isEnabled()
    qtbot.keyClicks(dialog.field, "Traiteurs")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: button.text() == "Sélectionnée")
    assert button.accessibleDescription() == "Dans\u00a0: Traiteurs"
    assert kept() == {"Traiteurs": [TABLEE]}


def test_what_is_added_goes_where_the_last_one_went(
    qtbot: QtBot, filled: Shortlists, open_window: OpenWindow, kept: Kept
) -> None:
    window = open_window()
    qtbot.waitUntil(lambda: keeper(window).is_open)
    ateliers = keeper(window).shortlists[1]
    window.gathered.gathering.add("atelier-temoin-05", ateliers.id)
    _keep(qtbot, window)
    qtbot.waitUntil(lambda: window.toast.text() == "Ajoutée à Ateliers")
    qtbot.waitUntil(lambda: FIRST in kept()["Ateliers"])


@pytest.mark.parametrize("key", [Qt.Key.Key_3])
def test_the_rail_counts_the_shortlists_and_a_key_goes_to_them(
    qtbot: QtBot, directory: MainWindow, key: Qt.Key
) -> None:
    directory.gathered.gathering.make("Vide")
    qtbot.waitUntil(lambda: named(keeper(directory).shortlists) == ["Vide"])
    names = [each.accessibleName() for each in directory.findChildren(QPushButton)]
    assert "Sélections, 1" in names
    qtbot.keyClick(directory, key, Qt.KeyboardModifier.ControlModifier)
    assert directory.screen_shown is not None
    assert directory.screen_shown.place is Place.SHORTLISTS
