"""Our own check of a PDF: nothing hides, everything has an owner, every glyph is there and is named."""

import io
from collections.abc import Iterator
from typing import Any, Final

import pikepdf

from archival.structure import Structure, parent_tree, structure

_PAINTS: Final = frozenset(["f", "f*", "F", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "Tj", "TJ", "'", '"'])
_WRITES: Final = frozenset(["Tj", "TJ", "'", '"'])
_DECORATION: Final = "decoration"
_RUNNING: Final = "running"
_FOLLOWS_STRUCTURE: Final = "/S"


def faults(content: bytes) -> list[str]:
    """Return what is wrong with a PDF, each with its checkpoint when it has one; nothing when all is well."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        tree = structure(pdf)
        found = [*tree.faults, *_wrong_document(pdf)]
        seen: set[Any] = set()
        for number, page in enumerate(pdf.pages, start=1):
            said = [
                *_wrong_content(pdf, page, tree, seen),
                *_wrong_links(pdf, page, tree),
                *_wrong_fonts(page),
            ]
            found += [f"{fault}, page {number}" for fault in said]
        found += [f"01-005 content {key[1]} is nowhere" for key in tree.owners if key not in seen]
    return sorted(set(found))


def _wrong_document(pdf: pikepdf.Pdf) -> Iterator[str]:
    root: Any = pdf.Root
    said = pdf.open_metadata()
    wanted = {"pdfuaid:part": "1", "pdfaid:part": "2", "pdfaid:conformance": "A"}
    yield from (f"06-002 {key} is not {value}" for key, value in wanted.items() if said.get(key) != value)
    if not str(said.get("dc:title", "")).strip():
        yield "06-003 no title"
    if not bool(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False)):
        yield "07-001 the title is not shown"
    if not bool(root.get("/MarkInfo", {}).get("/Marked", False)):
        yield "01-000 not marked"
    if str(root.get("/Lang", "")) not in {"fr-CA", "en-CA"}:
        yield "11-006 no language"
    if "/OutputIntents" not in root:
        yield "no output intent"


def _wrong_content(pdf: pikepdf.Pdf, page: pikepdf.Page, tree: Structure, seen: set[Any]) -> Iterator[str]:
    """Yield what is wrong with the content of a page, and add to `seen` the pieces that have an owner."""
    keys = parent_tree(pdf).get(int(page.obj.get("/StructParents", -1)), [])
    inside: list[Any] = []
    for instruction in pikepdf.parse_content_stream(page):
        name, operands = str(instruction.operator), list(instruction.operands)
        if name in {"BDC", "BMC"}:
            inside.append(_opened(operands))
            if isinstance(inside[-1], int):
                key = (page.obj.objgen, inside[-1])
                yield from _wrong_owner(key, tree, keys, seen)
        elif name == "EMC":
            inside.pop()
        elif name in _PAINTS and len(inside) != 1:
            yield f"01-005 {name} drawn in {inside}"
        elif name in _WRITES and inside == [_DECORATION]:
            yield "01-H text hidden from those who listen"
        if name in _WRITES and b"\0" in b"".join(bytes(part) for part in _strings(operands)):
            yield "31-030 a glyph is missing"


def _opened(operands: list[Any]) -> int | str:
    """Return the number of a marked content, or the kind of an artifact."""
    properties = operands[1] if len(operands) > 1 else {}
    if str(operands[0]) != "/Artifact":
        return int(properties["/MCID"])
    return _RUNNING if "/Type" in properties else _DECORATION


def _wrong_owner(key: Any, tree: Structure, keys: Any, seen: set[Any]) -> Iterator[str]:
    number = key[1]
    if key in seen:
        yield f"01-M content {number} is there twice"
    seen.add(key)
    owner = tree.owners.get(key)
    if owner is None:
        yield f"01-005 content {number} has no owner"
    elif number >= len(keys) or keys[number].objgen != owner.objgen:
        yield f"01-T the owner of content {number} is another"


def _strings(operands: list[Any]) -> Iterator[Any]:
    for operand in operands:
        parts = operand if isinstance(operand, pikepdf.Array) else [operand]
        yield from (part for part in parts if isinstance(part, pikepdf.String))


def _wrong_links(pdf: pikepdf.Pdf, page: pikepdf.Page, tree: Structure) -> Iterator[str]:
    owners = parent_tree(pdf)
    notes: Any = page.obj.get("/Annots", [])
    if len(notes) and str(page.obj.get("/Tabs")) != _FOLLOWS_STRUCTURE:
        yield "28-008 links are not in the order of the structure"
    for note in notes:
        owner = tree.annotated.get(note.objgen)
        if owner is None or str(owner["/S"]) != "/Link":
            yield "28-011 a link outside of the structure"
        elif getattr(owners.get(int(note.get("/StructParent", -1))), "objgen", None) != owner.objgen:
            yield "01-T the owner of a link is another"
        if not str(note.get("/Contents", "")).strip():
            yield "28-012 a link that does not say where it leads"


def _wrong_fonts(page: pikepdf.Page) -> Iterator[str]:
    fonts: Any = page.resources.get("/Font", {})
    for font in fonts.values():
        if "/FontFile2" not in font.get("/FontDescriptor", {}):
            yield f"31-009 {font['/BaseFont']} is not embedded"
        if "/ToUnicode" not in font:
            yield f"31-027 {font['/BaseFont']} does not say its characters"
