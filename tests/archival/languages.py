"""In which language a PDF is said aloud: that of its structure, element by element, read with pikepdf."""

import io
from collections.abc import Iterator
from typing import Any

import pikepdf

from archival.listening import listened


def elements(content: bytes) -> Iterator[tuple[Any, str]]:
    """Yield each element of the structure of a file, with the language in which it is said."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        root: Any = pdf.Root
        yield from _below(root.StructTreeRoot, str(root.Lang))


def _below(element: Any, language: str) -> Iterator[tuple[Any, str]]:
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            own = str(kid.get("/Lang", language))
            yield kid, own
            yield from _below(kid, own)


def said(content: bytes, number: int = 0) -> dict[str, str]:
    """Return the language of the words of each element of a page that has some."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        page = pdf.pages[number].obj.objgen
    spoken = [
        language
        for element, language in elements(content)
        if "/Pg" in element and element.Pg.objgen == page and _says(element)
    ]
    told = listened(content, number)
    assert len(told) == len(spoken)
    return {words: language for (_role, words), language in zip(told, spoken, strict=True)}


def _says(element: Any) -> bool:
    return "/Alt" in element or any(isinstance(kid, int) for kid in element.get("/K", []))
