"""Fonts, colours and paragraph styles of paper: the same lake and goldenrod as the screen."""

from functools import cache
from typing import Any, Final

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics

from jachete import paths
from jachete.factsheets.pdf.setting.fonts import USUAL, PaperFont
from jachete.factsheets.pdf.tagging.repairs import repair

TEXT: Final = "SourceSans3"
STRONG: Final = "SourceSans3-Semibold"
ITALIC: Final = "SourceSans3-It"
TITLE: Final = "SourceSerif4-Semibold"
#: The fonts that have what the others lack, in the order in which they are tried: letters, then the syllabics
#: of Inuktitut, Cree and Naskapi, then signs. All but the first are read only once a text needs them.
FALLBACKS: Final = (TEXT, "NotoSansCanadianAboriginal", "NotoSansSymbols", "NotoSansSymbols2")
_FILES: Final = {
    TEXT: "SourceSans3-Regular.ttf",
    STRONG: "SourceSans3-Semibold.ttf",
    ITALIC: "SourceSans3-It.ttf",
    TITLE: "SourceSerif4-Semibold.ttf",
    **{name: f"{name}-Regular.ttf" for name in FALLBACKS[1:]},
}

LAKE: Final[Color] = HexColor("#0B5C69")
LAKE_SOFT: Final[Color] = HexColor("#2F7F8C")
LAKE_DARK: Final[Color] = HexColor("#094C57")
LAKE_LIGHT: Final[Color] = HexColor("#CFE6E9")
GOLD: Final[Color] = HexColor("#F4C244")
INK: Final[Color] = HexColor("#14201F")
SECONDARY: Final[Color] = HexColor("#3F4C4B")
TERTIARY: Final[Color] = HexColor("#586665")
RULE: Final[Color] = HexColor("#CFD8D8")
PANEL: Final[Color] = HexColor("#F3F6F6")
PANEL_LINE: Final[Color] = HexColor("#E2E8E8")
CHIP: Final[Color] = HexColor("#EDF5F6")
CHIP_LINE: Final[Color] = HexColor("#A9D2D9")
LAND: Final[Color] = HexColor("#DDE5E5")
SERVED: Final[Color] = HexColor("#6FAEB8")
WHITE: Final[Color] = HexColor("#FFFFFF")
LINK_INK: Final[Color] = HexColor("#0A5360")


@cache
def register_fonts() -> None:
    """Make the fonts known to reportlab, and mend what it does with them, once a process."""
    repair()
    for name in (TEXT, STRONG, ITALIC, TITLE):
        _register(name)


@cache
def _register(name: str) -> None:
    usual = "" if name in FALLBACKS[1:] else USUAL
    pdfmetrics.registerFont(PaperFont(name, str(paths.resources() / "fonts" / _FILES[name]), usual))


@cache
def _glyphs(font: str) -> frozenset[int]:
    _register(font)
    face: Any = getattr(pdfmetrics.getFont(font), "face")  # noqa: B009 - absent from the stubs
    return frozenset(face.charToGlyph)


def has_glyphs(font: str, text: str) -> bool:
    """Tell whether a font can show every character of a text."""
    return _glyphs(font).issuperset(map(ord, text))


def width(text: str, font: str, size: float) -> float:
    """Return the width of a line, in points."""
    return pdfmetrics.stringWidth(text, font, size)


def style(size: float, leading: float, font: str = TEXT, color: Color = INK, **other: Any) -> ParagraphStyle:
    """Return a paragraph style; sizes are points, `followed` is the room wanted below what ends no page."""
    look = {"bulletFontName": font, "bulletFontSize": size, "bulletColor": LAKE_SOFT, "splitLongWords": 1}
    return ParagraphStyle(
        f"{font}-{size}", fontName=font, fontSize=size, leading=leading, textColor=color, **{**look, **other}
    )


OVERLINE: Final = style(8, 10, STRONG, GOLD)
PILL: Final = style(8.4, 10.6, STRONG, WHITE)
PILL_FULL: Final = style(8.4, 10.6, STRONG, LAKE_DARK)
IDENTITY_LABEL: Final = style(7.6, 9.6, TEXT, TERTIARY)
IDENTITY: Final = style(9.4, 11.8, STRONG, LAKE_DARK)
FIGURE: Final = style(20, 24, TITLE, LAKE)
FIGURE_UNIT: Final = style(8.8, 11, TEXT, SECONDARY)
HEADING: Final = style(13, 16, TITLE, LAKE, leftIndent=9, spaceBefore=11, spaceAfter=3, followed=56)
LAST_HEADING: Final = style(13, 16, TITLE, LAKE, leftIndent=9, spaceBefore=11, spaceAfter=3, followed=10)
BODY: Final = style(10, 13.6, TEXT, INK)
GROUP: Final = style(8.6, 11.4, STRONG, TERTIARY, spaceBefore=6.2, spaceAfter=2.2, followed=20)
CHIP_TEXT: Final = style(9.2, 11.6, TEXT, LAKE_DARK)
ITEM: Final = style(9.6, 12.6, TEXT, INK, leftIndent=15, spaceAfter=2.4)
NOTE: Final = style(8.2, 10.2, ITALIC, TERTIARY, spaceAfter=3, followed=46)
TABLE_HEAD: Final = style(8.2, 10.4, STRONG, LAKE_DARK)
TABLE_CELL: Final = style(8.9, 11.4, TEXT, INK)
SIDE_HEADING: Final = style(11, 14, TITLE, LAKE, spaceBefore=12, spaceAfter=8, followed=30)
SIDE_ITEM: Final = style(9, 12, TEXT, INK, leftIndent=15, spaceAfter=3)
FACT: Final = style(9, 12, TEXT, INK, spaceAfter=3)
CAPTION: Final = style(7.8, 9.6, TEXT, TERTIARY, spaceBefore=4, alignment=TA_CENTER)
SOURCE: Final = style(7.8, 10, TEXT, SECONDARY, leftIndent=15, bulletIndent=0, spaceAfter=1.4)
FOOT_NAME: Final = style(8, 9.6, STRONG, SECONDARY)
FOOT_TEXT: Final = style(7.4, 8.8, TEXT, TERTIARY)
