"""Text with its found words marked: painted on cards, written in labels."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextLine, QTextOption

from jachete.search.page import Marked
from jachete.ui.theme.tokens import Theme

_ROUND = 3


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a text is painted: font, colour, height of a line in pixels."""

    font: QFont
    color: QColor
    line: float


def paint(painter: QPainter, theme: Theme, text: Marked, style: TextStyle, area: QRectF, lines: int) -> None:
    """Paint at most `lines` lines of a text in an area, the last one elided, marks under the words."""
    shown = _elided(text, style.font, area.width(), lines)
    layout = QTextLayout(shown.text, style.font)
    for number, line in enumerate(_lines(layout, area.width())[:lines]):
        top = area.top() + number * style.line
        _paint_line(painter, theme, shown, style, line, QPointF(area.left(), top))


def _lines(layout: QTextLayout, width: float) -> list[QTextLine]:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    lines: list[QTextLine] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        lines.append(line)
    layout.endLayout()
    return lines


def _elided(text: Marked, font: QFont, width: float, lines: int) -> Marked:
    """Return the text cut so that it holds in that many lines."""
    layout = QTextLayout(text.text, font)
    laid = _lines(layout, width)
    if len(laid) <= lines:
        return text
    cut = laid[lines - 1].textStart()
    metrics = QFontMetricsF(font)
    tail = metrics.elidedText(text.text[cut:], Qt.TextElideMode.ElideRight, width)
    end = cut + len(tail) - 1
    return Marked(text.text[:cut] + tail, tuple((a, min(b, end)) for a, b in text.spans if a < end))


def _paint_line(
    painter: QPainter, theme: Theme, text: Marked, style: TextStyle, line: QTextLine, at: QPointF
) -> None:
    metrics = QFontMetricsF(style.font)
    start, end = line.textStart(), line.textStart() + line.textLength()
    top = at.y() + (style.line - metrics.height()) / 2
    base = top + metrics.ascent()
    end = start + len(text.text[start:end].rstrip())
    painter.setFont(style.font)
    for first, last, marked in _pieces(text.spans, start, end):
        left, right = _x(line, first), _x(line, last)
        if marked:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("gold.mark"))
            box = QRectF(at.x() + left - 1, top - 0.5, right - left + 2, metrics.height() + 1)
            painter.drawRoundedRect(box, _ROUND, _ROUND)
        painter.setPen(theme.color("gold.markText") if marked else style.color)
        painter.drawText(QPointF(at.x() + left, base), text.text[first:last])


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


def html(text: Marked, theme: Theme, style: str) -> str:
    """Return a text as rich text whose lines have the height of a type style."""
    pieces = _pieces(text.spans, 0, len(text.text))
    body = "".join(_piece(text.text[first:last], theme, marked=marked) for first, last, marked in pieces)
    return f'<div style="line-height:{theme.line(style)}px; -qt-line-height-type:fixed">{body}</div>'


def _piece(text: str, theme: Theme, *, marked: bool) -> str:
    safe = escape(text)
    if not marked:
        return safe
    colors = f"background-color:{theme.hex('gold.mark')}; color:{theme.hex('gold.markText')}"
    return f'<span style="{colors}">{safe}</span>'
