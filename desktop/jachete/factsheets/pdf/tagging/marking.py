"""A canvas that marks what it draws, piece by piece, with what each piece is."""

from collections.abc import Callable, Container, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final

from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from jachete.factsheets.pdf.tagging.node import Box, Mark, Node

#: What an artifact is, as it stands in the file. Text may stand in the last three only.
DECORATION: Final = ""
PAGINATION: Final = "/Type /Pagination"
HEADER: Final = "/Type /Pagination /Subtype /Header"
FOOTER: Final = "/Type /Pagination /Subtype /Footer"

#: The name of what paragraphs call where one of their spans begins: `<onDraw name="span" label="1"/>`.
SPAN: Final = "span"

_PAINTING: Final = frozenset(["f", "f*", "F", "B", "B*", "b", "b*", "S", "s", "sh", "Do"])


@dataclass(slots=True)
class Reading:
    """How far words have been drawn: after how many characters one ends, and how many were drawn.

    Spaces are not counted: lines are drawn without those at their ends. The words of `spans` are theirs
    rather than the paragraph's; `span` is the number of the one that they have come to.
    """

    ends: Container[int] = ()
    drawn: int = 0
    spans: Sequence[Node] = ()
    span: int = 0


class MarkedText(PDFTextObject):
    """Text with true spaces between its lines: those who read it aloud need them (ISO 32000-1, 14.8.2.5).

    A line ends with one where a word ends, not where a word too long for the column is broken.
    """

    #: Whether the words of spans are in it, and whether one is open.
    spanned = False
    _inside = False

    def begin_span(self, number: int) -> None:
        """Come to a span, which is opened by its first words."""
        self.end_span()
        self._canvas.reading.span = number  # type: ignore[attr-defined]  # absent from the stubs

    def end_span(self) -> None:
        """Close the open span, if there is one."""
        if self._inside:
            self._code.append("EMC")  # type: ignore[attr-defined]  # absent from the stubs
            self._inside = False

    def _textOut(self, text: str, TStar: int = 0) -> None:  # noqa: N802, N803 - reportlab's names
        canvas: MarkingCanvas = self._canvas  # type: ignore[attr-defined]  # absent from the stubs
        reading = canvas.reading
        if reading.spans and not self._inside:
            opening = canvas.opening(reading.spans[reading.span])
            self._code.append(opening)  # type: ignore[attr-defined]  # absent from the stubs
            self._inside = self.spanned = True
        reading.drawn += len(text) - text.count(" ")
        if TStar and reading.drawn in reading.ends and not text.endswith(" "):
            text += " "
        super()._textOut(text, TStar)  # type: ignore[misc]  # absent from the stubs


class MarkingCanvas(Canvas):
    """A canvas whose content is that of nodes, or artifacts: nothing stays unmarked."""

    _code: list[str]
    _absRect: Callable[[Box, int], Box]  # noqa: N815 - reportlab's name

    def __init__(self, filename: Any, **options: Any) -> None:
        self._begin_marking()
        super().__init__(filename, **options)
        self.setNamedCB(SPAN, _come_to_span)

    def _begin_marking(self) -> None:
        """Begin a page: nothing is drawn, and what will be is decoration."""
        self._since = 0
        self._open: list[Node | str] = [DECORATION]
        self._marked: list[Node] = []
        self._label: Node | None = None
        self.reading = Reading()

    @contextmanager
    def tag(self, target: Node | str) -> Iterator[None]:
        """Make what is drawn the content of a node, or an artifact of a kind; an artifact holds no node."""
        self._mark()
        self._open.append(self._meant(target))
        try:
            yield
        finally:
            self._mark()
            self._open.pop()

    @contextmanager
    def figure(self, node: Node, width: float, height: float) -> Iterator[None]:
        """Make what is drawn a figure of that size, from the origin."""
        left, bottom, right, top = self._absRect((0, 0, width, height), 1)
        node.box = (round(left, 2), round(bottom, 2), round(right, 2), round(top, 2))
        with self.tag(node):
            yield

    def label_first_text(self, label: Node | None) -> None:
        """Make the next text that is drawn the content of a label: the bullet of a paragraph."""
        self._label = label if isinstance(self._open[-1], Node) else None

    def beginText(self, x: float = 0, y: float = 0, direction: Any = None) -> MarkedText:  # noqa: N802 - reportlab's
        """Return a text to fill, then to draw."""
        return MarkedText(self, x, y, direction)

    def drawText(self, aTextObject: Any) -> None:  # noqa: N802, N803 - reportlab's names
        """Draw a text, as a label if one is awaited."""
        label, self._label = self._label, None
        if isinstance(aTextObject, MarkedText) and aTextObject.spanned:
            aTextObject.end_span()
            self._mark()
            super().drawText(aTextObject)
            self._since = len(self._code)  # its spans have marked all of it
        elif label is None:
            super().drawText(aTextObject)
        else:
            with self.tag(label):
                super().drawText(aTextObject)

    def opening(self, span: Node) -> str:
        """Return what opens a span of the open node, which is then its content."""
        return self._opening(self._meant(span))

    def _page(self) -> int:
        """Return the number of the page, from 0."""
        return self.getPageNumber() - 1

    def _meant(self, target: Node | str) -> Node | str:
        outer = self._open[-1]
        if isinstance(outer, str) and len(self._open) > 1:
            return outer
        if isinstance(target, Node) and target.once and target.content:
            return target if target.content[0].page == self._page() else PAGINATION
        return target

    def _mark(self) -> None:
        """Mark what was drawn since the last change of target, if it paints anything."""
        code = self._code
        painting = [at for at in range(self._since, len(code)) if _paints(code[at])]
        if painting:
            code.insert(painting[-1] + 1, "EMC")
            code.insert(painting[0], self._opening(self._open[-1]))
        self._since = len(code)

    def _opening(self, target: Node | str) -> str:
        if isinstance(target, str):
            return f"/Artifact <<{target}>> BDC" if target else "/Artifact BMC"
        number = len(self._marked)
        self._marked.append(target)
        target.content.append(Mark(self._page(), number))
        return f"/{target.role} <</MCID {number}>> BDC"


def _come_to_span(canvas: Any, _kind: str | None, number: str) -> None:
    """Begin a span where a paragraph says so; reportlab tells which text is being filled."""
    canvas._curr_tx_info["tx"].begin_span(int(number))  # noqa: SLF001 - reportlab's way


def _paints(code: str) -> bool:
    """Tell whether a piece of a page's code puts anything on it."""
    end = code[-4:].split()
    last = end[-1] if end else ""
    return ("Tj" in code or "TJ" in code) if last == "ET" else last in _PAINTING
