"""Enterprises side by side: the same rows for all, what differs said in words, never who wins."""

import datetime
from dataclasses import dataclass
from enum import StrEnum


class Trait(StrEnum):
    """What is compared, in its fixed order."""

    CATEGORIES = "categories"
    OFFERS = "offers"
    NATURES = "natures"
    SERVED = "served"
    LEGAL_FORM = "legal_form"
    FOUNDED = "founded"
    CERTIFICATIONS = "certifications"
    CONTRACTS = "contracts"
    FIGURES = "figures"
    LANGUAGES = "languages"
    CONTACT = "contact"
    VERIFIED = "verified"


class Difference(StrEnum):
    """Whether what the sources say differs; UNKNOWN when they say too little to tell."""

    SAME = "same"
    DIFFERENT = "different"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Group:
    """A few facts under a small title, which may be empty."""

    title: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """What is said of one enterprise in one row.

    `text` is all of it on one line; without `groups` it says that no source tells. `territories` are the ids
    to show on a map, `year` is the year when it is one.
    """

    text: str
    groups: tuple[Group, ...] = ()
    territories: tuple[str, ...] = ()
    year: int | None = None

    @property
    def is_known(self) -> bool:
        """Tell whether a source says anything."""
        return bool(self.groups)

    @property
    def items(self) -> tuple[str, ...]:
        """Return the facts, without their small titles."""
        return tuple(item for group in self.groups for item in group.items)


@dataclass(frozen=True, slots=True)
class Row:
    """One row: a cell for each column, and whether they differ; `said` tells how in a few words."""

    trait: Trait
    section: str
    title: str
    cells: tuple[Cell, ...]
    difference: Difference
    said: str

    @property
    def differs(self) -> bool:
        """Tell whether what is known differs."""
        return self.difference is Difference.DIFFERENT


@dataclass(frozen=True, slots=True)
class Column:
    """One enterprise: its id, name, place, and the id of its main category."""

    id: str
    title: str
    subtitle: str
    category: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that is said of a few enterprises side by side, ready to draw.

    `summary`, `rule` (how to read the differences), `verified` and `notice` are whole sentences; `date` is
    that of the record verified last.
    """

    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    summary: str
    rule: str
    verified: str
    edition: str
    notice: str
    publisher: str
    language: str
    date: datetime.date

    @property
    def sections(self) -> tuple[tuple[str, tuple[Row, ...]], ...]:
        """Return the rows under the title of their section."""
        titles = dict.fromkeys(row.section for row in self.rows)
        return tuple((title, tuple(row for row in self.rows if row.section == title)) for title in titles)


@dataclass(frozen=True, slots=True)
class Gathered:
    """What was asked to compare: the enterprises found, the ids that the edition has not.

    There is a `comparison` once two enterprises are found.
    """

    columns: tuple[Column, ...]
    gone: tuple[str, ...]
    comparison: Comparison | None
