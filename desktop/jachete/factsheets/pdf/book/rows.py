"""One line of the contents or of an index: words, and the page to which they lead."""

from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from reportlab.lib.colors import Color
from reportlab.platypus import Flowable

from jachete.factsheets.pdf import styles
from jachete.factsheets.pdf.safe_text import clean, runs
from jachete.factsheets.pdf.setting.writing import Writing
from jachete.factsheets.pdf.spoken import FACTS, are_two
from jachete.factsheets.pdf.tagging import Node, Role, TaggedCanvas

#: Room for a page number, and around the dots that lead to it.
_NUMBER: Final = 26.0
_AROUND_DOTS: Final = 5.0
_DOTS: Final = (0.5, 2.6)
_MOST_LINES: Final = 3
#: How far a second line stands from the side.
_HANGING: Final = 8.0


@dataclass(frozen=True, slots=True)
class Look:
    """How a row is set: sizes in points."""

    font: str
    size: float
    leading: float
    color: Color
    indent: float = 0.0
    above: float = 0.0


class Words(NamedTuple):
    """What a row says; the first words may be facts, which are in French, those after them are labels."""

    first: str
    then: str = ""
    are_facts: bool = False


class Row(Flowable):
    """Words and a page number: the content of a node that is a link to `key`."""

    def __init__(self, node: Node, words: Words, look: Look, page: str, key: str) -> None:
        super().__init__()
        self._fact = node.add(Role.SPAN, language=FACTS) if words.are_facts and are_two() else None
        self._label = node.add(Role.SPAN) if self._fact else None
        self._node, self._words, self._look, self._page, self._key = node, words, look, page, key
        self._lines: list[str] = []

    def getSpaceBefore(self) -> float:  # noqa: N802 - reportlab's name
        """Return the space that the look asks above."""
        return self._look.above

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: ARG002, N803 - reportlab's names
        """Return the size of the row in a column of `aW` points."""
        look = self._look
        room = aW - look.indent - _HANGING - _NUMBER
        self._lines = broken(f"{self._words.first}{self._words.then}", look.font, look.size, room)
        self.width, self.height = aW, look.leading * len(self._lines)
        return self.width, self.height

    def draw(self) -> None:
        """Draw the row, its words and number one link."""
        canvas: Any = self.canv
        look = self._look
        foot = look.leading - look.size * 0.78
        wide = styles.width(self._page, styles.TEXT, look.size)
        self._draw_dots(canvas, foot, self.width - wide - _AROUND_DOTS)
        with canvas.tag(self._node):
            writing = self._written(canvas, foot, self.width - wide)
            (canvas.write_spans if self._fact else canvas.write)(writing)
            canvas.linkRect("", self._key, (look.indent, 0, self.width, self.height))

    def _written(self, canvas: TaggedCanvas, foot: float, end: float) -> Writing:
        """Return the words, then the number, which begins at `end`."""
        look, left = self._look, self._look.indent
        facts = len(clean(self._words.first)) if self._fact else 0
        writing = canvas.writing(left, foot + (len(self._lines) - 1) * look.leading)
        for number, line in enumerate(self._lines):
            if number:
                writing.move(look.indent + _HANGING - left, look.leading)
                left = look.indent + _HANGING
            for words, span in ((line[:facts], self._fact), (f"{line[facts:]} ", self._label)):
                self._show(writing, words, canvas.opening(span) if span and words else "")
            facts = max(facts - len(line) - 1, 0)
        writing.move(end - left, 0)
        writing.show(self._page, styles.TEXT, look.size, look.color)
        return writing

    def _show(self, writing: Writing, words: str, opening: str) -> None:
        """Show words; their last space, which `clean` would take away, keeps them apart from the next."""
        look = self._look
        if opening:
            writing.open(opening)
        for face, chars in runs(words, look.font):
            writing.show(chars, face, look.size, look.color)
        if words.endswith(" "):
            writing.show(" ", look.font, look.size, look.color)

    def _draw_dots(self, canvas: TaggedCanvas, foot: float, end: float) -> None:
        look = self._look
        left = look.indent + (_HANGING if len(self._lines) > 1 else 0.0)
        start = left + _wide(self._lines[-1], look.font, look.size) + _AROUND_DOTS
        canvas.setStrokeColor(styles.TERTIARY)
        canvas.setLineWidth(0.5)
        canvas.setDash(*_DOTS)
        canvas.line(start, foot, max(start, end), foot)
        canvas.setDash()


def broken(text: str, font: str, size: float, room: float) -> list[str]:
    """Return a text in lines of at most `room` points, the last one cut when it takes too many."""
    text = clean(text)
    if _wide(text, font, size) <= room:
        return [text]
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if lines[-1] and len(lines) < _MOST_LINES and _wide(longer, font, size) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    return [_cut(line, font, size, room) for line in lines]


def _wide(text: str, font: str, size: float) -> float:
    return sum(styles.width(chars, face, size) for face, chars in runs(text, font))


def _cut(line: str, font: str, size: float, room: float) -> str:
    """Return a line with an ellipsis where it has no more room."""
    if _wide(line, font, size) <= room:
        return line
    while line and _wide(f"{line}…", font, size) > room:
        line = line[: -max(1, len(line) // 20)]
    return f"{line}…"
