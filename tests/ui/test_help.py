"""Help on screen and on paper: found, read, followed, printed."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from jachete.ui.help.filling import filled
from jachete.ui.help.pages import HelpPage, read_pages
from jachete.ui.help.printing import page_pdf
from jachete.ui.help.screen import HelpScreen
from jachete.ui.preview.dialog import PreviewDialog
from jachete.ui.settings import Appearance, Settings
from jachete.ui.shell.visit import Place, Visit
from jachete.ui.window import MainWindow
from windows import OpenWindow

FRENCH = read_pages("fr")
EVERY = [*FRENCH, *read_pages("en")]
NAMES = {page.name for page in FRENCH}


def title_of(page: HelpPage) -> str:
    return f"{page.title} ({'fr' if page in FRENCH else 'en'})"


# ------------------------------------------------------------------ the screen

OpenHelp = Callable[..., HelpScreen]


@pytest.fixture
def open_help(open_window: OpenWindow) -> OpenHelp:
    def opened(topic: str = "start", **other: object) -> HelpScreen:
        window = open_window(first=Visit(Place.HELP, topic=topic), **other)
        assert isinstance(window.screen_shown, HelpScreen)
        return window.screen_shown

    return opened


def shown(screen: HelpScreen) -> str:
    return screen.here().topic


def window_of(screen: HelpScreen) -> MainWindow:
    window = screen.window()
    assert isinstance(window, MainWindow)
    return window


@pytest.mark.parametrize(
    ("zone", "topic"),
    [("field", "search"), ("facets", "filters"), ("list", "reasons"), ("record", "record")],
)
def test_f1_opens_the_page_about_where_the_keyboard_is(
    qtbot: QtBot, window: MainWindow, zone: str, topic: str
) -> None:
    directory = window.directory
    assert directory is not None
    zones: dict[str, QWidget] = {
        "field": directory.field,
        "facets": directory.facets,
        "list": directory.results.list,
        "record": directory.record,
    }
    zones[zone].setFocus()
    qtbot.waitUntil(zones[zone].hasFocus)
    qtbot.keyClick(zones[zone], Qt.Key.Key_F1)
    help_screen = window.screen_shown
    assert isinstance(help_screen, HelpScreen)
    assert shown(help_screen) == topic
    assert help_screen.view.hasFocus()
    qtbot.keyClick(help_screen.view, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.screen_shown is directory


def test_typing_finds_pages_and_enter_reads_the_first(qtbot: QtBot, open_help: OpenHelp) -> None:
    screen = open_help()
    qtbot.mouseClick(screen.field, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(screen.field, "tirage sort")
    assert screen.list.names() == ["order"]
    qtbot.keyClick(screen.field, Qt.Key.Key_Return)
    assert shown(screen) == "order"
    assert screen.view.hasFocus()


@pytest.mark.parametrize("width", [1440, 700])
def test_the_key_of_searching_goes_to_the_field_of_help(
    qtbot: QtBot, open_help: OpenHelp, width: int
) -> None:
    screen = open_help("order", width=width)
    qtbot.keyClick(screen.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert screen.field.hasFocus()
    assert window_of(screen).screen_shown is screen


def test_what_is_not_in_help_is_said_and_escape_brings_every_page_back(
    qtbot: QtBot, open_help: OpenHelp
) -> None:
    screen = open_help()
    screen.field.setFocus()
    qtbot.keyClicks(screen.field, "zzzz")
    assert screen.nothing.isVisible()
    assert screen.list.names() == []
    qtbot.keyClick(screen.field, Qt.Key.Key_Return)
    assert shown(screen) == "start"
    qtbot.keyClick(screen.field, Qt.Key.Key_Escape)
    assert not screen.nothing.isVisible()
    assert set(screen.list.names()) == NAMES


def test_the_list_is_walked_with_the_arrows_and_left_upward(qtbot: QtBot, open_help: OpenHelp) -> None:
    screen = open_help()
    screen.field.setFocus()
    qtbot.keyClick(screen.field, Qt.Key.Key_Down)
    assert screen.list.hasFocus()
    qtbot.keyClick(screen.list, Qt.Key.Key_Down)
    assert shown(screen) == "search"
    qtbot.keyClick(screen.list, Qt.Key.Key_Return)
    assert screen.view.hasFocus()
    qtbot.keyClick(screen.view, Qt.Key.Key_Escape)
    assert screen.list.hasFocus()
    qtbot.keyClick(screen.list, Qt.Key.Key_Up)
    qtbot.keyClick(screen.list, Qt.Key.Key_Up)
    assert screen.field.hasFocus()


def test_a_page_is_chosen_with_the_pointer(qtbot: QtBot, open_help: OpenHelp) -> None:
    screen = open_help()
    index = screen.list.model().index(2, 0)
    where = screen.list.visualRect(index).center()
    qtbot.mouseClick(screen.list.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert shown(screen) == "search"


def place_of(screen: HelpScreen, words: str) -> QPoint:
    """Return where some words of the page are, in its viewport."""
    found = screen.view.document().find(words)
    assert not found.isNull()
    before = QTextCursor(found)
    before.setPosition(found.selectionStart() + 1)
    return screen.view.cursorRect(before).center()


def test_a_link_leads_to_its_page_and_one_comes_back(qtbot: QtBot, open_help: OpenHelp) -> None:
    screen = open_help("record")
    at = place_of(screen, "imprimer ou enregistrer une fiche")
    qtbot.mouseClick(screen.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert shown(screen) == "print"
    window_of(screen).back()
    assert shown(screen) == "record"


def test_links_are_followed_with_the_keyboard(qtbot: QtBot, open_help: OpenHelp) -> None:
    screen = open_help()
    qtbot.waitUntil(screen.view.hasFocus)
    qtbot.keyClick(screen.view, Qt.Key.Key_Tab)
    qtbot.keyClick(screen.view, Qt.Key.Key_Return)
    assert shown(screen) == "search"


def test_a_link_leads_to_a_place_of_the_application(qtbot: QtBot, open_help: OpenHelp) -> None:
    screen = open_help("display")
    window = window_of(screen)
    at = place_of(screen, "préférences")
    qtbot.mouseClick(screen.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert window.screen_shown is not None
    assert window.screen_shown.place is Place.PREFERENCES


def test_an_address_is_shown_before_it_opens(qtbot: QtBot, open_help: OpenHelp) -> None:
    screen = open_help()
    screen.link_wanted.disconnect()
    with qtbot.waitSignal(screen.link_wanted) as asked:
        screen.view.followed.emit("https://exemple.example")
    assert asked.args == ["https://exemple.example"]


def test_the_words_of_a_page_are_selected_and_copied(qtbot: QtBot, open_help: OpenHelp) -> None:
    screen = open_help("order")
    at = place_of(screen, "alphabétique")
    qtbot.mouseDClick(screen.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.keyClick(screen.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "alphabétique"


def test_headings_are_gone_through_with_a_key(qtbot: QtBot, open_help: OpenHelp) -> None:
    screen = open_help("data", width=1366, height=500)
    bar = screen.view.verticalScrollBar()
    qtbot.keyClick(screen.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    first = bar.value()
    qtbot.keyClick(screen.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert bar.value() > first > 0
    qtbot.keyClick(screen.view, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert bar.value() == first


def test_a_screen_reader_reads_the_page(open_help: OpenHelp) -> None:
    screen = open_help("privacy")
    page = QAccessible.queryAccessibleInterface(screen.view)
    assert page.text(QAccessible.Text.Name).startswith("Aide\u00a0: Confidentialité")
    said = page.textInterface()
    assert "Aucune mesure d’usage" in said.text(0, said.characterCount())


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_where_there_is_no_room_list_and_page_take_their_turn(
    qtbot: QtBot, open_help: OpenHelp, zoom: float
) -> None:
    screen = open_help("data", width=round(683 * zoom), height=round(400 * zoom), zoom=zoom)
    assert screen.view.isVisible()
    assert not screen.list.isVisible()
    assert screen.view.horizontalScrollBar().maximum() == 0
    qtbot.mouseClick(screen.all_button, Qt.MouseButton.LeftButton)
    assert screen.list.isVisible()
    assert not screen.view.isVisible()
    qtbot.keyClick(screen.list, Qt.Key.Key_Return)
    assert screen.view.isVisible()


def test_another_theme_or_language_keeps_the_page_and_the_search(qtbot: QtBot, open_help: OpenHelp) -> None:
    screen = open_help("order")
    window = window_of(screen)
    screen.field.setFocus()
    qtbot.keyClicks(screen.field, "distance")
    window.set_settings(replace(window.settings, appearance=Appearance.DARK, language="en"))
    after = window.screen_shown
    assert isinstance(after, HelpScreen)
    assert after is not screen
    assert shown(after) == "order"
    assert after.field.text() == "distance"
    assert "crow flies" in after.view.toPlainText()


# ------------------------------------------------------------------ keys and paper


def test_the_list_of_shortcuts_is_that_of_the_keys_in_force(qtbot: QtBot, open_help: OpenHelp) -> None:
    screen = open_help("shortcuts")
    window = window_of(screen)
    assert "Effacer les filtres" in screen.view.toPlainText()
    assert "F9" not in screen.view.toPlainText()
    window.set_settings(replace(window.settings, keys={"clear-filters": "Shift+F9"}))
    after = window.screen_shown
    assert isinstance(after, HelpScreen)
    caps = after.view.toPlainText().replace("\u00a0", " ")
    assert re.search(r"Maj\s+F9\s+Effacer les filtres", caps)


def test_a_command_without_a_key_says_so(window: MainWindow) -> None:
    commands = [replace(each, key="") if each.name == "find" else each for each in window.keyboard.commands]
    (page,) = (page for page in filled(FRENCH, commands) if page.name == "search")
    assert "(aucune touche)" in page.text


def test_a_page_is_printed_through_the_preview_and_saved(
    qtbot: QtBot, open_help: OpenHelp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = open_help("shortcuts")
    path = tmp_path / "raccourcis.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_options: (str(path), ""))
    qtbot.mouseClick(screen.print_button, Qt.MouseButton.LeftButton)
    dialog = window_of(screen).findChild(PreviewDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.pages is not None)
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(path.exists)
    dialog.reject()
    document = pypdfium2.PdfDocument(path)
    said = document[0].get_textpage().get_text_range()
    document.close()
    assert "Raccourcis clavier" in said
    assert "Rechercher" in said
    qtbot.waitUntil(lambda: window_of(screen).toast.text() == "Page enregistrée\u00a0: raccourcis.pdf")


def test_a_page_that_cannot_be_saved_is_said(
    qtbot: QtBot, open_help: OpenHelp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = open_help()
    absent = tmp_path / "absent" / "page.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_options: (str(absent), ""))
    screen.paper.save(screen.document("start"))
    qtbot.waitUntil(lambda: "n’a pas pu être écrit" in window_of(screen).toast.text())


@pytest.mark.parametrize("page", EVERY, ids=title_of)
def test_every_page_fits_on_paper(page: HelpPage, qapp: object) -> None:
    document = pypdfium2.PdfDocument(page_pdf(page))
    pages = len(document)
    words = document[0].get_textpage().get_text_range().replace("ʼ", "’")  # one drawing for both in Inter
    document.close()
    assert 1 <= pages <= 2
    assert page.title.split()[0] in words


def test_paper_is_light_in_every_theme(open_window: OpenWindow) -> None:
    window = open_window(first=Visit(Place.HELP, topic="start"))
    window.set_settings(Settings(Appearance.DARK))
    document = pypdfium2.PdfDocument(page_pdf(FRENCH[0]))
    shades = sorted(document[0].render().to_pil().convert("L").tobytes())
    document.close()
    assert shades[len(shades) // 2] > 240
