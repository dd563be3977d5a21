"""The logo of an enterprise at the head of its record."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

import logos
from jachete.app import build_window
from jachete.editions.build import write
from jachete.importing.logo_files import kept
from jachete.ui.record.logo_card import LogoCard
from jachete.ui.record.screen import RecordScreen
from jachete.ui.settings import Appearance, Settings
from jachete.ui.shell.visit import Place, Visit
from jachete.ui.widgets.pictogram import Pictogram
from jachete.ui.window import MainWindow
from makers import make_directory, make_enterprise

ENTERPRISE = make_enterprise()
BARE = make_enterprise("Atelier Exemple")


@contextmanager
def opened(qtbot: QtBot, folder: Path, enterprise: str, appearance: Appearance) -> Iterator[RecordScreen]:
    """Give the record of an enterprise in a window."""
    logo = kept(logos.saved(logos.transparent(logos.picture(400, 160))))
    path = folder / "edition.db"
    write(make_directory(ENTERPRISE, BARE, logos={ENTERPRISE.id: logo}), path)
    settings = Settings(welcomed=True, appearance=appearance)
    window = build_window(path, settings, Visit(Place.RECORD, enterprise=enterprise), remembered=folder / "m")
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: read(window) is not None)
    screen = read(window)
    assert screen is not None
    yield screen
    window.close()


def read(window: MainWindow) -> RecordScreen | None:
    """Return the screen of a record, once it is read."""
    screen = window.screen_shown
    return screen if isinstance(screen, RecordScreen) and screen.reading is not None else None


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_a_logo_stands_on_white_in_the_place_of_the_pictogram(
    qtbot: QtBot, tmp_path: Path, appearance: Appearance
) -> None:
    with opened(qtbot, tmp_path, ENTERPRISE.id, appearance) as screen:
        (card,) = screen.head.findChildren(LogoCard)
        assert screen.head.findChildren(Pictogram) == []
        assert card.accessibleName() == f"Logo de {ENTERPRISE.name}"
        assert card.focusPolicy() is Qt.FocusPolicy.NoFocus
        painted = card.grab().toImage()
        assert painted.pixelColor(card.width() // 2, 5) == QColor("white")
        assert painted.pixelColor(16, card.height() // 2) == QColor(*logos.ORANGE)


def test_without_logo_the_pictogram_stands_alone(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, BARE.id, Appearance.LIGHT) as screen:
        assert screen.head.findChildren(LogoCard) == []
        assert len(screen.head.findChildren(Pictogram)) == 1
