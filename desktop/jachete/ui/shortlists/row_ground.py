"""The ground of a row: where one is, where the keyboard is, where the pointer is."""

from typing import Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle

from jachete.ui.theme.tokens import Theme


def paint_ground(painter: QPainter, theme: Theme, box: QRectF, state: Any) -> None:
    """Paint the ground of a row in a box, as its state asks."""
    round_ = theme.px(8)
    if state & QStyle.StateFlag.State_Selected:
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        wide = theme.px(2) if focused else 1
        inset = wide / 2
        painter.setPen(QPen(theme.color("focus.ring" if focused else "primary.softBorder"), wide))
        painter.setBrush(theme.color("bg.selected"))
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), round_, round_)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("primary.base"))
        high = box.height() - theme.px(20)
        painter.drawRoundedRect(QRectF(box.left() + 1, box.top() + theme.px(10), theme.px(3), high), 1.5, 1.5)
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("bg.hover"))
        painter.drawRoundedRect(box, round_, round_)
