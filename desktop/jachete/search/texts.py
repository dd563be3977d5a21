"""Texts in a row, sorted or not, of which only what is looked at is read."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cached_property
from typing import Final, Self

import numpy as np
from numpy.typing import NDArray

#: Texts are read so many at a time.
_BLOCK: Final = 128
_BREAK: Final = ord("\n")


class Texts:
    """Texts without line breaks, one a line of `data`; safe to use from several threads."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self._read: dict[int, list[str]] = {}

    @classmethod
    def of(cls, texts: Iterable[str]) -> Self:
        """Put texts in a row."""
        return cls("\n".join(texts).encode())

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._ends) if self.data else 0

    def __getitem__(self, number: int) -> str:
        """Return one."""
        return self._block(number // _BLOCK)[number % _BLOCK]

    def find(self, text: str) -> int:
        """Return the number of the first one that does not sort before a text, where all are sorted."""
        block = bisect_left(self._heads, text) - 1
        if block < 0:
            return 0
        return block * _BLOCK + bisect_left(self._read.get(block) or self._block(block), text)

    def number(self, text: str) -> int | None:
        """Return the number of a text, or None when it is not there, where all are sorted."""
        block = bisect_right(self._heads, text) - 1
        if block < 0:
            return None
        read = self._read.get(block) or self._block(block)
        at = bisect_left(read, text)
        return block * _BLOCK + at if at < len(read) and read[at] == text else None

    @cached_property
    def _ends(self) -> NDArray[np.int64]:
        breaks = np.flatnonzero(np.frombuffer(self.data, np.uint8) == _BREAK)
        return np.append(breaks, len(self.data))

    @cached_property
    def _heads(self) -> list[str]:
        """Return the first text of every block."""
        starts = np.concatenate([[-1], self._ends[_BLOCK - 1 : -1 : _BLOCK]]) + 1
        pairs = zip(starts.tolist(), self._ends[::_BLOCK].tolist(), strict=True)
        return [self.data[start:end].decode() for start, end in pairs] if self.data else []

    def _block(self, block: int) -> list[str]:
        read = self._read.get(block)
        if read is None:
            ends = self._ends[block * _BLOCK : (block + 1) * _BLOCK]
            start = self._ends[block * _BLOCK - 1] + 1 if block else 0
            read = self._read[block] = self.data[start : ends[-1]].decode().split("\n")
        return read
