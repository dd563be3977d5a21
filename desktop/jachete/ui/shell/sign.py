"""The product's sign: a « j » whose dot is goldenrod, the same in every theme."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from jachete import paths

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

_SIDES: Final = (16, 24, 32, 48, 64, 128, 256)


class Sign(QWidget):
    """The sign as a part of a screen; `side` is in pixels."""

    def __init__(self, side: int) -> None:
        super().__init__()
        self.setFixedSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        _drawing().render(QPainter(self), QRectF(self.rect()))


@cache
def sign_icon() -> QIcon:
    """Return the sign as windows and task bars show it."""
    from PySide6.QtGui import QIcon  # noqa: PLC0415 - slow to load, and of no use before the first paint

    icon = QIcon()
    for side in _SIDES:
        image = QPixmap(side, side)
        image.fill(QColor(0, 0, 0, 0))
        painter = QPainter(image)
        _drawing().render(painter)
        painter.end()
        icon.addPixmap(image)
    return icon


@cache
def _drawing() -> QSvgRenderer:
    return QSvgRenderer(str(paths.resources() / "sign" / "jachete.svg"))
