"""The order of results, chosen and said: nothing ranks an enterprise unseen."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from jachete.catalogue.territories import Municipality
from jachete.editions.build import write
from jachete.search.query import Order
from jachete.ui.directory.order_dialogs import PlaceDialog, SeedDialog
from jachete.ui.directory.screen import DirectoryScreen
from makers import make_directory, make_enterprise, make_vocabulary
from windows import OpenWindow

PLACES = (
    Municipality("sherbrooke", "Sherbrooke", "sherbrooke", latitude=45.4, longitude=-71.9),
    Municipality("magog", "Magog", "memphremagog", latitude=45.27, longitude=-72.15),
    Municipality("saint-malo", "Saint-Malo", "sherbrooke", latitude=45.2, longitude=-71.5),
    Municipality("nulle-part", "Nulle-Part-Exemple", "sherbrooke"),
)
Dialog = TypeVar("Dialog", PlaceDialog, SeedDialog)


@pytest.fixture(scope="module")
def placed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the edition of three enterprises, each in its municipality."""
    enterprises = [
        make_enterprise(f"{letter} Exemple", municipality=place.id, territory=place.territory)
        for letter, place in zip("ABC", PLACES[:3], strict=True)
    ]
    path = tmp_path_factory.mktemp("placed") / "edition.db"
    write(make_directory(*enterprises, vocabulary=make_vocabulary(municipalities=PLACES)), path)
    return path


@pytest.fixture
def screen(open_window: OpenWindow, placed: Path) -> DirectoryScreen:
    shown = open_window(placed).directory
    assert shown is not None
    return shown


def _names(screen: DirectoryScreen) -> list[str]:
    model = screen.results.model
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def _said(screen: DirectoryScreen, sentence: str) -> Callable[[], bool]:
    return lambda: screen.results.head.order.text() == sentence


def _open_menu(qtbot: QtBot, screen: DirectoryScreen) -> QMenu:
    """Open the menu as one does without a mouse, then take it over: a menu waits for nobody."""
    menu = screen.order_button.menu()
    menu.popup(screen.order_button.mapToGlobal(QPoint(0, 0)))
    qtbot.waitUntil(menu.isVisible)
    return menu


def _take(qtbot: QtBot, menu: QMenu, title: str) -> None:
    wanted = next(each for each in menu.actions() if each.text() == title)
    while menu.activeAction() is not wanted:
        qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)


def _dialog(qtbot: QtBot, screen: DirectoryScreen, kind: type[Dialog]) -> Dialog:
    qtbot.waitUntil(lambda: screen.window().findChild(kind) is not None)
    dialog = screen.window().findChild(kind)
    assert dialog is not None
    qtbot.waitUntil(dialog.field.hasFocus)
    return dialog


def test_without_a_word_the_order_is_by_name_and_relevance_comes_with_the_first_one(
    qtbot: QtBot, screen: DirectoryScreen
) -> None:
    assert screen.order_button.text() == "Nom"
    assert screen.order_button.accessibleName() == "Ordre des résultats\u00a0: Nom"
    assert screen.results.head.order.text() == "par nom"
    width, menu = screen.order_button.width(), _open_menu(qtbot, screen)
    relevance, name = menu.actions()[:2]
    assert (relevance.isChecked(), relevance.isEnabled()) == (False, False)
    assert (name.isChecked(), name.isEnabled()) == (True, True)
    menu.close()
    qtbot.keyClicks(screen.field, "exemple")
    qtbot.waitUntil(_said(screen, "par pertinence"))
    assert screen.order_button.text() == "Pertinence"
    assert screen.order_button.accessibleName() == "Ordre des résultats\u00a0: Pertinence"
    assert screen.order_button.width() == width
    assert _open_menu(qtbot, screen).actions()[0].isEnabled()
    menu.close()


def test_the_order_by_name_is_chosen_by_keyboard_and_stays_while_one_types(
    qtbot: QtBot, screen: DirectoryScreen
) -> None:
    _take(qtbot, _open_menu(qtbot, screen), "Nom")
    qtbot.waitUntil(lambda: screen.order_button.text() == "Nom")
    qtbot.keyClicks(screen.field, "exemple")
    qtbot.waitUntil(lambda: screen.shown_text() == "exemple")
    assert screen.results.head.order.text() == "par nom"


