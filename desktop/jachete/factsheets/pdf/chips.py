"""Short words in rounded boxes, one beside the other, on as many rows as they need."""

from collections.abc import Sequence
from itertools import accumulate
from typing import Final, NamedTuple

from reportlab.lib.colors import Color
from reportlab.platypus import Flowable

from jachete.factsheets.pdf import styles
from jachete.factsheets.pdf.pieces import piece
from jachete.factsheets.pdf.safe_text import text_width
from jachete.factsheets.pdf.spoken import FACTS
from jachete.factsheets.pdf.tagging import Node, Role, TaggedParagraph

_PADDING: Final = 8.0
_ABOVE: Final = 2.2
_BELOW: Final = 3.4
_GAP: Final = 4.4
_ROUNDEST: Final = 9.0


class Chip(NamedTuple):
    """Words, how wide they are on one line, the ground of their box and its line."""

    words: TaggedParagraph
    width: float
    ground: Color = styles.CHIP
    line: Color = styles.CHIP_LINE


class _Placed(NamedTuple):
    chip: Chip
    left: float
    width: float
    height: float


class Chips(Flowable):
    """Chips in reading order; between pages they part where a row ends."""

    def __init__(self, chips: Sequence[Chip]) -> None:
        super().__init__()
        self._chips = chips
        self._rows: list[list[_Placed]] = []

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: ARG002, N803 - reportlab's names
        """Return the size of the rows in a column of `aW` points."""
        self._rows = []
        right = aW
        for chip in self._chips:
            width = min(aW, chip.width + 2 * _PADDING)
            _wide, high = chip.words.wrap(width - 2 * _PADDING + 0.1, 1)
            if right + _GAP + width > aW:
                self._rows.append([])
                right = -_GAP
            self._rows[-1].append(_Placed(chip, right + _GAP, width, high + _ABOVE + _BELOW))
            right += _GAP + width
        self.width, self.height = aW, sum(map(_high, self._rows)) - _GAP
        return self.width, self.height

    def split(self, aW: float, aH: float) -> list[Flowable]:  # noqa: N803 - reportlab's names
        """Return the rows that fit in `aH` points, then the others; nothing when none does."""
        self.wrap(aW, aH)
        down = accumulate(map(_high, self._rows))
        kept = sum(len(row) for row, foot in zip(self._rows, down, strict=True) if foot <= aH + _GAP)
        parts = (self._chips[:kept], self._chips[kept:])
        return [Chips(part) for part in parts if part] if kept else []

    def draw(self) -> None:
        """Draw the boxes and their words."""
        top = self.height
        for row in self._rows:
            for placed in row:
                self._draw(placed, top)
            top -= _high(row)

    def _draw(self, placed: _Placed, top: float) -> None:
        canvas = self.canv
        canvas.setFillColor(placed.chip.ground)
        canvas.setStrokeColor(placed.chip.line)
        canvas.setLineWidth(0.6)
        round_ = min(_ROUNDEST, placed.height / 2)
        bottom = top - placed.height
        canvas.roundRect(placed.left, bottom, placed.width, placed.height, round_, stroke=1, fill=1)
        placed.chip.words.drawOn(canvas, placed.left + _PADDING, bottom + _BELOW)


def chips(words: Sequence[str], items: Node) -> Chips:
    """Return chips of facts, the items of a list."""
    look = styles.CHIP_TEXT
    return Chips(
        [
            Chip(
                piece(each, look, items.add(Role.ITEM).add(Role.BODY, language=FACTS)), text_width(each, look)
            )
            for each in words
        ]
    )


def _high(row: Sequence[_Placed]) -> float:
    return max(placed.height for placed in row) + _GAP
