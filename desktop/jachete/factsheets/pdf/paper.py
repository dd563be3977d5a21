"""The sheet of paper, and where things stand on it, in points."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from reportlab.lib.pagesizes import A4, LETTER

MARGIN: Final = 44.0
#: The panel at the right of a first page, the space at its left, and the one around what it holds.
SIDE: Final = 184.0
GUTTER: Final = 22.0
PADDING: Final = 13.0
#: The head of later pages, the foot of every page, and what stands free under a head.
HEAD: Final = 34.0
FOOT: Final = 60.0
UNDER_HEAD: Final = 18.0


class Paper(StrEnum):
    """The papers a sheet can be printed on."""

    LETTER = "letter"
    A4 = "a4"


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a given size."""

    width: float
    height: float

    @classmethod
    def of(cls, paper: Paper) -> "Page":
        """Return a page of this paper."""
        return cls(*{Paper.LETTER: LETTER, Paper.A4: A4}[paper])

    @property
    def size(self) -> tuple[float, float]:
        """Return width and height."""
        return self.width, self.height

    @property
    def column(self) -> float:
        """Return the width between the margins."""
        return self.width - 2 * MARGIN

    @property
    def main(self) -> float:
        """Return the width of what stands at the left of the panel."""
        return self.column - SIDE - GUTTER
