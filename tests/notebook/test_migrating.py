import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect

from jachete.notebook import file, migrating
from jachete.notebook.backups import backups
from jachete.notebook.file import Notebook, backups_of
from jachete.notebook.schema import REVISION, metadata
from jachete.notebook.shortlists import Shortlists
from notebooks import NOW, make_entry, make_shortlist


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


def test_an_older_notebook_is_copied_then_brought_up_to_date(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = Notebook.open(path, NOW)
    kept = Shortlists(first).keep(make_shortlist("Un", make_entry()))
    first.close()
    ran: list[str] = []
    monkeypatch.setattr(file, "REVISION", "0002")
    monkeypatch.setattr(migrating, "upgrade", lambda _connection: ran.append("upgrade"))
    second = Notebook.open(path, NOW)
    assert ran == ["upgrade"]
    assert Shortlists(second).all() == (kept,)
    second.close()
    newest = backups(backups_of(path))[0].path
    with closing(sqlite3.connect(newest)) as copy:
        assert copy.execute("SELECT name FROM shortlist").fetchall() == [("Un",)]
