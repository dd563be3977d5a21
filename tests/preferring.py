"""What the tests of the preferences share: opening them, finding a control by its name."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from jachete.ui.preferences.screen import PreferencesScreen
from jachete.ui.preferences.sections import Section
from jachete.ui.shell.visit import Place, Visit
from jachete.ui.window import MainWindow
from windows import OpenWindow

LEFT = Qt.MouseButton.LeftButton
W = TypeVar("W", bound=QWidget)


def opened(open_window: OpenWindow, section: Section = Section.APPEARANCE, **options: object) -> MainWindow:
    window: MainWindow = open_window(first=Visit(Place.PREFERENCES, topic=section.value), **options)
    return window


def screen_of(window: MainWindow) -> PreferencesScreen:
    assert isinstance(window.screen_shown, PreferencesScreen)
    return window.screen_shown


def named(window: MainWindow, kind: type[W], name: str) -> W:
    """Return the control of the screen that a screen reader calls so."""
    found = [each for each in screen_of(window).findChildren(kind) if each.accessibleName() == name]
    assert len(found) == 1, [each.accessibleName() for each in screen_of(window).findChildren(kind)]
    return found[0]


def click(qtbot: QtBot, window: MainWindow, name: str) -> None:
    qtbot.mouseClick(named(window, QAbstractButton, name), LEFT)


def place_of(window: MainWindow) -> Place:
    assert window.screen_shown is not None
    return window.screen_shown.place


def section_of(window: MainWindow) -> Section:
    return screen_of(window).section


def focused() -> str:
    focused = QApplication.focusWidget()
    return focused.accessibleName() if focused is not None else ""
