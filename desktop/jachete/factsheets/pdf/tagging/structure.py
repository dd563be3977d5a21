"""The structure of a document, written in its file."""

from collections.abc import Sequence
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFObject

from jachete.factsheets.pdf.setting.written import Written, text_string
from jachete.factsheets.pdf.tagging.node import Mark, Node, Role


class _Element(PDFObject):
    """A node as an object of the file, put into words only when it is written: a book has very many."""

    def __init__(self, node: Node, parent: int, language: str) -> None:
        self.node, self.parent, self.number = node, parent, 0
        self.kids: list[_Element] = []
        #: That of its words, when it is not its parent's.
        self.language = language

    def format(self, document: Any) -> bytes:
        node = self.node
        home = node.content[0].page if node.content else None
        entries = [f"/Type /StructElem /S /{node.role} /P {self.parent} 0 R"]
        if home is not None:
            entries.append(f"/Pg {_page(document, home)}")
        content = [_content(document, piece, home) for piece in node.content]
        entries.append(f"/K [{' '.join([*content, *(f'{kid.number} 0 R' for kid in self.kids)])}]")
        attributes = [node.attributes] if node.attributes else []
        if node.box:
            attributes.append(f"/O /Layout /Placement /Block /BBox [{' '.join(map(str, node.box))}]")
        if attributes:
            entries.append(f"/A [{' '.join(f'<<{attribute}>>' for attribute in attributes)}]")
        if node.alt and node.role is not Role.LINK:
            entries.append(f"/Alt {text_string(node.alt)}")
        if self.language:
            entries.append(f"/Lang ({self.language})")
        return f"<<{' '.join(entries)}>>".encode("latin-1")


def write_structure(document: Any, tree: Node, keys: Sequence[Node | list[Node]], language: str) -> None:
    """Write the nodes that have content, in a document of a language.

    `keys` are what the pages and links of the file refer to.
    """
    document.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})
    root = PDFDictionary({"Type": "/StructTreeRoot"})
    document.Reference(root)
    written: dict[Node, int] = {}
    whole = _element(document, tree, document.objectcounter, written, language)
    if whole is None:
        raise ValueError("a document without content")
    numbers = " ".join(f"{key} {_owners(owner, written)}" for key, owner in enumerate(keys))
    root["K"] = f"{whole.number} 0 R"
    root["ParentTree"] = document.Reference(Written(f"<</Nums [{numbers}]>>".encode("ascii")))
    root["ParentTreeNextKey"] = len(keys)
    document.Catalog.StructTreeRoot = root


def _element(
    document: Any, node: Node, parent: int, written: dict[Node, int], language: str, *, kept: bool = False
) -> _Element | None:
    """Return the object of a node whose descent was drawn, or which is kept; None when nothing was."""
    if not kept and not _drawn(node):
        return None
    own = node.language or language
    element = _Element(node, parent, own if own != language else "")
    document.Reference(element)
    element.number = written[node] = document.objectcounter
    row = node.role is Role.ROW  # every row of a table has as many cells
    made = (_element(document, kid, element.number, written, own, kept=row) for kid in node.kids)
    element.kids = [kid for kid in made if kid is not None]
    return element


def _drawn(node: Node) -> bool:
    return bool(node.content) or any(map(_drawn, node.kids))


def _owners(owner: Node | list[Node], written: dict[Node, int]) -> str:
    if isinstance(owner, Node):
        return f"{written[owner]} 0 R"
    return f"[{' '.join(f'{written[node]} 0 R' for node in owner)}]"


def _page(document: Any, page: int) -> str:
    number, _generation = document.idToObjectNumberAndVersion[f"Page{page + 1}"]
    return f"{number} 0 R"


def _content(document: Any, piece: Any, home: int | None) -> str:
    """Return one piece of content of a node, which is at home on a page."""
    if not isinstance(piece, Mark):
        link = document.Reference(piece.annotation).format(document).decode()
        return f"<</Type /OBJR /Obj {link} /Pg {_page(document, piece.page)}>>"
    if piece.page == home:
        return str(piece.number)
    return f"<</Type /MCR /Pg {_page(document, piece.page)} /MCID {piece.number}>>"
