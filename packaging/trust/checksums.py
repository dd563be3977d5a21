"""The list of SHA-256 that goes with what is published, as `sha256sum -c` reads it."""

import hashlib
from pathlib import Path
from typing import Final

NAME: Final = "SHA256SUMS"


def write(folder: Path) -> Path:
    """List every file directly in a folder, in the order of names; return the list."""
    files = sorted(path for path in folder.iterdir() if path.is_file() and path.name != NAME)
    lines = [f"{digest(path)}  {path.name}\n" for path in files]
    target = folder / NAME
    target.write_text("".join(lines), "utf-8", newline="\n")
    return target


def digest(path: Path) -> str:
    """Return the SHA-256 of a file's content, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
