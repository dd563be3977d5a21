"""A QR code drawn in one stroke."""

from collections.abc import Iterator, Sequence
from typing import Final, cast

from reportlab.pdfgen.pathobject import PDFPathObject
from reportlab.platypus import Flowable

from jachete.factsheets.contact_card import matrix
from jachete.factsheets.pdf.styles import INK, WHITE
from jachete.factsheets.pdf.tagging import Node, TaggedCanvas

#: White modules that a reader needs around a code.
_QUIET: Final = 4
_SIZE: Final = 96.0


class ContactCode(Flowable):
    """A QR code in the middle of its column, quiet zone included."""

    def __init__(self, text: str, node: Node) -> None:
        super().__init__()
        self._rows, self._node = matrix(text), node
        self.width = self.height = _SIZE
        self.hAlign = "CENTER"

    def draw(self) -> None:
        """Draw the code on white, whatever lies below."""
        canvas = cast(TaggedCanvas, self.canv)
        module = _SIZE / (len(self._rows) + 2 * _QUIET)
        canvas.setFillColor(WHITE)
        canvas.roundRect(0, 0, _SIZE, _SIZE, 5, stroke=0, fill=1)
        with canvas.figure(self._node, _SIZE, _SIZE):
            canvas.setFillColor(INK)
            canvas.translate(_QUIET * module, _SIZE - _QUIET * module)
            canvas.scale(module, -module)
            canvas.drawPath(_modules(self._rows), stroke=0, fill=1)


def _modules(rows: Sequence[bytes]) -> PDFPathObject:
    """Return the dark runs of a matrix in whole modules, which need no decimals."""
    return PDFPathObject([f"{start} {row} {length} 1 re" for row, start, length in _runs(rows)])


def _runs(rows: Sequence[bytes]) -> Iterator[tuple[int, int, int]]:
    """Yield the dark runs of a matrix as row, start and length."""
    for number, row in enumerate(rows):
        start = 0
        while (start := row.find(1, start)) >= 0:
            end = row.find(0, start)
            end = len(row) if end < 0 else end
            yield number, start, end - start
            start = end
