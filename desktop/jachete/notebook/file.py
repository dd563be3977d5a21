"""A notebook on disk: opened with its checks, restored when damaged, written whole or not at all."""

import datetime
import os
import secrets
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from typing import Self

from sqlalchemy import Connection, Engine, Table, create_engine
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import NullPool

from jachete.errors import (
    ForeignNotebookError,
    NotebookNotWrittenError,
    NotebookReadOnlyError,
    NotebookTooNewError,
    NotebookUnavailableError,
)
from jachete.notebook import migrating, sealing
from jachete.notebook.backups import Backup, back_up, backups, copy, flush
from jachete.notebook.connecting import READING, make_engine, reason, settle
from jachete.notebook.recovery import Recovery, lost
from jachete.notebook.schema import APPLICATION_ID, COPIED, REVISION
from jachete.notebook.soundness import UNREADABLE, is_sound


class Notebook:
    """An opened notebook; safe to use from several threads.

    `recovery` says what happened when it was damaged, `read_only` that nothing can be kept in it.
    """

    def __init__(self, path: Path, engine: Engine, recovery: Recovery | None, *, read_only: bool) -> None:
        self.path = path
        self.recovery = recovery
        self.read_only = read_only
        self._engine = engine
        self._lock = Lock()
        self._aside: TemporaryDirectory[str] | None = None

    @classmethod
    def open(cls, path: Path, now: datetime.datetime) -> Self:
        """Open the notebook, made when there is none; `now` dates the copies.

        A damaged one is set aside and its newest good copy opened. Raise `NotebookTooNewError`,
        `ForeignNotebookError`, `NotebookUnavailableError`.
        """
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            recovery = _present(path, now)
            read_only = not _is_writable(path)
            if not read_only:
                _bring_up_to_date(path, now)
            opened = cls(path, make_engine(path, read_only=read_only), recovery, read_only=read_only)
            opened._read_as_up_to_date()
        except (OSError, sqlite3.Error, DatabaseError) as problem:
            raise NotebookUnavailableError(path, reason(problem)) from problem
        return opened

    def _read_as_up_to_date(self) -> None:
        """Read an old notebook that cannot be written through a copy that is brought up to date."""
        with self._engine.connect() as connection:
            if migrating.revision_of(connection) == REVISION:
                return
        self._aside = TemporaryDirectory(prefix="jachete-")
        self._engine = make_engine(up_to_date(self.path, Path(self._aside.name)), read_only=True)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection to read with; raise `NotebookUnavailableError`."""
        try:
            with self._engine.connect().execution_options(**READING) as connection:
                yield connection
        except DatabaseError as problem:
            raise NotebookUnavailableError(self.path, reason(problem)) from problem

    @contextmanager
    def writing(self, *, anew: Iterable[Table] = ()) -> Iterator[Connection]:
        """Give a connection whose changes are all on the disk at the end, or none of them.

        Who writes `anew` all the rows of some tables changes nothing of the others. Raise
        `NotebookReadOnlyError`, `NotebookNotWrittenError`.
        """
        if self.read_only:
            raise NotebookReadOnlyError(self.path)
        with self._lock:
            try:
                with self._engine.begin() as connection:
                    if not anew:
                        sealing.follow(connection)
                    yield connection
                    sealing.write_seal(connection, anew)
                settle(self._engine)
            except DatabaseError as problem:
                raise NotebookNotWrittenError(self.path, reason(problem)) from problem

    def close(self) -> None:
        """Release the file."""
        self._engine.dispose()
        if self._aside is not None:
            self._aside.cleanup()


def backups_of(path: Path) -> Path:
    """Return the folder of the copies of a notebook."""
    return path.parent / "backups"


# ------------------------------------------------------------------ opening
def _present(path: Path, now: datetime.datetime) -> Recovery | None:
    """See that there is a sound notebook at a path; return what had to be recovered, if anything."""
    if path.exists():
        if is_sound(path):
            return None
        aside = _set_aside(path, now)
        return _restored(path, aside)
    if backups(backups_of(path)):
        return _restored(path, None)
    _make(path)
    return None


def _make(path: Path) -> None:
    """Make a new, empty notebook, whole or not at all."""
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    engine = create_engine("sqlite://", creator=lambda: sqlite3.connect(part), poolclass=NullPool)
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.commit()
            with connection.begin():
                migrating.upgrade(connection)
                sealing.write_seal(connection)
        flush(part)
        part.replace(path)
    finally:
        engine.dispose()
        part.unlink(missing_ok=True)


def _set_aside(path: Path, now: datetime.datetime) -> Path:
    """Move a damaged notebook, with what SQLite keeps beside it, where nothing will overwrite it."""
    name = f"notebook-damaged-{now:%Y-%m-%dT%H%M%S}-{secrets.token_hex(2)}.db"
    for suffix in ("", "-wal", "-shm"):
        beside = path.with_name(path.name + suffix)
        if beside.exists():
            beside.replace(path.with_name(name + suffix))
    return path.with_name(name)


def _restored(path: Path, aside: Path | None) -> Recovery:
    """Put the newest good copy in the place of a notebook, or a new one when no copy is good."""
    good = next((each for each in backups(backups_of(path)) if _is_good(each)), None)
    if good is None:
        _make(path)
    else:
        copy(good.path, path)
    return Recovery(aside, good.at if good else None, lost(aside, path) if aside else ())


def _is_good(backup: Backup) -> bool:
    try:
        return is_sound(backup.path)
    except (ForeignNotebookError, NotebookTooNewError):
        return False


def _is_writable(path: Path) -> bool:
    """Tell whether the file, and those that SQLite keeps beside it, can be written."""
    if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        return False
    probe = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        probe.touch(exist_ok=False)
        probe.unlink()
    except OSError:
        return False
    return True


def _bring_up_to_date(path: Path, now: datetime.datetime) -> None:
    """Copy a notebook that changed since its newest copy, and run the migrations it needs."""
    engine = make_engine(path, read_only=False)
    try:
        with engine.connect() as connection:
            is_copied = migrating.revision_of(connection) == REVISION and _is_copied(path, connection)
        if not is_copied:
            back_up(path, backups_of(path), now)
    finally:
        engine.dispose()
    _upgrade(path)


def _upgrade(path: Path) -> None:
    """Run the migrations that a notebook needs."""
    engine = make_engine(path, read_only=False)
    try:
        with engine.connect() as connection:
            revision = migrating.revision_of(connection)
        if revision != REVISION:
            with engine.begin() as connection:
                migrating.upgrade(connection)
                sealing.write_seal(connection)
    finally:
        engine.dispose()


def up_to_date(path: Path, folder: Path) -> Path:
    """Copy a notebook in a folder, brought up to date there, and return the copy."""
    copied = folder / "notebook.db"
    copy(path, copied)
    _upgrade(copied)
    return copied


def _is_copied(path: Path, connection: Connection) -> bool:
    """Tell whether the newest copy of a sound notebook holds what it holds."""
    newest = next(iter(backups(backups_of(path))), None)
    if newest is None:
        return False
    engine = make_engine(newest.path, read_only=True)
    try:
        with engine.connect() as copied:
            return sealing.digests(copied, COPIED).items() <= sealing.sealed(connection).items()
    except UNREADABLE:
        return False
    finally:
        engine.dispose()
