"""The section of the keyboard: every command, its keys, and others in their stead."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from jachete.ui.preferences.key_row import KeyRow
from jachete.ui.preferences.keyboard import KeyboardPage
from jachete.ui.preferences.keymap import pressed
from jachete.ui.preferences.sections import Section
from jachete.ui.shell.commands import Command
from jachete.ui.shell.visit import Place
from jachete.ui.window import MainWindow
from preferring import LEFT, click, focused, named, opened, place_of, screen_of
from windows import OpenWindow

CONTROL = Qt.KeyboardModifier.ControlModifier


def _row(window: MainWindow, name: str) -> KeyRow:
    page = screen_of(window).page
    assert isinstance(page, KeyboardPage)
    return page.key_rows[name]


def _command(window: MainWindow, name: str) -> Command:
    return next(each for each in window.keyboard.commands if each.name == name)


def test_every_command_is_listed_with_its_keys(open_window: OpenWindow) -> None:
    window = opened(open_window, Section.KEYBOARD)
    for command in window.keyboard.commands:
        assert _row(window, command.name).keys.accessibleName().startswith(f"{command.title}\u00a0: ")
    assert _row(window, "find").keys.accessibleName() == "Rechercher\u00a0: Ctrl + F ou /"
    assert _row(window, "about").keys.accessibleName() == "À propos\u00a0: aucune touche"


def test_another_key_is_given_to_a_command_and_does_it(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = opened(open_window, Section.KEYBOARD)
    qtbot.mouseClick(_row(window, "home").keys, LEFT)
    qtbot.keyClick(_row(window, "home").keys, Qt.Key.Key_Control)
    qtbot.keyClick(_row(window, "home").keys, Qt.Key.Key_H, CONTROL)
    assert window.settings.keys == {"home": "Ctrl+H"}
    assert focused() == "Accueil\u00a0: Ctrl + H"
    qtbot.keyClick(window, Qt.Key.Key_H, CONTROL)
    assert place_of(window) is Place.HOME
    qtbot.keyClick(window, Qt.Key.Key_2, CONTROL)
    qtbot.keyClick(window, Qt.Key.Key_1, CONTROL)
    assert place_of(window) is Place.DIRECTORY


def test_a_key_that_is_taken_says_so_and_changes_hands_when_one_insists(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    window = opened(open_window, Section.KEYBOARD)
    row = _row(window, "home")
    qtbot.mouseClick(row.keys, LEFT)
    qtbot.keyClick(row.keys, Qt.Key.Key_F, CONTROL)
    assert row.said == "Ctrl + F fait déjà «\u202fRechercher\u202f»."
    assert window.settings.keys == {}
    replace = next(each for each in row.findChildren(QAbstractButton) if each.text() == "Remplacer")
    assert replace.hasFocus()
    qtbot.keyClick(replace, Qt.Key.Key_Space)
    assert window.settings.keys == {"home": "Ctrl+F", "find": "/"}
    assert _command(window, "find").keys == ("/",)


@pytest.mark.parametrize("key", [Qt.Key.Key_A, Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Left])
def test_a_key_one_types_or_moves_with_is_refused(qtbot: QtBot, open_window: OpenWindow, key: Qt.Key) -> None:
    window = opened(open_window, Section.KEYBOARD)
    row = _row(window, "home")
    qtbot.mouseClick(row.keys, LEFT)
    qtbot.keyClick(row.keys, key)
    assert row.said == "Ajoutez Ctrl ou Alt, ou prenez une touche de fonction."
    qtbot.keyClick(row.keys, Qt.Key.Key_F9)
    assert window.settings.keys == {"home": "F9"}


def test_escape_keeps_the_keys_and_backspace_takes_them_away(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = opened(open_window, Section.KEYBOARD)
    qtbot.mouseClick(_row(window, "home").keys, LEFT)
    qtbot.keyClick(_row(window, "home").keys, Qt.Key.Key_Escape)
    assert window.settings.keys == {}
    assert window.screen_shown is not None
    assert window.screen_shown.place is Place.PREFERENCES
    qtbot.mouseClick(_row(window, "home").keys, LEFT)
    qtbot.keyClick(_row(window, "home").keys, Qt.Key.Key_Backspace)
    assert _command(window, "home").keys == ()


def test_going_elsewhere_keeps_the_keys(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = opened(open_window, Section.KEYBOARD)
    row = _row(window, "home")
    qtbot.mouseClick(row.keys, LEFT)
    width = row.keys.sizeHint().width()
    _row(window, "help").keys.setFocus(Qt.FocusReason.TabFocusReason)
    assert row.keys.sizeHint().width() < width


def test_the_usual_key_comes_back_to_one_command(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = opened(open_window, Section.KEYBOARD)
    page = screen_of(window).page
    assert isinstance(page, KeyboardPage)
    page._give("home", "Ctrl+F")
    assert _row(window, "home").restore.isVisible()
    assert not _row(window, "help").restore.isVisible()
    qtbot.mouseClick(_row(window, "find").restore, LEFT)
    assert _command(window, "find").keys == ("Ctrl+F", "/")
    assert _command(window, "home").keys == ()
    qtbot.mouseClick(_row(window, "home").restore, LEFT)
    assert window.settings.keys == {}


def test_all_the_usual_keys_come_back(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = opened(open_window, Section.KEYBOARD)
    page = screen_of(window).page
    assert isinstance(page, KeyboardPage)
    page._give("about", "Ctrl+I")
    click(qtbot, window, "Rétablir tous les raccourcis")
    assert window.settings.keys == {}
    assert not named(window, QAbstractButton, "Rétablir tous les raccourcis").isEnabled()


@pytest.mark.parametrize(
    ("key", "modifiers", "expected"),
    [
        (Qt.Key.Key_Plus, CONTROL | Qt.KeyboardModifier.ShiftModifier, "Ctrl++"),
        (Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier, "Shift+F5"),
        (Qt.Key.Key_5, CONTROL | Qt.KeyboardModifier.KeypadModifier, "Ctrl+5"),
        (Qt.Key.Key_Shift, Qt.KeyboardModifier.ShiftModifier, ""),
    ],
)
def test_a_key_is_read_as_it_is_written(key: Qt.Key, modifiers: Qt.KeyboardModifier, expected: str) -> None:
    assert pressed(QKeyEvent(QEvent.Type.KeyPress, key, modifiers)) == expected


def test_waiting_keys_are_painted(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = opened(open_window, Section.KEYBOARD)
    keys = _row(window, "home").keys
    before = keys.grab().toImage()
    qtbot.mouseClick(keys, LEFT)
    keys.resize(keys.sizeHint())
    after = keys.grab().toImage()
    assert after.width() > before.width()
    assert after.pixelColor(20, 4) == window.theme.color("primary.soft")
