"""Whether what was made is there and of these sources: what is tried is what they give, and nothing older.

Standard library only: it runs before anything is installed.
"""

from __future__ import annotations  # as in prepare.py

from pathlib import Path
from typing import TYPE_CHECKING, Final

import prepare

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Maker = Callable[[], Iterator[Path]]

PLACE: Final = prepare.ROOT / "build" / "made"
#: All that a package is made of; what is compiled of it is made again with it.
SOURCES: Final = (
    *("desktop", "resources", "data/directory", "packaging"),
    *("requirements-package.lock", "pyproject.toml", "LICENSE", "THIRD_PARTY_NOTICES.md", "CHANGELOG.md"),
)
COMPILED: Final = frozenset({".pyc", ".mo"})


def recorded(what: str, place: Path = PLACE, root: Path = prepare.ROOT) -> Callable[[Maker], Maker]:
    """Have a maker's things written down once all are made, with the sources as they were when it began."""

    def around(maker: Maker) -> Maker:
        def making() -> Iterator[Path]:
            record, lines = place / what, [_fingerprint(root)]
            record.unlink(missing_ok=True)
            for path in maker():
                lines.append(str(path))
                yield path
            place.mkdir(parents=True, exist_ok=True)
            record.write_text("\n".join(lines), encoding="utf-8")

        return making

    return around


def is_current(what: str, place: Path = PLACE, root: Path = prepare.ROOT) -> bool:
    """Tell whether what was written down is still there, made of the sources as they are now."""
    record = place / what
    if not record.is_file():
        return False
    sources, *paths = record.read_text(encoding="utf-8").splitlines()
    return sources == _fingerprint(root) and all(Path(path).exists() for path in paths)


def _fingerprint(root: Path) -> str:
    inside = [path for name in SOURCES for path in (root / name, *(root / name).rglob("*"))]
    files = (path for path in inside if path.is_file() and path.suffix not in COMPILED)
    return prepare.fingerprint(sorted(files))
