from collections.abc import Iterator
from pathlib import Path

import pytest

from jachete.catalogue.enterprise import Enterprise
from jachete.editions.build import write
from jachete.search.engine import Engine
from jachete.store.edition import Edition
from jachete.store.reader import Reader
from makers import MakeEngine, make_directory


def _engines(folder: Path) -> Iterator[MakeEngine]:
    opened: list[Edition] = []

    def make(*enterprises: Enterprise, **directory: object) -> Engine:
        path = folder / f"edition-{len(opened)}.db"
        write(make_directory(*enterprises, **directory), path)
        opened.append(Edition.open(path))
        return Engine(opened[-1], Reader(opened[-1]).vocabulary())

    yield make
    for edition in opened:
        edition.close()


@pytest.fixture
def make_engine(tmp_path: Path) -> Iterator[MakeEngine]:
    """Build a real edition of the enterprises given, and give its engine."""
    yield from _engines(tmp_path)


@pytest.fixture(scope="module")
def make_module_engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MakeEngine]:
    """Do the same for engines that the tests of a module share."""
    yield from _engines(tmp_path_factory.mktemp("editions"))
