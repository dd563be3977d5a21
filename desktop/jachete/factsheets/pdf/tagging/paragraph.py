"""A paragraph that is the content of a node."""

from collections.abc import Sequence
from typing import Any

from reportlab.lib.enums import TA_CENTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable

from jachete.factsheets.pdf.setting.lines import Line, Measured, Run, font
from jachete.factsheets.pdf.setting.writing import Writing
from jachete.factsheets.pdf.tagging.canvas import TaggedCanvas
from jachete.factsheets.pdf.tagging.node import Node

#: The space after a number or a bullet, as a share of its size.
_AFTER_BULLET = 0.6
#: How far a link goes below the foot of its words, as a share of their size.
_BELOW_LINK = 1 / 8
_FEWEST = 2


class TaggedParagraph(Flowable):
    """Runs of words set in a style, the content of a node; without a node, that of what is open around it.

    All of it leads to `link`, an address, or a key after « # »: its node is then a link. `bullet` stands
    before the first line, the content of `label`.
    """

    def __init__(
        self,
        runs: Sequence[Run],
        style: ParagraphStyle,
        node: Node | None = None,
        *,
        label: Node | None = None,
        bullet: str = "",
        link: str = "",
    ) -> None:
        super().__init__()
        self.style, self.node = style, node
        self.label, self.bullet, self.link = label, bullet, link
        self._measured = Measured(runs)
        self._wrapped: dict[float, list[Line]] = {}

    def lines(self, width: float) -> list[Line]:
        """Return its lines in a column of that width."""
        known = self._wrapped.get(width)
        if known is None:
            room = width - self.style.leftIndent - self.style.rightIndent
            known = self._wrapped[width] = self._measured.lines(room - self._pushed(), room)
        return known

    def words(self, line: Line) -> str:
        """Return the words of a line."""
        return self._measured.text[line.start : line.end]

    def _pushed(self) -> float:
        """Return how far the bullet pushes the first line to the right."""
        if not self.bullet:
            return 0.0
        style = self.style
        wide = font(style.bulletFontName).units(self.bullet) * style.bulletFontSize
        after = _AFTER_BULLET * style.bulletFontSize
        return float(max(style.bulletIndent + wide + after - style.leftIndent, 0.0))

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: ARG002, N803 - reportlab's names
        """Return the size of the paragraph, broken into lines only once for each width."""
        self.width = aW
        self.height = len(self.lines(aW)) * self.style.leading
        return aW, self.height

    def split(self, aW: float, aH: float) -> list[Flowable]:  # noqa: N803 - reportlab's names
        """Return what fits in a height, more than one line, then the rest, as they were last wrapped."""
        lines = self.lines(self.width or aW)
        kept = int(aH / self.style.leading)
        if kept < _FEWEST:
            return []
        if kept >= len(lines):
            return [self]
        end, start = lines[kept - 1].end, lines[kept].start
        first, rest = (self._part(self._measured.within(*part)) for part in ((0, end), (start, None)))
        first.label, first.bullet = self.label, self.bullet
        return [first, rest]

    def _part(self, runs: Sequence[Run]) -> "TaggedParagraph":
        return type(self)(runs, self.style, self.node, link=self.link)

    def drawOn(self, canvas: Any, x: float, y: float, _sW: float = 0) -> None:  # noqa: N802, N803 - reportlab's names
        """Draw the paragraph from its lower left corner."""
        lines = self.lines(self.width)
        if not lines:
            return
        style = self.style
        foot = y + self.height - style.fontSize
        if self.bullet:
            self._draw_bullet(canvas, x + style.bulletIndent, foot)
        lefts = self._lefts(lines)
        writing = canvas.writing(x + lefts[0], foot)
        spanned = self._fill(writing, canvas, lines, lefts)
        if spanned:
            canvas.write_spans(writing)
        else:
            canvas.write(writing, self.node)
        if self.link:
            self._lead(canvas, x, foot, lines, lefts)

    def _room(self, first: bool) -> float:
        """Return the room of a line."""
        style = self.style
        return self.width - style.leftIndent - style.rightIndent - (self._pushed() if first else 0.0)

    def _excess(self, line: Line, *, first: bool) -> float:
        """Return what each space of a line must lose for it to keep to its room."""
        excess = line.width - self._room(first)
        if excess <= 0:
            return 0.0
        words = self.words(line)
        return excess / max(words.count(" ") + words.count("\u00a0"), 1)

    def _lefts(self, lines: Sequence[Line]) -> list[float]:
        """Return where each line begins."""
        style = self.style
        if style.alignment == TA_CENTER:
            room = self.width - style.leftIndent - style.rightIndent
            return [style.leftIndent + (room - line.width) / 2 for line in lines]
        return [style.leftIndent + self._pushed(), *[style.leftIndent] * (len(lines) - 1)]

    def _fill(
        self, writing: Writing, canvas: TaggedCanvas, lines: Sequence[Line], lefts: Sequence[float]
    ) -> bool:
        """Write the lines, and tell whether they are the content of spans.

        A line where a word ends is ended by a space: those who read it aloud need it (ISO 32000-1, 14.8.2.5).
        """
        measured, leading = self._measured, self.style.leading
        text, open_ = measured.text, None
        for number, line in enumerate(lines):
            if number:
                writing.move(lefts[number] - lefts[number - 1], leading)
            parts = list(measured.between(line.start, line.end))
            writing.tighten(self._excess(line, first=not number))
            if text[line.end : line.end + 1] in ("", " "):
                run, said = parts[-1]
                parts[-1] = run, f"{said} "
            for run, said in parts:
                if run.span is not None and run.span is not open_:
                    open_ = run.span
                    writing.open(canvas.opening(open_))
                writing.show(said, run.font, run.size, run.color)
        return open_ is not None

    def _draw_bullet(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        style = self.style
        writing = canvas.writing(x, y)
        writing.show(self.bullet, style.bulletFontName, style.bulletFontSize, style.bulletColor)
        canvas.write(writing, self.label or self.node)

    def _lead(
        self, canvas: TaggedCanvas, x: float, foot: float, lines: Sequence[Line], lefts: Sequence[float]
    ) -> None:
        leading, below = self.style.leading, self.style.fontSize * _BELOW_LINK
        with canvas.tag(self.node or ""):
            for number, (line, left) in enumerate(zip(lines, lefts, strict=True)):
                bottom = foot - number * leading - below
                place = (x + left, bottom, x + left + line.width, bottom + leading)
                if self.link.startswith("#"):
                    canvas.linkRect("", self.link[1:], place)
                else:
                    canvas.linkURL(self.link, place)
