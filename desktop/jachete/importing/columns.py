"""What a table of a package is described with: its columns, and what their cells hold."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

#: What separates the values of a LIST or REFERENCES cell.
LIST_SEPARATOR: Final = " | "


class Kind(StrEnum):
    """What a cell holds."""

    ID = "id"
    TEXT = "text"
    LIST = "list"
    YEAR = "year"
    DATE = "date"
    BOOLEAN = "boolean"
    CHOICE = "choice"
    REFERENCE = "reference"
    REFERENCES = "references"
    NEQ = "neq"
    PHONE = "phone"
    POSTAL_CODE = "postal_code"
    EMAIL = "email"
    WEB = "web"
    UNSPSC = "unspsc"
    DEGREES = "degrees"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name in files, what it holds, in French for those who fill it.

    `table` is the one a reference points to; `longest` the greatest number of characters. `added` is for a
    column that packages written before it do not have, and may do without.
    """

    name: str
    about: str
    kind: Kind = Kind.TEXT
    required: bool = False
    choices: tuple[str, ...] = ()
    table: str = ""
    longest: int = 300
    added: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table: one CSV file; `key` are the columns that no two rows share."""

    name: str
    about: str
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ("id",)

    @property
    def file(self) -> str:
        """Return the name of its file."""
        return f"{self.name}.csv"

    @property
    def header(self) -> tuple[str, ...]:
        """Return the names of its columns, in order."""
        return tuple(column.name for column in self.columns)


def id_column(
    about: str = "Identifiant stable : minuscules sans accent, chiffres et traits d’union",
) -> Column:
    """Return the column of a stable identifier."""
    return Column("id", about, Kind.ID, required=True, longest=80)


def enterprise_column() -> Column:
    """Return the column of the enterprise that a row is about."""
    return Column("enterprise", "Entreprise", Kind.REFERENCE, required=True, table="enterprises")


def source_column() -> Column:
    """Return the column of the one source of a fact."""
    return Column("source", "Source du fait", Kind.REFERENCE, table="sources")


def sources_column() -> Column:
    """Return the column of the sources of a fact."""
    return Column("sources", "Sources du fait", Kind.REFERENCES, table="sources")


def label_columns() -> tuple[Column, Column]:
    """Return the columns of a label, in French and in English."""
    return (
        Column("label_fr", "Libellé en français", required=True, longest=80),
        Column("label_en", "Libellé en anglais", required=True, longest=80),
    )
