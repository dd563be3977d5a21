"""The strip under the band: what identifies an enterprise at a glance."""

from collections.abc import Sequence
from typing import Final

from jachete.factsheets.pdf import styles
from jachete.factsheets.pdf.paper import MARGIN, Page
from jachete.factsheets.pdf.pieces import piece
from jachete.factsheets.pdf.spoken import FACTS
from jachete.factsheets.pdf.tagging import UNNUMBERED, Node, Role, TaggedCanvas
from jachete.factsheets.sheet import Line

_ABOVE: Final = 8.0
_BELOW: Final = 10.0
_BETWEEN: Final = 18.0
_LONGEST: Final = 200


class Identity:
    """Cells side by side, each a label over a few words; no height without any."""

    def __init__(self, lines: Sequence[Line], page: Page, node: Node) -> None:
        items = node.add(Role.LIST, attributes=UNNUMBERED)
        self._page = page
        self._cell = (page.column + _BETWEEN) / max(1, len(lines))
        self._cells = []
        for line in lines:
            item, spoken_in = items.add(Role.ITEM), "" if line.translated else FACTS
            label = piece(line.label, styles.IDENTITY_LABEL, item.add(Role.LABEL))
            words = piece(line.text[:_LONGEST], styles.IDENTITY, item.add(Role.BODY, language=spoken_in))
            for part in (label, words):
                part.wrap(self._cell - _BETWEEN, 1)
            self._cells.append((label, words))
        highest = max((label.height + words.height for label, words in self._cells), default=0.0)
        self.height = highest + _ABOVE + _BELOW if self._cells else 0.0

    def draw(self, canvas: TaggedCanvas, top: float) -> None:
        """Draw the strip from the top of it."""
        bottom = top - self.height
        canvas.setFillColor(styles.PANEL)
        canvas.rect(0, bottom, self._page.width, self.height, stroke=0, fill=1)
        canvas.setStrokeColor(styles.RULE)
        canvas.setLineWidth(0.6)
        canvas.line(0, bottom, self._page.width, bottom)
        for number, (label, words) in enumerate(self._cells):
            left = MARGIN + number * self._cell
            if number:
                canvas.line(left - _BETWEEN / 2, bottom + 8, left - _BETWEEN / 2, top - 8)
            label.drawOn(canvas, left, top - _ABOVE - label.height)
            words.drawOn(canvas, left, top - _ABOVE - label.height - words.height)
