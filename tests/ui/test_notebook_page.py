"""The section of the notebook: its copies, going back to one, and from it."""

import datetime
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from jachete import paths
from jachete.notebook.backups import backups
from jachete.notebook.file import Notebook, backups_of
from jachete.ui.preferences.notebook import NotebookPage
from jachete.ui.preferences.restoring import RestoreDialog
from jachete.ui.preferences.sections import Section
from jachete.ui.shell.visit import Place, Visit
from jachete.ui.shortlists.screen import ShortlistsScreen
from jachete.ui.window import MainWindow
from kept import copy_now, fill, follow, keeper, wait_open
from notebooks import NOW
from preferring import click, named, opened, screen_of
from windows import OpenWindow

YESTERDAY = datetime.datetime.now() - datetime.timedelta(days=1)  # noqa: DTZ005 - as copies are dated


def _page(qtbot: QtBot, window: MainWindow) -> NotebookPage:
    def shown() -> bool:
        page = screen_of(window).page
        return isinstance(page, NotebookPage) and bool(page.copies.rows)

    qtbot.waitUntil(shown)
    page = screen_of(window).page
    assert isinstance(page, NotebookPage)
    return page


def _said(page: NotebookPage) -> list[str]:
    return [each.accessibleName() or each.text() for each in page.findChildren(QLabel)]


@pytest.fixture
def window(qtbot: QtBot, open_window: OpenWindow) -> MainWindow:
    """Open the section on a notebook that had one shortlist yesterday and has two now."""
    fill(shortlists=("Un",), saved=("lunch",))
    copy_now(YESTERDAY.replace(hour=9, minute=12))
    fill(shortlists=("Deux",))
    return wait_open(qtbot, opened(open_window, Section.NOTEBOOK))


def _restore_yesterday(qtbot: QtBot, window: MainWindow) -> RestoreDialog:
    _page(qtbot, window)
    click(qtbot, window, "Restaurer la copie\u00a0: Hier, 9\u00a0h\u00a012")
    dialog = window.findChild(RestoreDialog)
    assert isinstance(dialog, RestoreDialog)
    return dialog


def _names(window: MainWindow) -> list[str]:
    return [each.name for each in keeper(window).shortlists]


def test_copies_say_when_they_were_made_and_what_they_hold(qtbot: QtBot, window: MainWindow) -> None:
    said = _said(_page(qtbot, window))
    assert str(paths.notebook()) in said
    assert "Hier, 9\u00a0h\u00a012" in said
    assert any(text.endswith("1 sélection, 1 entreprise, 1 recherche enregistrée") for text in said)
    assert any(text.endswith("2 sélections, 2 entreprises, 1 recherche enregistrée") for text in said)
    assert any(text.endswith("· vide") for text in said)


def test_restoring_says_what_it_replaces_and_nothing_is_done_without_consent(
    qtbot: QtBot, window: MainWindow
) -> None:
    dialog = _restore_yesterday(qtbot, window)
    said = " ".join(each.accessibleName() for each in dialog.findChildren(QLabel))
    assert "(2 sélections, 2 entreprises, 1 recherche enregistrée) sera remplacé" in said
    assert "Hier, 9\u00a0h\u00a012 (1 sélection, 1 entreprise, 1 recherche enregistrée)" in said
    qtbot.waitUntil(dialog.cancel.hasFocus)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert _names(window) == ["Un", "Deux"]


