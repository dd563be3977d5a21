"""One line of text drawn where it is told, whatever its characters."""

from reportlab.lib.colors import Color

from jachete.factsheets.pdf.safe_text import fitted
from jachete.factsheets.pdf.styles import width
from jachete.factsheets.pdf.tagging import TaggedCanvas

Point = tuple[float, float]
#: A font, a size in points, a colour.
Look = tuple[str, float, Color]


def draw_line(canvas: TaggedCanvas, at: Point, text: str, look: Look, room: float) -> None:
    """Draw a line that begins at a point, cut where it has no more room."""
    font, size, _color = look
    _draw(canvas, at, fitted(text, font, size, room), look)


def draw_line_ending(canvas: TaggedCanvas, at: Point, text: str, look: Look, room: float) -> float:
    """Draw a line that ends at a point, cut where it has no more room; return its width."""
    font, size, _color = look
    shown = fitted(text, font, size, room)
    wide = sum(width(chars, face, size) for face, chars in shown)
    _draw(canvas, (at[0] - wide, at[1]), shown, look)
    return wide


def _draw(canvas: TaggedCanvas, at: Point, shown: list[tuple[str, str]], look: Look) -> None:
    _font, size, color = look
    writing = canvas.writing(*at)
    for face, chars in shown:
        writing.show(chars, face, size, color)
    canvas.write(writing)
