"""Fonts, colours and paragraph styles of paper: the same lake and goldenrod as the screen."""

from functools import cache
from typing import Any, Final

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from jachete import paths

TEXT: Final = "SourceSans3"
STRONG: Final = "SourceSans3-Semibold"
ITALIC: Final = "SourceSans3-It"
TITLE: Final = "SourceSerif4-Semibold"
#: The font that has the signs which the others lack.
FALLBACK: Final = TEXT
_FILES: Final = {
    TEXT: "SourceSans3-Regular.ttf",
    STRONG: "SourceSans3-Semibold.ttf",
    ITALIC: "SourceSans3-It.ttf",
    TITLE: "SourceSerif4-Semibold.ttf",
}
#: reportlab writes what lies beyond so that a reader finds another character in its place.
_LAST_READABLE: Final = 0xFFFF

LAKE: Final[Color] = HexColor("#0B5C69")
LAKE_SOFT: Final[Color] = HexColor("#2F7F8C")
LAKE_LIGHT: Final[Color] = HexColor("#CFE6E9")
GOLD: Final[Color] = HexColor("#F4C244")
INK: Final[Color] = HexColor("#14201F")
SECONDARY: Final[Color] = HexColor("#3F4C4B")
TERTIARY: Final[Color] = HexColor("#586665")
RULE: Final[Color] = HexColor("#CFD8D8")
PANEL: Final[Color] = HexColor("#F3F6F6")
WHITE: Final[Color] = HexColor("#FFFFFF")
LINK_INK: Final = "#0A5360"
LABEL_INK: Final = "#3F4C4B"
PILL_GROUND: Final = "#DCEEF1"


@cache
def register_fonts() -> None:
    """Make the fonts known to reportlab, once a process."""
    folder = paths.resources() / "fonts"
    for name, file in _FILES.items():
        pdfmetrics.registerFont(TTFont(name, str(folder / file)))


@cache
def _glyphs(font: str) -> frozenset[int]:
    face: Any = getattr(pdfmetrics.getFont(font), "face")  # noqa: B009 - absent from the stubs
    return frozenset(code for code in face.charToGlyph if code <= _LAST_READABLE)


def has_glyph(font: str, char: str) -> bool:
    """Tell whether a registered font can show a character, and a reader find it again."""
    return ord(char) in _glyphs(font)


def width(text: str, font: str, size: float) -> float:
    """Return the width of a line, in points."""
    return pdfmetrics.stringWidth(text, font, size)


def style(size: float, leading: float, font: str = TEXT, color: Color = INK, **other: Any) -> ParagraphStyle:
    """Return a paragraph style; sizes are points."""
    look = {"bulletFontName": font, "bulletFontSize": size, "bulletColor": LAKE_SOFT, "splitLongWords": 1}
    return ParagraphStyle(
        f"{font}-{size}", fontName=font, fontSize=size, leading=leading, textColor=color, **{**look, **other}
    )


LEAD: Final = style(11.4, 16, TEXT, INK)
HEADING: Final = style(12.5, 15.5, TITLE, LAKE, spaceBefore=12, keepWithNext=1)
NOTE: Final = style(8.4, 11, ITALIC, TERTIARY, spaceAfter=3, keepWithNext=1)
GROUP: Final = style(8.6, 11.4, STRONG, TERTIARY, spaceBefore=4, spaceAfter=1.5, keepWithNext=1)
ITEM: Final = style(9.8, 13.2, TEXT, INK, leftIndent=12, bulletIndent=1, spaceAfter=2)
CONTRACT: Final = style(
    9.8,
    13.2,
    STRONG,
    INK,
    leftIndent=34,
    bulletIndent=0,
    bulletFontName=TEXT,
    bulletColor=TERTIARY,
    spaceBefore=2,
    keepWithNext=1,
)
CONTRACT_DETAIL: Final = style(9, 12, TEXT, SECONDARY, leftIndent=34, spaceAfter=3)
FACT: Final = style(9.4, 12.6, TEXT, INK, spaceAfter=3)
CONTACT: Final = style(9.8, 13.4, TEXT, INK, spaceAfter=1.5)
SMALL: Final = style(7.6, 9.8, TEXT, SECONDARY, leftIndent=17, bulletIndent=0, spaceAfter=1.2)
FIGURE: Final = style(17, 22, TITLE, LAKE)
FIGURE_UNIT: Final = style(8.4, 10.6, TEXT, SECONDARY)
FOOT: Final = style(7, 8.6, TEXT, TERTIARY)
CAPTION: Final = style(7.8, 9.6, TEXT, TERTIARY)
BAND_SUBTITLE: Final = style(11, 14, TEXT, LAKE_LIGHT)
