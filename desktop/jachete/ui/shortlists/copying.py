"""A shortlist on the clipboard: lines for a plain text, a table for letters and messages."""

from collections.abc import Sequence
from html import escape

from jachete.i18n import _
from jachete.ui.shortlists.entry_rows import EntryRow

_LINE = "\n"


def list_text(rows: Sequence[EntryRow]) -> str:
    """Return a line for each enterprise, its cells parted by tabs, under the titles."""
    return _LINE.join("\t".join(" ".join(cell.split()) for cell in cells) for cells in _cells(rows))


def list_html(name: str, rows: Sequence[EntryRow]) -> str:
    """Return a table with a caption and a head; the lines of a note stay apart."""
    head, *body = _cells(rows)
    titles = "".join(f'<th scope="col" align="left">{escape(title)}</th>' for title in head)
    lines = "".join(
        "<tr>" + "".join(f"<td>{escape(cell).replace(_LINE, '<br>')}</td>" for cell in cells) + "</tr>"
        for cells in body
    )
    table = f'<table border="1" cellspacing="0" cellpadding="4"><caption>{escape(name)}</caption>'
    return f"{table}<thead><tr>{titles}</tr></thead><tbody>{lines}</tbody></table>"


def _cells(rows: Sequence[EntryRow]) -> list[tuple[str, ...]]:
    said = [(row.name, " · ".join(filter(None, (row.gone, row.about))), row.entry.note) for row in rows]
    return [(_("Entreprise"), _("Renseignements"), _("Note")), *said]
