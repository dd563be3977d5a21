"""Text with its found words marked, laid out in lines and painted."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from jachete.search.page import Marked
from jachete.ui.theme.tokens import Theme

_ROUND: Final = 3
_NEW_LINE: Final = "\u2028"


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a text is painted: font, colour, height of a line in pixels."""

    font: QFont
    color: QColor
    line: float

    @classmethod
    def of(cls, theme: Theme, style: str, color: str, weight: int | None = None) -> "TextStyle":
        """Return a type style of the design in one of its colours."""
        return cls(theme.font(style, weight), theme.color(color), theme.line(style))


class LaidText:
    """A text cut in lines of a width, at most `limit` of them, the last one elided."""

    def __init__(self, text: Marked, style: TextStyle, width: float, limit: int = 0) -> None:
        self.style = style
        self._metrics = QFontMetricsF(style.font)
        text = Marked(text.text.replace("\n", _NEW_LINE), text.spans)
        self._layout, self._lines = _laid(text, style.font, width, limit + 1 if limit else 0)
        if limit and len(self._lines) > limit:
            text = _elided(text, style.font, width, self._lines[limit - 1].textStart())
            self._layout, self._lines = _laid(text, style.font, width, limit)
        self.text = text

    @property
    def height(self) -> float:
        """Return the height of the lines, in pixels."""
        return len(self._lines) * self.style.line

    @property
    def natural_width(self) -> float:
        """Return the width of the longest line, in pixels."""
        return max((line.naturalTextWidth() for line in self._lines), default=0.0)

    def position(self, point: QPointF) -> int:
        """Return the place in the text, in characters, that is nearest to a point."""
        number = min(max(int(point.y() // self.style.line), 0), len(self._lines) - 1)
        return self._lines[number].xToCursor(point.x()) if self._lines else 0

    def paint(self, painter: QPainter, theme: Theme, at: QPointF, selected: tuple[int, int] = (0, 0)) -> None:
        """Paint the lines from a point, with marks under the found words and what is selected."""
        if self.text.spans:
            self._layout.setFormats(_formats(self.text, theme))
        descent = (self.style.line - self._metrics.height()) / 2
        for number, line in enumerate(self._lines):
            here = at + QPointF(0, number * self.style.line)
            self._paint_selection(painter, theme, line, here, selected)
            self._paint_marks(painter, theme, line, here + QPointF(0, descent))
            painter.setPen(self.style.color)
            line.draw(painter, here + QPointF(0, descent))

    def _paint_selection(
        self, painter: QPainter, theme: Theme, line: QTextLine, at: QPointF, selected: tuple[int, int]
    ) -> None:
        for left, right in _places(line, self.text.text, (selected,)):
            area = QRectF(at.x() + left, at.y(), right - left, self.style.line)
            painter.fillRect(area, theme.color("primary.softBorder"))

    def _paint_marks(self, painter: QPainter, theme: Theme, line: QTextLine, at: QPointF) -> None:
        for left, right in _places(line, self.text.text, self.text.spans):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("gold.mark"))
            box = QRectF(at.x() + left - 1, at.y() - 0.5, right - left + 2, self._metrics.height() + 1)
            painter.drawRoundedRect(box, theme.px(_ROUND), theme.px(_ROUND))


def paint(painter: QPainter, theme: Theme, text: Marked, style: TextStyle, area: QRectF, lines: int) -> float:
    """Paint at most `lines` lines of a text in an area, and return their height in pixels."""
    laid = LaidText(text, style, area.width(), lines)
    laid.paint(painter, theme, area.topLeft())
    return laid.height


def _laid(text: Marked, font: QFont, width: float, most: int) -> tuple[QTextLayout, list[QTextLine]]:
    """Return a text laid out in lines of a width, no more than `most` of them unless it is 0."""
    layout = QTextLayout(text.text, font)
    option = QTextOption()
    # Anywhere: a word longer than the line would run out of its card.
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    lines: list[QTextLine] = []
    layout.beginLayout()
    while len(lines) != (most or -1) and (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        lines.append(line)
    layout.endLayout()
    return layout, lines


def _elided(text: Marked, font: QFont, width: float, cut: int) -> Marked:
    """Return the text whose last line, from `cut`, ends with an ellipsis."""
    tail = QFontMetricsF(font).elidedText(text.text[cut:], Qt.TextElideMode.ElideRight, width)
    end = cut + len(tail) - 1
    return Marked(text.text[:cut] + tail, tuple((a, min(b, end)) for a, b in text.spans if a < end))


def _formats(text: Marked, theme: Theme) -> list[QTextLayout.FormatRange]:
    """Return what paints the found words in their colour."""
    ink = QTextCharFormat()
    ink.setForeground(theme.color("gold.markText"))
    formats = []
    for first, last in text.spans:
        marked = QTextLayout.FormatRange()
        marked.start, marked.length, marked.format = first, last - first, ink  # type: ignore[attr-defined]  # the stubs leave them out
        formats.append(marked)
    return formats


def _places(line: QTextLine, text: str, spans: Sequence[tuple[int, int]]) -> list[tuple[float, float]]:
    """Return where stretches of a text stand on a line, from left to right; spaces at its end are no part."""
    start = line.textStart()
    end = start + len(text[start : start + line.textLength()].rstrip())
    kept = ((max(first, start), min(last, end)) for first, last in spans)
    return [(_x(line, first), _x(line, last)) for first, last in kept if first < last]


def _x(line: QTextLine, position: int) -> float:
    # The binding gives back the position too, as its C++ argument allows.
    place: Any = line.cursorToX(position)
    return float(place[0] if isinstance(place, tuple) else place)
