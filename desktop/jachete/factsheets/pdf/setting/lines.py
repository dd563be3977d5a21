"""Words → lines: measured once, then broken at any width."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from operator import add, sub
from typing import Any, Final, NamedTuple

from reportlab.lib.colors import Color
from reportlab.pdfbase import pdfmetrics

#: What a line may exceed its room by: sums of widths are not exact.
_NEGLIGIBLE: Final = 1e-6
#: The share of its spaces that a line may lose to hold one more word.
_TIGHTER: Final = 0.05


class Run(NamedTuple):
    """Characters of one look; a size in points.

    `span` is the node that these words are the content of, when it is not that of the whole paragraph.
    """

    text: str
    font: str
    size: float
    color: Color
    span: Any = None


class Line(NamedTuple):
    """Where a line begins and ends in the text, and how wide it is."""

    start: int
    end: int
    width: float


def font(name: str) -> Any:
    """Return a font that was registered."""
    return pdfmetrics.getFont(name)


class Measured:
    """The words of some runs and where each is, were they all on one line.

    Words are parted by plain spaces only: no line ends at a no-break space, which « » and numbers have.
    """

    def __init__(self, runs: Sequence[Run]) -> None:
        self.runs = runs
        if len(runs) == 1:
            text, name, size, *_look = runs[0]
            units = font(name).units
            words = text.split(" ")
            wide = [units(word) * size for word in words]
            spaces = [units(" ") * size] * len(wide)
            self.text = text
        else:
            self.text = "".join(run.text for run in runs)
            words = self.text.split(" ")
            wide, spaces = _mixed(runs)
        #: Where each word begins and ends, and where it would were spaces as narrow as they may be.
        self._starts = [0.0, *accumulate(map(add, wide, spaces))]
        self._ends = list(map(add, self._starts, wide))
        narrower = [0.0, *accumulate([space * _TIGHTER for space in spaces])]
        self._tight_starts = list(map(sub, self._starts, narrower))
        self._tight_ends = list(map(sub, self._ends, narrower))
        self._offsets = [0, *accumulate([len(word) + 1 for word in words])]
        self._cuts: dict[int, list[float]] = {}

    def lines(self, first: float, room: float) -> list[Line]:
        """Return the lines, whose first one has its own room; a word is broken when no line could hold it."""
        return list(self._lines(first, room)) if self.text else []

    def _lines(self, limit: float, room: float) -> Iterator[Line]:
        starts, ends, offsets = self._starts, self._ends, self._offsets
        begin, left, word, tight_left = 0, 0.0, 0, 0.0
        while word < len(ends):
            last = bisect_right(self._tight_ends, tight_left + limit + _NEGLIGIBLE, word)
            if last == len(ends):
                yield Line(begin, len(self.text), ends[-1] - left)
                return
            end, edge = offsets[last] - 1, ends[last - 1]
            word, next_begin, next_left = last, offsets[last], starts[last]
            if ends[last] - starts[last] > limit:
                cut, at = self._cut(last, begin, left + limit)
                if cut:
                    end, edge = offsets[last] + cut, at
                    next_begin, next_left = end, edge
                    if end == offsets[last + 1] - 1:  # all of it is placed, however narrow the line
                        word, next_begin, next_left = last + 1, end + 1, starts[last + 1]
            yield Line(begin, end, edge - left)
            begin, left, limit = next_begin, next_left, room
            tight_left = self._tight_starts[word] + left - starts[word]

    def _cut(self, word: int, begin: int, edge: float) -> tuple[int, float]:
        """Return how many characters of a word are on a line that ends at an edge, and where these end."""
        start = self._offsets[word]
        inside = self._inside(word)
        done = max(begin - start, 0)
        cut = bisect_right(inside, edge + _NEGLIGIBLE)
        if cut <= done:
            if begin < start:
                return 0, 0.0
            cut = done + 1
        return cut, inside[cut - 1]

    def _inside(self, word: int) -> list[float]:
        """Return where each character of a word ends."""
        known = self._cuts.get(word)
        if known is None:
            wide: list[float] = []
            for run, said in self.between(self._offsets[word], self._offsets[word + 1] - 1):
                units, size = font(run.font).units, run.size
                wide += [units(char) * size for char in said]
            known = self._cuts[word] = [*accumulate(wide, initial=self._starts[word])][1:]
        return known

    def between(self, start: int, end: int) -> Iterator[tuple[Run, str]]:
        """Yield what each run has between two places of the text."""
        if len(self.runs) == 1:
            yield self.runs[0], self.text[start:end]
            return
        at = 0
        for run in self.runs:
            said = run.text[max(start - at, 0) : max(end - at, 0)]
            if said:
                yield run, said
            at += len(run.text)

    def within(self, start: int, end: int | None) -> list[Run]:
        """Return the runs of what stands between two places, or from one on."""
        end = len(self.text) if end is None else end
        return [run._replace(text=said) for run, said in self.between(start, end)]


def _mixed(runs: Sequence[Run]) -> tuple[list[float], list[float]]:
    """Return the width of each word, and that of the space after it, none after the last."""
    wide, spaces = [0.0], []
    for run in runs:
        units = font(run.font).units
        for number, part in enumerate(run.text.split(" ")):
            if number:
                spaces.append(units(" ") * run.size)
                wide.append(0.0)
            wide[-1] += units(part) * run.size
    return wide, [*spaces, 0.0]
