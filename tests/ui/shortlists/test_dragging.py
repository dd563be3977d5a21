"""Enterprises dropped where they are kept, as Qt tells of them; the pointer itself is in end_to_end."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from jachete.notebook.shortlists import Shortlists
from jachete.ui.shell.entry import Entry
from jachete.ui.shell.visit import Place
from jachete.ui.shortlists.screen import ShortlistsScreen
from jachete.ui.widgets.buttons import Button
from jachete.ui.window import MainWindow
from windows import OpenWindow

from .conftest import Kept, keeper

TABLEE, GONE, ATELIER = "traiteur-la-tablee-exemple", "entreprise-temoin-retiree", "atelier-temoin-03"
COPY, LEFT, NONE = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def _drop(target: QWidget, data: QMimeData, at: QPoint) -> bool:
    """Send what Qt sends while something is dragged to a place and dropped; tell whether it is welcome."""
    entered = QDragEnterEvent(at, COPY, data, LEFT, NONE)
    moved = QDragMoveEvent(at, COPY, data, LEFT, NONE)
    for event in (entered, moved, QDropEvent(QPointF(at), COPY, data, LEFT, NONE)):
        QApplication.sendEvent(target, event)
    return entered.isAccepted() and moved.isAccepted()


def _kept_button(window: MainWindow) -> Button:
    return next(each for each in window.findChildren(Button) if each.text() == "Sélections")


@pytest.mark.parametrize("where", ["rail", "bar"])
def test_a_card_dragged_to_the_shortlists_is_kept(
    qtbot: QtBot, directory: MainWindow, kept: Kept, where: str
) -> None:
    screen = directory.directory
    assert screen is not None
    model = screen.results.model
    assert model.flags(model.index(1)) & Qt.ItemFlag.ItemIsDragEnabled
    entries = (each for each in directory.findChildren(Entry) if each.text() == "Sélections")
    target: QWidget = next(entries) if where == "rail" else _kept_button(directory)
    assert _drop(target, model.mimeData([model.index(1)]), target.rect().center())
    qtbot.waitUntil(lambda: directory.toast.text() == "Ajoutée à Ma sélection")
    assert kept() == {"Ma sélection": ["atelier-temoin-01"]}
    assert directory.screen_shown is screen


def test_words_are_not_kept(qtbot: QtBot, directory: MainWindow, kept: Kept) -> None:
    data = QMimeData()
    data.setText("atelier-temoin-01")
    button = _kept_button(directory)
    assert not _drop(button, data, button.rect().center())
    assert kept() == {}


def test_the_bar_counts_the_shortlists_and_goes_to_them(
    qtbot: QtBot, filled: Shortlists, open_window: OpenWindow
) -> None:
    window = open_window()
    qtbot.waitUntil(lambda: keeper(window).is_open)
    button = _kept_button(window)
    assert button.accessibleName() == "Sélections, 2"
    qtbot.mouseClick(button, LEFT)
    assert window.screen_shown is not None
    assert window.screen_shown.place is Place.SHORTLISTS


def test_a_row_dragged_to_another_shortlist_is_in_both(
    qtbot: QtBot, shelf: ShortlistsScreen, kept: Kept
) -> None:
    rows, lists = shelf.content.model, shelf.shelf.list
    other = lists.visualRect(lists.model().index(1, 0)).center()
    assert _drop(lists.viewport(), rows.mimeData([rows.index(2)]), other)
    qtbot.waitUntil(lambda: kept()["Ateliers"] == ["atelier-temoin-01", ATELIER])
    assert kept()["Traiteurs 2027"] == [TABLEE, GONE, ATELIER]
    assert shelf.title() == "Traiteurs 2027"


def test_a_row_dropped_on_no_shortlist_stays_where_it_is(
    qtbot: QtBot, shelf: ShortlistsScreen, kept: Kept
) -> None:
    before = kept()
    rows, lists = shelf.content.model, shelf.shelf.list
    below = QPoint(90, lists.viewport().height() - 4)
    assert not _drop(lists.viewport(), rows.mimeData([rows.index(0)]), below)
    own = lists.visualRect(lists.model().index(0, 0)).center()
    assert _drop(lists.viewport(), rows.mimeData([rows.index(0)]), own)  # it is there already
    QApplication.sendEvent(lists.viewport(), QDragLeaveEvent())
    assert kept() == before
