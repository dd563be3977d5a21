"""One answer among a few, with what it means after it."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QRadioButton

from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets import ticked


class Radio(QRadioButton):
    """An answer; `detail` is said after it, in a quieter colour."""

    def __init__(self, theme: Theme, text: str, detail: str = "") -> None:
        super().__init__(text)
        self._theme, self.detail = theme, detail
        self.setFont(theme.font("body", 500))
        self._focus = ticked.be_ticked(self)

    def sizeHint(self) -> QSize:
        """Return the room of the circle and the words."""
        return ticked.whole_size(self._theme, self, f"{self.text()}  {self.detail}")

    def minimumSizeHint(self) -> QSize:
        """Return the room without which nothing can be read."""
        return ticked.least_size(self._theme)

    def hitButton(self, at: QPoint) -> bool:
        """Be pressed anywhere."""
        return self.rect().contains(at)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, ring, circle and words."""
        painter, theme = QPainter(self), self._theme
        ticked.paint_ground(painter, theme, self, self._focus)
        center = QPointF(theme.px(ticked.LEFT) + theme.px(ticked.MARK) / 2, self.height() / 2)
        ticked.paint_circle(painter, theme, center, full=self.isChecked())
        start = ticked.words_start(theme)
        painter.setFont(self.font())
        painter.setPen(theme.color("text.primary"))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(start, 0, self.width() - start, self.height()), middle, self.text())
        left = start + QFontMetricsF(self.font()).horizontalAdvance(self.text()) + theme.px(ticked.GAP)
        room = self.width() - left - theme.px(ticked.LEFT)
        if not self.detail or room <= 0:
            return
        quiet = theme.font("caption")
        said = QFontMetricsF(quiet).elidedText(self.detail, Qt.TextElideMode.ElideRight, room)
        painter.setFont(quiet)
        painter.setPen(theme.color("text.secondary"))
        painter.drawText(QRectF(left, 0, room + 1, self.height()), middle, said)
