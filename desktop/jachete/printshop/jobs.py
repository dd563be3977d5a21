"""What can be asked of the print shop; plain values, which another process can receive."""

from dataclasses import dataclass
from pathlib import Path

from jachete.factsheets.comparison import Comparison
from jachete.factsheets.portfolio.arrangement import Arrangement
from jachete.factsheets.sheet import FactSheet
from jachete.search.query import Query


@dataclass(frozen=True, slots=True)
class BookJob:
    """Write a portfolio in a file.

    `ids` are its enterprises; without them, those that `query` finds, and without a query, all of them.
    `scope` says on the cover which they are; nothing for the whole directory.
    """

    edition: Path
    language: str
    out: Path
    arrangement: Arrangement = Arrangement.CATEGORY
    paper: str = "letter"
    query: Query | None = None
    ids: tuple[str, ...] | None = None
    scope: str = ""


@dataclass(frozen=True, slots=True)
class SheetsJob:
    """Write a sheet in each of these files: pairs of an enterprise's id and a file."""

    edition: Path
    language: str
    files: tuple[tuple[str, Path], ...]


@dataclass(frozen=True, slots=True)
class DrawingJob:
    """Draw a sheet or a comparison, already in a language, as the bytes of a PDF."""

    drawn: FactSheet | Comparison
    language: str


Job = BookJob | SheetsJob | DrawingJob


@dataclass(frozen=True, slots=True)
class Progress:
    """Sheets done of how many, and the pages that they make so far, 0 when they are not counted."""

    done: int
    total: int
    pages: int = 0