def test_a_copy_is_restored_the_window_shows_it_and_it_can_be_undone(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.go(Visit(Place.SHORTLISTS))
    shelf = window.screen_shown
    assert isinstance(shelf, ShortlistsScreen)
    assert shelf.shelf.model.rowCount() == 2
    window.go(Visit(Place.PREFERENCES, topic="notebook"))
    dialog = _restore_yesterday(qtbot, window)
    dialog.restore.click()
    qtbot.waitUntil(lambda: _names(window) == ["Un"])
    assert shelf.shelf.model.rowCount() == 1
    assert window.toast.text() == "Carnet restauré\u00a0: Hier, 9\u00a0h\u00a012"
    follow(qtbot, window)
    qtbot.waitUntil(lambda: _names(window) == ["Un", "Deux"])
    assert window.toast.text() == "Carnet remis comme avant"


def test_a_copy_is_made_when_asked(qtbot: QtBot, window: MainWindow) -> None:
    before = len(_page(qtbot, window).copies.rows)
    click(qtbot, window, "Faire une copie maintenant")
    qtbot.waitUntil(lambda: window.toast.text().startswith("Copie faite\u00a0: Aujourd’hui, "))
    qtbot.waitUntil(lambda: len(_page(qtbot, window).copies.rows) == before + 1)


def test_damaged_copies_say_so_and_cannot_be_chosen(qtbot: QtBot, open_window: OpenWindow) -> None:
    fill(shortlists=("Un",))
    copy_now(YESTERDAY.replace(hour=9, minute=12))
    copy_now(YESTERDAY.replace(hour=10, minute=0))
    first, second = _two()
    first.write_bytes(first.read_bytes()[:5000])
    with closing(sqlite3.connect(second)) as copy, copy:
        copy.execute("UPDATE alembic_version SET version_num = '9999'")
    window = wait_open(qtbot, opened(open_window, Section.NOTEBOOK))
    said = _said(_page(qtbot, window))
    assert any("endommagée" in text for text in said)
    assert any("version plus récente" in text for text in said)
    for hour in ("10\u00a0h", "9\u00a0h\u00a012"):
        name = f"Restaurer la copie\u00a0: Hier, {hour}"
        assert not named(window, QAbstractButton, name).isEnabled()


def _two() -> list[Path]:
    return [each.path for each in backups(backups_of(paths.notebook())) if each.at.date() == YESTERDAY.date()]


def test_the_folder_is_opened(qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[Path] = []
    monkeypatch.setattr("jachete.ui.preferences.notebook.open_folder", shown.append)
    _page(qtbot, window)
    click(qtbot, window, "Ouvrir le dossier")
    assert shown == [paths.notebook()]


def test_a_read_only_notebook_can_neither_be_copied_nor_restored(
    qtbot: QtBot, open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(shortlists=("Un",))
    monkeypatch.setattr("jachete.notebook.file._is_writable", lambda _path: False)
    window = wait_open(qtbot, opened(open_window, Section.NOTEBOOK))
    page = _page(qtbot, window)
    assert any("lecture seule" in text for text in _said(page))
    assert [each.text() for each in page.findChildren(QPushButton) if each.isEnabled()] == [
        "Ouvrir le dossier"
    ]


def test_what_recovery_says_leads_to_the_copies_and_stays_there(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    fill(shortlists=("Un",))
    Notebook.open(paths.notebook(), NOW).close()
    paths.notebook().write_bytes(b"nothing of a notebook" * 100)
    window = open_window()
    qtbot.waitUntil(lambda: window.findChild(QMessageBox) is not None)
    message = window.findChild(QMessageBox)
    assert isinstance(message, QMessageBox)
    button = next(each for each in message.buttons() if each.text() == "Voir les copies")
    button.click()
    assert any(text.startswith("Votre carnet était endommagé.") for text in _said(_page(qtbot, window)))
    assert isinstance(message, QDialog)


def test_a_notebook_that_cannot_be_opened_says_why(qtbot: QtBot, open_window: OpenWindow) -> None:
    paths.notebook().parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(paths.notebook())) as other:
        other.execute("PRAGMA application_id = 12")
        other.execute("CREATE TABLE elsewhere (id)")
    window = opened(open_window, Section.NOTEBOOK)
    qtbot.waitUntil(lambda: "autre application" in keeper(window).refusal)

    def says() -> bool:
        page = screen_of(window).page
        return isinstance(page, NotebookPage) and any("autre application" in text for text in _said(page))

    qtbot.waitUntil(says)
    assert not named(window, QAbstractButton, "Faire une copie maintenant").isEnabled()
