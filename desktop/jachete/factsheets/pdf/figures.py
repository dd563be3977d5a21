"""The strip of key figures."""

from collections.abc import Sequence
from typing import Final

from reportlab.platypus import Flowable

from jachete.factsheets.pdf import styles
from jachete.factsheets.pdf.pieces import Piece, Story, piece
from jachete.factsheets.pdf.safe_text import text_width
from jachete.factsheets.pdf.spoken import FACTS
from jachete.factsheets.pdf.tagging import UNNUMBERED, Node, Role
from jachete.factsheets.sheet import KeyFigure

_GAP: Final = 10.0
_PADDING: Final = 12.0
_ABOVE: Final = 8.0
_BELOW: Final = 10.0
_BESIDE: Final = 12.0
#: What is higher, or wider when alone, is no figure: its statement says it anyway.
_HIGHEST: Final = 90.0
_WIDEST: Final = 0.6


class _Cards(Flowable):
    """Two to four figures side by side, each over what it counts."""

    def __init__(self, cells: Sequence[tuple[Piece, Piece]]) -> None:
        super().__init__()
        self._cells = cells

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: ARG002, N803 - reportlab's names
        """Return the size of the cards in a column of `aW` points."""
        self._card = (aW - _GAP * (len(self._cells) - 1)) / len(self._cells)
        room = self._card - 2 * _PADDING
        highest = max(sum(part.wrap(room, 1)[1] for part in cell) for cell in self._cells)
        self.width, self.height = aW, highest + _ABOVE + _BELOW
        return self.width, self.height

    def draw(self) -> None:
        """Draw the cards."""
        for number, (value, unit) in enumerate(self._cells):
            left = number * (self._card + _GAP)
            _draw_card(self, left, self._card)
            top = self.height - _ABOVE - value.height
            value.drawOn(self.canv, left + _PADDING, top)
            unit.drawOn(self.canv, left + _PADDING, top - unit.height)


class _Card(Flowable):
    """One figure alone, beside what it counts."""

    def __init__(self, value: Piece, unit: Piece, wide: float) -> None:
        super().__init__()
        self._value, self._unit, self._wide = value, unit, wide

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: ARG002, N803 - reportlab's names
        """Return the size of the card in a column of `aW` points."""
        self._value.wrap(self._wide + 1, 1)
        self._unit.wrap(aW - self._wide - 2 * _PADDING - _BESIDE, 1)
        self.width, self.height = aW, max(self._value.height, self._unit.height) + _ABOVE + _BELOW
        return self.width, self.height

    def draw(self) -> None:
        """Draw the card."""
        _draw_card(self, 0, self.width)
        middle = self.height / 2
        self._value.drawOn(self.canv, _PADDING, middle - self._value.height / 2 + 1)
        self._unit.drawOn(self.canv, _PADDING + self._wide + _BESIDE, middle - self._unit.height / 2)


def figures(values: Sequence[KeyFigure], node: Node, width: float) -> Story:
    """Return the strip, in a column of that width; nothing when a figure is too long to be one."""
    items = node.add(Role.LIST, attributes=UNNUMBERED)
    cells = [_cell(value, items.add(Role.ITEM).add(Role.BODY, language=FACTS)) for value in values]
    if not cells:
        return []
    wide = text_width(values[0].value, styles.FIGURE)
    if len(cells) == 1 and wide > _WIDEST * width:
        return []
    strip = _Card(*cells[0], wide) if len(cells) == 1 else _Cards(cells)
    return [strip] if strip.wrap(width, 1)[1] <= _HIGHEST else []


def _cell(value: KeyFigure, node: Node) -> tuple[Piece, Piece]:
    unit = f"{value.unit} ({value.year})" if value.year else value.unit
    return (
        piece(value.value, styles.FIGURE, node.add(Role.PARAGRAPH)),
        piece(unit, styles.FIGURE_UNIT, node.add(Role.PARAGRAPH)),
    )


def _draw_card(card: Flowable, left: float, width: float) -> None:
    canvas = card.canv
    canvas.setFillColor(styles.WHITE)
    canvas.setStrokeColor(styles.RULE)
    canvas.setLineWidth(0.8)
    canvas.roundRect(left, 0, width, card.height, 7, stroke=1, fill=1)
