"""The button of the rail that opens the palette."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from jachete.i18n import _
from jachete.ui.shell.keys import caps, written
from jachete.ui.theme.icons import pixmap
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.focus_ring import KeyboardFocus, paint_ring
from jachete.ui.widgets.labels import Pill


class GoTo(QPushButton):
    """What opens the palette: drawn as a field, with its keys; its drawing alone in the narrow rail."""

    def __init__(self, theme: Theme, key: str) -> None:
        super().__init__(_("Aller à…"))
        self._theme = theme
        self._focus = KeyboardFocus(self)
        self.setFixedHeight(theme.px(32))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(_("Aller à une entreprise, une catégorie ou une commande"))
        self.setToolTip(f"{self.text()} ({written(key)})" if key else self.text())
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, theme.px(7), 0)
        line.setSpacing(theme.px(4))
        line.addStretch()
        self._caps = [Pill(theme, cap, "key") for cap in caps(key)]
        for cap in self._caps:
            cap.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            line.addWidget(cap)

    def sizeHint(self) -> QSize:
        """Ask for no more than the drawing: the rail gives the width."""
        return QSize(self._theme.px(34), self._theme.px(32))

    def minimumSizeHint(self) -> QSize:
        """Hold in the narrow rail."""
        return self.sizeHint()

    def set_narrow(self, *, narrow: bool) -> None:
        """Show the drawing alone, or words and keys."""
        for cap in self._caps:
            cap.setVisible(not narrow)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the field, the glass and the words."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(theme.color("border.default"), theme.outline))
        painter.setBrush(theme.color("bg.hover" if self.underMouse() else "bg.surface"))
        painter.drawRoundedRect(box, theme.px(6), theme.px(6))
        narrow = self.width() < theme.px(100)
        side = theme.px(16)
        left = (self.width() - side) / 2 if narrow else theme.px(10)
        drawing = pixmap(theme, "search", "text.secondary", 16, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(left, (self.height() - side) / 2), drawing)
        if not narrow:
            painter.setFont(theme.font("body"))
            painter.setPen(theme.color("text.tertiary"))
            words = box.adjusted(theme.px(34), 0, 0, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self._focus.shown:
            paint_ring(painter, theme, QRectF(self.rect()), theme.px(6))
