"""One CSV file of a package → rows of text, whatever spreadsheet wrote it."""

import csv
import io
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from jachete.i18n import _
from jachete.importing.columns import Table
from jachete.importing.report import Report

DELIMITERS: Final = ";,\t"
#: A file beyond this many bytes is not a directory's table.
LARGEST: Final = 512 * 1024 * 1024
#: A cell typed on several lines is read as one.
_LINE_END: Final = re.compile(r"\s*[\r\n]\s*")


@dataclass(frozen=True, slots=True)
class Row:
    """A row as it was written: its number in the spreadsheet and its cells by column."""

    number: int
    cells: dict[str, str]


def read(folder: Path, table: Table, report: Report) -> list[Row] | None:
    """Return the rows of a table, or None when its file cannot be read at all.

    The delimiter is the one that the header uses: `;` as French spreadsheets write, `,` or a tab. Columns may
    stand in any order; one added since the file was written is empty. Faults go to `report`.
    """
    text = _text(folder / table.file, table, report)
    if text is None:
        return None
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text, table))
    csv.field_size_limit(LARGEST)
    header = [cell.strip() for cell in next(lines, [])]
    if not _header_holds(header, table, report):
        return None
    return list(_rows(lines, header, table, report))


def _text(path: Path, table: Table, report: Report) -> str | None:
    try:
        if path.stat().st_size > LARGEST:
            report.error(
                table.name, 0, "", _("le fichier {file} dépasse 512 Mo; divisez-le.").format(file=path.name)
            )
            return None
        data = path.read_bytes()
    except FileNotFoundError:
        report.error(
            table.name,
            0,
            "",
            _("le fichier {file} manque; remettez-le dans le dossier.").format(file=path.name),
        )
        return None
    except OSError as problem:
        report.error(
            table.name,
            0,
            "",
            _("le fichier {file} ne peut pas être lu ({reason}); fermez-le ailleurs, puis réessayez.").format(
                file=path.name, reason=problem.strerror
            ),
        )
        return None
    return _decoded(data, table, report)


def _decoded(data: bytes, table: Table, report: Report) -> str | None:
    try:
        return unicodedata.normalize("NFC", data.decode("utf-8-sig"))
    except UnicodeDecodeError as problem:
        line = data.count(b"\n", 0, problem.start) + 1
        report.error(
            table.name,
            line,
            "",
            _(
                "le texte n’est pas en UTF-8 (octet 0x{byte:02X}); dans le tableur, enregistrez sous "
                "« CSV UTF-8 »."
            ).format(byte=data[problem.start]),
        )
        return None


def _delimiter(text: str, table: Table) -> str:
    first = text.partition("\n")[0]
    wanted = set(table.header)
    return max(DELIMITERS, key=lambda mark: len(wanted & {cell.strip(' "\r') for cell in first.split(mark)}))


def _header_holds(header: list[str], table: Table, report: Report) -> bool:
    missing = [column.name for column in table.columns if column.name not in header and not column.added]
    unknown = [name for name in header if name not in table.header]
    repeated = sorted({name for name in header if header.count(name) > 1 and name in table.header})
    for name in missing:
        report.error(table.name, 1, name, _("cette colonne manque à l’en-tête; ajoutez-la."))
    for name in unknown:
        report.error(
            table.name,
            1,
            name,
            _("cette colonne est inconnue; retirez-la ou corrigez son nom."),
        )
    for name in repeated:
        report.error(table.name, 1, name, _("cette colonne est répétée; gardez-en une seule."))
    return not (missing or unknown or repeated)


def _rows(lines: Iterator[list[str]], header: list[str], table: Table, report: Report) -> Iterator[Row]:
    for number, cells in enumerate(lines, start=2):
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) != len(header):
            report.error(
                table.name,
                number,
                "",
                _("la ligne a {found} cellules au lieu de {wanted}; vérifiez les guillemets.").format(
                    found=len(cells), wanted=len(header)
                ),
            )
            continue
        filled = {name: _LINE_END.sub(" ", cell.strip()) for name, cell in zip(header, cells, strict=True)}
        yield Row(number, {**dict.fromkeys(table.header, ""), **filled})
