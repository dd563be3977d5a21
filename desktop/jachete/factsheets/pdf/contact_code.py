"""A QR code drawn in one stroke."""

from collections.abc import Iterator, Sequence
from typing import Final

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from jachete.factsheets.contact_card import matrix
from jachete.factsheets.pdf.styles import INK, WHITE

#: White modules that a reader needs around a code.
_QUIET: Final = 4


class ContactCode(Flowable):
    """A QR code of `size` points, quiet zone included."""

    def __init__(self, text: str, size: float) -> None:
        super().__init__()
        self._rows = matrix(text)
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
