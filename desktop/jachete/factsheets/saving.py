"""A file written at once or not at all: what was there before stays until all is on the disk."""

import os
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
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
            temporary.unlink(missing_ok=True)
            with temporary.open("xb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(path)
        except OSError as problem:
            raise CannotWriteError(path, problem.strerror or str(problem)) from problem
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def beside(path: Path, process: int) -> Path:
    """Return the file in which a process writes what will take a place."""
    return path.parent / f".jachete-{process}-{zlib.crc32(path.name.encode('utf-8', 'replace')):08x}.part"
