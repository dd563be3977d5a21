"""Taking up again from home: searches kept under a name, searches made lately."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from homes import HOME, click, home_of, press, said, shows
from jachete import paths
from jachete.notebook.file import Notebook
from jachete.notebook.searches import Searches
from jachete.ui.home.screen import HomeScreen
from jachete.ui.shell.visit import Place
from jachete.ui.shortlists.naming import NameDialog
from jachete.ui.window import MainWindow
from kept import fill, follow, keeper, past_in_file, wait_open
from notebooks import NOW
from windows import OpenWindow

Key = Qt.Key


def _names(rows: object) -> list[str]:
    assert isinstance(rows, list)
    return [row.accessibleName() for row in rows]


@pytest.fixture
def window(qtbot: QtBot, open_window: OpenWindow) -> MainWindow:
    past = ("buffets", "temoin territoire:sherbrooke", "lunch", "mobilier", "ebenisterie", "traiteur")
    fill(past=past, saved=("lunch", "buffets"))
    return wait_open(qtbot, open_window(first=HOME))


@pytest.fixture
def home(qtbot: QtBot, window: MainWindow) -> HomeScreen:
    screen = home_of(qtbot, window)
    qtbot.waitUntil(lambda: bool(screen.resuming.past.rows) and "," in _names(screen.resuming.saved.rows)[-1])
    return screen


# ------------------------------------------------------------------ made lately


def test_past_searches_say_what_they_are_and_when(home: HomeScreen) -> None:
    names = _names(home.resuming.past.rows)
    assert len(names) == 4
    assert names[0].startswith("buffets, ")
    assert names[1].startswith("temoin, Sherbrooke, ")


def test_a_past_search_is_made_again_with_its_filters(
    qtbot: QtBot, window: MainWindow, home: HomeScreen
) -> None:
    click(qtbot, home.resuming.past.rows[1])
    qtbot.waitUntil(shows(window, "temoin", "58 entreprises"))
    assert window.directory is not None
    assert [str(each) for each in window.directory.query.filters] == ["territoire:sherbrooke"]


def test_all_of_them_can_be_shown_then_a_few(qtbot: QtBot, home: HomeScreen) -> None:
    past = home.resuming.past
    assert past.more.text() == "2 autres"
    click(qtbot, past.more)
    assert len(past.rows) == 6
    assert past.more.text() == "Réduire"
    click(qtbot, past.more)
    assert len(past.rows) == 4


def test_one_is_forgotten_by_its_button_or_its_key_and_comes_back(
    qtbot: QtBot, window: MainWindow, home: HomeScreen
) -> None:
    past = home.resuming.past
    assert past.buttons[0].accessibleName() == "Oublier la recherche buffets"
    click(qtbot, past.buttons[0])
    qtbot.waitUntil(lambda: past_in_file()[0] == "temoin territoire:sherbrooke")
    follow(qtbot, window)
    qtbot.waitUntil(lambda: past_in_file()[0] == "buffets")
    qtbot.waitUntil(lambda: _names(past.rows)[0].startswith("buffets"))
    past.panel.setFocus()
    assert past.rows[0].hasFocus()
    press(qtbot, Key.Key_Down, Key.Key_Delete)
    qtbot.waitUntil(lambda: _names(past.rows)[1].startswith("lunch"))
    assert past.rows[1].hasFocus()


def test_all_are_forgotten_and_come_back(qtbot: QtBot, window: MainWindow, home: HomeScreen) -> None:
    past = home.resuming.past
    click(qtbot, past.clear_button)
    qtbot.waitUntil(lambda: not past.rows)
    assert past_in_file() == []
    assert "se retrouveront ici" in past.panel.findChildren(QLabel)[0].accessibleName()
    follow(qtbot, window)
    qtbot.waitUntil(lambda: len(past.rows) == 4)
    assert len(past_in_file()) == 6


def test_who_wants_no_search_remembered_is_told_so(
    qtbot: QtBot, window: MainWindow, home: HomeScreen
) -> None:
    window.set_settings(replace(window.settings, remembers_searches=False))
    screen = home_of(qtbot, window)
    assert screen.resuming.past.rows == []
    assert not screen.resuming.past.clear_button.isVisible()
    assert "ne sont pas retenues" in screen.resuming.past.panel.findChildren(QLabel)[0].accessibleName()


def test_the_arrow_under_the_empty_field_offers_them(
    qtbot: QtBot, window: MainWindow, home: HomeScreen
) -> None:
    home.field.setFocus()
    press(qtbot, Key.Key_Down)
    assert home.suggestions.isVisible()
    press(qtbot, Key.Key_Return)
    qtbot.waitUntil(shows(window, "buffets", "1 entreprise"))


def test_f6_goes_through_both_lists(qtbot: QtBot, home: HomeScreen) -> None:
    zones = home.zones()
    assert home.resuming.saved.panel in zones
    assert home.resuming.past.panel in zones
    home.resuming.past.panel.setFocus()
    assert (("Suppr",), "Retirer") in home.hints()


# ------------------------------------------------------------------ kept under a name


def test_kept_searches_say_what_they_find_now(home: HomeScreen) -> None:
    assert _names(home.resuming.saved.rows) == ["Buffets, 1 entreprise", "Lunch, 59 entreprises"]


def test_a_kept_search_says_how_many_it_had_when_it_was_seen_until_it_is_seen_again(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    fill(saved=("lunch",))
    notebook = Notebook.open(paths.notebook(), NOW)
    Searches(notebook).see(1, 57, NOW)
    notebook.close()
    window = wait_open(qtbot, open_window(first=HOME))
    home = home_of(qtbot, window)
    expected = ["Lunch, 59 entreprises, 57 le 27\u00a0novembre"]
    qtbot.waitUntil(lambda: _names(home.resuming.saved.rows) == expected)
    click(qtbot, home.resuming.saved.rows[0])
    qtbot.waitUntil(lambda: keeper(window).searches[0].found == 59)
    window.go(HOME)
    qtbot.waitUntil(lambda: _names(home.resuming.saved.rows) == ["Lunch, 59 entreprises"])


def test_a_kept_search_is_renamed_and_can_have_its_name_again(
    qtbot: QtBot, window: MainWindow, home: HomeScreen
) -> None:
    _choose(qtbot, home, "Renommer…")
    dialog = window.findChild(NameDialog)
    assert isinstance(dialog, NameDialog)
    assert dialog.field.text() == "Buffets"
    dialog.field.setText("Repas de réunion")
    qtbot.keyClick(dialog.field, Key.Key_Return)
    qtbot.waitUntil(lambda: keeper(window).searches[1].name == "Repas de réunion")
    assert window.toast.text() == "Recherche renommée\u00a0: Repas de réunion"
    follow(qtbot, window)
    qtbot.waitUntil(lambda: keeper(window).searches[1].name == "Buffets")


def test_a_kept_search_that_another_window_removed_is_said_gone(
    qtbot: QtBot, window: MainWindow, home: HomeScreen
) -> None:
    gone = keeper(window).searches[1]
    notebook = Notebook.open(paths.notebook(), NOW)
    Searches(notebook).remove(gone.id)
    notebook.close()
    home.around.gathering.saved.rename(gone, "Repas")
    qtbot.waitUntil(lambda: "n’est plus dans votre carnet" in window.toast.text())


def test_a_kept_search_is_removed_and_comes_back(qtbot: QtBot, window: MainWindow, home: HomeScreen) -> None:
    _choose(qtbot, home, "Supprimer\tSuppr")
    qtbot.waitUntil(lambda: [each.name for each in keeper(window).searches] == ["Lunch"])
    follow(qtbot, window)
    qtbot.waitUntil(lambda: [each.name for each in keeper(window).searches] == ["Lunch", "Buffets"])
    qtbot.keyClick(home.resuming.saved.rows[0], Key.Key_Delete)
    qtbot.waitUntil(lambda: [each.name for each in keeper(window).searches] == ["Lunch"])


def test_all_kept_searches_are_among_the_shortlists(qtbot: QtBot, open_window: OpenWindow) -> None:
    fill(saved=("lunch", "buffets", "temoin", "mobilier", "traiteur"))
    window = wait_open(qtbot, open_window(first=HOME))
    home = home_of(qtbot, window)
    qtbot.waitUntil(lambda: len(home.resuming.saved.rows) == 4)
    click(qtbot, home.resuming.saved.more)
    assert window.screen_shown is not None
    assert window.screen_shown.place is Place.SHORTLISTS


def test_without_kept_searches_there_is_no_such_list(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = wait_open(qtbot, open_window(first=HOME))
    assert not home_of(qtbot, window).resuming.saved.isVisible()


def _choose(qtbot: QtBot, home: HomeScreen, title: str) -> None:
    """Choose in the menu of the first kept search."""
    click(qtbot, home.resuming.saved.buttons[0])
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    action = next(each for each in menu.actions() if each.text() == title)
    menu.close()
    action.trigger()
    assert said(home)
