"""What the window finds again at its next start, on the screens that there are."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSplitter
from pytestqt.qtbot import QtBot

from jachete import paths
from jachete.app import build_window
from jachete.ui.settings import Appearance, Settings, SettingsFile
from jachete.ui.shell.placing import place_again
from jachete.ui.shell.visit import Place, Visit
from jachete.ui.window import MainWindow

Start = Callable[[], MainWindow]


@pytest.fixture
def start(qtbot: QtBot, edition: Path) -> Iterator[Start]:
    """Start the application as it starts, settings and memory read from their files."""
    windows: list[MainWindow] = []
    files: list[SettingsFile] = []

    def started() -> MainWindow:
        kept = SettingsFile(paths.preferences())
        window = build_window(edition, kept.read())
        window.settings_changed.connect(kept.write)
        windows.append(window)
        files.append(kept)
        qtbot.addWidget(window)
        place_again(window, window.memory.geometry())
        window.show()
        qtbot.waitUntil(lambda: window.screen_shown is not None)
        return window

    SettingsFile(paths.preferences()).write(Settings(Appearance.LIGHT, welcomed=True))
    yield started
    for window in windows:
        window.close()


def _visible(window: MainWindow) -> bool:
    return any(
        screen.availableGeometry().intersects(window.frameGeometry()) for screen in QGuiApplication.screens()
    )


def test_size_and_place_come_back(start: Start) -> None:
    first = start()
    first.setGeometry(QRect(40, 30, 700, 560))
    first.close()
    assert start().geometry() == QRect(40, 30, 700, 560)


def test_one_comes_back_to_the_directory_where_one_was(start: Start) -> None:
    first = start()
    assert first.screen_shown is not None
    assert first.screen_shown.place is Place.HOME
    first.go(Visit(Place.DIRECTORY))
    first.close()
    second = start()
    assert second.screen_shown is not None
    assert second.screen_shown.place is Place.DIRECTORY


def test_settings_come_back(start: Start) -> None:
    first = start()
    first.set_settings(Settings(Appearance.DARK, 1.25, welcomed=True, keys={"home": "F9"}))
    first.close()
    second = start()
    assert second.theme.name == "dark"
    assert second.theme.zoom == 1.25
    assert next(each.key for each in second.keyboard.commands if each.name == "home") == "F9"


def test_the_widths_of_the_panes_come_back(qtbot: QtBot, start: Start) -> None:
    first = start()
    first.resize(1440, 700)
    first.go(Visit(Place.DIRECTORY))
    assert first.directory is not None
    splitter = first.directory.panes.findChild(QSplitter)
    assert splitter is not None
    handle, spot = splitter.handle(1), splitter.handle(1).rect().center()
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=spot)
    qtbot.mouseMove(handle, spot + QPoint(-50, 0))
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=spot)
    chosen = first.directory.results.width()
    assert chosen < 448
    first.close()
    second = start()
    second.resize(1440, 700)
    after = second.directory
    assert after is not None
    qtbot.waitUntil(lambda: after.results.width() == chosen)


def test_a_window_left_on_a_screen_that_is_gone_comes_back_on_one_that_exists(start: Start) -> None:
    first = start()
    first.setGeometry(QRect(9000, 7000, 700, 560))
    assert not _visible(first)
    first.close()
    assert _visible(start())


def test_the_first_window_holds_in_its_screen(start: Start) -> None:
    window = start()
    assert window.screen().availableGeometry().contains(window.geometry().center())
    assert window.width() <= max(window.screen().availableGeometry().width(), window.minimumWidth())


def test_what_cannot_be_read_again_is_as_if_it_was_never_kept(start: Start) -> None:
    paths.memory().write_text("[window]\ngeometry=n’importe quoi\nplace=nulle part\n", encoding="utf-8")
    window = start()
    assert _visible(window)
    assert window.screen_shown is not None
    assert window.screen_shown.place is Place.HOME
