"""Connections to the file of a notebook: each change on the disk before it is confirmed."""

import os
import sqlite3
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import NullPool

from jachete import paths

#: Seconds that one waits for another window to end its change.
_PATIENCE: Final = 5.0
#: What is asked of a connection that only reads: it waits for nobody, and nobody waits for it.
READING: Final = {"jachete_reading": True}


def make_engine(path: Path, *, read_only: bool) -> Engine:
    """Return what connects to a notebook, whose transactions begin and end where we say."""
    uri = f"{paths.database_uri(path)}?mode={'ro' if read_only else 'rw'}"
    if read_only and not os.access(path.parent, os.W_OK):
        uri += "&immutable=1"  # SQLite could not make the files it keeps beside the database

    def connect() -> sqlite3.Connection:
        return sqlite3.connect(uri, uri=True, timeout=_PATIENCE, check_same_thread=False)

    engine = create_engine("sqlite://", creator=connect, poolclass=NullPool)
    event.listen(engine, "connect", _make_safe if not read_only else _leave_transactions)
    event.listen(engine, "begin", _begin)
    return engine.execution_options(**READING) if read_only else engine


def _make_safe(connection: sqlite3.Connection, record: object) -> None:
    """Put each change on the disk before it is confirmed, and leave nothing of what is removed."""
    _leave_transactions(connection, record)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA secure_delete = ON")


def _leave_transactions(connection: sqlite3.Connection, _record: object) -> None:
    """Begin and end transactions where we say, not where the driver guesses."""
    connection.isolation_level = None


def _begin(connection: Connection) -> None:
    """Begin by taking the right to write, unless one only reads: what is read is then what is changed."""
    reads = connection.get_execution_options().items() >= READING.items()
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")


def settle(engine: Engine) -> None:
    """Bring what was confirmed into the file itself: a copy of that file alone is then whole."""
    connection: Any = engine.raw_connection()
    try:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        connection.close()


def reason(problem: Exception) -> str:
    """Return the system's own words for a failure."""
    if isinstance(problem, DatabaseError):
        return str(problem.orig)
    return getattr(problem, "strerror", None) or str(problem)
