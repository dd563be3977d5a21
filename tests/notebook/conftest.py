import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest

from jachete.notebook.file import Notebook
from jachete.notebook.shortlists import Shortlists
from notebooks import NOW


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
