"""Telling a notebook that can be used from a damaged one, and from what is not ours."""

from pathlib import Path
from typing import Final

from sqlalchemy.exc import DatabaseError

from jachete.errors import ForeignNotebookError, NotebookTooNewError
from jachete.notebook import migrating, sealing
from jachete.notebook.connecting import make_engine
from jachete.notebook.schema import APPLICATION_ID

#: What a damaged file may raise when it is read: SQLite's refusal, or a value of another kind than written.
UNREADABLE: Final = (DatabaseError, ValueError, LookupError, TypeError)


def is_sound(path: Path) -> bool:
    """Tell whether a notebook can be used.

    Raise `ForeignNotebookError`, `NotebookTooNewError` when another application must open it.
    """
    if path.stat().st_size == 0:
        return False
    engine = make_engine(path, read_only=True)
    try:
        with engine.connect() as connection:
            application = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
            if application not in (APPLICATION_ID, 0):
                raise ForeignNotebookError(path)
            if connection.exec_driver_sql("PRAGMA integrity_check").scalars().all() != ["ok"]:
                return False
            revision = migrating.revision_of(connection)
            if migrating.is_newer(revision):
                raise NotebookTooNewError(path)
            known = revision in migrating.known_revisions()
            return bool(known and application == APPLICATION_ID and sealing.is_sealed(connection))
    except UNREADABLE:
        return False
    finally:
        engine.dispose()
