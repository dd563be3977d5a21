"""What is loaded when: nothing that the first paint, then the first screen, has no need of.

A start that is quick is one that loads little; this counts modules, which the machine cannot make noisy.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from jachete.ui.settings import Settings, SettingsFile
from jachete.ui.shell.visit import Place

#: Starts the application as its command does, and writes what is loaded when its window is painted for the
#: first time, when its first screen is about to be shown, and once everything has come to rest.
_START = """
import json, os, sys
from PySide6 import QtCore
from PySide6.QtCore import QTimer
from jachete.ui.starting import Starting
from jachete.ui.window import MainWindow

seen = {}
paint, show = Starting.paintEvent, MainWindow.show_edition

def note(moment):
    named = ["PySide6.QtCore.Qt"] if "Qt" in vars(QtCore) else []  # a hundred enumerations, made at once
    seen.setdefault(moment, sorted([*sys.modules, *named]))

def painted(starting, event):
    QTimer.singleShot(0, lambda: note("painted"))  # with all that is painted at the same time
    paint(starting, event)

def shown(window, *opened):
    note("shown")
    show(window, *opened)
    looking = QTimer(window)
    looking.timeout.connect(lambda: window.background.is_idle() and end(window))
    looking.start(20)

def end(window):
    note("rested")
    with open(sys.argv[1], "w", encoding="utf-8") as written:
        json.dump(seen, written)
    window.close()

Starting.paintEvent, MainWindow.show_edition = painted, shown
from jachete.__main__ import main
sys.exit(main(sys.argv[2:]))
"""

#: What is slow to load, and of no use to what is painted first.
_SLOW = (
    *("sqlalchemy", "numpy", "alembic", "reportlab", "openpyxl", "PIL", "pypdfium2", "lxml", "asyncio"),
    *(
        "sqlite3",
        "hashlib",
        "tomllib",
        "csv",
        "platformdirs",
        "multiprocessing",
        "concurrent.futures",
    ),
    *("PySide6.QtNetwork", "PySide6.QtPrintSupport", "PySide6.QtTest", "PySide6.QtCore.Qt"),
    *(
        "jachete.cli.commands",
        "jachete.catalogue",
        "jachete.search",
        "jachete.factsheets",
        "jachete.notebook",
    ),
    *("jachete.store", "jachete.editions", "jachete.importing", "jachete.printshop", "jachete.opening"),
)
#: The rooms of the window that show an edition, and what opens over it.
_ROOMS = {
    Place.HOME: "home.screen",
    Place.DIRECTORY: "directory.screen",
    Place.RECORD: "record.screen",
    Place.SHORTLISTS: "shortlists.screen",
    Place.COMPARE: "compare.screen",
    Place.PREFERENCES: "preferences.screen",
    Place.HELP: "help.screen",
    Place.ABOUT: "about.screen",
    Place.WELCOME: "welcome.screen",
    Place.INSTALL: "installing.screen",
}
_OVER = ("palette.overlay", "exporting.desk", "preview", "portfolio.desk", "error_dialog", "refused")

Loaded = Mapping[str, Sequence[str]]


def _started(edition: Path, folder: Path, place: Place) -> Loaded:
    """Start the application where one was last at a place; return the modules loaded at each moment."""
    home, written = folder / "home", folder / "seen.json"
    (home / "editions").mkdir(parents=True)
    shutil.copyfile(edition, home / "editions" / "edition.db")
    (home / "editions" / "in-service.txt").write_text("edition.db", encoding="utf-8")
    SettingsFile(home / "preferences.ini").write(Settings(welcomed=place is not Place.WELCOME))
    (home / "memory.ini").write_text(f"[window]\nplace={place}\n", encoding="utf-8")
    environment = {**os.environ, "JACHETE_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([sys.executable, "-c", _START, str(written)], env=environment, check=True)
    seen: Loaded = json.loads(written.read_text(encoding="utf-8"))
    return seen


@pytest.fixture(scope="module")
def home(edition: Path, tmp_path_factory: pytest.TempPathFactory) -> Loaded:
    return _started(edition, tmp_path_factory.mktemp("start"), Place.HOME)


def _among(names: Sequence[str], loaded: Sequence[str]) -> list[str]:
    """Return the modules of some names, or under them, that are loaded."""
    return [each for each in loaded if any(each == name or each.startswith(f"{name}.") for name in names)]


def _rooms(*but: str) -> list[str]:
    return [f"jachete.ui.{room}" for room in (*_ROOMS.values(), *_OVER) if room not in but]


def test_the_first_paint_has_nothing_to_do_with_editions_screens_and_papers(home: Loaded) -> None:
    assert _among([*_SLOW, *_rooms(), "jachete.ui.keeping", "jachete.ui.showing"], home["painted"]) == []


def test_home_is_shown_before_the_other_screens_and_what_they_need_are_loaded(home: Loaded) -> None:
    late = [
        *("numpy", "alembic", "reportlab", "openpyxl", "PIL", "pypdfium2", "multiprocessing"),
        *("PySide6.QtPrintSupport", "jachete.search.engine", "jachete.factsheets.portfolio"),
    ]
    assert _among([*late, *_rooms("home.screen")], home["shown"]) == []


@pytest.mark.parametrize("place", [Place.DIRECTORY, Place.WELCOME])
def test_so_is_any_other_first_screen(edition: Path, tmp_path: Path, place: Place) -> None:
    loaded = _started(edition, tmp_path, place)
    room = _ROOMS[place]
    assert _among([*_SLOW, *_rooms()], loaded["painted"]) == []
    assert _among([f"jachete.ui.{room}"], loaded["shown"])
    assert _among(["alembic", "reportlab", *_rooms(room)], loaded["shown"]) == []


def test_once_a_screen_is_shown_all_that_one_may_go_to_is_loaded(home: Loaded) -> None:
    assert [room for room in _ROOMS.values() if not _among([f"jachete.ui.{room}"], home["rested"])] == []
    assert _among(["jachete.ui.palette.overlay", "jachete.ui.exporting.desk"], home["rested"])


def test_what_draws_and_writes_files_is_loaded_by_the_first_that_is_asked_for(home: Loaded) -> None:
    assert _among(["reportlab", "openpyxl", "pypdfium2"], home["rested"]) == []
