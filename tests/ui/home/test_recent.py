"""Coming back to what was read lately."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from homes import HOME, click, home_of, press, remember
from jachete.ui.home.screen import HomeScreen
from jachete.ui.shell.visit import Place, Visit
from jachete.ui.window import MainWindow

Key = Qt.Key


def test_nothing_read_yet_is_said_in_a_sentence(qtbot: QtBot, home: HomeScreen) -> None:
    qtbot.waitUntil(lambda: bool(home.recent.panel.findChildren(QLabel)))
    sentence = home.recent.panel.findChildren(QLabel)[0].accessibleName()
    assert sentence == "Les fiches que vous lirez se retrouveront ici."
    assert not home.recent.clear_button.isVisible()


def test_what_was_read_lately_comes_first_and_what_is_withdrawn_is_passed_over(
    qtbot: QtBot, window: MainWindow, home: HomeScreen
) -> None:
    remember(window, "ebenisterie-specimen", "retiree-exemple", "atelier-temoin-07")
    window.go(HOME)
    qtbot.waitUntil(lambda: len(home.recent.rows) == 2)
    names = [row.accessibleName() for row in home.recent.rows]
    assert names == [
        "Ébénisterie Spécimen, Hier, 15\u00a0h\u00a040",
        "Atelier Témoin 07, Hier, 15\u00a0h\u00a040",
    ]
    assert home.recent.rows[0].accessibleDescription() == "OBNL · Magog"


def test_a_row_opens_its_record(qtbot: QtBot, window: MainWindow, home: HomeScreen) -> None:
    remember(window, "ebenisterie-specimen", "atelier-temoin-07")
    window.go(HOME)
    qtbot.waitUntil(lambda: len(home.recent.rows) == 2)
    visits: list[Visit] = []
    home.visit_wanted.connect(visits.append)
    home.recent.panel.setFocus()
    press(qtbot, Key.Key_Down, Key.Key_Return)
    assert visits == [Visit(Place.RECORD, enterprise="atelier-temoin-07")]


def test_what_was_read_lately_is_forgotten_on_demand(
    qtbot: QtBot, window: MainWindow, home: HomeScreen
) -> None:
    remember(window, "ebenisterie-specimen")
    window.go(HOME)
    qtbot.waitUntil(home.recent.clear_button.isVisible)
    click(qtbot, home.recent.clear_button)
    assert window.memory.recent() == ()
    assert home.recent.rows == []
    assert window.toast.text() == "Consultations effacées"
    assert home.field.hasFocus()


def test_who_wants_nothing_remembered_is_told_so(qtbot: QtBot, window: MainWindow, home: HomeScreen) -> None:
    remember(window, "ebenisterie-specimen")
    window.set_settings(replace(window.settings, remembers_records=False))
    screen = home_of(qtbot, window)
    assert screen.recent.rows == []
    assert "ne sont pas retenues" in screen.recent.panel.findChildren(QLabel)[0].accessibleName()