def test_distances_are_measured_from_a_municipality_found_by_its_beginning(
    qtbot: QtBot, screen: DirectoryScreen
) -> None:
    _take(qtbot, _open_menu(qtbot, screen), "Distance depuis une municipalité…")
    dialog = _dialog(qtbot, screen, PlaceDialog)
    assert [dialog.list.item(row).text() for row in range(3)] == ["Magog", "Saint-Malo", "Sherbrooke"]
    assert dialog.list.count() == 3
    assert not dialog.accept_button.isEnabled()
    qtbot.keyClicks(dialog.field, "zzz")
    assert dialog.nothing.isVisible()
    assert not dialog.accept_button.isEnabled()
    dialog.field.selectAll()
    qtbot.keyClicks(dialog.field, "ma")
    assert dialog.list.currentItem().text() == "Magog"
    qtbot.keyClick(dialog.field, Qt.Key.Key_Down)
    assert dialog.list.currentItem().text() == "Saint-Malo"
    qtbot.keyClick(dialog.field, Qt.Key.Key_Up)
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    qtbot.waitUntil(_said(screen, "distance depuis Magog"))
    assert _names(screen) == ["B Exemple", "A Exemple", "C Exemple"]
    assert screen.order_button.text() == "Distance depuis Magog"


def test_the_municipality_chosen_before_is_found_again(qtbot: QtBot, screen: DirectoryScreen) -> None:
    screen.order_button.wanted.emit(Order.DISTANCE, "sherbrooke", 0)
    qtbot.waitUntil(_said(screen, "distance depuis Sherbrooke"))
    screen.order_button.ask_place()
    dialog = _dialog(qtbot, screen, PlaceDialog)
    assert dialog.list.currentItem().text() == "Sherbrooke"
    qtbot.keyClick(dialog.field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: screen.window().findChild(PlaceDialog) is None)
    assert screen.results.head.order.text() == "distance depuis Sherbrooke"


def test_a_draw_says_its_number_and_another_one_is_drawn(qtbot: QtBot, screen: DirectoryScreen) -> None:
    again = _open_menu(qtbot, screen).actions()[5]
    assert not again.isEnabled()
    _take(qtbot, screen.order_button.menu(), "Tirage au sort")
    qtbot.waitUntil(lambda: screen.query.order is Order.DRAW and screen.query.seed > 0)
    first = screen.query.seed
    qtbot.waitUntil(_said(screen, f"tirage nº\u00a0{first}"))
    assert screen.order_button.text() == f"Tirage nº\u00a0{first}"
    assert sorted(_names(screen)) == ["A Exemple", "B Exemple", "C Exemple"]
    again = _open_menu(qtbot, screen).actions()[5]
    assert again.isEnabled()
    again.trigger()
    screen.order_button.menu().close()
    qtbot.waitUntil(_said(screen, f"tirage nº\u00a0{screen.query.seed}"))


def test_a_draw_is_made_again_from_its_number(qtbot: QtBot, screen: DirectoryScreen) -> None:
    screen.order_button.wanted.emit(Order.DRAW, "", 4821)
    qtbot.waitUntil(_said(screen, "tirage nº\u00a04821"))
    drawn = _names(screen)
    screen.order_button.wanted.emit(Order.NAME, "", 0)
    qtbot.waitUntil(_said(screen, "par nom"))
    _take(qtbot, _open_menu(qtbot, screen), "Retrouver un tirage…")
    dialog = _dialog(qtbot, screen, SeedDialog)
    dialog.field.selectAll()
    qtbot.keyClick(dialog.field, Qt.Key.Key_Delete)
    assert not dialog.accept_button.isEnabled()
    qtbot.keyClicks(dialog.field, "4a82-1")
    assert dialog.field.text() == "4821"
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    qtbot.waitUntil(_said(screen, "tirage nº\u00a04821"))
    assert _names(screen) == drawn


@pytest.mark.parametrize(("width", "in_the_bar"), [(1440, True), (1000, True), (683, False)])
def test_the_order_stands_in_the_bar_or_above_the_results(
    open_window: OpenWindow, placed: Path, width: int, in_the_bar: bool
) -> None:
    screen = open_window(placed, width=width).directory
    assert screen is not None
    button = screen.order_button
    assert button.isVisible()
    assert screen.results.head.isAncestorOf(button) != in_the_bar
    assert button.width() >= button.sizeHint().width()


def test_a_menu_gives_the_keyboard_back(qtbot: QtBot, screen: DirectoryScreen) -> None:
    screen.order_button.setFocus(Qt.FocusReason.TabFocusReason)
    menu = _open_menu(qtbot, screen)
    qtbot.keyClick(menu, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not menu.isVisible())
    assert QApplication.focusWidget() is screen.order_button
