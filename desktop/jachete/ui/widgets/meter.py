"""How far a work is, as a line that fills."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar

from jachete.i18n import _
from jachete.ui.theme.tokens import Theme

_HEIGHT = 6


class Meter(QProgressBar):
    """A bar without words: they stand beside it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setTextVisible(False)
        self.setAccessibleName(_("Avancement"))
        self.setFixedHeight(theme.px(_HEIGHT))
        self.setRange(0, 1)
        self.setValue(0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line and what is filled of it."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        box = QRectF(self.rect())
        round_ = box.height() / 2
        painter.setBrush(theme.color("bg.pressed"))
        painter.drawRoundedRect(box, round_, round_)
        done = self.value() / max(self.maximum(), 1)
        if done > 0:
            box.setWidth(max(box.width() * done, box.height()))
            painter.setBrush(theme.color("primary.base"))
            painter.drawRoundedRect(box, round_, round_)
