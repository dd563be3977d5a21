"""What a box to check, a radio and the answers of a question are alike in."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.focus_ring import KeyboardFocus

#: Logical pixels: around the mark, the mark, then what separates it from its words.
LEFT: Final = 6
MARK: Final = 16
GAP: Final = 8
_HEIGHT: Final = 28
_NARROWEST: Final = 96


def be_ticked(button: QAbstractButton) -> KeyboardFocus:
    """Have a button take its line and answer the pointer; return what tells whether it shows its ring."""
    button.setAccessibleName(button.text())
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setAttribute(Qt.WidgetAttribute.WA_Hover)
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return KeyboardFocus(button)


def words_start(theme: Theme) -> int:
    """Return where the words begin, in pixels."""
    return theme.px(LEFT + MARK + GAP)


def whole_size(theme: Theme, button: QAbstractButton, said: str) -> QSize:
    """Return the room of the mark and the words."""
    wide = QFontMetricsF(button.font()).horizontalAdvance(said)
    return QSize(round(wide) + words_start(theme) + theme.px(LEFT) + 1, theme.px(_HEIGHT))


def least_size(theme: Theme) -> QSize:
    """Return the room without which nothing can be read: the words are then elided."""
    return QSize(theme.px(_NARROWEST), theme.px(_HEIGHT))


def paint_ground(painter: QPainter, theme: Theme, button: QAbstractButton, focus: KeyboardFocus) -> None:
    """Paint what is under the pointer, and the ring of what has the keyboard."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    hovered = button.underMouse() and button.isEnabled()
    painter.setPen(QPen(theme.color("focus.ring"), theme.px(2)) if focus.shown else Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("bg.hover") if hovered else Qt.BrushStyle.NoBrush)
    ground = QRectF(button.rect()).adjusted(1, 1, -1, -1)
    painter.drawRoundedRect(ground, theme.px(6), theme.px(6))


def paint_circle(painter: QPainter, theme: Theme, center: QPointF, *, full: bool) -> None:
    """Paint the circle of an answer, full when it is the one that holds."""
    radius = theme.px(MARK) / 2
    if full:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("primary.base"))
        painter.drawEllipse(center, radius, radius)
        painter.setBrush(theme.color("primary.on"))
        painter.drawEllipse(center, theme.px(3), theme.px(3))
    else:
        painter.setPen(QPen(theme.color("border.control"), theme.outline))
        painter.setBrush(theme.color("bg.surface"))
        painter.drawEllipse(center, radius - 0.5, radius - 0.5)
