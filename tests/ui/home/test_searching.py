"""Searching from the home screen: typing, suggestions, words to begin with."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from homes import HOME, button, click, press, said, shows
from jachete.ui.home.screen import HomeScreen
from jachete.ui.shell.visit import Place, Visit
from jachete.ui.window import MainWindow

Key = Qt.Key


def _suggested(home: HomeScreen) -> list[str]:
    model = home.suggestions.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def _type(qtbot: QtBot, home: HomeScreen, text: str) -> None:
    qtbot.keyClicks(home.field, text)
    qtbot.waitUntil(home.suggestions.isVisible)


def test_home_opens_ready_to_type(home: HomeScreen) -> None:
    assert home.field.hasFocus()
    assert home.title() == "Accueil"


def test_what_is_typed_is_searched_and_the_next_keys_follow_it(
    qtbot: QtBot, window: MainWindow, home: HomeScreen
) -> None:
    qtbot.keyClicks(home.field, "buff")
    press(qtbot, Key.Key_Return)
    directory = window.directory
    assert directory is not None
    focused = QApplication.focusWidget()
    assert focused is directory.field
    qtbot.keyClicks(focused, "ets")
    qtbot.waitUntil(shows(window, "buffets", "1 entreprise"))


def test_the_button_searches_too(qtbot: QtBot, window: MainWindow, home: HomeScreen) -> None:
    qtbot.keyClicks(home.field, "buffets")
    click(qtbot, home.field.button)
    qtbot.waitUntil(shows(window, "buffets", "1 entreprise"))


def test_coming_back_brings_back_what_was_typed(qtbot: QtBot, window: MainWindow, home: HomeScreen) -> None:
    qtbot.keyClicks(home.field, "buffets")
    press(qtbot, Key.Key_Return)
    qtbot.waitUntil(shows(window, "buffets", "1 entreprise"))
    window.back()
    assert window.screen_shown is home
    assert home.field.text() == "buffets"
    assert home.field.hasFocus()


def test_a_letter_typed_anywhere_goes_to_the_field(qtbot: QtBot, home: HomeScreen) -> None:
    home.grid.setFocus()
    assert home.grid.tiles[0].hasFocus()
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClicks(focused, "b")
    assert home.field.hasFocus()
    assert home.field.text() == "b"


def test_the_whole_directory_is_shown_whatever_was_searched_before(
    qtbot: QtBot, window: MainWindow, home: HomeScreen
) -> None:
    qtbot.keyClicks(home.field, "buffets")
    press(qtbot, Key.Key_Return)
    qtbot.waitUntil(shows(window, "buffets", "1 entreprise"))
    window.go(HOME)
    click(qtbot, home.everything)
    qtbot.waitUntil(shows(window, "", "60 entreprises"))


def test_ctrl_f_comes_back_to_the_field_of_the_place(
    qtbot: QtBot, window: MainWindow, home: HomeScreen
) -> None:
    qtbot.keyClicks(home.field, "traiteur")
    home.grid.setFocus()
    qtbot.keyClick(window, Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.screen_shown is home
    assert home.field.hasFocus()
    assert home.field.selectedText() == "traiteur"


def test_words_that_find_something_are_offered(qtbot: QtBot, window: MainWindow, home: HomeScreen) -> None:
    qtbot.waitUntil(lambda: "boîtes à lunch" in [b.text() for b in home.header.findChildren(QPushButton)])
    assert "Souvent offert\u00a0:" in said(home.header)
    click(qtbot, button(home.header, "boîtes à lunch"))
    qtbot.waitUntil(shows(window, "boîtes à lunch", "59 entreprises"))


def test_suggestions_follow_typing(qtbot: QtBot, home: HomeScreen) -> None:
    _type(qtbot, home, "tra")
    assert _suggested(home)[0] == "traiteur"
    assert "Traiteur La Tablée Exemple" in _suggested(home)
    spoken = home.suggestions.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "traiteur, 59 entreprises"
    qtbot.keyClicks(home.field, "x")
    qtbot.waitUntil(lambda: not home.suggestions.isVisible())


def test_the_arrows_choose_a_completion_and_enter_searches_it(
    qtbot: QtBot, window: MainWindow, home: HomeScreen
) -> None:
    _type(qtbot, home, "buf")
    press(qtbot, Key.Key_Down)
    assert home.field.hasFocus()
    assert home.field.text() == "buf"
    press(qtbot, Key.Key_Return)
    qtbot.waitUntil(shows(window, "buffets", "1 entreprise"))


def test_the_arrows_go_round_by_what_was_typed(qtbot: QtBot, home: HomeScreen) -> None:
    _type(qtbot, home, "tra")
    press(qtbot, Key.Key_Up)
    assert home.suggestions.currentIndex().row() == len(_suggested(home)) - 1
    press(qtbot, Key.Key_Down)
    assert not home.suggestions.currentIndex().isValid()
    press(qtbot, Key.Key_Down)
    assert home.suggestions.currentIndex().row() == 0


def test_enter_without_a_choice_searches_what_was_typed(
    qtbot: QtBot, window: MainWindow, home: HomeScreen
) -> None:
    _type(qtbot, home, "buf")
    press(qtbot, Key.Key_Return)
    qtbot.waitUntil(shows(window, "buf", "1 entreprise"))
    assert not home.suggestions.isVisible()


@pytest.mark.parametrize("by_key", [True, False])
def test_an_enterprise_suggested_opens_its_record(
    qtbot: QtBot, window: MainWindow, home: HomeScreen, by_key: bool
) -> None:
    _type(qtbot, home, "ebenisterie spe")
    visits: list[Visit] = []
    home.visit_wanted.connect(visits.append)
    row = _suggested(home).index("Ébénisterie Spécimen")
    if by_key:
        press(qtbot, *[Key.Key_Down] * (row + 1), Key.Key_Return)
    else:
        index = home.suggestions.model().index(row, 0)
        place = home.suggestions.visualRect(index).center()
        qtbot.mouseClick(home.suggestions.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert visits == [Visit(Place.RECORD, enterprise="ebenisterie-specimen")]


def test_escape_closes_the_suggestions_then_erases(qtbot: QtBot, home: HomeScreen) -> None:
    _type(qtbot, home, "tra")
    press(qtbot, Key.Key_Escape)
    assert not home.suggestions.isVisible()
    assert home.field.text() == "tra"
    press(qtbot, Key.Key_Down)
    qtbot.waitUntil(home.suggestions.isVisible)
    press(qtbot, Key.Key_Escape, Key.Key_Escape)
    assert home.field.text() == ""


def test_leaving_the_field_closes_the_suggestions(qtbot: QtBot, home: HomeScreen) -> None:
    _type(qtbot, home, "tra")
    home.grid.setFocus()
    assert not home.suggestions.isVisible()
