"""The contact of a sheet as a vCard, and as a QR code drawn in one stroke."""

from collections.abc import Iterator, Sequence
from typing import Final

import segno
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from jachete.factsheets.pdf.styles import INK, WHITE
from jachete.factsheets.sheet import FactSheet, LinkKind, SectionName

#: White modules that a reader needs around a code.
_QUIET: Final = 4


def vcard(sheet: FactSheet) -> str:
    """Return the contact of a sheet as a vCard 4.0; empty when there is nothing to reach."""
    section = sheet.section(SectionName.CONTACT)
    lines = section.lines if section else ()
    known = [
        *(f"TEL;VALUE=uri;TYPE=work:{line.link}" for line in lines if line.kind is LinkKind.PHONE),
        *(f"EMAIL;TYPE=work:{_escaped(line.text)}" for line in lines if line.kind is LinkKind.EMAIL),
        *(f"URL:{line.link}" for line in lines if line.kind is LinkKind.WEB),
    ]
    if not known:
        return ""
    name = _escaped(sheet.title[:80])
    return "\r\n".join(["BEGIN:VCARD", "VERSION:4.0", f"FN:{name}", f"ORG:{name}", *known, "END:VCARD", ""])


def _escaped(text: str) -> str:
    for sign in "\\;,":
        text = text.replace(sign, f"\\{sign}")
    return " ".join(text.split())


class ContactCode(Flowable):
    """A QR code of `size` points, quiet zone included."""

    def __init__(self, text: str, size: float) -> None:
        super().__init__()
        code = segno.make(text, error="l", boost_error=False, micro=False, encoding="utf-8")
        self._rows = [bytes(row) for row in code.matrix]
        self.width = self.height = size

    def draw(self) -> None:
        """Draw the code on white, whatever lies below."""
        canvas: Canvas = self.canv
        module = self.width / (len(self._rows) + 2 * _QUIET)
        canvas.setFillColor(WHITE)
        canvas.rect(0, 0, self.width, self.height, stroke=0, fill=1)
        canvas.setFillColor(INK)
        path = canvas.beginPath()
        for row, start, length in _runs(self._rows):
            top = self.height - (row + 1 + _QUIET) * module
            path.rect((start + _QUIET) * module, top, length * module, module)
        canvas.drawPath(path, stroke=0, fill=1)


def _runs(rows: Sequence[bytes]) -> Iterator[tuple[int, int, int]]:
    """Yield the dark runs of a matrix as row, start and length."""
    for number, row in enumerate(rows):
        start = 0
        while (start := row.find(1, start)) >= 0:
            end = row.find(0, start)
            end = len(row) if end < 0 else end
            yield number, start, end - start
            start = end
