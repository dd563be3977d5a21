"""Our buttons: a drawing, words, and a focus ring shown to those who use the keyboard."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy

from jachete.ui.theme.icons import pixmap
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.focus_ring import KeyboardFocus, paint_ring

_NONE: Final = ""
#: Side of the drawing that says that a button opens a menu, in logical pixels.
_CHEVRON: Final = 14


@dataclass(frozen=True, slots=True)
class Look:
    """A kind of button: colours by their names in the theme, empty for none; lengths in logical pixels."""

    ground: str
    edge: str
    text: str
    hover: str
    pressed: str
    icon: str
    height: int = 32
    padding: int = 12
    icon_size: int = 16
    gap: int = 7
    style: str = "body"
    weight: int = 500


LOOKS: Final = {
    "": Look("bg.surface", "border.default", "text.primary", "bg.hover", "bg.pressed", "text.secondary"),
    "primary": Look(
        "primary.base", _NONE, "primary.on", "primary.hover", "primary.pressed", "primary.on", weight=600
    ),
    "large": Look(
        "primary.base",
        _NONE,
        "primary.on",
        "primary.hover",
        "primary.pressed",
        "primary.on",
        40,
        padding=18,
        style="reading",
        weight=600,
    ),
    "state": Look(
        "bg.surface", "border.default", "text.primary", "bg.hover", "primary.soft", "text.secondary"
    ),
    "ghost": Look(_NONE, _NONE, "text.primary", "bg.hover", "bg.pressed", "text.secondary"),
    "link": Look(_NONE, _NONE, "primary.text", "bg.hover", "bg.pressed", "primary.text", 24, padding=3),
    "address": Look(
        _NONE, _NONE, "primary.text", "bg.hover", "bg.pressed", "primary.text", 24, padding=3, weight=400
    ),
    "source": Look(
        _NONE,
        _NONE,
        "primary.text",
        "bg.hover",
        "bg.pressed",
        "primary.text",
        24,
        padding=3,
        style="caption",
        weight=400,
    ),
    "corner": Look(_NONE, _NONE, "text.primary", "bg.hover", "bg.pressed", "text.secondary", padding=8),
    "small": Look(
        _NONE, _NONE, "text.primary", "bg.hover", "bg.pressed", "text.tertiary", 24, padding=5, icon_size=14
    ),
    "chip": Look(
        "primary.soft",
        "primary.softBorder",
        "primary.text",
        "bg.hover",
        "bg.pressed",
        "primary.text",
        26,
        padding=8,
        icon_size=14,
        gap=5,
        style="caption",
    ),
    "kept": Look("gold.soft", "gold.softBorder", "gold.text", "gold.soft", "gold.softBorder", "gold.icon"),
    "line": Look(
        _NONE, _NONE, "text.primary", "bg.hover", "bg.pressed", "text.secondary", padding=8, weight=400
    ),
    "toast": Look(_NONE, _NONE, "bg.surface", _NONE, _NONE, "bg.surface", weight=600),
    "word": Look(
        "bg.surface",
        "border.default",
        "text.primary",
        "bg.hover",
        "bg.pressed",
        "text.secondary",
        26,
        padding=8,
        style="caption",
    ),
    "search": Look(
        "primary.base",
        _NONE,
        "primary.on",
        "primary.hover",
        "primary.pressed",
        "primary.on",
        38,
        padding=16,
        style="reading",
        weight=600,
    ),
}


def flush_left(theme: Theme, link: "Button") -> QHBoxLayout:
    """Return a line where a link's words, not its ring, stand under the text above."""
    line = QHBoxLayout()
    line.addSpacing(-theme.px(LOOKS["link"].padding))
    line.addWidget(link)
    line.addStretch()
    return line


