"""A canvas that marks what it draws, piece by piece, with what each piece is."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final

from reportlab.pdfgen.canvas import Canvas

from jachete.factsheets.pdf.setting.writing import Writing
from jachete.factsheets.pdf.tagging.node import Box, Mark, Node

#: What an artifact is, as it stands in the file. Text may stand in the last three only.
DECORATION: Final = ""
PAGINATION: Final = "/Type /Pagination"
HEADER: Final = "/Type /Pagination /Subtype /Header"
FOOTER: Final = "/Type /Pagination /Subtype /Footer"

_PAINTING: Final = frozenset(["f", "f*", "F", "B", "B*", "b", "b*", "S", "s", "sh", "Do"])


class MarkingCanvas(Canvas):
    """A canvas whose content is that of nodes, or artifacts: nothing stays unmarked."""

    _code: list[str]
    _doc: Any
    _absRect: Callable[[Box, int], Box]  # noqa: N815 - reportlab's name

    def __init__(self, filename: Any, **options: Any) -> None:
        self._begin_marking()
        super().__init__(filename, **options)

    def _begin_marking(self) -> None:
        """Begin a page: nothing is drawn, and what will be is decoration."""
        self._since = 0
        self._open: list[Node | str] = [DECORATION]
        self._marked: list[Node] = []

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

    def writing(self, x: float, y: float) -> Writing:
        """Return a text to fill, then to write."""
        return Writing(self._doc, x, y)

    def write(self, writing: Writing, node: Node | None = None) -> None:
        """Write a text, the content of a node or of what is open."""
        self._mark()
        target = self._open[-1] if node is None else self._meant(node)
        self._code += [self._opening(target), writing.code(), "EMC"]
        self._since = len(self._code)

    def write_spans(self, writing: Writing) -> None:
        """Write a text all of which is already the content of spans."""
        self._mark()
        self._code.append(writing.code())
        self._since = len(self._code)

    def opening(self, span: Node) -> str:
        """Return what opens the content of a node, where a text is in its middle."""
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


def _paints(code: str) -> bool:
    """Tell whether a piece of a page's code puts anything on it."""
    end = code[-4:].split()
    last = end[-1] if end else ""
    return ("Tj" in code or "TJ" in code) if last == "ET" else last in _PAINTING
