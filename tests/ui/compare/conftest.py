import pytest
from pytestqt.qtbot import QtBot

from comparisons import Compare, shown
from jachete import paths
from jachete.ui.compare.screen import CompareScreen
from jachete.ui.memory import Memory
from jachete.ui.shell.visit import Place, Visit
from windows import OpenWindow


@pytest.fixture
def compare(qtbot: QtBot, open_window: OpenWindow) -> Compare:
    """Open a window on the comparison of some enterprises chosen another day."""

    def opened(*ids: str, **where: float) -> CompareScreen:
        Memory(paths.memory()).keep_compared(ids)
        screen = shown(open_window(first=Visit(Place.COMPARE), **where))
        qtbot.waitUntil(lambda: screen.gathered is not None)
        return screen

    return opened
