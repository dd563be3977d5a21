"""One answer among a few, with what it means after it."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QRadioButton

from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets import ticked


class Radio(QRadioButton):
    """An answer; `detail` is said after it, in a quieter colour. What is cut for want of room is in a tip."""

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have the tip say what is cut, and nothing when all is there."""
        super().resizeEvent(event)
        cut = self.width() < self.sizeHint().width()
        self.setToolTip(f"{self.text()}\n{self.detail}".rstrip() if cut else "")

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
        metrics, quiet = QFontMetricsF(self.font()), theme.font("caption")
        room: float = self.width() - start - theme.px(ticked.LEFT)
        kept = QFontMetricsF(quiet).horizontalAdvance(self.detail) + theme.px(ticked.GAP)
        words = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, max(room - kept, room / 2) + 1)
        wide = metrics.horizontalAdvance(words)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(start, 0, wide + 1, self.height()), middle, words)
        left = start + wide + theme.px(ticked.GAP)
        room = self.width() - left - theme.px(ticked.LEFT)
        if not self.detail or room <= 0:
            return
        said = QFontMetricsF(quiet).elidedText(self.detail, Qt.TextElideMode.ElideRight, room)
        painter.setFont(quiet)
        painter.setPen(theme.color("text.secondary"))
        painter.drawText(QRectF(left, 0, room + 1, self.height()), middle, said)
