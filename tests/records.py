"""What the tests of records share: a page that is open, its words, its buttons."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from jachete.ui.record.screen import RecordScreen
from jachete.ui.window import MainWindow


def opened_page(qtbot: QtBot, window: MainWindow, name: str = "") -> RecordScreen:
    """Open the page of the card that is chosen, by the key."""
    screen = window.directory
    assert screen is not None
    qtbot.keyClick(screen.results.list, Qt.Key.Key_Return)
    page = window.screen_shown
    assert isinstance(page, RecordScreen)
    wanted = name or screen.results.model.index(screen.results.row()).data()
    qtbot.waitUntil(reads(page, wanted))
    qtbot.waitUntil(lambda: page.page.widget().height() > page.page.height())
    window.activateWindow()
    qtbot.waitUntil(page.page.hasFocus)
    return page


def reads(page: RecordScreen, name: str) -> Callable[[], bool]:
    return lambda: page.reading is not None and page.reading.sheet.title == name


def named_button(parent: QWidget, name: str) -> QPushButton:
    return next(each for each in parent.findChildren(QPushButton) if each.accessibleName() == name)


def said(parent: QWidget) -> str:
    return " ".join(label.accessibleName() or label.text() for label in parent.findChildren(QLabel))
