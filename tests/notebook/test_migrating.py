import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection, create_engine, inspect
from sqlalchemy.exc import DatabaseError

from jachete.errors import NotebookUnavailableError
from jachete.notebook import migrating
from jachete.notebook.backups import backups
from jachete.notebook.copies import Copies
from jachete.notebook.file import Notebook, backups_of
from jachete.notebook.schema import REVISION, SEALED, metadata
from jachete.notebook.searches import Searches
from jachete.notebook.shortlists import Shortlists
from notebooks import NOW


def _shape(path: Path) -> dict[str, tuple[list[tuple[str, str, bool]], list[str]]]:
    inspector = inspect(create_engine(f"sqlite:///{path}"))
    return {
        table: (
            [(c["name"], str(c["type"]), c["nullable"]) for c in inspector.get_columns(table)],
            inspector.get_pk_constraint(table)["constrained_columns"],
        )
        for table in inspector.get_table_names()
        if table != "alembic_version"
    }


def test_the_migrations_make_the_tables_of_the_schema(notebook: Notebook, tmp_path: Path) -> None:
    metadata.create_all(create_engine(f"sqlite:///{tmp_path / 'schema.db'}"))
    assert _shape(notebook.path) == _shape(tmp_path / "schema.db")


def test_the_newest_migration_is_the_one_that_the_schema_names() -> None:
    assert migrating.known_revisions()[-1] == REVISION


def _sql(path: Path, statement: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection, connection:
        return connection.execute(statement).fetchall()


def test_an_older_notebook_is_copied_then_brought_up_to_date(old: Path) -> None:
    opened = Notebook.open(old, NOW)
    assert opened.recovery is None
    assert [each.name for each in Shortlists(opened).all()] == ["Un"]
    (saved,) = Searches(opened).saved()
    assert (saved.name, saved.found, saved.seen_at) == ("Salles", -1, None)
    (past,) = Searches(opened).past()
    assert (past.query, past.order, past.near, past.seed) == ("buffet", "relevance", "", 0)
    opened.close()
    (copy,) = backups(backups_of(old))
    assert _sql(copy.path, "SELECT version_num FROM alembic_version") == [("0001",)]
    assert _sql(copy.path, "SELECT name FROM shortlist") == [("Un",)]
    assert _sql(old, "SELECT version_num FROM alembic_version") == [(REVISION,)]


def test_a_notebook_of_the_version_before_is_copied_then_sealed_by_row(previous: Path) -> None:
    opened = Notebook.open(previous, NOW)
    assert opened.recovery is None
    assert [(each.name, len(each.entries)) for each in Shortlists(opened).all()] == [("Un", 2), ("Deux", 0)]
    assert [each.found for each in Searches(opened).saved()] == [7]
    assert [each.query for each in Searches(opened).past()] == ["buffet"]
    opened.close()
    assert {name for (name,) in _sql(previous, "SELECT of FROM seal")} == {each.name for each in SEALED}


@pytest.mark.parametrize("version", ["old", "previous"])
def test_the_copy_of_an_older_notebook_is_sound_for_the_version_that_made_it(
    version: str, request: pytest.FixtureRequest
) -> None:
    """It is sealed as that version does, without its past searches, and can be gone back to."""
    path: Path = request.getfixturevalue(version)
    opened = Notebook.open(path, NOW)
    (copy,) = Copies(opened).all()
    assert copy.held is not None
    assert copy.held.shortlists == len(Shortlists(opened).all())
    (columns,) = _sql(copy.backup.path, "SELECT group_concat(name) FROM pragma_table_info('seal')")
    assert columns == ("digest",)
    assert _sql(copy.backup.path, "SELECT count(*) FROM past_search") == [(0,)]
    before = Shortlists(opened).all()
    Shortlists(opened).remove(before[0].id)
    Copies(opened).restore(copy.backup, NOW)
    assert Shortlists(opened).all() == before
    opened.close()
    again = Notebook.open(path, NOW)
    assert again.recovery is None
    again.close()


@pytest.mark.parametrize("version", ["old", "previous"])
def test_an_older_notebook_that_is_damaged_is_seen_before_it_is_brought_up_to_date(
    version: str, request: pytest.FixtureRequest
) -> None:
    path: Path = request.getfixturevalue(version)
    _sql(path, "UPDATE entry SET note = 'rappelée'")
    opened = Notebook.open(path, NOW)
    assert opened.recovery is not None
    assert Shortlists(opened).all() == ()
    opened.close()


def test_a_migration_that_fails_leaves_the_older_notebook(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_connection: Connection) -> None:
        raise DatabaseError("upgrade", None, sqlite3.DatabaseError("disk full"))

    monkeypatch.setattr(migrating, "upgrade", fail)
    with pytest.raises(NotebookUnavailableError, match="disk full"):
        Notebook.open(old, NOW)
    assert _sql(old, "SELECT version_num FROM alembic_version") == [("0001",)]
    monkeypatch.undo()
    opened = Notebook.open(old, NOW)
    assert [each.name for each in Shortlists(opened).all()] == ["Un"]
    opened.close()


def test_an_older_notebook_that_cannot_be_written_is_read_all_the_same(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jachete.notebook.file._is_writable", lambda _path: False)
    opened = Notebook.open(old, NOW)
    assert [each.name for each in Shortlists(opened).all()] == ["Un"]
    assert [each.query for each in Searches(opened).past()] == ["buffet"]
    opened.close()
    assert _sql(old, "SELECT version_num FROM alembic_version") == [("0001",)]


@pytest.mark.parametrize(
    ("revision", "newer"), [("0004", True), ("0003", False), ("0002", False), ("0x09", False), ("", False)]
)
def test_a_revision_is_newer_only_when_it_is_one(revision: str, newer: bool) -> None:
    assert migrating.is_newer(revision) is newer
