"""Three faults of reportlab: two that an archivable file cannot bear, one that French cannot."""

import re
from functools import cache
from typing import Any, Final

from reportlab.pdfbase import pdfdoc, ttfonts
from reportlab.platypus import paragraph

_END: Final = b"endstream\n"
#: A block of a character map has at most that many entries (Adobe technical note 5411).
_LONGEST_BLOCK: Final = 100
_NARROW: Final = "\u202f"


@cache
def repair() -> None:
    """Mend reportlab, once a process."""
    written = pdfdoc.PDFStream.format

    def with_an_end_of_line(stream: pdfdoc.PDFStream, document: Any) -> bytes:
        """Return a stream whose last keyword begins a line (PDF/A-2, 6.1.7.1), whatever its last byte."""
        return written(stream, document)[: -len(_END)] + b"\r\n" + _END

    vars(pdfdoc)["PDFStream"].format = with_an_end_of_line
    vars(ttfonts)["makeToUnicodeCMap"] = to_unicode
    _keep_narrow_spaces(vars(paragraph))


def _keep_narrow_spaces(library: dict[str, Any]) -> None:
    """Let no line end at a narrow no-break space, which « » and numbers have."""
    breaking = library["_wsc"].replace(_NARROW, "")
    spaces = re.compile(f"[{re.escape(breaking)}]+")
    split = library["split"]
    library["_wsc"], library["_wsc_re_split"] = breaking, spaces.split
    library["_wsc_end_search"] = re.compile(f"[{re.escape(breaking)}]+$").search

    def split_words(text: str, delim: str | None = None) -> list[str]:
        return spaces.split(text) if delim is None and _NARROW in text else list(split(text, delim))

    library["split"] = split_words


def to_unicode(font: str, subset: list[int]) -> str:
    """Return the map of a font's codes to characters: none to U+0000, those beyond U+FFFF in UTF-16."""
    entries = [
        f"<{code:02X}> <{chr(char).encode('utf-16-be').hex().upper()}>"
        for code, char in enumerate(subset)
        if char
    ]
    blocks = [entries[at : at + _LONGEST_BLOCK] for at in range(0, len(entries), _LONGEST_BLOCK)]
    lines = [line for block in blocks for line in (f"{len(block)} beginbfchar", *block, "endbfchar")]
    head = (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        f"/CIDSystemInfo\n<< /Registry ({font})\n/Ordering ({font})\n/Supplement 0\n>> def\n"
        f"/CMapName /{font} def\n/CMapType 2 def\n1 begincodespacerange\n<00> <FF>\nendcodespacerange"
    )
    tail = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
    return "\n".join([head, *lines, tail])
