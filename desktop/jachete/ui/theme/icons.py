"""Lucide's drawings in the colours and sizes asked for."""

from functools import cache
from typing import Final

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from jachete import paths

#: Width of the line at each size, in pixels: thin drawings stay legible when small.
_STROKES: Final = ((15, 1.4), (17, 1.5), (21, 1.6))
_STROKE: Final = 1.75
_DRAWN_SIZE: Final = 24


@cache
def _drawing(name: str) -> str:
    return (paths.resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


@cache
def pixmap(name: str, color: str, size: int, ratio: float = 1.0) -> QPixmap:
    """Return an icon of `size` logical pixels, for a screen of that device pixel ratio."""
    stroke = next((width for limit, width in _STROKES if size < limit), _STROKE)
    drawing = _drawing(name).replace("currentColor", color)
    drawing = drawing.replace('stroke-width="2"', f'stroke-width="{stroke * _DRAWN_SIZE / size:.2f}"')
    image = QPixmap(QSize(size, size) * ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter)
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


def icon(name: str, color: QColor, size: int, ratio: float = 2.0) -> QIcon:
    """Return an icon for a button."""
    return QIcon(pixmap(name, color.name(), size, ratio))
