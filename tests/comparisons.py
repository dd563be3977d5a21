"""What the tests of the comparison share: whom they compare, the screen, its window."""

from collections.abc import Callable

from jachete.ui.compare.screen import CompareScreen
from jachete.ui.window import MainWindow

#: What the fixture `compare` gives: ids in, and where; the screen that shows them out.
Compare = Callable[..., CompareScreen]
TRAITEUR, EBENISTERIE, ATELIER = "traiteur-la-tablee-exemple", "ebenisterie-specimen", "atelier-temoin-00"


def shown(window: MainWindow) -> CompareScreen:
    """Return the screen of the comparison, which is the one shown."""
    screen = window.screen_shown
    assert isinstance(screen, CompareScreen)
    return screen


def window_of(screen: CompareScreen) -> MainWindow:
    """Return the window of a screen."""
    window = screen.window()
    assert isinstance(window, MainWindow)
    return window


def ids(screen: CompareScreen) -> list[str]:
    """Return the ids of the columns, in their order."""
    return [screen.table.rows.id_of(column) for column in range(screen.table.rows.columnCount())]
