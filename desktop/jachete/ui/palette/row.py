"""How a row of the palette is painted."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from jachete.i18n import _
from jachete.ui.palette.items import Item
from jachete.ui.palette.model import Role
from jachete.ui.shell.keys import caps
from jachete.ui.theme.icons import pixmap
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.marked_text import LaidText, TextStyle
from jachete.ui.widgets.pictogram import paint_pictogram

_ITEM: Final = 42
_TITLE: Final = 34
_EDGE: Final = 8
_WORDS: Final = 58

AnyIndex = QModelIndex | QPersistentModelIndex


class PaletteRow(QStyledItemDelegate):
    """Paints a section's title, or an element: drawing, words, what is known of it, its key."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Return the height of a row."""
        return QSize(0, self._theme.px(_TITLE if index.data(Role.ITEM) is None else _ITEM))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint a row."""
        row = QRectF(option.rect)  # type: ignore[attr-defined]  # the stubs leave out the option’s fields
        state = option.state  # type: ignore[attr-defined]  # as above
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        item = index.data(Role.ITEM)
        if item is None:
            self._paint_title(painter, row, index.data())
        else:
            here = bool(state & QStyle.StateFlag.State_Selected)
            if here:
                self._paint_ground(painter, row)
            self._paint_drawing(painter, row, item)
            right = self._paint_caps(painter, row, item, here=here)
            self._paint_words(painter, row, item, right, here=here)
        painter.restore()

    def _paint_title(self, painter: QPainter, row: QRectF, title: str) -> None:
        theme = self._theme
        painter.setFont(theme.font("label"))
        painter.setPen(theme.color("text.secondary"))
        area = row.adjusted(theme.px(18), theme.px(6), -theme.px(18), 0)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, title)

    def _paint_ground(self, painter: QPainter, row: QRectF) -> None:
        theme = self._theme
        edge = theme.px(_EDGE)
        box = row.adjusted(edge, 0, -edge, 0)
        painter.setPen(QPen(theme.color("border.control"), 2) if theme.outline > 1 else Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("bg.selected"))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), theme.px(6), theme.px(6))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("primary.base"))
        tall = theme.px(20)
        bar = QRectF(box.left(), row.center().y() - tall / 2, theme.px(3), tall)
        painter.drawRoundedRect(bar, 1.5, 1.5)

    def _paint_drawing(self, painter: QPainter, row: QRectF, item: Item) -> None:
        theme = self._theme
        left, middle = row.left() + theme.px(18), row.center().y()
        if item.category is not None:
            at = QPointF(left, middle - theme.px(28) / 2)
            paint_pictogram(painter, theme, at, 28, item.category)
        elif item.icon:
            ratio = painter.device().devicePixelRatioF()
            drawing = pixmap(theme, item.icon, "text.secondary", 18, ratio)
            inset = (theme.px(28) - theme.px(18)) / 2
            painter.drawPixmap(QPointF(left + inset, middle - theme.px(18) / 2), drawing)

    def _paint_caps(self, painter: QPainter, row: QRectF, item: Item, *, here: bool) -> float:
        """Paint the keys at the right and return where they begin."""
        theme = self._theme
        x = row.right() - theme.px(18)
        painter.setFont(theme.font("micro", 600))
        keys = caps(item.key) if item.key else (_("Entrée"),) if here else ()
        for cap in reversed(keys):
            wide = max(painter.fontMetrics().horizontalAdvance(cap) + 2 * theme.px(6), theme.px(18))
            x -= wide
            box = QRectF(x + 0.5, row.center().y() - theme.px(9) + 0.5, wide - 1, theme.px(18) - 1)
            painter.setPen(QPen(theme.color("border.default"), theme.outline))
            painter.setBrush(theme.color("bg.surface"))
            painter.drawRoundedRect(box, theme.px(6), theme.px(6))
            painter.setPen(theme.color("text.secondary"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, cap)
            x -= theme.px(4)
        return x

    def _paint_words(self, painter: QPainter, row: QRectF, item: Item, right: float, *, here: bool) -> None:
        theme = self._theme
        left = row.left() + theme.px(_WORDS)
        style = TextStyle.of(theme, "body", "text.primary", 600 if here else 500)
        room = right - theme.px(8) - left
        title = LaidText(item.title, style, room, 1)
        title.paint(painter, theme, QPointF(left, row.center().y() - style.line / 2))
        left += title.natural_width + theme.px(6)
        room = right - theme.px(8) - left
        if item.detail and room > theme.px(40):
            painter.setFont(theme.font("caption"))
            painter.setPen(theme.color("text.tertiary"))
            shown = painter.fontMetrics().elidedText(item.detail, Qt.TextElideMode.ElideRight, round(room))
            area = QRectF(left, row.top(), room, row.height())
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)
