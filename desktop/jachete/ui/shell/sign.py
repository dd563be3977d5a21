"""The product's sign."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget


class Sign(QWidget):
    """The product's sign: a « j » whose dot is goldenrod."""

    def __init__(self, side: int) -> None:
        super().__init__()
        self.setFixedSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it; its colours are the same in every theme."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self.width() / 32, self.height() / 32)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#0B5C69"))
        painter.drawRoundedRect(QRectF(0, 0, 32, 32), 8, 8)
        letter = QPainterPath(QPointF(18.6, 13.2))
        letter.lineTo(18.6, 22.3)
        letter.cubicTo(18.6, 25, 16.9, 26.8, 14.2, 26.8)
        letter.cubicTo(13.3, 26.8, 12.5, 26.65, 11.8, 26.3)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor("white"), 3.7, c=Qt.PenCapStyle.RoundCap))
        painter.drawPath(letter)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#FFC93C"))
        painter.drawEllipse(QPointF(18.6, 7.6), 2.55, 2.55)
