"""What a screen reader is told of every state of every screen, and where the keyboard goes in it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from jachete.i18n import LANGUAGES
from jachete.tour.looks import DOUBLED, LARGE, Look, Size
from jachete.tour.stage import facing, staged
from jachete.tour.states import State, states
from jachete.ui.directory.screen import DirectoryScreen
from jachete.ui.palette.overlay import Palette
from jachete.ui.shell.rail import Rail
from jachete.ui.window import MainWindow
from layout import target_faults
from speaking import speech_faults

STATES = pytest.mark.parametrize("state", states(), ids=lambda state: state.name)
SIZES = pytest.mark.parametrize("size", [LARGE, DOUBLED], ids=lambda size: size.name)
#: Logical pixels that a finger or a trembling hand hits.
TARGET = 24
_MOST_STEPS = 200


@SIZES
@STATES
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_control_has_a_name_of_its_own_and_a_role(
    qtbot: QtBot, real_edition: Path, state: State, size: Size, language: str
) -> None:
    with staged(state, Look(size, language=language), real_edition) as window:
        assert speech_faults(facing(window)) == []
        assert target_faults(facing(window), round(TARGET * size.zoom)) == []


@SIZES
@STATES
def test_tab_goes_through_every_control_from_the_rail_to_the_last_zone(
    qtbot: QtBot, real_edition: Path, state: State, size: Size
) -> None:
    with staged(state, Look(size), real_edition) as window:
        faced = facing(window)
        if window.findChild(Palette) is not None or isinstance(faced, QMenu):
            return  # Tab has another meaning there
        zones = window.screen_shown.zones() if window.screen_shown is not None else []
        assert QApplication.focusWidget() is not None or not zones
        reached = _tabbed(faced)
        assert [each for each in faced.findChildren(QWidget) if _is_stop(each) and each not in reached] == []
        if faced is window:
            assert _in_turn(_zones(window, reached)), _zones(window, reached)


def _tabbed(faced: QWidget) -> list[QWidget]:
    """Press Tab until one is back where one began; return what took the keyboard, from there."""
    reached: list[QWidget] = []
    if QApplication.focusWidget() is None or _is_in_place(QApplication.focusWidget()):
        QTest.keyClick(QApplication.focusWidget() or faced, Qt.Key.Key_Tab)
    for _ in range(_MOST_STEPS):
        focused = QApplication.focusWidget()
        assert focused is not None
        if reached and focused is reached[0] and len(reached) > 1:
            return reached
        if focused not in reached[-1:]:  # a page keeps Tab for its links
            assert focused not in reached, "Tab turns in a part of the screen"
            reached.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert len(reached) == 1
    return reached


def _is_in_place(widget: QWidget | None) -> bool:
    """Tell whether a widget is where one writes in the place of a row: it goes once one leaves it."""
    pane = widget.parentWidget() if widget is not None else None
    return pane is not None and isinstance(pane.parentWidget(), QAbstractItemView)


def _is_stop(widget: QWidget) -> bool:
    """Tell whether Tab has to come by a widget; of buttons that exclude one another, by the checked one."""
    if not widget.isVisible() or not widget.isEnabled() or widget.focusProxy() is not None:
        return False
    if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        return False
    exclusive = isinstance(widget, QAbstractButton) and (widget.autoExclusive() or widget.group() is not None)
    return not exclusive or (isinstance(widget, QAbstractButton) and widget.isChecked())


def _zones(window: MainWindow, reached: list[QWidget]) -> list[int]:
    """Return the zones in which Tab came, in its order from the rail, which is 0; then those of F6."""
    shown = window.screen_shown.zones() if window.screen_shown is not None else []
    zones = [*window.findChildren(Rail), *shown]
    met = [number for each in reached if (number := _innermost(each, zones)) is not None]
    steps = [number for place, number in enumerate(met) if place == 0 or met[place - 1] != number]
    if len(steps) > 1 and steps[0] == steps[-1]:  # one began in the middle of a zone
        steps.pop()
    first = steps.index(min(steps)) if steps else 0
    return steps[first:] + steps[:first]


def _innermost(widget: QWidget, zones: list[QWidget]) -> int | None:
    """Return the number of the zone where a widget is, the inner one when one holds another."""
    holding = [zone for zone in zones if zone is widget or zone.isAncestorOf(widget)]
    inner = [zone for zone in holding if not any(zone.isAncestorOf(other) for other in holding)]
    return zones.index(inner[0]) if inner else None


def _in_turn(steps: list[int]) -> bool:
    """Tell whether Tab goes from zone to zone as F6 does, which may begin at another one after the rail."""
    after = [step for step in steps if step]
    start = after.index(min(after)) if after else 0
    return len(set(steps)) == len(steps) and after[start:] + after[:start] == sorted(after)


@contextmanager
def _announced(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Give what is announced through Qt as long as this lasts."""
    heard: list[str] = []
    update = QAccessible.updateAccessibility

    def watched(event: QAccessibleAnnouncementEvent) -> None:
        heard.append(event.message())
        update(event)

    with monkeypatch.context() as patch:
        patch.setattr(QAccessible, "updateAccessibility", watched)
        yield heard


def test_the_number_of_results_is_announced_once_typing_rests(
    qtbot: QtBot, screen: DirectoryScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    with _announced(monkeypatch) as heard:
        qtbot.keyClicks(screen.field, "buffets")
        qtbot.waitUntil(lambda: "1 entreprise" in heard)
        assert heard == ["1 entreprise"]
        screen.field.erase()
        qtbot.waitUntil(lambda: heard[-1] == "60 entreprises")


def test_what_was_done_is_announced(
    qtbot: QtBot, window: MainWindow, screen: DirectoryScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    with _announced(monkeypatch) as heard:
        screen.copy_contact()
        qtbot.waitUntil(lambda: "Contact copié" in heard)
