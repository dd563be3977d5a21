"""What the tests of the home screen share: words for what one does there, and what one sees."""

import datetime
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from jachete.ui.home.screen import HomeScreen
from jachete.ui.shell.visit import Place, Visit
from jachete.ui.window import MainWindow

HOME = Visit(Place.HOME)


def home_of(qtbot: QtBot, window: MainWindow) -> HomeScreen:
    """Return the home screen of a window, once it says its counts."""
    screen = window.screen_shown
    assert isinstance(screen, HomeScreen)
    qtbot.waitUntil(lambda: "," in screen.grid.tiles[0].accessibleName())
    return screen


def press(qtbot: QtBot, *keys: Qt.Key) -> None:
    """Press keys, each wherever the keyboard is then."""
    for key in keys:
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, key)


def click(qtbot: QtBot, widget: QWidget) -> None:
    """Click in the middle of a widget."""
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def button(parent: QWidget, text: str) -> QPushButton:
    """Return the button that says a text."""
    return next(each for each in parent.findChildren(QPushButton) if each.text() == text)


def said(widget: QWidget) -> list[str]:
    """Return every text that a widget shows."""
    return [label.text() for label in widget.findChildren(QLabel) if label.text()]


def shows(window: MainWindow, text: str, count: str) -> Callable[[], bool]:
    """Return what tells whether the directory shows a search and its number of enterprises."""

    def shown() -> bool:
        screen = window.directory
        return screen is not None and screen.shown_text() == text and screen.results.count.text() == count

    return shown


def remember(window: MainWindow, *names: str) -> None:
    """Have read enterprises yesterday afternoon, the first named last."""
    at = datetime.datetime.now().astimezone() - datetime.timedelta(days=1)
    for name in reversed(names):
        window.memory.keep_reading(name, at.replace(hour=15, minute=40))
