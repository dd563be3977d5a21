"""A table as CSV that a French Excel opens right: UTF-8 with its mark, semicolons, no formula."""

import codecs
import csv
import datetime
from collections.abc import Iterable, Sequence
from io import TextIOWrapper
from typing import BinaryIO, Final

from jachete.exporting.columns import Cell

#: What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection).
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def write_csv(file: BinaryIO, titles: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    """Write a table; dates are written as 2026-11-27."""
    file.write(codecs.BOM_UTF8)
    text = TextIOWrapper(file, encoding="utf-8", errors="replace", newline="", write_through=True)
    try:
        writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
        writer.writerow(map(_cell, titles))
        for row in rows:
            writer.writerow(map(_cell, row))
    finally:
        text.detach()  # the file is closed by whom opened it


def _cell(value: Cell) -> str | int:
    """Return a cell that no spreadsheet reads as a formula."""
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, int):
        return value
    text = (value or "").replace("\x00", "")
    return f"'{text}" if text.startswith(_FORMULA) else text
