"""The home screen at every width, and by the keyboard alone."""

from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from homes import HOME, home_of, remember, said
from jachete.ui.home.screen import HomeScreen
from jachete.ui.window import MainWindow
from windows import OpenWindow

Key = Qt.Key


@pytest.mark.parametrize(
    ("width", "zoom", "columns"),
    [
        (1440, 1.0, 4),
        (1366, 1.0, 4),
        (1180, 1.0, 3),
        (900, 1.0, 4),
        (683, 1.0, 3),
        (1366, 2.0, 3),
        (700, 2.0, 1),
    ],
)
def test_everything_holds_at_every_width(
    qtbot: QtBot, open_window: OpenWindow, width: int, zoom: float, columns: int
) -> None:
    home = home_of(qtbot, open_window(first=HOME, width=width, height=736, zoom=zoom))
    (scroll,) = home.findChildren(QScrollArea)
    assert scroll.widget().width() == scroll.viewport().width()
    grid = home.grid
    qtbot.waitUntil(lambda: grid.height() == grid.heightForWidth(grid.width()))
    assert grid.columns(grid.width()) == columns
    parts = [home.header, grid, home.recent, home.territories]
    places = [part.rect().translated(part.mapTo(scroll.widget(), QPoint(0, 0))) for part in parts]
    assert all(scroll.widget().rect().contains(place) for place in places)
    assert not any(first.intersects(second) for first, second in combinations(places, 2))


def test_f6_goes_through_the_zones_and_shows_each(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window(first=HOME, height=480)
    remember(window, "ebenisterie-specimen")
    home = home_of(qtbot, window)
    window.go(HOME)
    qtbot.waitUntil(lambda: len(home.recent.rows) == 1)
    (scroll,) = home.findChildren(QScrollArea)
    seen = []
    for _zone in range(4):
        qtbot.keyClick(window, Key.Key_F6)
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(focused.accessibleName().split(",")[0])
        place = focused.rect().translated(focused.mapTo(scroll.viewport(), QPoint(0, 0)))
        assert scroll.viewport().rect().contains(place)
    assert seen == [
        "Alimentation et traiteur",
        "Ébénisterie Spécimen",
        "Sherbrooke",
        "Rechercher dans le répertoire",
    ]


@pytest.mark.parametrize(
    ("zone", "taught"),
    [("field", "Suggestions"), ("grid", "Voir les entreprises"), ("territories", "Voir les entreprises")],
)
def test_the_status_bar_teaches_the_keys_of_each_zone(
    qtbot: QtBot, window: MainWindow, home: HomeScreen, zone: str, taught: str
) -> None:
    getattr(home, zone).setFocus()
    qtbot.waitUntil(lambda: taught in said(window))
