"""What stands around the screens: menu, rail, keys, and what one holds through a change of look."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QEnterEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QLineEdit,
    QMenu,
    QPushButton,
    QScroller,
    QScrollerProperties,
)
from pytestqt.qtbot import QtBot

from jachete import i18n
from jachete.ui.settings import Appearance
from jachete.ui.shell.commands import Command, with_keys
from jachete.ui.shell.entry import Entry
from jachete.ui.shell.keys import caps, written
from jachete.ui.shell.visit import History, Place, Visit
from jachete.ui.widgets.buttons import Button
from jachete.ui.window import MainWindow
from windows import OpenWindow

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def _place(window: MainWindow) -> Place:
    assert window.screen_shown is not None
    return window.screen_shown.place


def _actions(menu: QMenu) -> Iterator[QAction]:
    """Yield what a menu does, in it and in those it opens."""
    for action in menu.actions():
        inside = action.menu()
        if isinstance(inside, QMenu):
            yield from _actions(inside)
        elif not action.isSeparator():
            yield action


def _menu(window: MainWindow) -> QMenu:
    menu = window.overlays.menu
    assert menu is not None
    assert menu.isVisible()
    return menu


# ------------------------------------------------------------------ commands


def test_no_two_commands_share_a_key(window: MainWindow) -> None:
    keys = [QKeySequence(key).toString() for command in window.keyboard.commands for key in command.keys]
    assert len(keys) > 15
    assert sorted(set(keys)) == sorted(keys)


def test_no_command_is_done_by_a_letter_alone(window: MainWindow) -> None:
    alone = [key for command in window.keyboard.commands for key in command.keys if len(key) == 1]
    assert alone == ["/"]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_command_has_its_own_name_and_words(open_window: OpenWindow, language: str) -> None:
    i18n.use(language)
    window = open_window()
    names = [command.name for command in window.keyboard.commands]
    titles = [command.title for command in window.keyboard.commands]
    assert len(set(names)) == len(names)
    assert len(set(titles)) == len(titles)
    assert all(command.group for command in window.keyboard.commands)


@pytest.mark.parametrize(
    ("key", "modifiers", "place"),
    [
        (Qt.Key.Key_1, CONTROL, Place.HOME),
        (Qt.Key.Key_Comma, CONTROL, Place.PREFERENCES),
        (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier, Place.HELP),
    ],
)
def test_a_key_goes_to_a_place_and_alt_left_and_right_there_and_back(
    qtbot: QtBot, window: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier, place: Place
) -> None:
    qtbot.keyClick(window, key, modifiers)
    assert _place(window) is place
    qtbot.keyClick(window, Qt.Key.Key_Left, ALT)
    assert _place(window) is Place.DIRECTORY
    qtbot.keyClick(window, Qt.Key.Key_Right, ALT)
    assert _place(window) is place
    qtbot.keyClick(window, Qt.Key.Key_2, CONTROL)
    assert _place(window) is Place.DIRECTORY


def test_the_keys_of_size_go_up_down_and_back(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Plus, CONTROL)
    assert window.settings.zoom == 1.1
    qtbot.keyClick(window, Qt.Key.Key_Minus, CONTROL)
    qtbot.keyClick(window, Qt.Key.Key_Minus, CONTROL)
    assert window.settings.zoom == 0.9
    qtbot.keyClick(window, Qt.Key.Key_0, CONTROL)
    assert window.settings.zoom == 1.0


def test_a_key_one_chose_replaces_all_the_usual_ones() -> None:
    command = Command("find", "", "", lambda: None, "Ctrl+F", other_keys=("/",))
    (changed,) = with_keys([command], {"find": "F3", "unknown": "F4"})
    assert changed.keys == ("F3",)
    assert changed.usual == ("Ctrl+F", "/")
    assert with_keys([command], {}) == (command,)


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("", ()),
        ("F6", ("F6",)),
        ("Ctrl+K", ("Ctrl", "K")),
        ("Ctrl+Shift+X", ("Ctrl", "Maj", "X")),
        ("Ctrl++", ("Ctrl", "+")),
        ("Ctrl+-", ("Ctrl", "−")),
        ("Alt+Left", ("Alt", "←")),
    ],
)
def test_keys_are_written_as_on_a_keyboard(key: str, expected: tuple[str, ...]) -> None:
    assert caps(key) == expected
    assert written(key) == " + ".join(expected)


# ------------------------------------------------------------------ menu


@pytest.mark.parametrize("first", [Place.HOME, Place.DIRECTORY, Place.PREFERENCES, Place.HELP])
def test_f10_opens_a_menu_of_every_command_from_everywhere(
    qtbot: QtBot, open_window: OpenWindow, first: Place
) -> None:
    window = open_window(first=Visit(first))
    qtbot.keyClick(window, Qt.Key.Key_F10)
    menu = _menu(window)
    shown = {action.text() for action in _actions(menu)}
    assert shown == {
        f"{command.title}\t{written(command.key)}" if command.key else command.title
        for command in window.keyboard.commands
    }
    assert menu.activeAction() is menu.actions()[0]
    qtbot.keyClick(menu, Qt.Key.Key_Escape)


def test_a_place_is_chosen_in_the_menu_with_the_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F10)
    menu = _menu(window)
    assert menu.actions()[0].text().startswith("Accueil")
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert _place(window) is Place.HOME


def test_alt_alone_opens_the_menu(qtbot: QtBot, window: MainWindow) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyPress(focused, Qt.Key.Key_Alt)
    qtbot.keyRelease(focused, Qt.Key.Key_Alt)
    qtbot.keyClick(_menu(window), Qt.Key.Key_Escape)


def test_alt_with_another_key_or_another_window_opens_nothing(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyPress(window, Qt.Key.Key_Alt)
    qtbot.keyClick(window, Qt.Key.Key_Left, ALT)
    qtbot.keyRelease(window, Qt.Key.Key_Alt)
    qtbot.keyPress(window, Qt.Key.Key_Alt)
    qtbot.keyClick(window, Qt.Key.Key_P, ALT)
    qtbot.keyRelease(window, Qt.Key.Key_Alt)
    qtbot.keyPress(window, Qt.Key.Key_Alt)
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowDeactivate))
    qtbot.keyRelease(window, Qt.Key.Key_Alt)
    assert window.overlays.menu is None


def test_there_is_no_menu_before_an_edition_nor_under_the_palette(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    window = open_window()
    window.open_palette()
    window.open_menu()
    assert window.overlays.menu is None


@pytest.mark.parametrize("first", [Place.HOME, Place.DIRECTORY, Place.PREFERENCES, Place.HELP, Place.ABOUT])
@pytest.mark.parametrize(("width", "zoom"), [(740, 1.0), (1366, 2.0)])
def test_without_a_rail_a_button_opens_the_menu(
    qtbot: QtBot, open_window: OpenWindow, first: Place, width: int, zoom: float
) -> None:
    window = open_window(first=Visit(first), width=width, zoom=zoom)
    buttons = [each for each in window.findChildren(Button) if each.accessibleName() == "Menu"]
    (shown,) = (each for each in buttons if each.isVisible())
    assert not window._around._rail.isVisible()
    qtbot.mouseClick(shown, LEFT)
    assert _menu(window).pos() == shown.mapToGlobal(QPoint(0, shown.height() - 1))
    qtbot.keyClick(_menu(window), Qt.Key.Key_Escape)
    window.resize(1600, 900)
    window.set_settings(replace(window.settings, zoom=1.0))
    assert window._around._rail.isVisible()
    assert [
        each for each in window.findChildren(Button) if each.accessibleName() == "Menu" and each.isVisible()
    ] == []


# ------------------------------------------------------------------ history


def test_a_visit_left_twice_is_remembered_once() -> None:
    history, home, help_ = History(), Visit(Place.HOME), Visit(Place.HELP)
    assert history.back(home) is None
    assert history.forward(home) is None
    history.leave(home)
    history.leave(home)
    assert history.back(help_) == home
    assert history.back(home) is None
    assert history.forward(home) == help_


# ------------------------------------------------------------------ rail


def test_a_click_in_the_rail_goes_there_and_shows_it(qtbot: QtBot, window: MainWindow) -> None:
    for name, place in (("Accueil", Place.HOME), ("Préférences", Place.PREFERENCES), ("Aide", Place.HELP)):
        entry = next(each for each in window.findChildren(Entry) if each.text() == name)
        qtbot.mouseClick(entry, LEFT)
        assert _place(window) is place
        assert entry.isChecked()


@pytest.mark.parametrize(("width", "rail"), [(1440, 208), (1399, 56), (1180, 56), (760, 56)])
def test_the_rail_is_narrow_where_there_is_less_room(open_window: OpenWindow, width: int, rail: int) -> None:
    window = open_window(width=width)
    assert window._around._rail.width() == rail
    buttons = [each for each in window._around._rail.findChildren(QPushButton) if each.isVisible()]
    assert [each.text() for each in buttons if not each.toolTip() or not each.accessibleName()] == []
    assert [each.text() for each in buttons if each.width() > rail] == []
    assert "Répertoire, 60 entreprises" in [each.accessibleName() for each in buttons]


# ------------------------------------------------------------------ what one holds


def test_the_list_keeps_the_keyboard_in_another_theme(qtbot: QtBot, window: MainWindow) -> None:
    screen = window.directory
    assert screen is not None
    screen.results.list.setFocus(Qt.FocusReason.TabFocusReason)
    window.set_settings(replace(window.settings, appearance=Appearance.DARK))
    after = window.directory
    assert after is not None
    assert after.results.list is not screen.results.list
    assert after.results.list.hasFocus()


def test_the_rail_keeps_the_keyboard_in_another_size(qtbot: QtBot, window: MainWindow) -> None:
    entry = next(each for each in window.findChildren(Entry) if each.text() == "Aide")
    entry.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(window, Qt.Key.Key_Plus, CONTROL)
    focused = QApplication.focusWidget()
    assert isinstance(focused, Entry)
    assert focused is not entry
    assert focused.text() == "Aide"


def test_what_is_typed_before_the_edition_outlasts_another_look(open_window: OpenWindow) -> None:
    window = open_window()
    window._show_starting("traiteur")
    window.rebuild()
    field = window.centralWidget().findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    assert field.text() == "traiteur"


# ------------------------------------------------------------------ touch


@pytest.mark.parametrize("first", [Place.DIRECTORY, Place.PREFERENCES])
def test_a_finger_throws_lists_and_pages_without_a_bounce(open_window: OpenWindow, first: Place) -> None:
    window = open_window(first=Visit(first))
    assert window.screen_shown is not None
    areas = window.screen_shown.findChildren(QAbstractScrollArea)
    assert areas
    for area in areas:
        assert QScroller.hasScroller(area.viewport())
        properties = QScroller.scroller(area.viewport()).scrollerProperties()
        policy = properties.scrollMetric(QScrollerProperties.ScrollMetric.VerticalOvershootPolicy)
        assert policy == QScrollerProperties.OvershootPolicy.OvershootAlwaysOff


# ------------------------------------------------------------------ messages


def test_a_message_stays_under_the_pointer_then_goes(qtbot: QtBot, window: MainWindow) -> None:
    toast = window.toast
    toast.tell("Exemple")
    assert toast._timer.isActive()
    toast._timer.setInterval(1)
    at = QPointF(5, 5)
    QApplication.sendEvent(toast, QEnterEvent(at, at, at))
    assert not toast._timer.isActive()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: not toast.isVisible())


def test_a_message_stays_while_its_button_has_the_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    done: list[str] = []
    window.toast.tell("Exemple", "Annuler", lambda: done.append("annulé"))
    (button,) = window.toast.findChildren(Button)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    window.toast._leave()
    assert window.toast.isVisible()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert done == ["annulé"]
    assert not window.toast.isVisible()


def test_a_message_fades_in_unless_nothing_moves(qtbot: QtBot, window: MainWindow) -> None:
    window.toast.tell("Exemple")
    assert window.toast.graphicsEffect() is not None
    qtbot.waitUntil(lambda: window.toast.graphicsEffect() is None)
    window.set_settings(replace(window.settings, reduced_motion=True))
    window.toast.tell("Exemple")
    assert window.toast.isVisible()
    assert window.toast.graphicsEffect() is None
