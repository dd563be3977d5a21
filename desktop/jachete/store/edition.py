"""An edition on disk: one read-only SQLite file, opened with its checks, created at once or not at all."""

import secrets
import sqlite3
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Self

from sqlalchemy import Connection, create_engine, event
from sqlalchemy.engine import Engine
from sqlalchemy.exc import DatabaseError, OperationalError
from sqlalchemy.pool import NullPool, QueuePool

from jachete import paths
from jachete.errors import (
    CannotWriteError,
    EditionDamagedError,
    EditionMissingError,
    EditionTooNewError,
    EditionUnreadableError,
    ForeignDatabaseError,
    NotAnEditionError,
)
from jachete.store import schema

#: « JACH » in ASCII: what the file says it is to tools that ask.
APPLICATION_ID: Final = 0x4A414348
#: A newer major is refused; a newer minor only adds what older applications do not read.
MAJOR: Final = 1
MINOR: Final = 1
#: The minor that added the logos.
LOGOS_SINCE: Final = 1
#: The version of what reads the file.
SQLITE: Final = sqlite3.sqlite_version
_MINOR_BITS: Final = 16

_HEADER: Final = struct.Struct(">16sH10xI28xI4xI")
_MAGIC: Final = b"SQLite format 3\x00"
_LARGEST_PAGE: Final = 65536


class Edition:
    """An opened edition, of a minor format; safe to read from several threads."""

    def __init__(self, path: Path, engine: Engine, minor: int) -> None:
        self.path, self.minor = path, minor
        self._engine = engine

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open an edition read-only.

        Raise the `EditionError` that says why it cannot be: missing, unreadable, not a database, another
        application's, of a newer major format, or damaged.
        """
        minor = _checked_minor(path)
        engine = create_engine("sqlite://", creator=lambda: _connect(path), poolclass=QueuePool)
        edition = cls(path, engine, minor)
        try:
            with edition.reading() as connection:
                connection.execute(schema.manifest.select().limit(1)).all()
        except EditionDamagedError:
            edition.close()  # Windows would not let an open file be copied again
            raise
        return edition

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection.

        What the file refuses to give, or gives in a form that is no value of the catalogue, becomes
        `EditionDamagedError`.
        """
        try:
            with self._engine.connect() as connection:
                yield connection
        except (DatabaseError, sqlite3.DatabaseError, ValueError, LookupError, TypeError) as problem:
            raise EditionDamagedError(self.path, str(problem)) from problem

    def is_sound(self) -> bool:
        """Read the whole file and tell whether SQLite finds it consistent."""
        with self.reading() as connection:
            return connection.exec_driver_sql("PRAGMA integrity_check").scalars().all() == ["ok"]

    def close(self) -> None:
        """Release the file."""
        self._engine.dispose()


@contextmanager
def creating(path: Path) -> Iterator[Connection]:
    """Give a connection to a new, empty edition that takes its place only when all went well.

    The same statements give the same bytes. Raise `CannotWriteError` when the folder refuses the file.
    """
    temporary = _temporary_beside(path)
    try:
        engine = create_engine("sqlite://", creator=lambda: sqlite3.connect(temporary), poolclass=NullPool)
        event.listen(engine, "connect", _make_fast)
        with engine.begin() as connection:
            schema.metadata.create_all(connection)
            yield connection
        with engine.connect() as connection:
            _finish(connection)
        temporary.replace(path)
    except OSError as problem:
        raise CannotWriteError(path, problem.strerror or str(problem)) from problem
    except OperationalError as problem:
        raise CannotWriteError(path, str(problem.orig)) from problem
    finally:
        temporary.unlink(missing_ok=True)


def _temporary_beside(path: Path) -> Path:
    """Make an empty file in the same folder, readable by those whom the system lets read new files."""
    temporary = path.parent / f".{path.name}.{secrets.token_hex(4)}.part"
    try:
        temporary.touch(exist_ok=False)
    except OSError as problem:
        raise CannotWriteError(path, problem.strerror or str(problem)) from problem
    return temporary


def _make_fast(connection: sqlite3.Connection, _record: object) -> None:
    """Write without a journal: a crash loses only the temporary file."""
    connection.execute("PRAGMA journal_mode = OFF")
    connection.execute("PRAGMA synchronous = OFF")


def _finish(connection: Connection) -> None:
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {MAJOR << _MINOR_BITS | MINOR}")
    connection.commit()
    connection.exec_driver_sql("VACUUM")


def _connect(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(
        f"{paths.database_uri(path)}?mode=ro&immutable=1",
        uri=True,
        check_same_thread=False,
        cached_statements=256,
    )


def _checked_minor(path: Path) -> int:
    """Return the minor format that the head of an edition says; raise the error that it shows."""
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(_HEADER.size)
    except FileNotFoundError:
        raise EditionMissingError(path) from None
    except OSError as problem:
        raise EditionUnreadableError(path, problem.strerror or str(problem)) from problem
    if not head.startswith(_MAGIC):
        raise NotAnEditionError(path)
    if len(head) < _HEADER.size:
        raise EditionDamagedError(path, f"{size} bytes")
    _magic, page, pages, user_version, application_id = _HEADER.unpack(head)
    if application_id != APPLICATION_ID:
        raise ForeignDatabaseError(path)
    major, minor = user_version >> _MINOR_BITS, user_version & ((1 << _MINOR_BITS) - 1)
    if major > MAJOR:
        raise EditionTooNewError(path, major, MAJOR)
    if size < (page if page > 1 else _LARGEST_PAGE) * pages:
        raise EditionDamagedError(path, f"{size} bytes, {pages} pages of {page}")
    return int(minor)
