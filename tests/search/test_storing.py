import json
import sqlite3
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from jachete.catalogue.categories import Synonyms
from jachete.editions.build import write
from jachete.editions.opened import Opened
from jachete.errors import EditionDamagedError
from jachete.search.query import Query
from makers import make_bare_enterprise, make_directory, make_vocabulary

WIDE = {"starts": "<i8", "phrase_starts": "<i8", "docs": "<i4", "stem_starts": "<i4", "backwards": "<i4"}


@pytest.fixture
def edition(tmp_path: Path) -> Path:
    """Write an edition of three enterprises."""
    enterprises = (
        make_bare_enterprise("A Exemple", "Entretien ménager", "Buffets"),
        make_bare_enterprise("B Exemple", "Traiteur pour écoles"),
        make_bare_enterprise("C Exemple", "Conciergerie"),
    )
    groups = (
        Synonyms("traiteur", ("traiteur", "buffet")),
        Synonyms("menage", ("entretien ménager", "conciergerie")),
    )
    path = tmp_path / "edition.db"
    write(make_directory(*enterprises, vocabulary=make_vocabulary(synonyms=groups)), path)
    return path


def as_before(path: Path) -> None:
    """Rewrite an index as editions held it at first: numbers of a fixed width, no word of what is offered."""
    connection = sqlite3.connect(path)
    stored = {
        name: np.frombuffer(data, dtype)
        for name, dtype, data in connection.execute("SELECT name, dtype, data FROM index_array")
    }
    connection.close()
    shape = json.loads(stored["shape"].tobytes())
    del shape["offered"]
    rows = [(json.dumps(shape).encode(), "|u1", "shape")]
    rows += [(stored[name].astype(dtype).tobytes(), dtype, name) for name, dtype in WIDE.items()]
    change(path, "UPDATE index_array SET data = ?, dtype = ? WHERE name = ?", *rows)


def change(path: Path, statement: str, *rows: Sequence[object]) -> None:
    """Run a statement on an edition, once for each row of values."""
    connection = sqlite3.connect(path)
    connection.executemany(statement, rows or [()])
    connection.commit()
    connection.close()


def answers(path: Path) -> list[object]:
    """Return what an edition says to words of all kinds, and what it offers."""
    asked = (
        "",
        "entretien",
        "entretien men",
        "traiteur ",
        "ecole",
        "buffet -traiteur",
        "concierjerie",
        '"pour écoles"',
    )
    with Opened.at(path) as opened:
        pages: list[object] = [opened.engine.search(Query.parse(text)) for text in asked]
        return [*pages, opened.engine.propose("e"), opened.engine.offered(9)]


def test_an_edition_of_before_answers_as_one_of_now(edition: Path) -> None:
    expected = answers(edition)
    as_before(edition)
    assert answers(edition) == expected
    assert expected[-1] == ("traiteur", "entretien ménager")


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE index_array SET data = X'E9' WHERE name = 'vocabulary'",
        "UPDATE index_array SET data = X'E97B' WHERE name = 'shape'",
        "UPDATE index_array SET data = 3 WHERE name = 'docs'",
        "UPDATE index_array SET dtype = '|u9' WHERE name = 'docs'",
        "DELETE FROM index_array WHERE name = 'docs'",
    ],
)
def test_an_index_that_is_none_is_damage(edition: Path, statement: str) -> None:
    change(edition, statement)
    with Opened.at(edition) as opened, pytest.raises(EditionDamagedError):
        opened.engine.search(Query())
