"""Enterprises side by side as a table for a spreadsheet: a line for each row, a column for each of them."""

from collections.abc import Iterator
from pathlib import Path

from jachete.exporting.columns import BETWEEN, Cell
from jachete.exporting.csv_file import write_csv
from jachete.exporting.kinds import Kind
from jachete.factsheets.comparison import Cell as Compared
from jachete.factsheets.comparison import Comparison
from jachete.i18n import _
from jachete.saving import replacing

#: Widths in characters.
_TITLES, _FACTS, _SAID = 26, 44, 30


def export_comparison(comparison: Comparison, kind: Kind, path: Path) -> None:
    """Write a comparison as a workbook or as CSV, whole or not at all; raise `CannotWriteError`."""
    heads = [
        (_("Section"), _TITLES),
        (_("Rubrique"), _TITLES),
        *((column.title, _FACTS) for column in comparison.columns),
        (_("Différence"), _SAID),
    ]
    with replacing(path) as file:
        if kind is Kind.CSV:
            write_csv(file, [title for title, _width in heads], _rows(comparison))
        else:
            from jachete.exporting.workbook import write_workbook  # noqa: PLC0415 - slow to load

            about = (_("À propos"), _about(comparison))
            write_workbook(file, _("Comparaison"), heads, _rows(comparison), about, "C2")


def _rows(comparison: Comparison) -> Iterator[list[Cell]]:
    yield ["", _("Lieu"), *(column.subtitle for column in comparison.columns), ""]
    for row in comparison.rows:
        yield [row.section, row.title, *map(_value, row.cells), row.said]


def _value(cell: Compared) -> Cell:
    """Return a year as a number, facts one after the other, or what says that no source tells."""
    if cell.year is not None:
        return cell.year
    return BETWEEN.join(cell.items) or cell.text


def _about(comparison: Comparison) -> list[str]:
    return [
        _("L’économie sociale, j’achète! — Répertoire"),
        comparison.title,
        comparison.summary,
        comparison.rule,
        comparison.verified,
        comparison.edition,
        comparison.notice,
    ]
