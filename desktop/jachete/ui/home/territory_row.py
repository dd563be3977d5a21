"""A territory in the list beside its map."""

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from jachete.i18n import _, language
from jachete.search.counting import enterprises
from jachete.text.formats import number
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.choice import Choice

#: Logical pixels.
_HEIGHT: Final = 32
_SWATCH: Final = 10
_EDGE: Final = 8
_TEXT: Final = 28


class TerritoryRow(Choice):
    """The tint of a territory, its name, its number; `pointed` is empty once nobody points at it."""

    pointed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.territory = ""
        self._count, self._tint = "", ""
        self._lit = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_territory(self, territory: str, name: str, count: int, tint: str) -> None:
        """Show a territory, its count of enterprises, and its colour on the map."""
        self.territory, self._tint = territory, tint
        self._count = number(count, language())
        self.setText(name)
        self.setAccessibleName(_("{name}, {count}").format(name=name, count=enterprises(count)))
        self.update()

    def light(self, *, lit: bool) -> None:
        """Stand out while the same territory is pointed at on the map."""
        self._lit = lit
        self.update()

    @property
    def is_lit(self) -> bool:
        """Tell whether the same territory is pointed at on the map."""
        return self._lit

    def sizeHint(self) -> QSize:
        """Return the usual size."""
        return QSize(self._theme.px(220), self._theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the size under which names are cut."""
        return QSize(self._theme.px(160), self._theme.px(_HEIGHT))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Say that the pointer is here."""
        super().enterEvent(event)
        self.pointed.emit(self.territory)

    def leaveEvent(self, event: QEvent) -> None:
        """Say that the pointer has left."""
        super().leaveEvent(event)
        self.pointed.emit("")

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that the keyboard is here."""
        super().focusInEvent(event)
        self.pointed.emit(self.territory)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the keyboard has left."""
        super().focusOutEvent(event)
        self.pointed.emit("")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the row."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        if self._lit or self.underMouse():
            painter.setBrush(theme.color("bg.pressed" if self.isDown() else "bg.hover"))
            painter.drawRoundedRect(box, theme.px(6), theme.px(6))
        if self._tint:
            side = theme.px(_SWATCH)
            painter.setBrush(theme.color(self._tint))
            at = QPointF(theme.px(_EDGE), (self.height() - side) / 2)
            painter.drawRoundedRect(QRectF(at.x(), at.y(), side, side), theme.px(3), theme.px(3))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(theme.color("text.primary"))
        painter.setFont(theme.font("body", tabular=True))
        area = box.adjusted(theme.px(_TEXT), 0, -theme.px(_EDGE), 0)
        painter.drawText(area, middle | Qt.AlignmentFlag.AlignRight, self._count)
        area.setRight(area.right() - theme.px(40))
        painter.setFont(theme.font("body"))
        name = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, round(area.width()))
        painter.drawText(area, middle, name)
        self.paint_ring(painter, box, theme.px(6))
