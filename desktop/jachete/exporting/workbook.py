"""A table as an Excel workbook: real types, a head that stays, and a sheet that says where it comes from."""

import datetime
from collections.abc import Iterable, Sequence
from typing import Any, BinaryIO, Final

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from jachete.exporting.columns import Cell

_LONGEST: Final = 32_767
_HEAD: Final = Font(bold=True, color="FFFFFF")
_FILL: Final = PatternFill("solid", fgColor="0B5563")
_WRAPPED: Final = Alignment(vertical="top", wrap_text=True)
_DATE: Final = "yyyy-mm-dd"


def write_workbook(
    file: BinaryIO,
    title: str,
    heads: Sequence[tuple[str, int]],
    rows: Iterable[Sequence[Cell]],
    about: tuple[str, Sequence[str]],
    first: str = "B2",
) -> None:
    """Write a workbook of two sheets: the table, and the lines of `about` under their own title.

    `heads` are the titles of the columns and their widths in characters; what is above and at the left of the
    cell `first` stays in sight.
    """
    book = Workbook(write_only=True)
    sheet = book.create_sheet(title)
    sheet.freeze_panes = first
    for number, (_title, width) in enumerate(heads, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.append([_head(sheet, text) for text, _width in heads])
    count = 1
    try:
        for row in rows:
            sheet.append([_cell(sheet, value) for value in row])
            count += 1
    except BaseException:
        sheet.close()  # stopped: it would complain later of being left open
        raise
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(heads))}{count}"
    named, lines = about
    notes = book.create_sheet(named)
    notes.column_dimensions["A"].width = 100
    for line in lines:
        notes.append([_cell(notes, line)])
    book.save(file)


def _head(sheet: WriteOnlyWorksheet, text: str) -> Any:
    cell = _cell(sheet, text)
    cell.font, cell.fill = _HEAD, _FILL
    return cell


def _cell(sheet: WriteOnlyWorksheet, value: Cell) -> Any:
    """Return a cell of the type of its value; a text is a text even when it looks like a formula."""
    if isinstance(value, str):
        value = ILLEGAL_CHARACTERS_RE.sub("", value)[:_LONGEST]
    cell: Any = WriteOnlyCell(sheet)
    cell.value = value or None
    cell.alignment = _WRAPPED
    if isinstance(value, datetime.date):
        cell.number_format = _DATE
    elif isinstance(value, str) and value:
        cell.data_type = "s"
    return cell
