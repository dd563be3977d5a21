"""One making at a time in a checkout: two would write the same files of `build` and `dist`.

The second says who is at work, and does nothing: had it waited, it would make again what was just made.
Standard library only: it runs before anything is installed.
"""

from __future__ import annotations  # as in prepare.py

import os
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

import prepare

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

if TYPE_CHECKING:
    from collections.abc import Iterator

PLACE: Final = prepare.ROOT / "build" / "making"
#: Tells what a making starts, a release its packages or a test what it lacks, that it is part of it.
PART_OF: Final = "JACHETE_PART_OF"
#: Windows lets nobody read a byte that is held: this one is far from those that tell who holds it.
_BYTE: Final = 1 << 20


@contextmanager
def alone(what: str, place: Path = PLACE) -> Iterator[None]:
    """Hold the checkout, a file of it, until the end; raise `PreparationError` while another making does.

    The system lets go of it whatever way this process ends.
    """
    place.parent.mkdir(exist_ok=True)
    with place.open("a+b") as file:
        if not _held(file):
            file.seek(0)
            number, _, doing = file.read().decode().partition(" ")
            if os.environ.get(PART_OF) != number:
                raise prepare.PreparationError(
                    f"« {doing} » est en cours dans ce dossier (processus {number})\u00a0: "
                    "rien n’a été fait. Attendez sa fin, puis recommencez."
                )
            yield
            return
        file.truncate(0)
        file.write(f"{os.getpid()} {what}".encode())
        file.flush()
        os.environ[PART_OF] = str(os.getpid())
        try:
            yield
        finally:
            del os.environ[PART_OF]


def _held(file: BinaryIO) -> bool:
    """Take hold of an open file; tell whether it could be done."""
    try:
        if sys.platform == "win32":
            file.seek(_BYTE)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True
