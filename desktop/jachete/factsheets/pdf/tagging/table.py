"""A table that says its headers, as wide as its column; its head is repeated where it goes on."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import Any, Final, NamedTuple

from reportlab.lib.colors import Color
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable

from jachete.factsheets.pdf.setting.lines import Run
from jachete.factsheets.pdf.tagging.canvas import TaggedCanvas
from jachete.factsheets.pdf.tagging.node import COLUMN_HEADER, ROW_HEADER, Node, Role
from jachete.factsheets.pdf.tagging.paragraph import TaggedParagraph

_NEGLIGIBLE: Final = 1e-6
#: Rows that a page keeps when it gives one to the next.
_NOT_ALONE: Final = 2
Words = Sequence[Run]
#: What stands in a cell, from top to bottom.
Content = Sequence[Flowable]


class Grid(NamedTuple):
    """How a table is drawn: lines are a width and a colour, what stands free around contents is in points.

    `outer` is what stands free at the sides of the table; a marked row has the line `mark` before it.
    """

    under_head: tuple[float, Color]
    under_rows: tuple[float, Color]
    between: tuple[float, Color] | None
    mark: tuple[float, Color]
    left: float
    right: float
    above: float
    below: float
    outer: float


class Row(NamedTuple):
    """The contents of the cells of a row."""

    cells: Sequence[Content]
    marked: bool = False


class TaggedTable(Flowable):
    """Rows under a head, in columns whose widths are shares of that of the table."""

    def __init__(self, head: Row, rows: Sequence[Row], shares: Sequence[float], grid: Grid) -> None:
        super().__init__()
        self._head, self._rows, self._grid = head, rows, grid
        self._shares = [share / sum(shares) for share in shares]
        self._heights: list[float] = []

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: ARG002, N803 - reportlab's names
        """Return the size of the table, which takes the whole width."""
        if not self._heights or abs(self.width - aW) > _NEGLIGIBLE:
            self.width = aW
            self._heights = [self._high(row) for row in (self._head, *self._rows)]
            self.height = sum(self._heights)
        return self.width, self.height

    def _columns(self) -> Iterator[tuple[float, float]]:
        """Yield where the content of each column begins, and its width."""
        grid, last = self._grid, len(self._shares) - 1
        for number, (share, after) in enumerate(zip(self._shares, accumulate(self._shares), strict=True)):
            before = grid.outer if number == 0 else grid.left
            beyond = grid.outer if number == last else grid.right
            yield (after - share) * self.width + before, share * self.width - before - beyond

    def _high(self, row: Row) -> float:
        highest = max(
            _stacked(content, width)
            for content, (_left, width) in zip(row.cells, self._columns(), strict=True)
        )
        return highest + self._grid.above + self._grid.below

    def split(self, aW: float, aH: float) -> list[Flowable]:  # noqa: N803 - reportlab's names
        """Return the rows that fit in `aH` points, then the others; a first row that does not is parted."""
        self.wrap(aW, aH)
        down = list(accumulate(self._heights))
        kept = sum(foot <= aH + _NEGLIGIBLE for foot in down[1:])
        if kept == len(self._rows):
            return [self]
        if kept == len(self._rows) - 1 and kept >= _NOT_ALONE:
            kept -= 1  # a last row is not left alone on its page
        first, rest = list(self._rows[:kept]), list(self._rows[kept:])
        if not first:
            parts = self._parted(rest[0], aH - down[0])
            if parts is None:
                return []
            first, rest = [parts[0]], [parts[1], *rest[1:]]
        return [TaggedTable(self._head, rows, self._shares, self._grid) for rows in (first, rest)]

    def _parted(self, row: Row, high: float) -> tuple[Row, Row] | None:
        """Return the two parts of a row, the first at most that high; None when a cell cannot be parted."""
        room = high - self._grid.above - self._grid.below
        parts = []
        for content, (_left, width) in zip(row.cells, self._columns(), strict=True):
            part = _cut(content, width, room)
            if part is None:
                return None
            parts.append(part)
        above, below = zip(*parts, strict=True)
        return Row(above, row.marked), Row(below, row.marked)

    def drawOn(self, canvas: Any, x: float, y: float, _sW: float = 0) -> None:  # noqa: N802, N803 - reportlab's names
        """Draw the table from its lower left corner: its lines, then what it says."""
        feet = [y + self.height - down for down in accumulate(self._heights)]
        rows = [self._head, *self._rows]
        self._draw_lines(canvas, x, y, feet)
        for row, foot, high in zip(rows, feet, self._heights, strict=True):
            for content, (left, _width) in zip(row.cells, self._columns(), strict=True):
                _draw(canvas, content, x + left, foot + high - self._grid.above)

    def _draw_lines(self, canvas: TaggedCanvas, x: float, y: float, feet: Sequence[float]) -> None:
        grid, end = self._grid, x + self.width
        _pen(canvas, grid.under_head)
        canvas.line(x, feet[0], end, feet[0])
        _pen(canvas, grid.under_rows)
        for foot in feet[1:]:
            canvas.line(x, foot, end, foot)
        if grid.between:
            _pen(canvas, grid.between)
            for share in [*accumulate(self._shares)][:-1]:
                left = x + share * self.width
                canvas.line(left, y + self.height, left, y)
        _pen(canvas, grid.mark)
        for row, foot, high in zip(self._rows, feet[1:], self._heights[1:], strict=True):
            if row.marked:
                canvas.line(x, foot + high, x, foot)


def _pen(canvas: TaggedCanvas, line: tuple[float, Color]) -> None:
    canvas.setLineWidth(line[0])
    canvas.setStrokeColor(line[1])


def _gaps(content: Content) -> list[float]:
    """Return the space over each flowable of a cell, none over the first."""
    follow = pairwise(content)
    return [0.0, *(above.getSpaceAfter() + below.getSpaceBefore() for above, below in follow)]


def _stacked(content: Content, width: float) -> float:
    """Return the height of the content of a cell."""
    return sum(gap + each.wrap(width, 0)[1] for each, gap in zip(content, _gaps(content), strict=False))


def _cut(content: Content, width: float, room: float) -> tuple[Content, Content] | None:
    """Return what of a cell is in a height, and the rest; None when nothing would be."""
    above: list[Flowable] = []
    for number, (each, gap) in enumerate(zip(content, _gaps(content), strict=False)):
        room -= gap
        if each.height > room + _NEGLIGIBLE:
            parts: Sequence[Flowable] = each.split(width, room)
            if not parts and not above:
                return None
            return [*above, *parts[:1]], [*parts[1:], *content[number + (1 if parts else 0) :]]
        room -= each.height
        above.append(each)
    return above, []


def _draw(canvas: TaggedCanvas, content: Content, left: float, top: float) -> None:
    for each, gap in zip(content, _gaps(content), strict=False):
        top -= gap + each.height
        each.drawOn(canvas, left, top)


def tagged_table(
    parent: Node,
    header: Sequence[Words],
    rows: Sequence[Sequence[Words]],
    styles: tuple[ParagraphStyle, ParagraphStyle],
    grid: Grid,
    shares: Sequence[float],
    languages: Sequence[str] = (),
) -> TaggedTable:
    """Return a table of words; the first cell of a row is its header, the head is repeated on each page.

    `styles` are those of the head and of the cells, `shares` the proportions of the columns, `languages`
    those of their cells when they are not the document's. On later pages, the head is decoration.
    """
    of_head, of_cell = styles
    table = parent.add(Role.TABLE)
    node = table.add(Role.ROW)
    head = [
        [TaggedParagraph(words, of_head, node.add(Role.HEADER_CELL, attributes=COLUMN_HEADER, once=True))]
        for words in header
    ]
    made = []
    for words_of_row in rows:
        node = table.add(Role.ROW)
        made.append(
            Row(
                [
                    [TaggedParagraph(words, of_cell, _cell(node, language))]
                    for words, language in zip(words_of_row, languages or [""] * len(header), strict=True)
                ]
            )
        )
    return TaggedTable(Row(head), made, shares, grid)


def _cell(row: Node, language: str) -> Node:
    """Return the next cell of a row."""
    if row.kids:
        return row.add(Role.CELL, language=language)
    return row.add(Role.HEADER_CELL, attributes=ROW_HEADER, language=language)
