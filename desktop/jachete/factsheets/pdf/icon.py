"""The icons of the application, drawn on paper."""

from functools import cache
from typing import Final
from xml.etree import ElementTree

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from jachete import paths
from jachete.factsheets.pdf.svg_path import add_path

#: An icon is drawn in a square of that side, y downward, with lines that wide.
_SIDE: Final = 24.0
_LINE: Final = 2.0
_ROUND: Final = 1


def draw_icon(canvas: Canvas, name: str, at: tuple[float, float], size: float, color: Color) -> None:
    """Draw an icon in a square whose lower left corner is `at`; it is decoration."""
    canvas.saveState()
    canvas.translate(at[0], at[1] + size)
    canvas.scale(size / _SIDE, -size / _SIDE)
    canvas.setStrokeColor(color)
    canvas.setLineWidth(_LINE)
    canvas.setLineCap(_ROUND)
    canvas.setLineJoin(_ROUND)
    canvas.drawPath(_path(name), stroke=1, fill=0)
    canvas.restoreState()


@cache
def _path(name: str) -> PDFPathObject:
    """Return the lines of an icon of `resources/icons`."""
    file = paths.resources() / "icons" / f"{name}.svg"
    path = PDFPathObject()
    for element in ElementTree.parse(file).getroot():  # noqa: S314 - the application's own file
        _add(path, element)
    return path


def _add(path: PDFPathObject, element: ElementTree.Element) -> None:
    """Add an element to a path: a path, a circle, a rectangle or a line."""

    def value(name: str) -> float:
        return float(element.get(name, 0))

    match element.tag.rpartition("}")[2]:
        case "path":
            add_path(path, element.get("d", ""))
        case "circle":
            path.circle(value("cx"), value("cy"), value("r"))
        case "rect":
            path.roundRect(value("x"), value("y"), value("width"), value("height"), value("rx"))
        case _:
            path.moveTo(value("x1"), value("y1"))
            path.lineTo(value("x2"), value("y2"))
