"""What a story is made of, when each part knows its node."""

from collections.abc import Sequence
from itertools import accumulate
from typing import Any, Final

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, Table, TableStyle

from jachete.factsheets.pdf.tagging.canvas import TaggedCanvas
from jachete.factsheets.pdf.tagging.marking import Reading
from jachete.factsheets.pdf.tagging.node import COLUMN_HEADER, ROW_HEADER, Node, Role

_NEGLIGIBLE: Final = 0.01


class TaggedParagraph(Paragraph):
    """A paragraph that is the content of a node; a bullet is that of `label`.

    A whole paragraph leads somewhere or none of it does: its node is then a link. `spans` are nodes whose
    words begin at `<onDraw name="span" label="0"/>` and so on; such a paragraph has no bullet.
    """

    def __init__(
        self,
        text: Any,
        style: ParagraphStyle,
        node: Node | None = None,
        label: Node | None = None,
        spans: Sequence[Node] = (),
        **options: Any,
    ) -> None:
        super().__init__(text, style, **options)
        self.node, self.label = node, label
        self._wrapped: dict[float, tuple[Any, float]] = {}
        words = "".join(map(_words, self.frags)).split(" ")
        self._reading = Reading(frozenset(accumulate(map(len, words))), spans=spans)
        self._goes_on = False

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803 - reportlab's names
        """Return the size of the paragraph, broken into lines only once for each width."""
        if aW in self._wrapped:
            self.blPara, self.height = self._wrapped[aW]
            self.width = aW
        else:
            super().wrap(aW, aH)
            self._wrapped[aW] = self.blPara, self.height
        return self.width, self.height

    def draw(self) -> None:
        """Draw the paragraph, as an artifact when it has no node."""
        canvas = self.canv
        if not isinstance(canvas, TaggedCanvas) or self.node is None:
            super().draw()
            return
        if not self._goes_on:
            self._reading.drawn = self._reading.span = 0
        canvas.reading = self._reading
        with canvas.tag(self.node):
            canvas.label_first_text(self.label if self.bulletText else None)
            super().draw()
        canvas.reading = Reading()

    def split(self, aW: float, aH: float) -> list[Any]:  # noqa: N803 - reportlab's names
        """Return the parts of the paragraph, which all are the content of its node."""
        parts: list[Any] = super().split(aW, aH)
        for part in parts:
            part.node, part._reading = self.node, self._reading  # noqa: SLF001 - one of us
            part._goes_on = self._goes_on or part is not parts[0]  # noqa: SLF001 - one of us
        if parts:
            parts[0].label = self.label
        return parts


def _words(fragment: Any) -> str:
    return " " if hasattr(fragment, "lineBreak") else getattr(fragment, "text", "")


class TaggedTable(Table):
    """A table as wide as its column, which keeps its proportions when it goes on in another one."""

    _argH: list[float | None]  # noqa: N815 - reportlab's name
    _colWidths: list[float]  # noqa: N815 - reportlab's name

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803 - reportlab's names
        """Return the size of the table, which takes the whole width."""
        whole = sum(self._colWidths)
        if abs(whole - aW) > _NEGLIGIBLE:
            self._colWidths = self._argW = [width * aW / whole for width in self._colWidths]
            self._rowHeights = self._argH = [None] * len(self._argH)
            self._width_calculated_once = None
        return super().wrap(aW, aH)


def tagged_table(
    parent: Node,
    header: Sequence[str],
    rows: Sequence[Sequence[str]],
    styles: tuple[ParagraphStyle, ParagraphStyle],
    look: TableStyle,
    shares: Sequence[float],
    languages: Sequence[str] = (),
) -> TaggedTable:
    """Return a table of markup; the first cell of a row is its header, the head is repeated on each page.

    `styles` are those of the head and of the cells, `shares` the proportions of the columns, `languages`
    those of their cells when they are not the document's. On later pages, the head is decoration.
    """
    of_head, of_cell = styles
    table = parent.add(Role.TABLE)
    row = table.add(Role.ROW)
    head = [row.add(Role.HEADER_CELL, attributes=COLUMN_HEADER, once=True) for _words in header]
    cells = [[TaggedParagraph(words, of_head, node) for words, node in zip(header, head, strict=True)]]
    for words_of_row in rows:
        row = table.add(Role.ROW)
        cells.append(
            [
                TaggedParagraph(words, of_cell, _cell(row, language))
                for words, language in zip(words_of_row, languages or [""] * len(header), strict=True)
            ]
        )
    return TaggedTable(cells, colWidths=list(shares), style=look, repeatRows=1, splitInRow=1)


def _cell(row: Node, language: str) -> Node:
    """Return the next cell of a row."""
    if row.kids:
        return row.add(Role.CELL, language=language)
    return row.add(Role.HEADER_CELL, attributes=ROW_HEADER, language=language)
