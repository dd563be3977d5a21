"""`jachete compare`: two to four enterprises side by side, to read, as JSON, on paper or in a table."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from jachete.cli import as_json
from jachete.cli.arguments import DONE, WRONG_USAGE, edition_path
from jachete.exporting.comparison import export_comparison
from jachete.exporting.kinds import Kind
from jachete.factsheets.comparison import Comparison, Row
from jachete.factsheets.side_by_side import LEAST, MOST
from jachete.i18n import _, language
from jachete.text.formats import labelled

if TYPE_CHECKING:
    from jachete.editions.opened import Opened

_TABLES: Final = {".xlsx": Kind.XLSX, ".csv": Kind.CSV}


def compare_command(options: Namespace) -> int:
    """Compare what is asked for; return the exit status."""
    from jachete.editions.opened import Opened  # noqa: PLC0415 - SQLAlchemy only when an edition is read

    ids = tuple(dict.fromkeys(options.ids))
    if not LEAST <= len(ids) <= MOST or (options.json and options.out):
        said = _(
            "Nommez de deux à quatre entreprises différentes; choisissez entre --json et --out. "
            "Rien n’a été fait."
        )
        print(said, file=sys.stderr)
        return WRONG_USAGE
    with Opened.at(edition_path(options)) as opened:
        if options.out:
            _write(opened, ids, options.out)
            print(options.out)
        elif options.json:
            print(as_json.text(_as_json(opened.comparison(ids))))
        else:
            print("\n".join(_as_text(opened.comparison(ids))))
    return DONE


def _write(opened: Opened, ids: Sequence[str], path: Path) -> None:
    """Write a comparison as what the name of the file says: a workbook, CSV, and PDF for any other."""
    kind = _TABLES.get(path.suffix.lower())
    if kind is None:
        opened.write_compared_pdf(ids, path)
    else:
        export_comparison(opened.comparison(ids), kind, path)


def _as_json(comparison: Comparison) -> dict[str, Any]:
    return {
        "enterprises": [
            {"id": column.id, "name": column.title, "place": column.subtitle} for column in comparison.columns
        ],
        "rows": [
            {
                "name": row.trait.value,
                "title": row.title,
                "difference": row.difference.value,
                "said": row.said,
                "values": [list(cell.items) for cell in row.cells],
            }
            for row in comparison.rows
        ],
    }


def _as_text(comparison: Comparison) -> Iterator[str]:
    yield comparison.title
    yield comparison.summary
    yield comparison.rule
    for title, rows in comparison.sections:
        yield ""
        yield title.upper()
        for row in rows:
            yield from _row(row, comparison)
    yield ""
    yield comparison.verified
    yield comparison.edition
    yield comparison.notice


def _row(row: Row, comparison: Comparison) -> Iterator[str]:
    mark = "* " if row.differs else "  "
    yield f"{mark}{row.title} ({row.said})"
    for column, cell in zip(comparison.columns, row.cells, strict=True):
        yield "    " + labelled(column.title, cell.text, language())
