"""Lucide's drawings in the colours and sizes asked for."""

from functools import cache
from typing import Final

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from jachete import paths
from jachete.ui.theme.tokens import Theme

#: Width of the line below each size, in pixels: thin drawings stay legible when small.
_STROKES: Final = ((15, 1.4), (17, 1.5), (21, 1.6), (25, 1.75))
_LARGE_STROKE: Final = 1.9
_DRAWN_SIZE: Final = 24


def pixmap(theme: Theme, name: str, color: str, size: float, ratio: float = 1.0) -> QPixmap:
    """Return an icon in one of the theme's colours.

    `size` is in logical pixels at 100 %, `ratio` is the screen's device pixel ratio.
    """
    stroke = next((width for limit, width in _STROKES if size < limit), _LARGE_STROKE)
    return _drawn(name, theme.hex(color), theme.px(size), stroke * _DRAWN_SIZE / size, ratio)


@cache
def _drawing(name: str) -> str:
    return (paths.resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


@cache
def _drawn(name: str, color: str, side: int, stroke: float, ratio: float) -> QPixmap:
    drawing = _drawing(name).replace("currentColor", color)
    drawing = drawing.replace('stroke-width="2"', f'stroke-width="{stroke:.2f}"')
    image = QPixmap(QSize(side, side) * ratio)
    image.fill(QColor(0, 0, 0, 0))
    painter = QPainter(image)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter)
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image
