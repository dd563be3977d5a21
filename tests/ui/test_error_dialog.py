"""What nothing expected: said in the window, which stays open."""

import sys

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from jachete.ui.error_dialog import ErrorDialog
from jachete.ui.settings import Appearance, Settings
from jachete.ui.unexpected import tell_the_unexpected
from jachete.ui.window import MainWindow
from windows import OpenWindow

LEFT = Qt.MouseButton.LeftButton


def _fail() -> None:
    raise ZeroDivisionError("exemple")


def _dialog(window: MainWindow) -> ErrorDialog:
    (dialog,) = window.findChildren(ErrorDialog)
    assert dialog.isVisible()
    return dialog


@pytest.fixture
def told(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """Have the window told of what nothing caught, as the application does."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    tell_the_unexpected(window)
    return window


def test_an_exception_in_a_slot_is_said_and_written(
    qtbot: QtBot, told: MainWindow, capsys: pytest.CaptureFixture[str]
) -> None:
    QTimer.singleShot(0, _fail)
    qtbot.waitUntil(lambda: bool(told.findChildren(ErrorDialog)))
    dialog = _dialog(told)
    said = " ".join(each.accessibleName() or each.text() for each in dialog.findChildren(QLabel))
    assert "Une erreur inattendue s’est produite" in said
    assert "Réessayez" in dialog.accessibleName()
    assert "ZeroDivisionError: exemple" in capsys.readouterr().err
    qtbot.mouseClick(dialog.close_button, LEFT)
    assert told.isVisible()


def test_a_failure_in_the_background_is_said(qtbot: QtBot, window: MainWindow) -> None:
    window.background.ask("exemple", lambda _stop: _fail(), lambda _nothing: None, window.on_failure)
    qtbot.waitUntil(lambda: bool(window.findChildren(ErrorDialog)))
    _dialog(window).reject()


def test_the_details_are_read_and_copied(qtbot: QtBot, window: MainWindow) -> None:
    window.show_problem(ValueError("exemple"))
    dialog = _dialog(window)
    report = dialog.findChild(QPlainTextEdit)
    assert isinstance(report, QPlainTextEdit)
    assert report.isReadOnly()
    qtbot.mouseClick(dialog.copy_button, LEFT)
    copied = QGuiApplication.clipboard().text()
    assert copied == report.toPlainText()
    assert "ValueError: exemple" in copied
    assert copied.startswith("jachete ")
    assert dialog.copy_button.text() == "Détails copiés"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_several_failures_at_once_are_said_once(window: MainWindow) -> None:
    window.show_problem(ValueError("première"))
    window.show_problem(ValueError("seconde"))
    assert "première" in _dialog(window)._details
    _dialog(window).reject()


def test_leaving_is_not_a_failure(told: MainWindow, capsys: pytest.CaptureFixture[str]) -> None:
    problem = KeyboardInterrupt()
    sys.excepthook(KeyboardInterrupt, problem, None)
    assert told.findChildren(ErrorDialog) == []
    assert "KeyboardInterrupt" in capsys.readouterr().err


@pytest.mark.parametrize(("width", "zoom"), [(1440, 1.0), (640, 1.0), (1366, 2.0)])
@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_it_holds_in_every_window(
    open_window: OpenWindow, width: int, zoom: float, appearance: Appearance
) -> None:
    window = open_window(width=width, zoom=zoom)
    window.set_settings(Settings(appearance, zoom))
    window.show_problem(ValueError("exemple"))
    dialog = _dialog(window)
    assert dialog.width() <= window.width()
    assert [
        each for each in dialog.findChildren(QWidget) if each.isVisible() and each.width() > dialog.width()
    ] == []
    dialog.reject()
