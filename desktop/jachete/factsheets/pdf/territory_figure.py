"""The schematic map of the territories, those of an enterprise in evidence."""

from collections.abc import Sequence
from functools import cache
from typing import Final, cast

from reportlab.lib.colors import Color
from reportlab.pdfgen.pathobject import PDFPathObject
from reportlab.platypus import Flowable

from jachete.factsheets.pdf import styles
from jachete.factsheets.pdf.tagging import Node, TaggedCanvas
from jachete.factsheets.sheet import Place
from jachete.factsheets.territory_map import Shape, territory_map

#: Outlines are kept in thousandths of the width of the map: reportlab writes few decimals.
_UNIT: Final = 1000.0
_WIDEST: Final = 190.0
_DOT: Final = 3.2


class TerritoryFigure(Flowable):
    """The map: the seat is darkest and has a dot, the territories served are of a middle tone."""

    def __init__(self, seat: Place | None, served: Sequence[Place], node: Node) -> None:
        super().__init__()
        self._node = node
        self._seat = seat.id if seat else ""
        self._tones: dict[str, Color] = {place.id: styles.SERVED for place in served}
        self._tones[self._seat] = styles.LAKE

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: ARG002, N803 - reportlab's names
        """Return the size of the map in a column of `aW` points."""
        self.width = min(aW, _WIDEST)
        self.height = self.width * territory_map().height
        return self.width, self.height

    def draw(self) -> None:
        """Draw the territories, then the dot of the seat."""
        canvas = cast(TaggedCanvas, self.canv)
        with canvas.figure(self._node, self.width, self.height):
            canvas.saveState()
            canvas.translate(0, self.height)
            scale = self.width / _UNIT
            canvas.scale(scale, -scale)
            canvas.setStrokeColor(styles.WHITE)
            canvas.setLineWidth(0.8 / scale)
            for shape in territory_map().shapes:
                canvas.setFillColor(self._tones.get(shape.territory, styles.LAND))
                canvas.drawPath(_outline(shape), stroke=1, fill=1)
            canvas.setFillColor(styles.GOLD)
            for shape in territory_map().shapes:
                if shape.territory == self._seat:
                    x, y = shape.center
                    canvas.circle(x * _UNIT, y * _UNIT, _DOT / scale, stroke=1, fill=1)
            canvas.restoreState()


@cache
def _outline(shape: Shape) -> PDFPathObject:
    path = PDFPathObject()
    first, *others = ((x * _UNIT, y * _UNIT) for x, y in shape.outline)
    path.moveTo(*first)
    for point in others:
        path.lineTo(*point)
    path.close()
    return path
