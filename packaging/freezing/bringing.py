"""What the application brings besides its code: pairs of a file and the folder it goes to."""

from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
EDITION: Final = ROOT / "build" / "edition.db"
#: Sources of what the application reads compiled.
_SOURCES: Final = {".po", ".pyc"}


def brought() -> list[tuple[str, str]]:
    """Return every file to bring; raise `FileNotFoundError` when the edition or a translation is not made."""
    resources = ROOT / "resources"
    migrations = ROOT / "desktop" / "jachete" / "notebook" / "migrations"
    made = [EDITION, *(path.with_suffix(".mo") for path in resources.rglob("*.po"))]
    for missing in (path for path in made if not path.is_file()):
        raise FileNotFoundError(missing)
    return [
        (str(EDITION), "."),
        (str(ROOT / "LICENSE"), "."),
        (str(ROOT / "THIRD_PARTY_NOTICES.md"), "resources"),
        *_below(resources, "resources"),
        *_below(migrations, "jachete/notebook/migrations"),  # Alembic reads them as files
    ]


def _below(folder: Path, destination: str) -> list[tuple[str, str]]:
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix not in _SOURCES)
    return [(str(path), (Path(destination) / path.relative_to(folder).parent).as_posix()) for path in files]
