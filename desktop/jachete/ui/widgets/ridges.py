"""The Appalachian ridges with the sun behind them: the only illustration, painted once a size."""

from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap, QPolygonF
from PySide6.QtWidgets import QWidget

from jachete.ui.theme.tokens import Theme

#: Each ridge from the farthest: how far along the width, in thousandths, and how high, in logical pixels.
_RIDGES: Final = (
    (
        *((0, 44), (31, 46), (67, 50), (102, 59), (124, 56), (178, 51), (215, 54), (281, 67), (354, 65)),
        *((452, 67), (533, 65), (552, 75), (573, 82), (588, 91), (612, 98), (638, 99), (660, 89)),
        *((686, 74), (693, 73), (721, 95), (744, 107), (773, 127), (799, 142), (829, 134), (860, 110)),
        *((884, 96), (921, 89), (943, 104), (966, 111), (1000, 103)),
    ),
    (
        *((0, 34), (22, 37), (51, 36), (118, 26), (141, 26), (166, 32), (198, 35), (280, 31), (318, 35)),
        *((387, 54), (452, 51), (496, 40), (529, 42), (556, 52), (565, 52), (590, 44), (625, 37)),
        *((643, 44), (676, 65), (718, 79), (726, 78), (756, 64), (782, 57), (795, 50), (803, 50)),
        *((824, 58), (895, 98), (903, 97), (926, 83), (949, 76), (976, 63), (1000, 55)),
    ),
    (
        *((0, 7), (42, 9), (114, 19), (245, 8), (257, 8), (294, 16), (338, 21), (366, 16), (418, 13)),
        *((472, 23), (517, 37), (590, 22), (620, 19), (641, 12), (650, 12), (695, 22), (730, 33)),
        *((762, 35), (777, 39), (839, 31), (864, 23), (872, 23), (898, 36), (953, 57), (974, 61), (1000, 57)),
    ),
)
_SUN: Final = (734, 104, 17.5)
#: The dot of our sign, dimmed where everything is.
_SUN_COLORS: Final = {"dark": "#C99414"}
_SUN_COLOR: Final = "#FFC93C"


class Ridges(QWidget):
    """Three ridges along the foot of the widget, as wide as it is; nothing in high contrast."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._painted: QPixmap | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setVisible(theme.name != "contrast")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ridges, drawn again only at a new size."""
        ratio = self.devicePixelRatioF()
        size = (self.size().toSizeF() * ratio).toSize()
        if self._painted is None or self._painted.size() != size:
            self._painted = QPixmap(size)
            self._painted.setDevicePixelRatio(ratio)
            self._painted.fill(Qt.GlobalColor.transparent)
            self._draw(QPainter(self._painted))
        QPainter(self).drawPixmap(0, 0, self._painted)

    def _draw(self, painter: QPainter) -> None:
        theme = self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        along, high, radius = _SUN
        painter.setBrush(QColor(_SUN_COLORS.get(theme.name, _SUN_COLOR)))
        painter.drawEllipse(self._at(along, high), theme.px(radius), theme.px(radius))
        for number, ridge in enumerate(_RIDGES, 1):
            painter.setBrush(theme.color(f"ridge.{number}"))
            foot = [self._at(1000, 0), self._at(0, 0)]
            painter.drawPolygon(QPolygonF([self._at(*point) for point in ridge] + foot))
        painter.end()

    def _at(self, along: float, high: float) -> QPointF:
        return QPointF(along / 1000 * self.width(), self.height() - high * self._theme.zoom)
