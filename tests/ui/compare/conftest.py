from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from jachete import paths
from jachete.ui.compare.screen import CompareScreen
from jachete.ui.memory import Memory
from jachete.ui.shell.visit import Place, Visit
from jachete.ui.window import MainWindow
from windows import OpenWindow

#: What the fixture `compare` gives: ids in, and where; the screen that shows them out.
Compare = Callable[..., CompareScreen]
TRAITEUR, EBENISTERIE, ATELIER = "traiteur-la-tablee-exemple", "ebenisterie-specimen", "atelier-temoin-00"


def shown(window: MainWindow) -> CompareScreen:
    """Return the screen of the comparison, which is the one shown."""
    screen = window.screen_shown
    assert isinstance(screen, CompareScreen)
    return screen


@pytest.fixture
def compare(qtbot: QtBot, open_window: OpenWindow) -> Compare:
    """Open a window on the comparison of some enterprises chosen another day."""

    def opened(*ids: str, **where: float) -> CompareScreen:
        Memory(paths.memory()).keep_compared(ids)
        screen = shown(open_window(first=Visit(Place.COMPARE), **where))
        qtbot.waitUntil(lambda: screen.gathered is not None)
        return screen

    return opened
