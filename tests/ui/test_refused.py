"""An edition that cannot be opened: what is said, what goes on, what can be done."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from jachete.errors import (
    EditionDamagedError,
    EditionError,
    EditionMissingError,
    EditionTooNewError,
    EditionUnreadableError,
    ForeignDatabaseError,
    NotAnEditionError,
)
from jachete.ui.help.alone import HelpDialog
from jachete.ui.refused import RefusedOpening
from jachete.ui.settings import Appearance, Settings
from jachete.ui.shell.visit import Place, Visit
from jachete.ui.theme.tokens import Theme
from jachete.ui.window import MainWindow
from windows import OpenWindow

PATH = Path("Éditions d’Exemple") / "édition 2026.db"
REFUSALS = (
    EditionMissingError(PATH),
    EditionUnreadableError(PATH, "accès refusé"),
    NotAnEditionError(PATH),
    ForeignDatabaseError(PATH),
    EditionDamagedError(PATH, "database disk image is malformed"),
    EditionTooNewError(PATH, 9, 1),
)
Kind = Callable[[EditionError], str]


def message(window: MainWindow) -> RefusedOpening:
    shown = window.centralWidget().findChild(RefusedOpening)
    assert shown is not None
    return shown


def button(shown: RefusedOpening, text: str) -> QPushButton:
    return next(each for each in shown.findChildren(QPushButton) if each.text() == text)


def said(shown: RefusedOpening) -> str:
    return "\n".join(each.accessibleName() or each.text() for each in shown.findChildren(QLabel))


def is_refused(window: MainWindow) -> bool:
    return window.failure is not None


@pytest.mark.parametrize("failure", REFUSALS, ids=lambda each: type(each).__name__)
def test_every_refusal_says_what_happened_its_effect_what_to_do_and_its_details(
    qtbot: QtBot, failure: EditionError
) -> None:
    shown = RefusedOpening(Theme.make(), failure)
    qtbot.addWidget(shown)
    words = said(shown)
    for part in (failure.title, failure.happened, failure.effect, failure.remedy, failure.details):
        assert part in words
    qtbot.mouseClick(button(shown, "Copier les détails"), Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert failure.sentence in copied
    assert f"Code\u00a0: {type(failure).__name__}" in copied
    assert failure.details in copied
    assert str(PATH) in copied


def test_each_refusal_has_a_title_of_its_own() -> None:
    assert len({failure.title for failure in REFUSALS}) == len(REFUSALS)


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    path = tmp_path / "notes.db"
    path.write_text("bonjour", encoding="utf-8")
    return path


def test_the_edition_that_is_open_stays_in_service(
    qtbot: QtBot, window: MainWindow, wrong: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = window.directory
    assert screen is not None
    qtbot.keyClicks(screen.field, "buffets")
    qtbot.waitUntil(lambda: screen.shown_text() == "buffets")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_options: (str(wrong), ""))
    qtbot.keyClick(window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: is_refused(window))
    assert "continue de fonctionner avec l’édition 2026-11." in said(message(window))
    keep = button(message(window), "Garder l’édition 2026-11")
    qtbot.waitUntil(keep.hasFocus)
    qtbot.keyClick(keep, Qt.Key.Key_Space)
    after = window.directory
    assert after is not None
    qtbot.waitUntil(lambda: after.shown_text() == "buffets")
    assert window.failure is None


def test_from_a_refusal_one_goes_anywhere_in_the_edition_kept(
    qtbot: QtBot, window: MainWindow, wrong: Path
) -> None:
    window.edition_wanted.emit(wrong)
    qtbot.waitUntil(lambda: is_refused(window))
    qtbot.keyClick(window, Qt.Key.Key_F1)
    window.go(Visit(Place.HELP, topic="edition"))
    assert window.screen_shown is not None
    assert window.screen_shown.here().topic == "edition"


def test_a_refusal_stays_when_the_theme_changes(qtbot: QtBot, window: MainWindow, wrong: Path) -> None:
    window.edition_wanted.emit(wrong)
    qtbot.waitUntil(lambda: is_refused(window))
    window.set_settings(Settings(Appearance.DARK))
    assert button(message(window), "Garder l’édition 2026-11").isVisible()


def test_an_edition_lost_while_it_was_read_is_not_kept(window: MainWindow) -> None:
    assert window.screen_shown is not None
    window.screen_shown.failed.emit(EditionDamagedError(PATH, "malformed"))
    assert "Garder" not in "".join(each.text() for each in message(window).findChildren(QPushButton))
    assert "Le répertoire ne peut pas s’afficher." in said(message(window))


def test_one_tries_again_once_the_key_is_plugged(
    qtbot: QtBot, open_window: OpenWindow, edition: Path, tmp_path: Path
) -> None:
    late = tmp_path / "clé" / "edition.db"
    window = open_window(late)
    assert isinstance(window.failure, EditionMissingError)
    late.parent.mkdir()
    shutil.copy(edition, late)
    qtbot.mouseClick(button(message(window), "Réessayer"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.directory is not None)


def test_the_keyboard_goes_through_every_way_out(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    shown = message(open_window(tmp_path / "absente.db"))
    qtbot.waitUntil(shown.first.hasFocus)
    order = []
    for _step in range(4):
        focused = QApplication.focusWidget()
        assert isinstance(focused, QPushButton)
        order.append(focused.text())
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert order == ["Choisir une autre édition", "Réessayer", "Aide", "Copier les détails"]


def help_shown(window: MainWindow) -> HelpDialog:
    (dialog,) = window.findChildren(HelpDialog)
    assert dialog.isVisible()
    return dialog


def test_help_is_read_over_a_refusal(qtbot: QtBot, open_window: OpenWindow, tmp_path: Path) -> None:
    window = open_window(tmp_path / "absente.db")
    qtbot.keyClick(window, Qt.Key.Key_F1)
    dialog = help_shown(window)
    assert dialog.help.title() == "Aide\u00a0: Ouvrir une autre édition"
    qtbot.waitUntil(dialog.help.view.hasFocus)
    dialog.help.view.followed.emit("search.md")
    assert dialog.help.here().topic == "search"
    dialog.help.view.followed.emit("place:about")
    assert dialog.isVisible()  # without an edition, there is nowhere to go
    qtbot.keyClick(dialog.help.view, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_help_leads_from_a_refusal_to_the_edition_kept(qtbot: QtBot, window: MainWindow, wrong: Path) -> None:
    window.edition_wanted.emit(wrong)
    qtbot.waitUntil(lambda: is_refused(window))
    qtbot.mouseClick(button(message(window), "Aide"), Qt.MouseButton.LeftButton)
    dialog = help_shown(window)
    dialog.help.view.followed.emit("place:about")
    assert not dialog.isVisible()
    assert window.screen_shown is not None
    assert window.screen_shown.place is Place.ABOUT


@pytest.mark.parametrize(("width", "zoom"), [(700, 1.0), (1366, 2.0), (640, 2.0)])
def test_nothing_runs_out_of_a_narrow_window(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path, width: int, zoom: float
) -> None:
    window = open_window(tmp_path / "absente.db", width=width, height=round(370 * zoom), zoom=zoom)
    shown = message(window)
    scroll = shown.findChild(QScrollArea)
    assert scroll is not None
    qtbot.waitUntil(lambda: scroll.widget().width() <= scroll.viewport().width())
    area = scroll.widget().rect()
    for each in shown.findChildren(QPushButton):
        corner = each.mapTo(scroll.widget(), each.rect().topLeft())
        assert area.contains(each.rect().translated(corner))
