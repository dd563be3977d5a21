"""A switch: something that is on or off, at once."""

from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.focus_ring import KeyboardFocus, paint_ring

_WIDTH: Final = 36
_HEIGHT: Final = 20
#: What the ring and the finger need around it.
_AROUND: Final = 4


class Switch(QCheckBox):
    """A check box drawn as a switch; a screen reader hears a check box by its name."""

    def __init__(self, theme: Theme, name: str, *, on: bool) -> None:
        super().__init__()
        self._theme = theme
        self._focus = KeyboardFocus(self)
        self.setChecked(on)
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the switch and its ring."""
        return QSize(self._theme.px(_WIDTH + 2 * _AROUND), self._theme.px(_HEIGHT + 2 * _AROUND))

    def minimumSizeHint(self) -> QSize:
        """Never be cut."""
        return self.sizeHint()

    def hitButton(self, at: QPoint) -> bool:
        """Be pressed anywhere."""
        return self.rect().contains(at)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the track and the knob: full at the right when on, hollow at the left when off."""
        theme, on = self._theme, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        around = theme.px(_AROUND)
        track = QRectF(self.rect()).adjusted(around, around, -around, -around)
        edge = "primary.base" if on else "border.control"
        ground = edge if on else "bg.surface" if theme.outline > 1 else "border.control"
        painter.setPen(QPen(theme.color(edge), theme.outline))
        painter.setBrush(theme.color(ground))
        painter.drawRoundedRect(track.adjusted(0.5, 0.5, -0.5, -0.5), track.height() / 2, track.height() / 2)
        knob = track.height() / 2 - theme.px(3)
        x = track.right() - track.height() / 2 if on else track.left() + track.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("primary.on" if on else edge if theme.outline > 1 else "bg.surface"))
        painter.drawEllipse(QPointF(x, track.center().y()), knob, knob)
        if self._focus.shown:
            paint_ring(painter, theme, QRectF(self.rect()), self.height() / 2)
