"""Any text → runs of characters, each of which its font has."""

import re
import unicodedata
from itertools import groupby
from operator import itemgetter
from typing import Final

from reportlab.lib.colors import Color
from reportlab.lib.styles import ParagraphStyle

from jachete.factsheets.pdf.setting.lines import Run
from jachete.factsheets.pdf.styles import FALLBACKS, has_glyphs, width

#: No field of a record is longer; what comes beyond is cut.
LONGEST: Final = 6000
_LONGEST_LINE: Final = 300
#: What stands for what cannot be shown: the mark of what is left out of a quotation.
MISSING: Final = "[…]"
_SPACES: Final = re.compile(r"[ \t\n\r\f\v\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]+")
#: What most texts are made of, and which nothing has to be taken from.
_PLAIN: Final = re.compile(r"[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u202f]*")
_MOST_ACCENTS: Final = 2
_LINK: Final = re.compile(r"(?i)(?:https?://|mailto:|tel:)[^\s<>\"\\]+")


def clean(text: str) -> str:
    """Return a text without what cannot be printed: controls, direction marks, piled accents."""
    spaced = _SPACES.sub(" ", text[:LONGEST])
    if _PLAIN.fullmatch(spaced):
        return spaced.strip()
    kept: list[str] = []
    accents = 0
    for char in unicodedata.normalize("NFC", spaced):
        category = unicodedata.category(char)
        if category in ("Mn", "Me"):
            accents += 1
            if accents > _MOST_ACCENTS:
                continue
        else:
            accents = 0
        if category not in ("Cc", "Cf", "Cs", "Co", "Cn"):
            kept.append(char)
    return _SPACES.sub(" ", "".join(kept)).strip()


def runs(text: str, font: str) -> list[tuple[str, str]]:
    """Return a cleaned text as runs of font and characters, each of which its font has.

    What `font` lacks is set in another one, failing that in simpler characters that mean the same: an A for a
    full-width A. What is then left out has `MISSING` in its place, once for characters side by side.
    """
    cleaned = clean(text)
    if has_glyphs(font, cleaned):
        return [(font, cleaned)] if cleaned else []
    shown = (each for char in cleaned if (each := _shown(char, font)) != (font, ""))
    return [
        (face, "".join(char for _face, char in run)) if face else (FALLBACKS[0], MISSING)
        for face, run in groupby(shown, key=itemgetter(0))
    ]


def _shown(char: str, font: str) -> tuple[str, str]:
    """Return a font and what it shows of a character, nothing of an accent; no font when none shows it."""
    simpler = unicodedata.normalize("NFKD", char)
    bare = "".join(part for part in simpler if not unicodedata.category(part).startswith("M"))
    for said in (char, simpler, bare):
        for face in (font, *FALLBACKS):
            if has_glyphs(face, said):
                return face, said
    return "", char


def said(
    text: str,
    style: ParagraphStyle,
    *,
    font: str = "",
    size: float = 0.0,
    color: Color | None = None,
    span: object = None,
    after: str = "",
) -> list[Run]:
    """Return a text as runs of a paragraph, in its style but for what is given; `after` is added as it is."""
    size, color = size or style.fontSize, color or style.textColor
    made = [Run(chars, face, size, color, span) for face, chars in runs(text, font or style.fontName)]
    if after:
        made.append(Run(after, font or style.fontName, size, color, span))
    return made


def fitted(text: str, font: str, size: float, room: float) -> list[tuple[str, str]]:
    """Return the runs of one line of at most `room` points, cut with an ellipsis."""
    shown = runs(text[:_LONGEST_LINE], font)
    while sum(width(chars, face, size) for face, chars in shown) > room:
        text = "".join(chars for _, chars in shown)
        shown = runs(text[: -max(2, len(text) // 20)].rstrip() + "…", font)
    return shown


def link(address: str) -> str:
    """Return an address without spaces, empty unless it is a web, mail or phone one."""
    cleaned = clean(address).replace(" ", "")
    return cleaned if _LINK.fullmatch(cleaned) else ""


def text_width(text: str, style: ParagraphStyle) -> float:
    """Return how wide a text is on one line, in points."""
    return sum(width(chars, face, style.fontSize) for face, chars in runs(text, style.fontName))
