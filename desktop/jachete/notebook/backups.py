"""Dated copies of a notebook, the newest few, and going back to one."""

import datetime
import os
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool

from jachete.notebook import sealing
from jachete.notebook.schema import past_search

KEPT: Final = 10
_FORMAT: Final = "%Y-%m-%dT%H%M%S"
_NAME: Final = re.compile(r"notebook-(\d{4}-\d\d-\d\dT\d{6})(?:-(\d+))?\.db")


@dataclass(frozen=True, slots=True, order=True)
class Backup:
    """A copy of the notebook as it was at a moment (local time); `number` parts those of one second."""

    at: datetime.datetime
    number: int
    path: Path


def backups(folder: Path) -> list[Backup]:
    """Return the copies of a folder, the newest first."""
    return sorted(_found(folder), reverse=True)


def _found(folder: Path) -> Iterator[Backup]:
    for path in folder.glob("notebook-*.db"):
        match = _NAME.fullmatch(path.name)
        if match:
            at = datetime.datetime.strptime(match[1], _FORMAT)  # noqa: DTZ007 - a local time
            yield Backup(at, int(match[2] or 0), path)


def back_up(source: Path, folder: Path, now: datetime.datetime) -> Backup:
    """Copy a notebook that may be in use, but for its past searches; keep the newest copies only."""
    folder.mkdir(parents=True, exist_ok=True)
    same = [each.number for each in backups(folder) if each.at == now.replace(microsecond=0)]
    number = max(same, default=-1) + 1
    stamp = now.strftime(_FORMAT) + (f"-{number}" if number else "")
    path = folder / f"notebook-{stamp}.db"
    copy(source, path, _forget_past_searches)
    for old in backups(folder)[KEPT:]:
        old.path.unlink(missing_ok=True)
    return Backup(now.replace(microsecond=0), number, path)


def _forget_past_searches(connection: sqlite3.Connection) -> None:
    """Leave past searches out of a copy: those that are forgotten are then nowhere."""
    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)
    with engine.begin() as written:
        written.execute(past_search.delete())
        sealing.write_seal(written, (past_search,))
    connection.execute("VACUUM")


def _leave_as_it_is(_connection: sqlite3.Connection) -> None:
    """Copy all of it."""


def copy(source: Path, target: Path, change: Callable[[sqlite3.Connection], None] = _leave_as_it_is) -> None:
    """Copy a database, whole or not at all, once changed as it must be."""
    part = target.with_name(f".{target.name}.part")
    try:
        with closing(sqlite3.connect(source)) as read, closing(sqlite3.connect(part)) as written:
            read.backup(written)
            written.execute("PRAGMA journal_mode = DELETE")
            change(written)
        flush(part)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def flush(path: Path) -> None:
    """Have the system put a file on its disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
