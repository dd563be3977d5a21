"""What is wrong with a package, said all at once."""

from dataclasses import dataclass, field
from enum import StrEnum

from jachete.i18n import _
from jachete.importing.tables import TABLES


class Severity(StrEnum):
    """An error stops the build, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault; `row` is the spreadsheet's own (the header is 1), 0 when the whole table is meant."""

    table: str
    row: int
    column: str
    sentence: str
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        """Say where, then what."""
        kind = _("Erreur") if self.severity is Severity.ERROR else _("Avertissement")
        place = [self.table]
        if self.row:
            place.append(_("ligne {row}").format(row=self.row))
        if self.column:
            place.append(_("colonne « {column} »").format(column=self.column))
        return _("{kind} : {place} : {sentence}").format(
            kind=kind, place=", ".join(place), sentence=self.sentence
        )


@dataclass(slots=True)
class Report:
    """The faults of a package, in the order of its tables, rows and columns."""

    faults: list[Fault] = field(default_factory=list)

    def error(self, table: str, row: int, column: str, sentence: str) -> None:
        """Note a fault that stops the build."""
        self.faults.append(Fault(table, row, column, sentence))

    def warn(self, table: str, row: int, column: str, sentence: str) -> None:
        """Note a fault that does not."""
        self.faults.append(Fault(table, row, column, sentence, Severity.WARNING))

    @property
    def errors(self) -> int:
        """Count the faults that stop the build."""
        return sum(fault.severity is Severity.ERROR for fault in self.faults)

    def in_order(self) -> list[Fault]:
        """Return errors, then warnings, by table, row and column."""
        rank = {table.name: number for number, table in enumerate(TABLES)}
        return sorted(
            self.faults, key=lambda fault: (fault.severity, rank[fault.table], fault.row, fault.column)
        )
