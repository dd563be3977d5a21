import importlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from facts import texts
from jachete.app import build_window, make_application
from jachete.editions.build import build, write
from jachete.importing.package import read_package
from jachete.policies.in_force import FREE, Policies
from jachete.ui.directory.screen import DirectoryScreen
from jachete.ui.record.screen import RecordScreen
from jachete.ui.roles import give_roles
from jachete.ui.settings import Appearance, Settings
from jachete.ui.shell.visit import Place, Visit
from jachete.ui.window import MainWindow
from makers import make_contract, make_directory, make_enterprise, make_impact, make_offer, make_source
from records import opened_page
from windows import OpenWindow, sixty_enterprises

PACKAGE = Path(__file__).resolve().parents[2] / "data" / "directory"
DIRECTORY = Visit(Place.DIRECTORY)


@pytest.fixture(scope="session")
def qapp() -> object:
    """Use the application's own style, fonts, translations and roles.

    What it loads while the first edition opens is loaded here: a test's patience is for what it tests.
    """
    importlib.import_module("jachete.opening")
    importlib.import_module("jachete.ui.showing")
    application = make_application(["jachete"])
    give_roles()
    return application


@pytest.fixture(scope="session")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("edition") / "edition.db"
    write(make_directory(*sixty_enterprises()), path)
    return path


@pytest.fixture(scope="session")
def real_edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the published directory: its words are as long as words are."""
    path = tmp_path_factory.mktemp("real") / "edition.db"
    build(PACKAGE, path)
    return path


@pytest.fixture(scope="session")
def facts() -> list[str]:
    """Return the words of the published directory, the longest first: they stay in their language."""
    directory, _report = read_package(PACKAGE)
    assert directory is not None
    return sorted({text for text in texts(directory) if len(text) > 3}, key=len, reverse=True)


@pytest.fixture
def open_window(qtbot: QtBot, edition: Path) -> Iterator[OpenWindow]:
    """Open a real window on the edition, or on another file, and wait until it shows something."""
    windows: list[MainWindow] = []

    def opened(
        path: Path = edition,
        *,
        width: int = 1440,
        height: int = 868,
        zoom: float = 1.0,
        first: Visit = DIRECTORY,
        policies: Policies = FREE,
    ) -> MainWindow:
        window = build_window(
            path, Settings(Appearance.LIGHT, zoom).under(policies), first, policies=policies
        )
        windows.append(window)
        qtbot.addWidget(window)
        window.resize(width, height)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(lambda: _is_ready(window))
        return window

    yield opened
    for window in windows:
        window.close()


def _is_ready(window: MainWindow) -> bool:
    screen = window.directory
    if screen is None:
        return window.failure is not None or window.screen_shown is not None
    return screen.record.sheet is not None


@pytest.fixture
def window(open_window: OpenWindow) -> MainWindow:
    return open_window()


@pytest.fixture
def screen(window: MainWindow) -> DirectoryScreen:
    shown = window.directory
    assert shown is not None
    return shown


@pytest.fixture(scope="session")
def abundant(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build an edition whose first enterprise has much to say."""
    sources = tuple(make_source(f"s-{n}", url=f"https://presse.example/{n}") for n in range(1, 9))
    enterprise = make_enterprise(
        "Abondance Exemple",
        offers=(
            *(
                make_offer(f"Repas témoin {n}", territories=("sherbrooke", "memphremagog"))
                for n in range(1, 8)
            ),
            make_offer("Mobilier spécimen", "mobilier-ebenisterie"),
        ),
        contracts=tuple(make_contract(f"Ville Exemple {n}", source=sources[n]) for n in range(7)),
        impacts=tuple(make_impact(f"Effet témoin {n}", figure=f"{n}") for n in range(1, 5)),
        sources=sources,
    )
    path = tmp_path_factory.mktemp("abundant") / "edition.db"
    write(make_directory(enterprise, make_enterprise("Bistro Témoin")), path)
    return path


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> RecordScreen:
    return opened_page(qtbot, window)


@pytest.fixture
def long_page(qtbot: QtBot, open_window: OpenWindow, abundant: Path) -> RecordScreen:
    return opened_page(qtbot, open_window(abundant), "Abondance Exemple")
