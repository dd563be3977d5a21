"""The results as one goes through them: their menu, their end, their place when one comes back."""

import threading
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jachete.search.page import Page
from jachete.search.query import FacetName, Filter, Query
from jachete.search.stopping import never
from jachete.ui.directory.card_menu import CardMenu
from jachete.ui.directory.screen import DirectoryScreen
from jachete.ui.directory.suggestion_row import SuggestionRow
from jachete.ui.services import Searcher
from jachete.ui.shell.visit import Place, Visit
from jachete.ui.window import MainWindow

OBNL = Filter(FacetName.LEGAL_FORM, "obnl")


class SlowOnce:
    """Answers as another searcher does, but one text only when it is released."""

    def __init__(self, searcher: Searcher, slow: str) -> None:
        self.propose, self.offered = searcher.propose, searcher.offered
        self._searcher, self._slow = searcher, slow
        self.asked, self.released, self.answered = threading.Event(), threading.Event(), threading.Event()

    def search(
        self, query: Query, offset: int = 0, limit: int = 50, stop: Callable[[], bool] = never
    ) -> Page:
        """Answer, heedless of being told that nobody waits any more."""
        del stop
        if str(query) == self._slow:
            self.asked.set()
            self.released.wait(5)
        page = self._searcher.search(query, offset, limit)
        if str(query) == self._slow:
            self.answered.set()
        return page


def _names(screen: DirectoryScreen) -> list[str]:
    model = screen.results.model
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def _menu(qtbot: QtBot, screen: DirectoryScreen, row: int) -> CardMenu:
    """Open the menu of a card as the menu key does."""
    cards = screen.results.list
    cards.setFocus()
    cards.setCurrentIndex(screen.results.model.index(row))
    spot = cards.visualRect(cards.currentIndex()).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, spot, cards.viewport().mapToGlobal(spot))
    QApplication.sendEvent(cards.viewport(), event)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), CardMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, CardMenu)
    return menu


def _take(qtbot: QtBot, menu: CardMenu, title: str) -> None:
    titles = [action.text() for action in menu.actions() if not action.isSeparator()]
    for _step in range(titles.index(title)):
        qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)


def test_an_answer_that_comes_late_is_never_shown(
    qtbot: QtBot, window: MainWindow, screen: DirectoryScreen
) -> None:
    slow = SlowOnce(screen.around.services.searcher, "b")
    window.show_edition(replace(screen.around.services, searcher=slow, close=lambda: None), screen.here())
    again = window.directory
    assert again is not None
    qtbot.waitUntil(lambda: again.record.sheet is not None)
    shown: list[str] = []
    again.answered.connect(lambda page: shown.append(str(page.query)))
    qtbot.keyClicks(again.field, "b")
    assert slow.asked.wait(5)
    qtbot.keyClicks(again.field, "uffets")
    qtbot.waitUntil(lambda: again.shown_text() == "buffets")
    slow.released.set()
    assert slow.answered.wait(5)
    qtbot.keyClicks(again.field, " ")
    qtbot.waitUntil(lambda: again.shown_text() == "buffets ")
    assert "b" not in shown
    assert shown == sorted(shown, key=len)
    assert _names(again) == ["Traiteur La Tablée Exemple"]


def test_the_end_is_the_end_of_all_the_results(qtbot: QtBot, screen: DirectoryScreen) -> None:
    cards = screen.results.list
    cards.setFocus()
    assert screen.results.model.rowCount() == 50
    qtbot.keyClick(cards, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: cards.currentIndex().row() == 59)
    assert len(set(_names(screen))) == 60
    qtbot.keyClick(cards, Qt.Key.Key_Home)
    assert cards.currentIndex().row() == 0
    qtbot.keyClick(cards, Qt.Key.Key_PageDown)
    assert cards.currentIndex().row() > 1
    qtbot.keyClick(cards, Qt.Key.Key_End)
    assert cards.currentIndex().row() == 59


