from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from jachete.catalogue.directory import Directory
from jachete.editions.build import write
from jachete.store.edition import Edition
from makers import make_directory, make_enterprise


@pytest.fixture
def open_edition() -> Iterator[Callable[[Path], Edition]]:
    """Open editions, and close them when the test is over."""
    opened: list[Edition] = []

    def open_one(path: Path) -> Edition:
        opened.append(Edition.open(path))
        return opened[-1]

    yield open_one
    for edition in opened:
        edition.close()


@pytest.fixture
def publish(tmp_path: Path, open_edition: Callable[[Path], Edition]) -> Callable[[Directory], Edition]:
    """Write a directory and open it."""

    def published(directory: Directory) -> Edition:
        path = tmp_path / "published.db"
        write(directory, path)
        return open_edition(path)

    return published


@pytest.fixture
def right_edition(tmp_path: Path) -> Path:
    """Write a right edition of two enterprises."""
    path = tmp_path / "edition.db"
    write(make_directory(make_enterprise(), make_enterprise("Ébénisterie Spécimen")), path)
    return path
