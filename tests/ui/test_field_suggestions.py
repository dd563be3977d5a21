"""What is offered under the directory's field: never in the way of the results."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from jachete.ui.directory.field_suggestions import FieldSuggestions
from jachete.ui.directory.screen import DirectoryScreen
from jachete.ui.shell.visit import Place


@pytest.fixture
def offered(qtbot: QtBot, screen: DirectoryScreen) -> FieldSuggestions:
    """Type the beginning of a word and wait until it can be completed."""
    suggestions = screen.findChild(FieldSuggestions)
    assert suggestions is not None
    qtbot.keyClicks(screen.field, "buf")
    qtbot.waitUntil(suggestions.isVisible)
    return suggestions


def _rows(suggestions: FieldSuggestions) -> list[str]:
    model = suggestions.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_suggestions_come_once_one_stops_typing_and_results_are_there_before(
    screen: DirectoryScreen, offered: FieldSuggestions
) -> None:
    assert _rows(offered) == ["buffets"]
    assert screen.shown_text() == "buf"
    assert screen.field.hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return])
def test_the_results_keep_their_keys(
    qtbot: QtBot, screen: DirectoryScreen, offered: FieldSuggestions, key: Qt.Key
) -> None:
    qtbot.keyClick(screen.field, key)
    assert screen.results.list.hasFocus()
    assert not offered.isVisible()
    assert screen.field.text() == "buf"


def test_one_goes_into_the_suggestions_and_takes_one(
    qtbot: QtBot, screen: DirectoryScreen, offered: FieldSuggestions
) -> None:
    qtbot.keyClick(screen.field, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert offered.currentIndex().row() == 0
    assert screen.field.hasFocus()
    qtbot.keyClick(screen.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: screen.shown_text() == "buffets")
    assert screen.field.text() == "buffets"
    assert screen.field.hasFocus()
    assert not offered.isVisible()


def test_escape_hides_the_suggestions_before_it_erases(
    qtbot: QtBot, screen: DirectoryScreen, offered: FieldSuggestions
) -> None:
    qtbot.keyClick(screen.field, Qt.Key.Key_Escape)
    assert not offered.isVisible()
    assert screen.field.text() == "buf"
    qtbot.keyClick(screen.field, Qt.Key.Key_Escape)
    assert screen.field.text() == ""


def test_typing_on_takes_the_suggestions_away(
    qtbot: QtBot, screen: DirectoryScreen, offered: FieldSuggestions
) -> None:
    qtbot.keyClicks(screen.field, "f")
    assert not offered.isVisible()
    screen.field.erase()
    assert not offered._pause.isActive()


def test_an_enterprise_so_named_is_offered_and_opened(qtbot: QtBot, screen: DirectoryScreen) -> None:
    suggestions = screen.findChild(FieldSuggestions)
    assert suggestions is not None
    qtbot.keyClicks(screen.field, "traiteur la tab")
    qtbot.waitUntil(suggestions.isVisible)
    row = _rows(suggestions).index("Traiteur La Tablée Exemple")
    for _step in range(row + 1):
        qtbot.keyClick(screen.field, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(screen.visit_wanted) as asked:
        qtbot.keyClick(screen.field, Qt.Key.Key_Return)
    visit = asked.args[0]
    assert (visit.place, visit.enterprise) == (Place.RECORD, "traiteur-la-tablee-exemple")
