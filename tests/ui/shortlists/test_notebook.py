"""The notebook behind the window: opened, refused, damaged, read-only."""

import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from jachete import paths
from jachete.notebook.shortlists import Shortlists
from jachete.ui.shortlists.naming import NameDialog
from jachete.ui.shortlists.screen import ShortlistsScreen
from jachete.ui.window import MainWindow
from windows import OpenWindow

from .conftest import SHORTLISTS, keeper, shown, undo


def _keep(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)


def test_a_damaged_notebook_is_told_and_the_directory_works(qtbot: QtBot, open_window: OpenWindow) -> None:
    paths.notebook().parent.mkdir(parents=True, exist_ok=True)
    paths.notebook().write_bytes(b"nothing of a notebook" * 100)
    window = open_window()
    qtbot.waitUntil(lambda: window.findChild(QMessageBox) is not None)
    message = window.findChild(QMessageBox)
    assert isinstance(message, QMessageBox)
    assert message.text().startswith("Votre carnet était endommagé.")
    message.close()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    _keep(qtbot, window)
    qtbot.waitUntil(lambda: len(keeper(window).shortlists) == 1)


def test_a_notebook_that_cannot_be_opened_leaves_the_directory_and_says_why(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    paths.notebook().parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(paths.notebook())) as other:
        other.execute("PRAGMA application_id = 12")
        other.execute("CREATE TABLE elsewhere (id)")
    window = open_window()
    qtbot.waitUntil(lambda: "autre application" in window.toast.text())
    said = window.toast.text()
    assert window.directory is not None
    assert window.directory.results.model.rowCount() == 50
    window.toast.tell("autre chose")
    _keep(qtbot, window)
    assert window.toast.text() == said
    assert keeper(window).shortlists == ()


def test_a_read_only_notebook_is_shown_and_says_why_it_cannot_be_changed(
    qtbot: QtBot, filled: Shortlists, open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jachete.notebook.file._is_writable", lambda _path: False)
    window = open_window(first=SHORTLISTS)
    screen = shown(qtbot, window)
    assert not screen.shelf.new.isEnabled()
    assert not screen.content.model.is_editable
    assert screen.content.note.isReadOnly()
    assert "lecture seule" in screen.content.refusal.text()
    qtbot.keyClick(screen.content.list, Qt.Key.Key_Delete)
    assert "lecture seule" in window.toast.text()
    assert len(filled.all()[0].entries) == 3


def test_a_search_is_kept_made_again_and_removed(qtbot: QtBot, directory: MainWindow) -> None:
    screen = directory.directory
    assert screen is not None
    qtbot.keyClicks(screen.field, "buffets")
    qtbot.waitUntil(lambda: screen.shown_text() == "buffets")
    button = next(
        each
        for each in screen.findChildren(QPushButton)
        if each.accessibleName() == "Enregistrer cette recherche…"
    )
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    dialog = directory.findChild(NameDialog)
    assert isinstance(dialog, NameDialog)
    assert dialog.field.text() == "buffets"
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: directory.toast.text() == "Recherche enregistrée\u00a0: buffets")
    screen.field.erase()
    qtbot.waitUntil(lambda: screen.shown_text() == "")
    directory.go(SHORTLISTS)
    shelf = directory.screen_shown
    assert isinstance(shelf, ShortlistsScreen)
    row = next(each for each in shelf.shelf.findChildren(QPushButton) if each.text() == "buffets")
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: screen.shown_text() == "buffets")
    directory.go(SHORTLISTS)
    remove = next(
        each
        for each in shelf.shelf.findChildren(QPushButton)
        if each.accessibleName() == "Supprimer la recherche buffets"
    )
    qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: directory.toast.text() == "Recherche supprimée\u00a0: buffets")
    undo(qtbot, directory)
    qtbot.waitUntil(lambda: [each.name for each in keeper(directory).searches] == ["buffets"])
