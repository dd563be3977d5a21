import datetime
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Final

import pytest

from jachete.notebook.file import Notebook
from jachete.notebook.shortlists import Shortlists
from notebooks import NOW

#: What these versions themselves wrote, with the seals that they put on it.
_FIRST_VERSION: Final = Path(__file__).with_name("version-0.2.0.sql")
_VERSION_BEFORE: Final = Path(__file__).with_name("version-0.3.0.sql")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give where a notebook will be, in a folder with spaces and accents that is not there yet."""
    return tmp_path / "Données de l’été" / "notebook.db"


@pytest.fixture
def notebook(path: Path) -> Iterator[Notebook]:
    opened = Notebook.open(path, NOW)
    yield opened
    opened.close()


@pytest.fixture
def shortlists(notebook: Notebook) -> Shortlists:
    return Shortlists(notebook)


@pytest.fixture
def later() -> datetime.datetime:
    return NOW + datetime.timedelta(hours=1)


@pytest.fixture
def old(path: Path) -> Path:
    """Give a notebook as version 0.2.0 left it, with something of each kind in it."""
    return _written(path, _FIRST_VERSION)


@pytest.fixture
def previous(path: Path) -> Path:
    """Give a notebook as version 0.3.0 left it, with something of each kind in it."""
    return _written(path, _VERSION_BEFORE)


def _written(path: Path, script: Path) -> Path:
    path.parent.mkdir(parents=True)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executescript(script.read_text(encoding="utf-8"))
    return path