def test_one_comes_back_to_the_same_card_at_the_same_height(
    qtbot: QtBot, window: MainWindow, screen: DirectoryScreen
) -> None:
    screen.results.list.setFocus()
    screen.results.list.setCurrentIndex(screen.results.model.index(30))
    qtbot.waitUntil(lambda: screen.here().enterprise == "atelier-temoin-30")
    height = screen.results.list.verticalScrollBar().value()
    assert height > 0
    window.go(Visit(Place.ABOUT))
    window.back()
    assert window.screen_shown is screen
    assert screen.results.list.currentIndex().row() == 30
    assert screen.results.list.verticalScrollBar().value() == height


def test_the_menu_of_a_card_searches_others_of_its_category(qtbot: QtBot, screen: DirectoryScreen) -> None:
    qtbot.keyClicks(screen.field, "mobilier")
    qtbot.waitUntil(lambda: _names(screen) == ["Ébénisterie Spécimen"])
    menu = _menu(qtbot, screen, 0)
    assert menu.accessibleName() == "Ébénisterie Spécimen"
    _take(qtbot, menu, "D’autres de la même catégorie")
    chosen = Filter(FacetName.CATEGORY, "mobilier-ebenisterie")
    qtbot.waitUntil(lambda: screen.query.filters == (chosen,) and screen.field.text() == "")


def test_the_menu_of_a_card_copies_its_contact(qtbot: QtBot, screen: DirectoryScreen) -> None:
    QGuiApplication.clipboard().clear()
    _take(qtbot, _menu(qtbot, screen, 3), "Copier le contact")
    qtbot.waitUntil(lambda: "Atelier Témoin 03" in QGuiApplication.clipboard().text())


def test_the_menu_of_a_card_asks_for_its_sheet(qtbot: QtBot, screen: DirectoryScreen) -> None:
    menu = _menu(qtbot, screen, 2)
    screen.pdf_wanted.disconnect()  # the window would ask where to write it
    with qtbot.waitSignal(screen.pdf_wanted) as asked:
        _take(qtbot, menu, "Fiche PDF")
    assert asked.args == ["atelier-temoin-02"]


def test_the_menu_of_a_card_opens_its_record(qtbot: QtBot, screen: DirectoryScreen) -> None:
    with qtbot.waitSignal(screen.results.list.opened):
        _take(qtbot, _menu(qtbot, screen, 1), "Ouvrir la fiche")


def test_beside_the_cards_there_is_no_menu(qtbot: QtBot, screen: DirectoryScreen) -> None:
    qtbot.keyClicks(screen.field, "mobilier")
    qtbot.waitUntil(lambda: len(_names(screen)) == 1)
    cards = screen.results.list
    spot = QPoint(20, cards.viewport().height() - 5)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, cards.viewport().mapToGlobal(spot))
    QApplication.sendEvent(cards.viewport(), event)
    assert QApplication.activePopupWidget() is None


def test_a_typing_error_is_the_first_thing_offered_when_nothing_is_found(
    qtbot: QtBot, screen: DirectoryScreen
) -> None:
    screen.search(screen.query.toggled(OBNL))
    qtbot.waitUntil(lambda: screen.results.count.text() == "1 entreprise")
    screen.field.setFocus()
    qtbot.keyClicks(screen.field, "bufets")
    qtbot.waitUntil(lambda: screen.shown_text() == "bufets" and screen.results.nothing.isVisible())
    rows = screen.results.nothing.findChildren(SuggestionRow)
    assert [row.accessibleName() for row in rows[:2]] == [
        "Vouliez-vous dire «\u202fbuffets\u202f»?, 1 entreprise, sans filtre",
        "Retirer le filtre OBNL, 1 entreprise",
    ]
    qtbot.keyClick(screen.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _names(screen) == ["Traiteur La Tablée Exemple"])
    assert screen.field.text() == "buffets"
    assert screen.field.hasFocus()
    assert screen.query.filters == ()


def test_when_no_filter_alone_is_to_blame_all_of_them_can_go(qtbot: QtBot, screen: DirectoryScreen) -> None:
    elsewhere = Filter(FacetName.TERRITORY, "memphremagog")
    screen.search(replace(Query.parse("buffets"), filters=(OBNL, elsewhere)))
    qtbot.waitUntil(screen.results.nothing.isVisible)
    row = screen.results.nothing.findChildren(SuggestionRow)[0]
    assert row.accessibleName() == "Retirer tous les filtres, 1 entreprise"
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: _names(screen) == ["Traiteur La Tablée Exemple"])
