"""The facets by keyboard: folding, jumping by letters, what is impossible."""

from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from jachete.search.query import FacetName, Filter
from jachete.ui.directory.facet_model import Role
from jachete.ui.directory.screen import DirectoryScreen
from jachete.ui.window import MainWindow

FURNITURE = Filter(FacetName.CATEGORY, "mobilier-ebenisterie")


def _groups(screen: DirectoryScreen) -> list[QModelIndex]:
    model = screen.facets.facets
    return [model.index(row, 0) for row in range(model.rowCount())]


def _row(screen: DirectoryScreen, wanted: Filter) -> QModelIndex:
    model = screen.facets.facets
    return next(
        model.index(row, 0, group)
        for group in _groups(screen)
        for row in range(model.rowCount(group))
        if model.index(row, 0, group).data(Role.FILTER) == wanted
    )


def test_what_one_folds_is_folded_the_next_time(
    qtbot: QtBot, window: MainWindow, screen: DirectoryScreen
) -> None:
    screen.facets.setFocus()
    qtbot.keyClick(screen.facets, Qt.Key.Key_Left)
    assert not screen.facets.isExpanded(_groups(screen)[0])
    assert window.memory.folded() == ["category"]
    window.rebuild()
    again = window.directory
    assert again is not None
    qtbot.waitUntil(lambda: len(_groups(again)) > 0)
    assert [again.facets.isExpanded(group) for group in _groups(again)[:2]] == [False, True]
    again.facets.setFocus()
    qtbot.keyClick(again.facets, Qt.Key.Key_Right)
    assert window.memory.folded() == []


def test_letters_jump_to_the_row_they_begin_whatever_its_accents(
    qtbot: QtBot, screen: DirectoryScreen
) -> None:
    screen.facets.setFocus()
    qtbot.keyClicks(screen.facets, "mob")
    assert screen.facets.currentIndex().data() == "Mobilier et ébénisterie"
    assert screen.query.filters == ()


def test_a_letter_typed_again_later_goes_to_the_next_row_and_round(
    qtbot: QtBot, screen: DirectoryScreen
) -> None:
    screen.facets.setFocus()
    seen = []
    for _turn in range(4):
        screen.facets._since.invalidate()  # as if one had waited
        qtbot.keyClick(screen.facets, Qt.Key.Key_M)
        seen.append(str(screen.facets.currentIndex().data()))
    assert len(set(seen)) > 1
    assert all(each.startswith("M") for each in seen)
    screen.facets._since.invalidate()
    before = screen.facets.currentIndex()
    qtbot.keyClick(screen.facets, Qt.Key.Key_Z)
    assert screen.facets.currentIndex() == before


def test_a_value_that_would_leave_nothing_cannot_be_checked(qtbot: QtBot, screen: DirectoryScreen) -> None:
    qtbot.keyClicks(screen.field, "buffets")
    qtbot.waitUntil(lambda: screen.shown_text() == "buffets")
    screen.facets.setFocus()
    screen.facets.setCurrentIndex(_row(screen, FURNITURE))
    assert screen.facets.currentIndex().data(Role.COUNT) == 0
    qtbot.keyClick(screen.facets, Qt.Key.Key_Space)
    assert screen.query.filters == ()


def test_a_chosen_value_that_leaves_nothing_can_be_given_up(qtbot: QtBot, screen: DirectoryScreen) -> None:
    screen.search(screen.query.toggled(FURNITURE))
    qtbot.waitUntil(lambda: screen.results.count.text() == "1 entreprise")
    screen.field.setFocus()
    qtbot.keyClicks(screen.field, "buffets")
    qtbot.waitUntil(screen.results.nothing.isVisible)
    screen.facets.setFocus()
    screen.facets.setCurrentIndex(_row(screen, FURNITURE))
    qtbot.keyClick(screen.facets, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: screen.results.count.text() == "1 entreprise" and not screen.query.filters)
