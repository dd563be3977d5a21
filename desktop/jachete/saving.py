"""A file written at once or not at all: what was there before stays until all is on the disk."""

import os
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import BinaryIO

from jachete.errors import CannotWriteError


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """Give a file that takes the place of another when all went well; raise `CannotWriteError`.

    Whatever happens before, the former file is left as it was, and no part of the new one.
    """
    temporary = beside(path, os.getpid())
    try:
        try:
            _clear(path.parent)
            temporary.unlink(missing_ok=True)
            with temporary.open("xb") as file:
                with suppress(OSError):  # a disk that knows no lock
                    _lock(file)
                yield file
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(path)
        except OSError as problem:
            raise CannotWriteError(path, problem.strerror or str(problem)) from problem
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


@cache
def _clear(folder: Path) -> None:
    """Remove, once for each folder, the parts that killed processes left there.

    One that is still being written is locked by its process; Windows deletes no open file.
    """
    for part in folder.glob(".jachete-*.part"):
        with suppress(OSError):
            if sys.platform != "win32":
                with part.open("r+b") as file:
                    _lock(file)
            part.unlink()


def _lock(file: BinaryIO) -> None:
    """Hold a file until it is closed; raise `OSError` when another process holds it."""
    if sys.platform != "win32":
        import fcntl  # noqa: PLC0415 - Windows has none

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def write_whole(content: bytes, path: Path) -> None:
    """Write a file at once or not at all; raise `CannotWriteError`."""
    with replacing(path) as file:
        file.write(content)


def beside(path: Path, process: int) -> Path:
    """Return the file in which a process writes what will take a place."""
    return path.parent / f".jachete-{process}-{zlib.crc32(path.name.encode('utf-8', 'replace')):08x}.part"
