"""Files dropped on the window, as the system sends them: a shortlist, an edition, anything else."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jachete.notebook.sharing import write_shared
from jachete.ui.shell.visit import Place, Visit
from jachete.ui.shortlists.screen import ShortlistsScreen
from jachete.ui.window import MainWindow
from kept import shown_received
from notebooks import make_entry, make_shortlist


def _drop(window: MainWindow, *paths: Path, at: QPointF | None = None) -> bool:
    """Drop files where the system would tell the window of them; tell whether they are welcome."""
    handle = window.windowHandle()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return _send(window, data, at or QPointF(handle.width() / 2, handle.height() / 2))


def _send(window: MainWindow, data: QMimeData, spot: QPointF) -> bool:
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(spot.toPoint(), copy, data, left, none)
    QApplication.sendEvent(window.windowHandle(), entered)
    QApplication.sendEvent(window.windowHandle(), QDropEvent(spot, copy, data, left, none))
    return entered.isAccepted()


@pytest.mark.parametrize("name", ["Traiteurs.jachete-selection", "courriel.txt"])
def test_a_shortlist_dropped_anywhere_is_kept_and_shown_whatever_its_name(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, name: str
) -> None:
    qtbot.waitUntil(lambda: window.gathered.keeper.is_open)
    write_shared(make_shortlist("Traiteurs", make_entry("Atelier Témoin 01")), tmp_path / name)
    screen = window.directory
    assert screen is not None
    field = screen.field
    over = QPointF(field.mapTo(window, field.rect().center()))
    assert _drop(window, tmp_path / name, at=over)
    shown_received(qtbot, window).choose.click()
    qtbot.waitUntil(lambda: isinstance(window.screen_shown, ShortlistsScreen))
    assert window.screen_shown is not None
    assert window.screen_shown.title() == "Traiteurs"
    assert field.text() == ""
    assert window.toast.text() == "Sélection reçue\u00a0: Traiteurs"


def test_an_edition_dropped_is_verified_before_it_is_opened(
    qtbot: QtBot, window: MainWindow, edition: Path
) -> None:
    assert _drop(window, edition)
    qtbot.waitUntil(lambda: window.screen_shown is not None and window.screen_shown.place is Place.INSTALL)
    assert window.screen_shown is not None
    assert window.screen_shown.here() == Visit(Place.INSTALL, topic=str(edition))


def test_what_is_neither_is_told_and_nothing_changes(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "budget.xlsx"
    path.write_bytes(b"PK")
    _drop(window, path)
    qtbot.waitUntil(lambda: window.toast.text().startswith("budget.xlsx n’est ni une sélection ni une"))
    assert window.screen_shown is not None
    assert window.screen_shown.place is Place.DIRECTORY


def test_a_shortlist_that_cannot_be_read_says_why(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "Faux.jachete-selection"
    path.write_text("{}", encoding="utf-8")
    _drop(window, path)
    qtbot.waitUntil(lambda: "il vient d’une autre application" in window.toast.text())
    assert window.gathered.keeper.shortlists == ()


def test_words_dragged_to_the_field_are_left_to_it(qtbot: QtBot, window: MainWindow) -> None:
    screen = window.directory
    assert screen is not None
    data = QMimeData()
    data.setText("buffets")
    _send(window, data, QPointF(screen.field.mapTo(window, screen.field.rect().center())))
    assert screen.field.text() == "buffets"
