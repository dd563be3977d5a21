"""A search is remembered once it was really made; it can be made again, and forgotten."""

import sqlite3
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy.exc import OperationalError

from jachete import paths
from jachete.notebook.file import Notebook
from jachete.notebook.searches import Searches
from jachete.search.query import Query
from jachete.ui.directory.screen import DirectoryScreen
from jachete.ui.keeping.telling import told
from jachete.ui.shell.visit import Place, Visit
from jachete.ui.shortlists.naming import NameDialog
from jachete.ui.window import MainWindow
from kept import fill, follow, keeper, past_in_file, says, wait_open
from notebooks import NOW
from windows import OpenWindow

Key = Qt.Key


@pytest.fixture
def window(qtbot: QtBot, open_window: OpenWindow) -> MainWindow:
    return wait_open(qtbot, open_window())


@pytest.fixture
def screen(window: MainWindow) -> DirectoryScreen:
    assert window.directory is not None
    return window.directory


def _past(window: MainWindow) -> list[str]:
    return [each.query for each in keeper(window).past]


def _type(qtbot: QtBot, screen: DirectoryScreen, text: str) -> None:
    qtbot.keyClicks(screen.field, text)
    qtbot.waitUntil(lambda: screen.shown_text() == screen.field.text())


def _read_for_a_while(qtbot: QtBot, screen: DirectoryScreen) -> None:
    """Have the time pass during which one reads an answer."""
    timer = screen._settling._reading
    assert timer.isActive()
    timer.setInterval(0)
    qtbot.waitUntil(lambda: not timer.isActive())
    timer.setInterval(4000)


# ------------------------------------------------------------------ what counts


def test_what_one_types_on_the_way_is_not_a_search(
    qtbot: QtBot, window: MainWindow, screen: DirectoryScreen
) -> None:
    for letter in "buffets":
        _type(qtbot, screen, letter)
    qtbot.keyClick(screen.field, Key.Key_Return)
    qtbot.waitUntil(lambda: _past(window) == ["buffets"])
    assert past_in_file() == ["buffets"]


def test_enter_before_the_answer_counts_once_it_comes(
    qtbot: QtBot, window: MainWindow, screen: DirectoryScreen
) -> None:
    qtbot.keyClicks(screen.field, "buffets")
    qtbot.keyClick(screen.field, Key.Key_Return)
    qtbot.waitUntil(lambda: _past(window) == ["buffets"])


def test_going_down_to_the_results_or_clicking_one_counts(
    qtbot: QtBot, window: MainWindow, screen: DirectoryScreen
) -> None:
    _type(qtbot, screen, "buffets")
    qtbot.keyClick(screen.field, Key.Key_Down)
    qtbot.waitUntil(lambda: _past(window) == ["buffets"])
    screen.field.erase()
    _type(qtbot, screen, "temoin")
    list_ = screen.results.list
    place = list_.visualRect(screen.results.model.index(0, 0)).center()
    qtbot.mouseClick(list_.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: _past(window) == ["temoin", "buffets"])


def test_an_answer_that_is_left_as_it_is_for_a_while_counts(
    qtbot: QtBot, window: MainWindow, screen: DirectoryScreen
) -> None:
    _type(qtbot, screen, "buffets")
    assert _past(window) == []
    _read_for_a_while(qtbot, screen)
    qtbot.waitUntil(lambda: _past(window) == ["buffets"])


def test_a_search_that_was_only_read_gives_way_to_the_one_that_continues_it(
    qtbot: QtBot, window: MainWindow, screen: DirectoryScreen
) -> None:
    _type(qtbot, screen, "trait")
    _read_for_a_while(qtbot, screen)
    qtbot.waitUntil(lambda: _past(window) == ["trait"])
    _type(qtbot, screen, "eur")
    _read_for_a_while(qtbot, screen)
    qtbot.waitUntil(lambda: _past(window) == ["traiteur"])
    qtbot.keyClick(screen.field, Key.Key_Return)
    screen.field.setFocus()
    _type(qtbot, screen, " exemple")
    _read_for_a_while(qtbot, screen)
    qtbot.waitUntil(lambda: _past(window) == ["traiteur exemple", "traiteur"])


def test_nothing_typed_or_nothing_found_is_not_remembered(
    qtbot: QtBot, window: MainWindow, screen: DirectoryScreen
) -> None:
    qtbot.keyClick(screen.field, Key.Key_Return)
    screen.field.setFocus()
    _type(qtbot, screen, "zzzzzz")
    qtbot.waitUntil(lambda: screen._answer is not None and not screen._answer.total)
    screen._settling.use()
    screen.field.erase()
    _type(qtbot, screen, "buffets")
    qtbot.keyClick(screen.field, Key.Key_Return)
    qtbot.waitUntil(lambda: _past(window) == ["buffets"])


def test_one_reads_no_more_once_elsewhere(qtbot: QtBot, window: MainWindow, screen: DirectoryScreen) -> None:
    _type(qtbot, screen, "buffets")
    assert screen._settling._reading.isActive()
    window.go(Visit(Place.HOME))
    assert not screen._settling._reading.isActive()


