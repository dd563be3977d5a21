"""The ground of the welcome: the sun behind the ridges, where words stand."""

from itertools import pairwise
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from jachete.i18n import _
from jachete.ui.shell.sign import Sign
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.text_view import paragraph

#: Each ridge from the furthest: its colour, and summits as shares of the width and of the ridges' height.
_RIDGES: Final = (
    ("welcome.ridge1", ((0, 0.52), (0.14, 0.30), (0.32, 0.57), (0.58, 0.06), (0.84, 0.43), (1, 0.32))),
    ("welcome.ridge2", ((0, 0.66), (0.16, 0.76), (0.38, 0.50), (0.58, 0.70), (0.83, 0.38), (1, 0.58))),
    ("welcome.ridge3", ((0, 0.86), (0.20, 0.97), (0.44, 0.80), (0.74, 0.92), (1, 0.66))),
)
_HEIGHT: Final = 210


class Landscape(QFrame):
    """Says what the application is over the ridges."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(side) for side in (52, 56, 40, 40)))
        column.setSpacing(0)
        column.addWidget(Sign(theme.px(56)))
        column.addSpacing(theme.px(32))
        column.addWidget(
            paragraph(theme, _("Le répertoire\nest sur votre poste."), "display", "welcome.text")
        )
        column.addSpacing(theme.px(14))
        promise = _("Il fonctionne sans connexion et sans compte. Vos recherches restent sur ce poste.")
        column.addWidget(paragraph(theme, promise, "reading", "welcome.text2"))
        column.addStretch()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, the sun and the ridges."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.color("welcome.bg"))
        height = theme.px(_HEIGHT)
        area = QRectF(0, self.height() - height, self.width(), height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("welcome.sun"))
        side = theme.px(38)
        painter.drawEllipse(QPointF(self.width() * 0.42, area.top() - theme.px(2)), side, side)
        for color, summits in _RIDGES:
            painter.setBrush(theme.color(color))
            painter.drawPath(_ridge(area, summits))


def _ridge(area: QRectF, summits: tuple[tuple[float, float], ...]) -> QPainterPath:
    """Return a ridge that goes softly through its summits and valleys."""
    points = [QPointF(area.left() + x * area.width(), area.top() + y * area.height()) for x, y in summits]
    path = QPainterPath(points[0])
    for before, after in pairwise(points):
        bend = (after.x() - before.x()) * 0.32
        path.cubicTo(before + QPointF(bend, 0), after - QPointF(bend, 0), after)
    path.lineTo(area.bottomRight())
    path.lineTo(area.bottomLeft())
    path.closeSubpath()
    return path
