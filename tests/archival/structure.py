"""What the structure of a PDF says, read with pikepdf: our own check of what no reader must guess.

Written after the checkpoints of the Matterhorn Protocol 1.1, of which it says the numbers.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, Final

import pikepdf

_CHILDREN: Final = {
    "Table": {"TR"},
    "TR": {"TH", "TD"},
    "L": {"LI"},
    "LI": {"Lbl", "LBody"},
    "TOC": {"TOCI"},
}
_PARENTS: Final = {
    "TR": "Table",
    "TH": "TR",
    "TD": "TR",
    "LI": "L",
    "LBody": "LI",
    "Lbl": "LI",
    "TOCI": "TOC",
}
_SCOPES: Final = {"/Row", "/Column"}
_TITLE: Final = re.compile(r"H([1-6])")
Key = tuple[tuple[int, int], int]


@dataclass
class Structure:
    """The structure tree: what owns each marked content and each annotation, and what is wrong with it."""

    owners: dict[Key, Any] = field(default_factory=dict)
    annotated: dict[tuple[int, int], Any] = field(default_factory=dict)
    titles: list[int] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


def structure(pdf: pikepdf.Pdf) -> Structure:
    """Return the structure of a file."""
    read = Structure()
    root: Any = pdf.Root.get("/StructTreeRoot")
    if root is None:
        read.faults.append("01-005 no structure")
        return read
    for element in _kids(root):
        _walk(read, element, root)
    if read.titles and read.titles[0] != 1:
        read.faults.append("14-002 the first title is not of level 1")
    read.faults += [f"14-003 H{b} under H{a}" for a, b in pairwise(read.titles) if b > a + 1]
    return read


def parent_tree(pdf: pikepdf.Pdf) -> dict[int, Any]:
    """Return what each key of the file belongs to."""
    root: Any = pdf.Root.get("/StructTreeRoot", {})
    numbers = list(root.get("/ParentTree", {}).get("/Nums", []))
    return {int(key): owner for key, owner in zip(numbers[::2], numbers[1::2], strict=True)}


def _walk(read: Structure, element: Any, parent: Any) -> None:
    kids = _kids(element)
    read.faults += [f"{fault} in {_role(element)}" for fault in _wrong(element, parent, kids)]
    title = _TITLE.fullmatch(_role(element))
    if title:
        read.titles.append(int(title[1]))
    page = element.get("/Pg")
    for kid in kids:
        if isinstance(kid, int):
            read.owners[page.objgen, kid] = element
        elif "/S" in kid:
            _walk(read, kid, element)
        elif kid.get("/Type") == "/MCR":
            read.owners[kid["/Pg"].objgen, int(kid["/MCID"])] = element
        else:
            read.annotated[kid["/Obj"].objgen] = element


def _wrong(element: Any, parent: Any, kids: list[Any]) -> Iterator[str]:
    """Yield what is wrong with one element."""
    role = _role(element)
    inside = {_role(kid) for kid in kids if not isinstance(kid, int) and "/S" in kid}
    if element["/P"].objgen != parent.objgen:
        yield "01-P a parent that is not its own"
    if not kids and role not in {"TH", "TD"}:
        yield "01-E nothing"
    if role in _CHILDREN and inside - _CHILDREN[role]:
        yield f"09-004 {sorted(inside - _CHILDREN[role])}"
    if role in _PARENTS and _role(parent) != _PARENTS[role]:
        yield f"09-004 the parent {_role(parent)}"
    if role == "Figure" and not str(element.get("/Alt", "")).strip():
        yield "13-004 no words for a figure"
    if role == "TH" and not {str(each.get("/Scope")) for each in element.get("/A", [])} & _SCOPES:
        yield "15-003 a header cell of nothing"
    if role == "Table":
        yield from _wrong_table(kids)


def _wrong_table(rows: list[Any]) -> Iterator[str]:
    if len({len(_kids(row)) for row in rows}) > 1:
        yield "09-004 rows of different lengths"
    if any(_role(cell) != "TH" for cell in _kids(rows[0])):
        yield "15-003 no row of headers"


def _kids(element: Any) -> list[Any]:
    kids = element.get("/K", [])
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _role(element: Any) -> str:
    return str(element.get("/S", "/StructTreeRoot"))[1:]
