"""The slider of sizes: stops at those the application knows."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider

from jachete.i18n import _
from jachete.ui.settings import ZOOMS
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.focus_ring import KeyboardFocus, paint_ring

_STOPS: Final = tuple(round(100 * zoom) for zoom in ZOOMS)
_WIDTH: Final = 300
_HEIGHT: Final = 52
_INSET: Final = 22
_LEVEL: Final = 16
_BACK: Final = (Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_PageDown)
_ON: Final = (Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_PageUp)


class ZoomSlider(QSlider):
    """A size in percent; `chosen` carries the zoom once one lets go of it or presses a key."""

    chosen = Signal(float)

    def __init__(self, theme: Theme, name: str, zoom: float) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme = theme
        self._focus = KeyboardFocus(self)
        self.setRange(_STOPS[0], _STOPS[-1])
        self.setValue(round(100 * zoom))
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(theme.px(_WIDTH))

    def sizeHint(self) -> QSize:
        """Return the line and the figures below it."""
        return QSize(self._theme.px(_WIDTH), self._theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Keep the figures apart."""
        return QSize(self._theme.px(230), self._theme.px(_HEIGHT))

    # ------------------------------------------------------------------ choosing
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next stop, the one before, the first or the last."""
        here = _STOPS.index(self._nearest(self.value()))
        steps = {Qt.Key.Key_Home: -here, Qt.Key.Key_End: len(_STOPS) - 1 - here}
        steps |= dict.fromkeys(_BACK, -1) | dict.fromkeys(_ON, 1)
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            event.ignore()
            return
        self._choose(_STOPS[min(max(here + step, 0), len(_STOPS) - 1)])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer from where it presses."""
        self.setValue(self._nearest(self._at(event.position().x())))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer from stop to stop."""
        self.setValue(self._nearest(self._at(event.position().x())))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Choose the stop where one lets go."""
        self._choose(self.value())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: passing over must not change the size of everything."""
        event.ignore()

    def _choose(self, percent: int) -> None:
        self.setValue(percent)
        self.chosen.emit(percent / 100)

    def _nearest(self, percent: float) -> int:
        return min(_STOPS, key=lambda stop: abs(stop - percent))

    # ------------------------------------------------------------------ painting
    def _x(self, percent: float) -> float:
        inset = self._theme.px(_INSET)
        share = (percent - _STOPS[0]) / (_STOPS[-1] - _STOPS[0])
        return inset + share * (self.width() - 2 * inset)

    def _at(self, x: float) -> float:
        inset = self._theme.px(_INSET)
        share = (x - inset) / max(self.width() - 2 * inset, 1)
        return _STOPS[0] + share * (_STOPS[-1] - _STOPS[0])

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line, the knob and the figures."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        level, x = theme.px(_LEVEL), self._x(self.value())
        for color, end in (("border.control", self._x(_STOPS[-1])), ("primary.base", x)):
            painter.setPen(QPen(theme.color(color), theme.px(4), c=Qt.PenCapStyle.RoundCap))
            painter.drawLine(QPointF(self._x(_STOPS[0]), level), QPointF(end, level))
        painter.setPen(QPen(theme.color("primary.base"), theme.px(4)))
        painter.setBrush(theme.color("bg.surface"))
        painter.drawEllipse(QPointF(x, level), theme.px(7), theme.px(7))
        self._paint_figures(painter)
        if self._focus.shown:
            side = theme.px(13)
            paint_ring(painter, theme, QRectF(x - side, level - side, 2 * side, 2 * side), side)

    def _paint_figures(self, painter: QPainter) -> None:
        """Write the stops; the one chosen stands out, and keeps its neighbours from touching it."""
        theme = self._theme
        taken: list[QRectF] = []
        nearest = self._nearest(self.value())
        for stop in sorted(_STOPS, key=lambda each: each != nearest):
            here = stop == nearest
            painter.setFont(theme.font("caption", 600 if here else 400, tabular=True))
            text = _("{percent}\u00a0%").format(percent=stop) if here else str(stop)
            wide = painter.fontMetrics().horizontalAdvance(text)
            box = QRectF(self._x(stop) - wide / 2, theme.px(30), wide, theme.px(18))
            if any(box.adjusted(-theme.px(4), 0, theme.px(4), 0).intersects(other) for other in taken):
                continue
            taken.append(box)
            painter.setPen(theme.color("text.primary" if here else "text.tertiary"))
            painter.drawText(box.adjusted(-2, 0, 2, 0), Qt.AlignmentFlag.AlignCenter, text)
