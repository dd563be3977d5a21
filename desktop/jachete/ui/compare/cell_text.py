"""What stands in a cell and in the title of a row, laid out in lines of a width."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from jachete.factsheets.comparison import Cell, Row
from jachete.factsheets.territory_map import territory_map
from jachete.search.page import Marked
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.marked_text import LaidText, TextStyle

#: Logical pixels.
_GAP: Final = 8
_BETWEEN: Final = 2
_INDENT: Final = 12
_DOT: Final = 3
_MAP: Final = 108


@dataclass(frozen=True, slots=True)
class _Piece:
    """A text at its place; a `dotted` one is an item of a list."""

    text: LaidText
    at: QPointF
    dotted: bool = False


class CellText:
    """A few texts one above the other, under a small map when there are territories `served`."""

    def __init__(self, theme: Theme, width: float, served: Collection[str] = ()) -> None:
        self._theme, self._width, self._served = theme, width, served
        self._pieces: list[_Piece] = []
        self.height = theme.px(_MAP) * territory_map().height + theme.px(_GAP) if served else 0.0

    def skip(self) -> None:
        """Leave the room that parts two groups."""
        self.height += self._theme.px(_GAP)

    def add(self, words: str, style: str, color: str, *, dotted: bool = False) -> None:
        """Add a text under the others."""
        theme = self._theme
        left = theme.px(_INDENT) if dotted else 0
        text = LaidText(Marked(words), TextStyle.of(theme, style, color), self._width - left)
        self.height += theme.px(_BETWEEN) if self._pieces else 0
        self._pieces.append(_Piece(text, QPointF(left, self.height), dotted))
        self.height += text.height

    def paint(self, painter: QPainter, at: QPointF) -> None:
        """Paint it from a point."""
        theme = self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._served:
            paint_map(painter, theme, at, self._served)
        for piece in self._pieces:
            if piece.dotted:
                radius = theme.px(_DOT) / 2
                middle = at + QPointF(theme.px(_DOT), piece.at.y() + theme.line("body") / 2)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.color("text.tertiary"))
                painter.drawEllipse(middle, radius, radius)
            piece.text.paint(painter, theme, at + piece.at)


def cell_text(theme: Theme, cell: Cell, width: float) -> CellText:
    """Return the facts of a cell."""
    laid = CellText(theme, width, cell.territories)
    if not cell.is_known:
        laid.add(cell.text, "body", "text.tertiary")
    for number, group in enumerate(cell.groups):
        if number:
            laid.skip()
        if group.title:
            laid.add(group.title, "label", "text.secondary")
        for item in group.items:
            laid.add(item, "body", "text.primary", dotted=len(group.items) > 1)
    return laid


def row_text(theme: Theme, row: Row, width: float) -> CellText:
    """Return the title of a row, with how it differs."""
    laid = CellText(theme, width)
    laid.add(row.title, "body", "text.primary")
    laid.add(row.said, "caption", "text.secondary")
    return laid


def paint_map(painter: QPainter, theme: Theme, at: QPointF, served: Collection[str]) -> None:
    """Paint a small map with the territories served; the words beside it name them."""
    drawn, scale = territory_map(), theme.px(_MAP)
    painter.setPen(QPen(theme.color("map.line"), 1))
    for shape in drawn.shapes:
        path = QPainterPath()
        path.addPolygon(QPolygonF([at + QPointF(x, y) * scale for x, y in shape.outline]))
        path.closeSubpath()
        painter.setBrush(theme.color("map.4" if shape.territory in served else "map.0"))
        painter.drawPath(path)


def paint_mark(painter: QPainter, theme: Theme, area: QRectF) -> None:
    """Paint the dot of what differs, in the middle of an area."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("primary.base"))
    painter.drawEllipse(area.center(), theme.px(3), theme.px(3))
