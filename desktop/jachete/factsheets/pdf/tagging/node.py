"""The structure of a document: what a screen reader calls a title, a list, a table."""

from enum import StrEnum
from typing import Final, NamedTuple

from reportlab.pdfbase.pdfdoc import PDFObject

#: Attributes of a node, as they stand in the file.
COLUMN_HEADER: Final = "/O /Table /Scope /Column"
ROW_HEADER: Final = "/O /Table /Scope /Row"
UNNUMBERED: Final = "/O /List /ListNumbering /None"
NUMBERED: Final = "/O /List /ListNumbering /Decimal"


class Role(StrEnum):
    """The standard structure types in use (ISO 32000-1, 14.8.4)."""

    DOCUMENT = "Document"
    PART = "Part"
    SECTION = "Sect"
    H1 = "H1"
    H2 = "H2"
    H3 = "H3"
    H4 = "H4"
    PARAGRAPH = "P"
    SPAN = "Span"
    LIST = "L"
    ITEM = "LI"
    LABEL = "Lbl"
    BODY = "LBody"
    TABLE = "Table"
    ROW = "TR"
    HEADER_CELL = "TH"
    CELL = "TD"
    FIGURE = "Figure"
    LINK = "Link"
    CONTENTS = "TOC"
    CONTENTS_ITEM = "TOCI"
    REFERENCE = "Reference"
    INDEX = "Index"


class Mark(NamedTuple):
    """A piece of a page's content: the page, from 0, and the number of the piece in it."""

    page: int
    number: int


class Annotated(NamedTuple):
    """A link that can be clicked on a page, numbered from 0."""

    page: int
    annotation: PDFObject


Box = tuple[float, float, float, float]


class Node:
    """One element of the structure; its children are in reading order, wherever they are drawn.

    The tree is made with the story, before anything is placed. Drawing only gives content to nodes that
    exist: a paragraph split over two pages keeps its node, a node drawn nowhere is left out of the file.

    `alt` says a figure in words; on a link it is what is said of where it leads. `attributes` are written as
    they are. `once` is for what is repeated at the head of pages: after the first page it is decoration.
    `language` is a tag such as `fr-CA`, of its words and those of its children; nothing for the parent's.
    """

    __slots__ = ("alt", "attributes", "box", "content", "kids", "language", "once", "role")

    def __init__(
        self, role: Role, *, alt: str = "", attributes: str = "", once: bool = False, language: str = ""
    ) -> None:
        self.role = role
        self.alt = alt
        self.attributes = attributes
        self.once = once
        self.language = language
        self.kids: list[Node] = []
        self.content: list[Mark | Annotated] = []
        self.box: Box | None = None

    def add(
        self, role: Role, *, alt: str = "", attributes: str = "", once: bool = False, language: str = ""
    ) -> "Node":
        """Return a new last child."""
        kid = Node(role, alt=alt, attributes=attributes, once=once, language=language)
        self.kids.append(kid)
        return kid

    def forget_content(self) -> None:
        """Forget what was drawn: a document of several passes is drawn anew at each of them."""
        self.content.clear()
        for kid in self.kids:
            kid.forget_content()
