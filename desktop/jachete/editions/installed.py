"""The edition that a person installed, to be opened in place of the one that came with the application.

Each lies in the folder of editions under the name of its content; a small file beside them names the one in
service. An edition that is open somewhere is thus never written over, which Windows would refuse.
"""

import hashlib
from contextlib import suppress
from pathlib import Path
from typing import Final

from jachete import paths
from jachete.associations import EDITION
from jachete.errors import CannotWriteError, EditionUnreadableError
from jachete.saving import replacing

_IN_SERVICE: Final = "in-service.txt"


def installed() -> Path | None:
    """Return the edition that a person installed, None when they keep to the one that came along."""
    try:
        name = _pointer().read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return None
    return paths.editions() / Path(name).name if name else None


def install(source: Path) -> Path:
    """Copy an edition among the person's own files and put it in service; return where it now lies.

    It is the caller who has verified it. Raise `EditionUnreadableError`, `CannotWriteError`; the edition in
    service is then the one that was.
    """
    folder = paths.editions()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise CannotWriteError(folder, problem.strerror or str(problem)) from problem
    try:
        content = source.read_bytes()
    except OSError as problem:
        raise EditionUnreadableError(source, problem.strerror or str(problem)) from problem
    path = folder / (hashlib.sha256(content).hexdigest()[:16] + EDITION.suffix)
    if not path.exists():
        with replacing(path) as file:
            file.write(content)
    with replacing(_pointer()) as file:
        file.write(f"{path.name}\n".encode())
    _remove_others(path)
    return path


def uninstall() -> None:
    """Go back to the edition that came with the application; raise `CannotWriteError`."""
    try:
        _pointer().unlink(missing_ok=True)
    except OSError as problem:
        raise CannotWriteError(_pointer(), problem.strerror or str(problem)) from problem


def _pointer() -> Path:
    return paths.editions() / _IN_SERVICE


def _remove_others(kept: Path) -> None:
    """Remove the editions that are no longer in service, those that are not open somewhere."""
    for each in paths.editions().glob(f"*{EDITION.suffix}"):
        if each != kept:
            with suppress(OSError):
                each.unlink()
