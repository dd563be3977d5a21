"""A folder of CSV tables → a Directory, or the report of all that is wrong with it."""

import hashlib
from pathlib import Path

from jachete.catalogue.directory import Directory
from jachete.importing import assembling, checks, csv_files
from jachete.importing.cells import CellError, Value, parse
from jachete.importing.checks import Record
from jachete.importing.columns import Column, Table
from jachete.importing.csv_files import Row
from jachete.importing.enterprise_tables import ENTERPRISES
from jachete.importing.logo_files import read_logos
from jachete.importing.report import Report
from jachete.importing.tables import TABLES


def read_package(folder: Path) -> tuple[Directory | None, Report]:
    """Read and check a package; the directory is None when the report holds an error.

    Every table is read and every rule is checked before anything is said.
    """
    report = Report()
    digest = hashlib.sha256()
    records: dict[str, list[Record] | None] = {}
    for table in TABLES:
        rows = csv_files.read(folder, table, report)
        records[table.name] = None if rows is None else [_record(row, table, report) for row in rows]
        _digest(digest, table, rows or [])
    checks.check(records, report)
    if report.errors:
        return None, report
    complete = {name: rows or [] for name, rows in records.items()}
    logos = read_logos(folder, complete[ENTERPRISES.name], report, digest)
    return assembling.directory(complete, digest.hexdigest(), logos), report


def _record(row: Row, table: Table, report: Report) -> Record:
    values: dict[str, Value] = {}
    for column in table.columns:
        try:
            values[column.name] = parse(row.cells[column.name], column)
        except CellError as fault:
            report.error(table.name, row.number, column.name, str(fault))
    return Record(row.number, values)


def _digest(digest: "hashlib._Hash", table: Table, rows: list[Row]) -> None:
    """Add a table's content, whatever its delimiter, its line ends or the order of its columns."""
    digest.update(f"\x1d{table.name}".encode())
    for row in rows:
        cells = (row.cells[column.name] for column in table.columns if _counts(row, column))
        digest.update(b"\x1e" + "\x1f".join(cells).encode())


def _counts(row: Row, column: Column) -> bool:
    """Tell whether a cell is content: an added column left empty is as one that is not there."""
    return not column.added or bool(row.cells[column.name])
