"""What the packages bring: the frozen application, file by file."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Self

PROGRAM = "jachete.exe"


@dataclass(frozen=True, slots=True)
class Payload:
    """The files of a folder, told from it, in order."""

    root: Path
    files: tuple[PurePath, ...]

    @classmethod
    def of(cls, root: Path) -> Self:
        """Read a folder."""
        found = (path.relative_to(root) for path in root.rglob("*") if path.is_file())
        return cls(root, tuple(sorted(found, key=PurePath.as_posix)))

    def folders(self) -> tuple[PurePath, ...]:
        """Return every folder inside, an outer one before those that it holds."""
        inner = {folder for file in self.files for folder in file.parents}
        return tuple(sorted(inner - {PurePath()}))

    def files_in(self, folder: PurePath) -> Iterator[PurePath]:
        """Yield the files that lie right in a folder."""
        return (file for file in self.files if file.parent == folder)

    def folders_in(self, folder: PurePath) -> Iterator[PurePath]:
        """Yield the folders that lie right in a folder."""
        return (inner for inner in self.folders() if inner.parent == folder)

    def paths(self) -> Iterator[Path]:
        """Yield each file where it is."""
        return (self.root / file for file in self.files)

    def size(self) -> int:
        """Return how many bytes all of it takes."""
        return sum(path.stat().st_size for path in self.paths())

    def date(self, moment: int) -> None:
        """Give one date to all of it: packages made twice are then the same."""
        for path in [*self.paths(), *(self.root / folder for folder in self.folders()), self.root]:
            os.utime(path, (moment, moment))