class Button(QPushButton):
    """A button of a kind; `icon_last` puts the drawing after the words; one with a menu shows it."""

    def __init__(
        self, theme: Theme, text: str, icon_name: str = "", kind: str = "", *, icon_last: bool = False
    ) -> None:
        super().__init__(text)
        self._theme, self._icon_name, self._look, self._icon_last = theme, icon_name, LOOKS[kind], icon_last
        self._focus = KeyboardFocus(self)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._count = ""
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFont(theme.font(self._look.style, self._look.weight))
        self.setAutoDefault(False)

    def set_look(self, kind: str, icon_name: str) -> None:
        """Become a button of another kind, with another drawing."""
        self._look, self._icon_name = LOOKS[kind], icon_name
        self.updateGeometry()
        self.update()

    def setText(self, text: str) -> None:
        """Change the words, and what a screen reader says of them."""
        super().setText(text)
        self.setAccessibleName(text)

    def set_count(self, count: int) -> None:
        """Show a number beside the words, nothing for zero."""
        self._count = str(count) if count else ""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room that drawing, words and number take."""
        theme, look = self._theme, self._look
        width = 2 * theme.px(look.padding) + self._content_width()
        return QSize(round(width), theme.px(look.height))

    def minimumSizeHint(self) -> QSize:
        """Return the room without which nothing can be read."""
        height = self._theme.px(self._look.height)
        return QSize(min(self.sizeHint().width(), self._theme.px(120)), height)

    def _content_width(self) -> float:
        theme, look = self._theme, self._look
        words = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        drawing = theme.px(look.icon_size) if self._icon_name else 0
        between = theme.px(look.gap) if words and drawing else 0
        return words + drawing + between + self._tail_width()

    def _tail_width(self) -> float:
        if self.menu() is not None:
            return self._theme.px(self._look.gap + _CHEVRON)
        if not self._count:
            return 0
        font = self._theme.font("micro")
        return QFontMetricsF(font).horizontalAdvance(self._count) + self._theme.px(20)

    # ------------------------------------------------------------------ painting
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, ring, drawing and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        theme, look = self._theme, self._look
        spare = self.width() - self._content_width()
        x = spare / 2 if spare > 0 else theme.px(look.padding)
        words = self.width() - 2 * theme.px(look.padding) - self._content_width()
        words += QFontMetricsF(self.font()).horizontalAdvance(self.text())
        shown = QFontMetricsF(self.font()).elidedText(self.text(), Qt.TextElideMode.ElideMiddle, words + 1)
        wide = QFontMetricsF(self.font()).horizontalAdvance(shown)
        if self._icon_name and not self._icon_last:
            x = self._paint_icon(painter, x) + (theme.px(look.gap) if shown else 0)
        painter.setFont(self.font())
        painter.setPen(theme.color(look.text if self.isEnabled() else "text.disabled"))
        area = QRectF(x, 0, wide + 2, self.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        x += wide
        if self._icon_name and self._icon_last:
            x = self._paint_icon(painter, x + theme.px(look.gap))
        if self.menu() is not None:
            self._paint_chevron(painter, x + theme.px(look.gap))
        self._paint_count(painter, x)

    def _paint_ground(self, painter: QPainter) -> None:
        theme, look = self._theme, self._look
        box = QRectF(self.rect())
        round_ = theme.px(6)
        if self._focus.shown:
            paint_ring(painter, theme, box, round_)
            inset = theme.px(2) + theme.px(1.5)
            box.adjust(inset, inset, -inset, -inset)
        ground, edge = look.ground, _NONE if self._focus.shown else look.edge
        if not self.isEnabled():  # the colour of what acts would drown the words of what does not
            ground, edge = ("bg.subtle", "border.subtle") if ground else (_NONE, _NONE)
        elif self.isDown() or self.isChecked():
            ground = look.pressed
        elif self.underMouse():
            ground = look.hover
        painter.setPen(QPen(theme.color(edge), theme.outline) if edge else Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(ground) if ground else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), round_, round_)

    def _paint_icon(self, painter: QPainter, x: float) -> float:
        theme, look = self._theme, self._look
        side = theme.px(look.icon_size)
        color = look.icon if self.isEnabled() else "text.disabled"
        drawing = pixmap(theme, self._icon_name, color, look.icon_size, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(round(x), (self.height() - side) // 2), drawing)
        return x + side

    def _paint_chevron(self, painter: QPainter, x: float) -> None:
        side = self._theme.px(_CHEVRON)
        color = self._look.icon if self.isEnabled() else "text.disabled"
        drawing = pixmap(self._theme, "chevron-down", color, _CHEVRON, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(round(x), (self.height() - side) // 2), drawing)

    def _paint_count(self, painter: QPainter, x: float) -> None:
        if not self._count:
            return
        theme = self._theme
        side = theme.px(18)
        box = QRectF(x + theme.px(8), (self.height() - side) / 2, self._tail_width() - theme.px(8), side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("primary.soft"))
        painter.drawRoundedRect(box, theme.px(6), theme.px(6))
        painter.setFont(theme.font("micro"))
        painter.setPen(theme.color("primary.text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._count)
