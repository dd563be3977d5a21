"""The first start: seen once, never in the way."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from jachete import i18n, paths
from jachete.app import build_window
from jachete.ui.help.alone import HelpDialog
from jachete.ui.memory import Memory
from jachete.ui.settings import Appearance, Settings
from jachete.ui.shell.visit import Place
from jachete.ui.welcome.screen import WelcomeScreen
from jachete.ui.widgets.buttons import Button
from jachete.ui.window import MainWindow
from windows import OpenWindow

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def welcome(qtbot: QtBot, edition: Path) -> Iterator[MainWindow]:
    """Open the window as it is the first time."""
    window = build_window(edition, Settings(Appearance.LIGHT))
    qtbot.addWidget(window)
    window.resize(1440, 868)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: window.screen_shown is not None)
    yield window
    window.close()


def _screen(window: MainWindow) -> WelcomeScreen:
    assert isinstance(window.screen_shown, WelcomeScreen)
    return window.screen_shown


def _click(qtbot: QtBot, window: MainWindow, name: str) -> None:
    named = [each for each in _screen(window).findChildren(QAbstractButton) if each.accessibleName() == name]
    assert len(named) == 1
    qtbot.mouseClick(named[0], LEFT)


def _place(window: MainWindow) -> Place:
    assert window.screen_shown is not None
    return window.screen_shown.place


def test_it_is_shown_alone_ready_to_go_on(welcome: MainWindow) -> None:
    assert welcome.windowTitle().startswith("Bienvenue")
    assert not welcome._around._rail.isVisible()
    assert _screen(welcome).start.hasFocus()
    said = [each.accessibleName() for each in _screen(welcome).findChildren(QWidget)]
    assert "60 entreprises. Publiée le 3\u00a0novembre 2026." in said


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("English", Settings(Appearance.LIGHT, language="en")),
        ("150\u00a0%", Settings(Appearance.LIGHT, zoom=1.5)),
        ("Sombre", Settings(Appearance.DARK)),
        ("Se souvenir des fiches consultées", Settings(Appearance.LIGHT, remembers_records=False)),
    ],
)
def test_an_answer_is_applied_at_once(
    qtbot: QtBot, welcome: MainWindow, name: str, expected: Settings
) -> None:
    _click(qtbot, welcome, name)
    assert welcome.settings == expected
    assert _place(welcome) is Place.WELCOME
    assert i18n.language() == expected.language


@pytest.mark.parametrize(
    "key", [(Qt.Key.Key_Return, PLAIN), (Qt.Key.Key_Return, CONTROL), (Qt.Key.Key_Space, PLAIN)]
)
def test_a_key_opens_the_directory_and_it_is_not_asked_again(
    qtbot: QtBot, welcome: MainWindow, key: tuple[Qt.Key, Qt.KeyboardModifier]
) -> None:
    qtbot.keyClick(_screen(welcome).start, *key)
    assert _place(welcome) is Place.HOME
    assert welcome.settings.welcomed
    assert welcome._around._rail.isVisible()
    welcome.back()
    assert _place(welcome) is Place.HOME


def test_one_may_answer_later(qtbot: QtBot, welcome: MainWindow) -> None:
    _click(qtbot, welcome, "Plus tard")
    assert _place(welcome) is Place.HOME
    assert not welcome.settings.welcomed


def test_escape_answers_later_and_other_keys_do_nothing(qtbot: QtBot, welcome: MainWindow) -> None:
    qtbot.keyClick(_screen(welcome), Qt.Key.Key_A)
    assert _place(welcome) is Place.WELCOME
    qtbot.keyClick(_screen(welcome).start, Qt.Key.Key_Escape)
    assert _place(welcome) is Place.HOME


def test_help_is_read_before_one_answers(qtbot: QtBot, welcome: MainWindow) -> None:
    qtbot.keyClick(welcome, Qt.Key.Key_F1)
    (dialog,) = welcome.findChildren(HelpDialog)
    assert dialog.help.title() == "Aide\u00a0: Premiers pas"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert _place(welcome) is Place.WELCOME


def test_f6_goes_from_the_questions_to_the_button(qtbot: QtBot, welcome: MainWindow) -> None:
    qtbot.keyClick(welcome, Qt.Key.Key_F6)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Français"


def test_it_is_not_shown_once_it_was_answered(qtbot: QtBot, edition: Path) -> None:
    window = build_window(edition, Settings(welcomed=True))
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.screen_shown is not None)
    assert _place(window) is Place.HOME
    window.close()


def test_a_window_that_is_sent_somewhere_goes_there(open_window: OpenWindow) -> None:
    window = open_window()
    assert not window.settings.welcomed
    assert _place(window) is Place.DIRECTORY


def test_the_first_start_is_not_the_place_one_comes_back_to(qtbot: QtBot, welcome: MainWindow) -> None:
    assert Memory(paths.memory()).last_place() != Place.DIRECTORY


@pytest.mark.parametrize(("width", "zoom"), [(1440, 1.0), (1000, 1.0), (683, 1.0), (1366, 2.0), (640, 1.0)])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_everything_is_seen_in_every_size(
    qtbot: QtBot, welcome: MainWindow, width: int, zoom: float, language: str
) -> None:
    welcome.set_settings(Settings(Appearance.LIGHT, zoom, language))
    welcome.resize(width, 736)
    QApplication.processEvents()
    screen = _screen(welcome)
    assert screen.area.widget().width() <= screen.area.viewport().width()
    out = [
        each.accessibleName()
        for each in screen.findChildren(QWidget)
        if each.isVisible() and each.mapTo(screen, QPoint(each.width(), 0)).x() > screen.width()
    ]
    assert out == []
    cut = [each.text() for each in screen.findChildren(Button) if each.width() < each.sizeHint().width()]
    assert cut == []


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK, Appearance.CONTRAST])
def test_it_is_painted_in_every_theme(welcome: MainWindow, appearance: Appearance) -> None:
    welcome.set_settings(Settings(appearance))
    image = welcome.grab().toImage()
    assert image.pixelColor(10, 10) == welcome.theme.color("welcome.bg")
