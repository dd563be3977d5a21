"""Short words in rounded boxes, one beside the other, on as many rows as they need."""

from collections.abc import Iterator, Sequence
from typing import Final

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from jachete.factsheets.pdf.lines import draw_line
from jachete.factsheets.pdf.safe_text import fitted
from jachete.factsheets.pdf.styles import LAKE, LAKE_LIGHT, STRONG, WHITE, width

_SIZE: Final = 8.4
_HEIGHT: Final = 16.0
_PADDING: Final = 8.0
_GAP: Final = 6.0


class Pills(Flowable):
    """Words for a dark ground: the first in a full box, the others in outlined ones."""

    def __init__(self, words: Sequence[str]) -> None:
        super().__init__()
        self._words = words

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: ARG002, N803 - reportlab's names
        """Return the size of the rows in a column of `aW` points."""
        self._places = list(self._rows(aW))
        rows = 1 + max((row for row, *_ in self._places), default=-1)
        return aW, max(0.0, rows * (_HEIGHT + _GAP) - _GAP)

    def _rows(self, room: float) -> Iterator[tuple[int, float, float, str]]:
        """Yield the row, left side, width and words of each box."""
        row, left = 0, 0.0
        for word in self._words:
            shown = fitted(word, STRONG, _SIZE, room - 2 * _PADDING)
            wide = sum(width(chars, face, _SIZE) for face, chars in shown) + 2 * _PADDING
            if left and left + wide > room:
                row, left = row + 1, 0.0
            yield row, left, wide, word
            left += wide + _GAP

    def draw(self) -> None:
        """Draw the boxes and their words."""
        canvas: Canvas = self.canv
        last = max((row for row, *_ in self._places), default=0)
        for number, (row, left, wide, word) in enumerate(self._places):
            bottom = (last - row) * (_HEIGHT + _GAP)
            full = number == 0
            canvas.setFillColor(LAKE_LIGHT if full else LAKE)
            canvas.setStrokeColor(LAKE_LIGHT)
            canvas.setLineWidth(0.6)
            canvas.roundRect(left, bottom, wide, _HEIGHT, _HEIGHT / 2, stroke=1, fill=1)
            canvas.setFillColor(LAKE if full else WHITE)
            draw_line(canvas, (left + _PADDING, bottom + 5), word, STRONG, _SIZE, wide - 2 * _PADDING + 0.1)
