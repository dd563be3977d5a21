"""Bringing a notebook to the tables that this application knows."""

from pathlib import Path
from typing import Final

from sqlalchemy import Connection, text

from jachete.notebook.schema import REVISION

_MIGRATIONS: Final = Path(__file__).resolve().parent / "migrations"


def revision_of(connection: Connection) -> str:
    """Return the newest migration that a notebook went through."""
    return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one())


def known_revisions() -> list[str]:
    """Return the migrations that this application knows, the oldest first."""
    return sorted(path.name.split("_")[0] for path in (_MIGRATIONS / "versions").glob("[0-9]*.py"))


def is_newer(revision: str) -> bool:
    """Tell whether a revision is one that only a newer application knows."""
    return revision.isdecimal() and len(revision) == len(REVISION) and revision > REVISION


def upgrade(connection: Connection, revision: str = REVISION) -> None:
    """Run the migrations that a notebook has not gone through yet."""
    from alembic import command  # noqa: PLC0415 - slow to load, and seldom needed
    from alembic.config import Config  # noqa: PLC0415 - the same

    config = Config()
    config.set_main_option("script_location", _MIGRATIONS.as_posix().replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, revision)
