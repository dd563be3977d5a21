import pytest
from pytestqt.qtbot import QtBot

from homes import HOME, home_of
from jachete.ui.home.screen import HomeScreen
from jachete.ui.window import MainWindow
from windows import OpenWindow


@pytest.fixture
def window(open_window: OpenWindow) -> MainWindow:
    return open_window(first=HOME)


@pytest.fixture
def home(qtbot: QtBot, window: MainWindow) -> HomeScreen:
    return home_of(qtbot, window)
