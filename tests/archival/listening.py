"""What a screen reader says of a PDF: its words by the structure, as pdfium gives both."""

import ctypes
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium


def listened(content: bytes, number: int = 0) -> list[tuple[str, str]]:
    """Return the words of a page as role and text, in the order of the structure."""
    document = pypdfium2.PdfDocument(content)
    page = document[number]
    texts = page.get_textpage()
    said = _words(page.raw, texts.raw)
    tree = pdfium.FPDF_StructTree_GetForPage(page.raw)
    count = pdfium.FPDF_StructTree_CountChildren(tree)
    roots = [pdfium.FPDF_StructTree_GetChildAtIndex(tree, each) for each in range(count)]
    told = [each for root in roots for each in _told(root, said)]
    pdfium.FPDF_StructTree_Close(tree)
    for opened in (texts, page, document):
        opened.close()
    return told


def _told(element: Any, said: dict[int, str]) -> Iterator[tuple[str, str]]:
    """Yield what an element says, or is said to show, then what its children say."""
    role = _string(pdfium.FPDF_StructElement_GetType, element)
    numbers = [
        pdfium.FPDF_StructElement_GetMarkedContentIdAtIndex(element, each)
        for each in range(pdfium.FPDF_StructElement_GetMarkedContentIdCount(element))
    ]
    alternative = _string(pdfium.FPDF_StructElement_GetAltText, element)
    words = alternative or " ".join("".join(said[number] for number in numbers if number >= 0).split())
    if words:
        yield role, words
    for each in range(pdfium.FPDF_StructElement_CountChildren(element)):
        child = pdfium.FPDF_StructElement_GetChildAtIndex(element, each)
        if child:
            yield from _told(child, said)


def _words(page: Any, texts: Any) -> dict[int, str]:
    """Return the text of each marked content of a page."""
    said: dict[int, str] = defaultdict(str)
    for each in range(pdfium.FPDFPage_CountObjects(page)):
        drawn = pdfium.FPDFPage_GetObject(page, each)
        if pdfium.FPDFPageObj_GetType(drawn) == pdfium.FPDF_PAGEOBJ_TEXT:
            number = pdfium.FPDFPageObj_GetMarkedContentID(drawn)
            said[number] += _string(pdfium.FPDFTextObj_GetText, drawn, texts)
    return said


def _string(read: Any, *asked: Any) -> str:
    """Return a string that pdfium writes in a buffer: first its length, then itself."""
    as_characters = ctypes.POINTER(ctypes.c_ushort)
    buffer = ctypes.create_string_buffer(max(2, read(*asked, None, 0)))
    whole = ctypes.cast(buffer, as_characters) if read is pdfium.FPDFTextObj_GetText else buffer
    read(*asked, whole, len(buffer))
    return buffer.raw.decode("utf-16-le").rstrip("\0")