def test_filters_are_part_of_the_search(qtbot: QtBot, window: MainWindow, screen: DirectoryScreen) -> None:
    window.go(Visit(Place.DIRECTORY, Query.parse("temoin territoire:sherbrooke")))
    qtbot.waitUntil(lambda: _past(window) == ["temoin territoire:sherbrooke"])


def test_nothing_is_written_when_searches_are_not_remembered(qtbot: QtBot, window: MainWindow) -> None:
    window.set_settings(replace(window.settings, remembers_searches=False))
    screen = window.directory
    assert screen is not None
    _type(qtbot, screen, "buffets")
    qtbot.keyClick(screen.field, Key.Key_Return)
    qtbot.waitUntil(window.background.is_idle)
    assert past_in_file() == []


# ------------------------------------------------------------------ where nothing can be written


def test_a_read_only_notebook_is_told_once_and_one_searches_on(
    qtbot: QtBot, open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    Notebook.open(paths.notebook(), NOW).close()
    monkeypatch.setattr("jachete.notebook.file._is_writable", lambda _path: False)
    window = wait_open(qtbot, open_window())
    screen = window.directory
    assert screen is not None
    _type(qtbot, screen, "buffets")
    qtbot.keyClick(screen.field, Key.Key_Return)
    qtbot.waitUntil(says(window, "Vos recherches récentes ne sont pas retenues."))
    assert "lecture seule" in window.toast.text()
    window.toast.tell("autre chose")
    screen.field.setFocus()
    screen.field.erase()
    _type(qtbot, screen, "temoin")
    qtbot.keyClick(screen.field, Key.Key_Return)
    assert screen.results.count.text() == "58 entreprises"
    assert window.toast.text() == "autre chose"


def test_a_disk_that_refuses_is_told_once(
    qtbot: QtBot, window: MainWindow, screen: DirectoryScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_asked: object) -> None:
        raise OperationalError("INSERT", None, sqlite3.OperationalError("database or disk is full"))

    monkeypatch.setattr("jachete.notebook.searches._replace", refuse)
    for text in ("buffets", "temoin"):
        screen.field.erase()
        screen.field.setFocus()
        _type(qtbot, screen, text)
        qtbot.keyClick(screen.field, Key.Key_Return)
        if text == "buffets":
            qtbot.waitUntil(says(window, "disk is full"))
            window.toast.tell("autre chose")
    qtbot.waitUntil(window.background.is_idle)
    assert window.toast.text() == "autre chose"


def test_two_windows_remember_in_the_same_notebook(
    qtbot: QtBot, window: MainWindow, screen: DirectoryScreen
) -> None:
    other = Notebook.open(paths.notebook(), NOW)
    fill(past=("salle",))
    _type(qtbot, screen, "buffets")
    qtbot.keyClick(screen.field, Key.Key_Return)
    qtbot.waitUntil(lambda: _past(window) == ["buffets", "salle"])
    assert [each.query for each in Searches(other).past()] == ["buffets", "salle"]
    other.close()


# ------------------------------------------------------------------ under the empty field


def _offered(screen: DirectoryScreen) -> list[str]:
    model = screen._bar.suggestions.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


@pytest.fixture
def remembering(qtbot: QtBot, open_window: OpenWindow) -> MainWindow:
    fill(past=("buffets", "temoin territoire:sherbrooke"))
    return wait_open(qtbot, open_window())


def test_a_click_in_the_empty_field_offers_past_searches(qtbot: QtBot, remembering: MainWindow) -> None:
    screen = remembering.directory
    assert screen is not None
    qtbot.mouseClick(screen.field, Qt.MouseButton.LeftButton)
    assert screen._bar.suggestions.isVisible()
    assert _offered(screen) == ["buffets", "temoin · Sherbrooke"]
    _type(qtbot, screen, "x")
    assert not screen._bar.suggestions.isVisible()


def test_ctrl_down_goes_into_them_and_enter_makes_one_again_with_its_filters(
    qtbot: QtBot, remembering: MainWindow
) -> None:
    screen = remembering.directory
    assert screen is not None
    screen.field.setFocus()
    qtbot.keyClick(screen.field, Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert screen._bar.suggestions.currentIndex().row() == 0
    qtbot.keyClick(screen.field, Key.Key_Down)
    qtbot.keyClick(screen.field, Key.Key_Return)
    qtbot.waitUntil(lambda: screen.shown_text() == "temoin")
    assert [str(each) for each in screen.query.filters] == ["territoire:sherbrooke"]


def test_delete_forgets_the_one_chosen_and_the_others_stay_offered(
    qtbot: QtBot, remembering: MainWindow
) -> None:
    screen = remembering.directory
    assert screen is not None
    screen.field.setFocus()
    qtbot.keyClick(screen.field, Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(screen.field, Key.Key_Delete)
    qtbot.waitUntil(lambda: _offered(screen) == ["temoin · Sherbrooke"])
    assert screen._bar.suggestions.isVisible()
    follow(qtbot, remembering)
    qtbot.waitUntil(lambda: past_in_file() == ["buffets", "temoin territoire:sherbrooke"])


def test_down_alone_stays_with_the_results(qtbot: QtBot, remembering: MainWindow) -> None:
    screen = remembering.directory
    assert screen is not None
    screen.field.setFocus()
    qtbot.keyClick(screen.field, Key.Key_Down)
    assert QApplication.focusWidget() is screen.results.list


# ------------------------------------------------------------------ in words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("traiteur territoire:sherbrooke nature:services", ("traiteur", "Sherbrooke · Services")),
        (
            "categorie:alimentation-traiteur mode:invitation",
            ("Alimentation et traiteur · Sur invitation", ""),
        ),
        ("forme:obnl municipalite:magog", ("OBNL · Magog", "")),
        ('"boîtes à lunch" -salle', ('"boîtes à lunch" -salle', "")),
        ("certification:ici-on-recycle", ("ici on recycle", "")),
    ],
)
def test_a_search_is_told_in_words(screen: DirectoryScreen, text: str, words: tuple[str, str]) -> None:
    assert told(Query.parse(text), screen.around.services.vocabulary) == words


# ------------------------------------------------------------------ in the palette


def _titles(window: MainWindow, section: str) -> list[str]:
    palette = window.overlays.palette
    assert palette is not None
    return [item.title.text for _row, item in palette.panel.model.items() if item.section == section]


def test_the_palette_offers_searches_and_makes_one_again(qtbot: QtBot, open_window: OpenWindow) -> None:
    fill(past=("buffets", "temoin territoire:sherbrooke"), saved=("lunch",))
    window = wait_open(qtbot, open_window())
    window.open_palette()
    assert _titles(window, "Recherches récentes") == ["buffets", "temoin · Sherbrooke"]
    assert _titles(window, "Recherches enregistrées") == ["Lunch"]
    palette = window.overlays.palette
    assert palette is not None
    qtbot.keyClicks(palette.field, "sherb")
    assert _titles(window, "Recherches récentes") == ["temoin · Sherbrooke"]
    palette.field.clear()
    qtbot.keyClicks(palette.field, "lun")
    assert _titles(window, "Recherches enregistrées") == ["Lunch"]
    palette.field.clear()
    palette.field.textEdited.emit("")
    qtbot.keyClick(palette.field, Key.Key_Return)
    screen = window.directory
    assert screen is not None
    qtbot.waitUntil(lambda: screen.shown_text() == "buffets")


def test_the_palette_forgets_a_search_by_its_actions(qtbot: QtBot, open_window: OpenWindow) -> None:
    fill(past=("buffets",), saved=("lunch",))
    window = wait_open(qtbot, open_window())
    window.open_palette()
    palette = window.overlays.palette
    assert palette is not None
    qtbot.keyClick(palette.field, Key.Key_Tab)
    assert _titles(window, "Actions\u00a0: buffets") == ["Chercher de nouveau", "Oublier cette recherche"]
    qtbot.keyClick(palette.field, Key.Key_Down)
    qtbot.keyClick(palette.field, Key.Key_Return)
    qtbot.waitUntil(lambda: _past(window) == [])
    window.open_palette()
    palette = window.overlays.palette
    assert palette is not None
    qtbot.keyClick(palette.field, Key.Key_Tab)
    qtbot.keyClick(palette.field, Key.Key_Up)
    qtbot.keyClick(palette.field, Key.Key_Return)
    qtbot.waitUntil(lambda: keeper(window).searches == ())
    follow(qtbot, window)
    qtbot.waitUntil(lambda: [each.name for each in keeper(window).searches] == ["Lunch"])


def test_the_palette_renames_a_search_that_is_kept(qtbot: QtBot, open_window: OpenWindow) -> None:
    fill(saved=("lunch",))
    window = wait_open(qtbot, open_window())
    window.open_palette()
    palette = window.overlays.palette
    assert palette is not None
    qtbot.keyClick(palette.field, Key.Key_Tab)
    said = ["Chercher de nouveau", "Renommer cette recherche…", "Supprimer cette recherche"]
    assert _titles(window, "Actions\u00a0: Lunch") == said
    qtbot.keyClick(palette.field, Key.Key_Down)
    qtbot.keyClick(palette.field, Key.Key_Return)
    dialog = window.findChild(NameDialog)
    assert isinstance(dialog, NameDialog)
    assert window.overlays.palette is None
    assert dialog.field.text() == "Lunch"
    dialog.field.setText("Repas")
    qtbot.keyClick(dialog.field, Key.Key_Return)
    qtbot.waitUntil(lambda: [each.name for each in keeper(window).searches] == ["Repas"])
    follow(qtbot, window)
    qtbot.waitUntil(lambda: [each.name for each in keeper(window).searches] == ["Lunch"])


def test_the_palette_offers_no_past_search_when_they_are_not_remembered(
    qtbot: QtBot, remembering: MainWindow
) -> None:
    remembering.set_settings(replace(remembering.settings, remembers_searches=False))
    remembering.open_palette()
    assert _titles(remembering, "Recherches récentes") == []
