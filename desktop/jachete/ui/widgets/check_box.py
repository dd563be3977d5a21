"""A box to check, with its words."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox

from jachete.ui.theme.icons import pixmap
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets import ticked


class CheckBox(QCheckBox):
    """Something that is taken or not."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__(text)
        self._theme = theme
        self.setFont(theme.font("body"))
        self._focus = ticked.be_ticked(self)

    def sizeHint(self) -> QSize:
        """Return the room of the box and the words."""
        return ticked.whole_size(self._theme, self, self.text())

    def minimumSizeHint(self) -> QSize:
        """Return the room without which nothing can be read."""
        return ticked.least_size(self._theme)

    def hitButton(self, at: QPoint) -> bool:
        """Be pressed anywhere."""
        return self.rect().contains(at)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, ring, box and words."""
        painter, theme = QPainter(self), self._theme
        ticked.paint_ground(painter, theme, self, self._focus)
        self._paint_box(painter)
        left = ticked.words_start(theme)
        area = QRectF(left, 0, self.width() - left - theme.px(ticked.LEFT), self.height())
        words = QFontMetricsF(self.font()).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, area.width() + 1
        )
        painter.setFont(self.font())
        painter.setPen(theme.color("text.primary" if self.isEnabled() else "text.disabled"))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_box(self, painter: QPainter) -> None:
        theme, taken = self._theme, self.isChecked() and self.isEnabled()
        side = theme.px(ticked.MARK)
        box = QRectF(theme.px(ticked.LEFT) + 0.5, (self.height() - side) / 2, side, side)
        edge = "primary.base" if taken else "border.control" if self.isEnabled() else "border.default"
        painter.setPen(QPen(theme.color(edge), theme.outline))
        painter.setBrush(theme.color("primary.base" if taken else "bg.surface"))
        painter.drawRoundedRect(box, theme.px(4), theme.px(4))
        if self.isChecked():
            color = "primary.on" if taken else "text.disabled"
            inset = (side - theme.px(12)) / 2
            mark = pixmap(theme, "check", color, 12, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(box.left() + inset, box.top() + inset), mark)
