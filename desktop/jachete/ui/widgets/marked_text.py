"""Text with its found words marked, laid out in lines and painted."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextLine, QTextOption

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
        text = Marked(text.text.replace("\n", _NEW_LINE), text.spans)
        self._layout, self._lines = _laid(text.text, style.font, width)
        if limit and len(self._lines) > limit:
            text = _elided(text, style.font, width, self._lines[limit - 1].textStart())
            self._layout, self._lines = _laid(text.text, style.font, width)
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
        painter.setFont(self.style.font)
        for number, line in enumerate(self._lines):
            _paint_line(painter, theme, self, line, at + QPointF(0, number * self.style.line), selected)


def paint(painter: QPainter, theme: Theme, text: Marked, style: TextStyle, area: QRectF, lines: int) -> None:
    """Paint at most `lines` lines of a text in an area."""
    LaidText(text, style, area.width(), lines).paint(painter, theme, area.topLeft())


def _laid(text: str, font: QFont, width: float) -> tuple[QTextLayout, list[QTextLine]]:
    layout = QTextLayout(text, font)
    option = QTextOption()
    # Anywhere: a word longer than the line would run out of its card.
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    lines: list[QTextLine] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        lines.append(line)
    layout.endLayout()
    return layout, lines


def _elided(text: Marked, font: QFont, width: float, cut: int) -> Marked:
    """Return the text whose last line, from `cut`, ends with an ellipsis."""
    tail = QFontMetricsF(font).elidedText(text.text[cut:], Qt.TextElideMode.ElideRight, width)
    end = cut + len(tail) - 1
    return Marked(text.text[:cut] + tail, tuple((a, min(b, end)) for a, b in text.spans if a < end))


def _paint_line(
    painter: QPainter, theme: Theme, laid: LaidText, line: QTextLine, at: QPointF, selected: tuple[int, int]
) -> None:
    metrics = QFontMetricsF(laid.style.font)
    text = laid.text
    start = line.textStart()
    end = start + len(text.text[start : start + line.textLength()].rstrip())
    top = at.y() + (laid.style.line - metrics.height()) / 2
    first, last = max(selected[0], start), min(selected[1], end)
    if first < last:
        left, right = _x(line, first), _x(line, last)
        area = QRectF(at.x() + left, at.y(), right - left, laid.style.line)
        painter.fillRect(area, theme.color("primary.softBorder"))
    for first, last, marked in _pieces(text.spans, start, end):
        left, right = _x(line, first), _x(line, last)
        if marked:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("gold.mark"))
            box = QRectF(at.x() + left - 1, top - 0.5, right - left + 2, metrics.height() + 1)
            painter.drawRoundedRect(box, theme.px(_ROUND), theme.px(_ROUND))
        painter.setPen(theme.color("gold.markText") if marked else laid.style.color)
        painter.drawText(QPointF(at.x() + left, top + metrics.ascent()), text.text[first:last])


def _x(line: QTextLine, position: int) -> float:
    # The binding gives back the position too, as its C++ argument allows.
    place: Any = line.cursorToX(position)
    return float(place[0] if isinstance(place, tuple) else place)


def _pieces(spans: Sequence[tuple[int, int]], start: int, end: int) -> list[tuple[int, int, bool]]:
    """Return a stretch of text as pieces, marked or not."""
    pieces: list[tuple[int, int, bool]] = []
    at = start
    for first, last in spans:
        first, last = max(first, start), min(last, end)  # noqa: PLW2901 - the part in this stretch
        if first >= last:
            continue
        if at < first:
            pieces.append((at, first, False))
        pieces.append((first, last, True))
        at = last
    return [*pieces, (at, end, False)] if at < end else pieces
