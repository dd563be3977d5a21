"""Any text → markup that reportlab can set: nothing a record says is ever read as markup."""

import re
import unicodedata
from typing import Final
from xml.sax.saxutils import escape

from jachete.factsheets.pdf.styles import glyphs

#: No field of a record is longer; what comes beyond is cut.
LONGEST: Final = 6000
_MISSING: Final = "□"
_SPACES: Final = re.compile(r"[ \t\n\r\f\v\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]+")
_MOST_ACCENTS: Final = 2
_LINK: Final = re.compile(r"(?i)(?:https?://|mailto:|tel:)[^\s<>\"\\]+")


def clean(text: str) -> str:
    """Return a text without what cannot be printed: controls, direction marks, piled accents."""
    kept: list[str] = []
    accents = 0
    for char in unicodedata.normalize("NFC", _SPACES.sub(" ", text[:LONGEST])):
        category = unicodedata.category(char)
        if category in ("Mn", "Me"):
            accents += 1
            if accents > _MOST_ACCENTS:
                continue
        else:
            accents = 0
        if category not in ("Cc", "Cf", "Cs", "Co", "Cn"):
            kept.append(char)
    return "".join(kept).strip()


def printable(text: str, font: str) -> str:
    """Return a text in which a character that the font lacks shows as an empty square."""
    known = glyphs(font)
    return "".join(char if ord(char) in known else _MISSING for char in clean(text))


def markup(text: str, font: str) -> str:
    """Return a printable text as reportlab markup."""
    return escape(printable(text, font))


def link(address: str) -> str:
    """Return an address as an attribute's value, empty unless it is a web, mail or phone one."""
    cleaned = clean(address).replace(" ", "")
    return escape(cleaned, {'"': "&quot;"}) if _LINK.fullmatch(cleaned) else ""
