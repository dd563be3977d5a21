"""One line of text drawn where it is told, whatever its characters."""

from reportlab.pdfgen.canvas import Canvas

from jachete.factsheets.pdf.safe_text import fitted
from jachete.factsheets.pdf.styles import width

Point = tuple[float, float]


def draw_line(canvas: Canvas, at: Point, text: str, font: str, size: float, room: float) -> None:
    """Draw a line that begins at a point, cut where it has no more room."""
    line = canvas.beginText(*at)
    for face, chars in fitted(text, font, size, room):
        line.setFont(face, size)
        line.textOut(chars)
    canvas.drawText(line)


def draw_line_ending(canvas: Canvas, at: Point, text: str, font: str, size: float, room: float) -> float:
    """Draw a line that ends at a point, cut where it has no more room; return its width."""
    wide = sum(width(chars, face, size) for face, chars in fitted(text, font, size, room))
    draw_line(canvas, (at[0] - wide, at[1]), text, font, size, room)
    return wide
