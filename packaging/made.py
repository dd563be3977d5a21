"""Whether what was made was made of these sources: what is tried is what they give, and nothing older.

Standard library only: it runs before anything is installed.
"""

from __future__ import annotations  # as in prepare.py

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

import prepare

if TYPE_CHECKING:
    from collections.abc import Iterator

PLACE: Final = prepare.ROOT / "build" / "made"
#: All that a package is made of; what is compiled of it is made again with it.
SOURCES: Final = (
    *("desktop", "resources", "data/directory", "packaging"),
    *("requirements-package.lock", "pyproject.toml", "LICENSE", "THIRD_PARTY_NOTICES.md", "CHANGELOG.md"),
)
COMPILED: Final = frozenset({".pyc", ".mo"})


@contextmanager
def marking(what: str, place: Path = PLACE, root: Path = prepare.ROOT) -> Iterator[None]:
    """Write down, once something is made, the sources of a folder as they were when it began."""
    mark, sources = place / what, _fingerprint(root)
    mark.unlink(missing_ok=True)
    yield
    place.mkdir(parents=True, exist_ok=True)
    mark.write_text(sources)


def is_current(what: str, place: Path = PLACE, root: Path = prepare.ROOT) -> bool:
    """Tell whether something was made of the sources as they are now."""
    mark = place / what
    return mark.is_file() and mark.read_text() == _fingerprint(root)


def _fingerprint(root: Path) -> str:
    inside = [path for name in SOURCES for path in (root / name, *(root / name).rglob("*"))]
    return prepare.fingerprint(sorted(p for p in inside if p.is_file() and p.suffix not in COMPILED))
