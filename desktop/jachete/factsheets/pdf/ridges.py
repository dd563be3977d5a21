"""The Appalachian ridges and the sun behind them, in the band of a sheet."""

from typing import Final

from reportlab.lib.colors import Color, HexColor
from reportlab.pdfgen.canvas import Canvas

from jachete.factsheets.pdf.styles import GOLD

#: How much of the band's width they take, at its right.
_SHARE: Final = 0.62
#: The highest point of a ridge, in points, on a band which is high enough.
_HIGHEST: Final = 78.0
#: The sun: how far from the right edge, how high in hundredths, its radius; no word is ever there.
_SUN: Final = (22.0, 66, 10.0)
#: Each ridge from the farthest: how far along, how high, in hundredths.
_RIDGES: Final[tuple[tuple[Color, tuple[tuple[int, int], ...]], ...]] = (
    (
        HexColor("#166773"),
        ((0, 0), (14, 22), (22, 18), (36, 54), (44, 46), (57, 94), (63, 84), (72, 62), (82, 76), (100, 48)),
    ),
    (
        HexColor("#0F616E"),
        ((0, 0), (20, 12), (31, 30), (42, 24), (58, 52), (69, 38), (80, 58), (88, 47), (100, 66)),
    ),
    (HexColor("#094C57"), ((0, 0), (30, 10), (46, 22), (60, 14), (76, 34), (86, 24), (100, 38))),
)


def draw_ridges(canvas: Canvas, width: float, bottom: float, height: float) -> None:
    """Draw the ridges along the foot of a band."""
    wide, high = width * _SHARE, min(_HIGHEST, height * 0.8)
    left = width - wide
    aside, up, radius = _SUN
    canvas.setFillColor(GOLD)
    canvas.circle(width - aside, bottom + up * high / 100, radius, stroke=0, fill=1)
    for color, ridge in _RIDGES:
        path = canvas.beginPath()
        path.moveTo(left, bottom)
        for x, y in ridge:
            path.lineTo(left + x * wide / 100, bottom + y * high / 100)
        path.lineTo(width, bottom)
        path.close()
        canvas.setFillColor(color)
        canvas.drawPath(path, stroke=0, fill=1)
