"""What a window paints: each text, and where, as its widgets ask for it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True)
class PaintedText:
    """A text painted on a widget, in an area of it; what does not fit in the area is lost or runs over."""

    widget: QWidget
    text: str
    area: QRectF
    wide: float

    @property
    def overflow(self) -> float:
        """Return by how many pixels it is wider than its area."""
        return self.wide - self.area.width()


@contextmanager
def painted_texts(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[PaintedText]]:
    """Give the texts painted by our own widgets and delegates as long as this lasts."""
    seen: list[PaintedText] = []
    draw = QPainter.drawText

    def watched(painter: QPainter, *given: Any) -> Any:
        widget = painter.device()
        if isinstance(widget, QWidget):
            seen.extend(_read(painter, widget, given))
        return draw(painter, *given)

    with monkeypatch.context() as patch:
        patch.setattr(QPainter, "drawText", watched)
        yield seen


def _read(painter: QPainter, widget: QWidget, given: tuple[Any, ...]) -> Iterator[PaintedText]:
    text = next(part for part in given if isinstance(part, str))
    wraps = any(
        isinstance(part, Qt.TextFlag | int) and int(part) & Qt.TextFlag.TextWordWrap for part in given[1:2]
    )
    if not wraps and "\n" not in text:
        area = _area(widget, given)
        wide = QFontMetricsF(painter.font()).horizontalAdvance(text)
        yield PaintedText(widget, text, painter.worldTransform().mapRect(area), wide)


def _area(widget: QWidget, given: tuple[Any, ...]) -> QRectF:
    """Return where a text is painted: its rectangle, or what is at the right of its first letter."""
    first = given[0]
    if isinstance(first, QRectF | QRect):
        return QRectF(first)
    x, y = (first.x(), first.y()) if isinstance(first, QPointF | QPoint) else (given[0], given[1])
    return QRectF(x, y, widget.width() - x, 0)
