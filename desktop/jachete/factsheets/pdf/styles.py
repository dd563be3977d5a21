"""Fonts, colours and paragraph styles of paper: the same lake and goldenrod as the screen."""

from collections.abc import Container
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
_FILES: Final = {
    TEXT: "SourceSans3-Regular.ttf",
    STRONG: "SourceSans3-Semibold.ttf",
    ITALIC: "SourceSans3-It.ttf",
    TITLE: "SourceSerif4-Semibold.ttf",
}

LAKE: Final[Color] = HexColor("#0B5C69")
LAKE_PALE: Final[Color] = HexColor("#DCEEF1")
LAKE_LIGHT: Final[Color] = HexColor("#CFE6E9")
GOLD: Final[Color] = HexColor("#F4C244")
INK: Final[Color] = HexColor("#14201F")
SECONDARY: Final[Color] = HexColor("#3F4C4B")
TERTIARY: Final[Color] = HexColor("#586665")
RULE: Final[Color] = HexColor("#CFD8D8")
PANEL: Final[Color] = HexColor("#F3F6F6")
WHITE: Final[Color] = HexColor("#FFFFFF")


@cache
def register_fonts() -> None:
    """Make the fonts known to reportlab, once a process."""
    folder = paths.resources() / "fonts"
    for name, file in _FILES.items():
        pdfmetrics.registerFont(TTFont(name, str(folder / file)))


def glyphs(font: str) -> Container[int]:
    """Return the code points that a registered font can show."""
    face: Any = getattr(pdfmetrics.getFont(font), "face")  # noqa: B009 - absent from the stubs
    known: Container[int] = face.charToGlyph
    return known


def style(size: float, leading: float, font: str = TEXT, color: Color = INK, **other: Any) -> ParagraphStyle:
    """Return a paragraph style; sizes are points."""
    return ParagraphStyle(
        f"{font}-{size}",
        fontName=font,
        fontSize=size,
        leading=leading,
        textColor=color,
        bulletFontName=font,
        bulletFontSize=size,
        splitLongWords=1,
        **other,
    )


HEADING: Final = style(12.5, 16, TITLE, LAKE, spaceBefore=15, spaceAfter=5, keepWithNext=1)
NOTE: Final = style(8.4, 11, ITALIC, TERTIARY, spaceAfter=4, keepWithNext=1)
LEAD: Final = style(11, 15.4, TEXT, INK, spaceAfter=2)
ITEM: Final = style(9.8, 13.4, TEXT, INK, leftIndent=13, bulletIndent=1, spaceAfter=2.2)
ITEM_STRONG: Final = style(
    9.8, 13.2, STRONG, INK, leftIndent=38, bulletIndent=0, spaceBefore=3, keepWithNext=1
)
ITEM_DETAIL: Final = style(8.9, 11.8, TEXT, SECONDARY, leftIndent=38, spaceAfter=3)
FACT: Final = style(9.4, 12.8, TEXT, INK, spaceAfter=2.6)
CONTACT: Final = style(10, 14.2, TEXT, INK)
SMALL: Final = style(7.6, 9.8, TEXT, SECONDARY, leftIndent=17, bulletIndent=0, spaceAfter=1.4)
FIGURE: Final = style(17, 20, TITLE, LAKE)
FIGURE_UNIT: Final = style(8.2, 10.2, TEXT, SECONDARY)
FOOT: Final = style(6.9, 8.4, TEXT, TERTIARY)
CAPTION: Final = style(7.6, 9.6, TEXT, TERTIARY, alignment=1)
BAND_TITLE: Final = style(24, 27, TITLE, WHITE)
BAND_SUBTITLE: Final = style(11, 14, TEXT, LAKE_LIGHT)
BAND_OVER: Final = style(8, 10, STRONG, GOLD)
