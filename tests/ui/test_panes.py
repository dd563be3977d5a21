"""The window at every size: what stands where, and that nothing runs out."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QScrollArea,
    QSplitter,
    QWidget,
)
from pytestqt.qtbot import QtBot

from jachete import i18n
from jachete.catalogue.enterprise import Contact
from jachete.editions.build import write
from jachete.ui.directory.screen import DirectoryScreen
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.text_view import TextView
from makers import (
    make_certification,
    make_contract,
    make_directory,
    make_enterprise,
    make_impact,
    make_offer,
    make_source,
)
from windows import OpenWindow

SIZES = [(1440, 1.0), (1366, 1.0), (1200, 1.0), (1000, 1.0), (760, 1.0), (640, 1.0), (1366, 2.0), (1440, 1.5)]


@pytest.fixture(scope="module")
def long_winded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the edition of an enterprise that says everything at length."""
    word = "anticonstitutionnellement" * 20
    enterprise = make_enterprise(
        f"Coopérative Exemple de très longue dénomination {word}",
        mission=f"Une mission témoin. {word} " * 3,
        offers=tuple(make_offer(f"Produit spécimen {number} {word}") for number in range(3)),
        contracts=(make_contract(f"Ville Exemple {word}", f"Objet {word}"), make_contract()),
        impacts=tuple(make_impact(f"{word} {n}", figure=f"1 234 56{n}", unit=word) for n in range(4)),
        certifications=(make_certification(f"Reconnaissance {word}"), make_certification()),
        sources=tuple(make_source(f"s-{n}", url=f"https://presse.example/{word}/{n}") for n in range(3)),
        contact=Contact(address=word, phone="819 555-0142", email=f"{word}@e.example"),
        note=word,
    )
    path = tmp_path_factory.mktemp("long") / "edition.db"
    write(make_directory(enterprise), path)
    return path


def _screen(open_window: OpenWindow, **options: object) -> DirectoryScreen:
    screen = open_window(**options).directory
    assert isinstance(screen, DirectoryScreen)
    return screen


def _wider_than_their_place(parent: QWidget) -> Iterator[str]:
    for child in parent.findChildren(QWidget):
        place = child.parentWidget()
        if child.isVisible() and child.mapTo(parent, QPoint(child.width(), 0)).x() > parent.width():
            yield f"{type(child).__name__} {child.accessibleName()} in {type(place).__name__}"


@pytest.mark.parametrize(("width", "zoom"), SIZES)
def test_nothing_runs_out_of_the_window(
    open_window: OpenWindow, long_winded: Path, width: int, zoom: float
) -> None:
    screen = _screen(open_window, path=long_winded, width=width, zoom=zoom)
    QApplication.processEvents()
    _assert_nothing_runs_out(screen)
    if screen.record.isVisible():
        assert _texts_cut(screen) == []


@pytest.mark.parametrize(("width", "zoom"), SIZES)
def test_nothing_runs_out_of_the_page_of_a_record(
    qtbot: QtBot, open_window: OpenWindow, long_winded: Path, width: int, zoom: float
) -> None:
    window = open_window(path=long_winded, width=width, zoom=zoom)
    screen = window.directory
    assert screen is not None
    qtbot.keyClick(screen.results.list, Qt.Key.Key_Return)
    page = window.screen_shown
    assert page is not None
    qtbot.waitUntil(lambda: page.enterprise() == screen.enterprise())
    QApplication.processEvents()
    qtbot.waitUntil(lambda: _texts_cut(page) == [])  # panels find their places one after the other
    _assert_nothing_runs_out(page)


def _assert_nothing_runs_out(screen: QWidget) -> None:
    for area in screen.findChildren(QScrollArea):
        content = area.widget()
        if area.isVisible():
            assert content.width() <= area.viewport().width()
            assert list(_wider_than_their_place(content)) == []
    assert list(_wider_than_their_place(screen)) == []


def _texts_cut(screen: QWidget) -> list[str]:
    texts = [each for each in screen.findChildren(TextView) if each.isVisible()]
    assert len(texts) > 20
    return [each.accessibleName() for each in texts if each.height() < each.heightForWidth(each.width())]


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(("width", "zoom"), SIZES)
def test_no_button_is_cut_where_there_is_room(
    qtbot: QtBot, open_window: OpenWindow, language: str, width: int, zoom: float
) -> None:
    i18n.use(language)
    window = open_window(width=width, zoom=zoom)
    screen = window.directory
    assert screen is not None
    QApplication.processEvents()
    assert _cut(screen) == []
    qtbot.keyClick(screen.results.list, Qt.Key.Key_Return)
    page = window.screen_shown
    assert page is not None
    qtbot.waitUntil(lambda: page.enterprise() == screen.enterprise())
    qtbot.waitUntil(lambda: _cut(page) == [])


def _cut(screen: QWidget) -> list[str]:
    return [
        button.text()
        for button in screen.findChildren(Button)
        if button.isVisible() and button.width() < button.sizeHint().width() and "://" not in button.text()
    ]


def test_everything_that_takes_the_keyboard_has_a_name(open_window: OpenWindow) -> None:
    window = open_window()
    kinds = (QAbstractButton, QLineEdit, QAbstractItemView, QScrollArea)
    reached = [
        each
        for each in window.findChildren(QWidget)
        if isinstance(each, kinds) and each.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]
    assert len(reached) > 8
    assert [type(each).__name__ for each in reached if not each.accessibleName()] == []


def test_filters_open_in_a_drawer_over_the_other_panes(qtbot: QtBot, open_window: OpenWindow) -> None:
    screen = _screen(open_window, width=1000)
    record = screen.record.geometry()
    qtbot.mouseClick(screen.filters_button, Qt.MouseButton.LeftButton)
    assert screen.facets.hasFocus()
    assert screen.results.isVisible()
    assert screen.record.geometry() == record
    qtbot.keyClick(screen.facets, Qt.Key.Key_Escape)
    assert not screen.facets.isVisible()
    assert screen.results.list.hasFocus()


def test_a_click_beside_the_drawer_closes_it(qtbot: QtBot, open_window: OpenWindow) -> None:
    screen = _screen(open_window, width=1000)
    qtbot.mouseClick(screen.filters_button, Qt.MouseButton.LeftButton)
    beside = screen.panes.childAt(screen.panes.width() - 20, 200)
    qtbot.mouseClick(beside, Qt.MouseButton.LeftButton)
    assert not screen.facets.isVisible()
    assert not screen.filters_button.isChecked()


def test_the_drawer_stays_in_its_place_when_the_window_grows(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window(width=1000)
    screen = window.directory
    assert screen is not None
    qtbot.mouseClick(screen.filters_button, Qt.MouseButton.LeftButton)
    window.resize(1100, 700)
    assert screen.panes.childAt(10, screen.panes.height() - 5) is not None
    window.resize(1440, 868)
    assert screen.facets.isVisible()
    assert not screen.filters_button.isVisible()
    window.resize(1000, 700)
    assert not screen.facets.isVisible()


def test_the_widths_one_chooses_outlast_the_next_answer(qtbot: QtBot, open_window: OpenWindow) -> None:
    screen = _screen(open_window)
    splitter = screen.panes.findChild(QSplitter)
    assert splitter is not None
    handle = splitter.handle(1)
    spot = handle.rect().center()
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=spot)
    qtbot.mouseMove(handle, spot + QPoint(-60, 0))
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=spot)
    chosen = screen.results.width()
    assert chosen < 448
    qtbot.keyClicks(screen.field, "atelier")
    qtbot.waitUntil(lambda: screen.shown_text() == "atelier")
    assert screen.results.width() == chosen
