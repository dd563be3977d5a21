import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from jachete.errors import ForeignNotebookError, NotebookTooNewError
from jachete.notebook.file import Notebook
from notebooks import NOW


def _sql(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement)


def test_a_notebook_of_a_newer_application_is_refused_and_left_alone(path: Path) -> None:
    Notebook.open(path, NOW).close()
    _sql(path, "UPDATE alembic_version SET version_num = '9999'")
    before = path.read_bytes()
    with pytest.raises(NotebookTooNewError, match="Mettez l’application à jour"):
        Notebook.open(path, NOW)
    assert path.read_bytes() == before


def test_the_database_of_another_application_is_refused_and_left_alone(path: Path) -> None:
    path.parent.mkdir(parents=True)
    _sql(path, "PRAGMA application_id = 42")
    _sql(path, "CREATE TABLE t (x)")
    with pytest.raises(ForeignNotebookError, match="Déplacez-le"):
        Notebook.open(path, NOW)
    assert path.exists()
