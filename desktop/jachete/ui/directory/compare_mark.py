"""The drawing of a card that adds its enterprise to the comparison, or takes it out."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from jachete.i18n import _
from jachete.ui.theme.icons import pixmap
from jachete.ui.theme.tokens import Theme

#: Logical pixels: the side of what can be clicked, the drawing in its middle, what stands above and, with the
#: bookmark, at the right.
SIDE: Final = 26
_DRAWING: Final = 16
_ABOVE: Final = 8
_RIGHT: Final = 38


def place(theme: Theme, card: QRectF) -> QRectF:
    """Return where the mark stands in a card."""
    side = theme.px(SIDE)
    return QRectF(card.right() - theme.px(_RIGHT) - side, card.top() + theme.px(_ABOVE), side, side)


def words(*, compared: bool) -> str:
    """Return what a click on the mark does."""
    return _("Retirer de la comparaison") if compared else _("Ajouter à la comparaison")


def paint(painter: QPainter, theme: Theme, area: QRectF, *, compared: bool) -> None:
    """Paint the mark: in a box of its own once the enterprise is compared."""
    if compared:
        painter.setPen(QPen(theme.color("primary.base"), theme.outline))
        painter.setBrush(theme.color("primary.soft"))
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), theme.px(6), theme.px(6))
    inset = (area.width() - theme.px(_DRAWING)) / 2
    color = "primary.text" if compared else "text.secondary"
    drawing = pixmap(theme, "columns-3", color, _DRAWING, painter.device().devicePixelRatioF())
    painter.drawPixmap(area.topLeft() + QPointF(inset, inset), drawing)
