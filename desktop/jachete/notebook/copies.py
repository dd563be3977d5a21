"""The dated copies of a notebook: what each holds, making one, going back to one."""

import datetime
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from sqlalchemy import Connection, Table, func, select
from sqlalchemy.exc import DatabaseError

from jachete.errors import (
    CopyRefusedError,
    ForeignNotebookError,
    NotebookNotWrittenError,
    NotebookReadOnlyError,
    NotebookTooNewError,
)
from jachete.notebook.backups import Backup, back_up, backups
from jachete.notebook.connecting import make_engine, reason
from jachete.notebook.file import Notebook, backups_of, up_to_date
from jachete.notebook.schema import COPIED, entry, saved_search, shortlist
from jachete.notebook.soundness import UNREADABLE, is_sound

_Rows = Mapping[str, Sequence[Mapping[str, Any]]]
_FAILURES: Final = (OSError, sqlite3.Error, DatabaseError)


@dataclass(frozen=True, slots=True)
class Held:
    """How many things a notebook holds; `entries` counts an enterprise once for each of its shortlists."""

    shortlists: int
    entries: int
    searches: int


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy as it lies on the disk: its size in bytes, what it holds, None when it is damaged.

    `is_newer` tells that a newer application made it.
    """

    backup: Backup
    size: int
    held: Held | None
    is_newer: bool = False


class Copies:
    """Reads and makes the copies of a notebook; methods raise the `NotebookError` of what refuses."""

    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook

    @property
    def folder(self) -> Path:
        """Return where the copies are."""
        return backups_of(self._notebook.path)

    def all(self) -> tuple[Copy, ...]:
        """Return the copies, the newest first."""
        return tuple(_copy(each) for each in backups(self.folder))

    def held(self) -> Held:
        """Return what the notebook holds now."""
        with self._notebook.reading() as connection:
            return _held(connection)

    def make(self, now: datetime.datetime) -> Backup:
        """Copy the notebook as it is now."""
        if self._notebook.read_only:
            raise NotebookReadOnlyError(self._notebook.path)
        return self._back_up(now)

    def restore(self, backup: Backup, now: datetime.datetime) -> Backup:
        """Replace what the notebook holds by what a copy holds, all of it or nothing.

        Past searches, which copies have not, stay. Return the copy that was made first of what is replaced.
        Raise `CopyRefusedError`.
        """
        rows = _rows_of(backup.path)
        with self._notebook.writing(anew=COPIED) as connection:
            kept = self._back_up(now)
            for table in reversed(COPIED):
                connection.execute(table.delete())
            for table in COPIED:
                if rows[table.name]:
                    connection.execute(table.insert(), rows[table.name])
            return kept

    def _back_up(self, now: datetime.datetime) -> Backup:
        try:
            return back_up(self._notebook.path, self.folder, now)
        except _FAILURES as problem:
            raise NotebookNotWrittenError(self._notebook.path, reason(problem)) from problem


def _copy(backup: Backup) -> Copy:
    try:
        size = backup.path.stat().st_size
        held = _held_by(backup.path) if is_sound(backup.path) else None
    except NotebookTooNewError:
        return Copy(backup, size, None, is_newer=True)
    except (ForeignNotebookError, OSError):
        return Copy(backup, 0, None)
    return Copy(backup, size, held)


def _held_by(path: Path) -> Held | None:
    engine = make_engine(path, read_only=True)
    try:
        with engine.connect() as connection:
            return _held(connection)
    except UNREADABLE:
        return None
    finally:
        engine.dispose()


def _held(connection: Connection) -> Held:
    def count(table: Table) -> int:
        return int(connection.execute(select(func.count()).select_from(table)).scalar_one())

    return Held(count(shortlist), count(entry), count(saved_search))


def _rows_of(path: Path) -> _Rows:
    """Return what a copy holds, as this application has it; the copy itself is only read."""
    try:
        if not is_sound(path):
            raise CopyRefusedError(path)
        with TemporaryDirectory(prefix="jachete-") as folder:
            engine = make_engine(up_to_date(path, Path(folder)), read_only=True)
            try:
                with engine.connect() as connection:
                    return {each.name: _all(connection, each) for each in COPIED}
            finally:
                engine.dispose()
    except (ForeignNotebookError, NotebookTooNewError, *_FAILURES) as problem:
        raise CopyRefusedError(path) from problem


def _all(connection: Connection, table: Table) -> Sequence[Mapping[str, Any]]:
    return [dict(row) for row in connection.execute(select(table)).mappings()]
