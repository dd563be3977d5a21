"""The card of a result, painted."""

from typing import Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from jachete.catalogue.directory import Vocabulary
from jachete.i18n import _
from jachete.search.page import Hit
from jachete.search.wording import found_in
from jachete.ui.compare.compared import Compared
from jachete.ui.directory import compare_mark
from jachete.ui.directory.result_model import Role
from jachete.ui.theme.icons import pixmap
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.marked_text import TextStyle, paint
from jachete.ui.widgets.pictogram import paint_pictogram

_HEIGHT: Final = 134
_PICTOGRAM: Final = 40
_EXCERPT_LINES: Final = 2
#: The side of what one clicks to keep an enterprise, and of its drawing.
_BOOKMARK: Final = 28
_MARK: Final = 17


def bookmark_area(theme: Theme, rect: QRect) -> QRectF:
    """Return where the bookmark of a card stands, and is clicked."""
    side = theme.px(_BOOKMARK)
    return QRectF(rect.right() + 1 - theme.px(16) - side, rect.top() + theme.px(9), side, side)


class ResultCard(QStyledItemDelegate):
    """Paints name, facts, excerpt and reasons of a hit."""

    def __init__(self, theme: Theme, vocabulary: Vocabulary, compared: Compared, view: QListView) -> None:
        super().__init__(view)
        self._theme, self._view, self._compared = theme, view, compared
        self._categories = {category.id: category for category in vocabulary.categories}

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the size of every card."""
        return QSize(0, self._theme.px(_HEIGHT))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a card."""
        hit = index.data(Role.HIT)
        if hit is None:
            return
        theme = self._theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self._box(option)
        above = index.sibling(index.row() - 1, 0)
        apart = above.isValid() and not self._view.selectionModel().isSelected(above)
        self._paint_ground(painter, box, option, apart=apart)
        inner = box.adjusted(theme.px(13), theme.px(13), -theme.px(13), -theme.px(8))
        category = self._categories.get(hit.category)
        if category is not None:
            paint_pictogram(painter, theme, inner.topLeft(), _PICTOGRAM, category)
        self._paint_bookmark(painter, bookmark_area(theme, option.rect), kept=index.data(Role.KEPT))  # type: ignore[attr-defined]  # the stubs leave out the option’s fields
        shown = QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected
        compared = self._compared.has(hit.id)
        marked = compared or bool(option.state & shown)  # type: ignore[attr-defined]  # the stubs leave out the option’s fields
        marks = theme.px(_BOOKMARK + compare_mark.SIDE * marked)
        self._paint_text(painter, hit, inner.adjusted(theme.px(_PICTOGRAM + 12), 0, 0, 0), marks)
        if marked:
            compare_mark.paint(painter, theme, compare_mark.place(theme, box), compared=compared)
        painter.restore()

    def _box(self, option: QStyleOptionViewItem) -> QRectF:
        edge = self._theme.px(10)
        return QRectF(option.rect).adjusted(edge, 1, -edge, -1)  # type: ignore[attr-defined]  # the stubs leave out the option’s fields

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Compare the enterprise, or no longer, when its mark is clicked."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            hit, area = index.data(Role.HIT), compare_mark.place(self._theme, self._box(option))
            if hit is not None and area.contains(event.position()):
                self._compared.toggle(hit.id)
                return True
        return super().editorEvent(event, model, option, index)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Say what a click on the mark does."""
        hit, area = index.data(Role.HIT), compare_mark.place(self._theme, self._box(option))
        if hit is None or not area.contains(QPointF(event.pos())):
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), compare_mark.words(compared=self._compared.has(hit.id)), view)
        return True

    def _paint_ground(
        self, painter: QPainter, box: QRectF, option: QStyleOptionViewItem, *, apart: bool
    ) -> None:
        theme, state = self._theme, option.state  # type: ignore[attr-defined]  # the stubs leave out the option’s fields
        if state & QStyle.StateFlag.State_Selected:
            focused = bool(state & QStyle.StateFlag.State_HasFocus)
            wide = theme.px(2) if focused else 1
            pen = QPen(theme.color("focus.ring" if focused else "primary.softBorder"), wide)
            inset = pen.widthF() / 2
            painter.setPen(pen)
            painter.setBrush(theme.color("bg.selected"))
            painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), theme.px(10), theme.px(10))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("primary.base"))
            bar = QRectF(box.left() + 1, box.top() + theme.px(12), theme.px(3), box.height() - theme.px(24))
            painter.drawRoundedRect(bar, 1.5, 1.5)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("bg.hover"))
            painter.drawRoundedRect(box, theme.px(10), theme.px(10))
        elif apart:
            line = QRectF(box.left() + theme.px(65), box.top() - 1, box.width() - theme.px(78), 1)
            painter.fillRect(line, theme.color("border.subtle"))

    def _paint_text(self, painter: QPainter, hit: Hit, area: QRectF, marks: int) -> None:
        theme = self._theme
        title = TextStyle(theme.font("subtitle"), theme.color("text.primary"), theme.line("subtitle"))
        paint(painter, theme, hit.name, title, area.adjusted(0, 0, -marks, 0), 1)
        self._paint_facts(painter, hit, area.adjusted(0, theme.px(21), 0, 0))
        body = TextStyle(theme.font("body"), theme.color("text.secondary"), theme.px(19))
        lines = _EXCERPT_LINES if hit.reasons else _EXCERPT_LINES + 1
        top = theme.px(42)
        top += round(paint(painter, theme, hit.excerpt, body, area.adjusted(0, top, 0, 0), lines))
        if hit.reasons:
            self._paint_reasons(painter, hit, area.adjusted(0, top + theme.px(6), 0, 0))

    def _paint_bookmark(self, painter: QPainter, area: QRectF, *, kept: bool) -> None:
        """Paint the bookmark: gold, and full, when the enterprise is in a shortlist."""
        theme, ratio = self._theme, painter.device().devicePixelRatioF()
        side = theme.px(_MARK)
        at = QPointF(round(area.center().x() - side / 2), round(area.center().y() - side / 2))
        if kept:
            painter.drawPixmap(at, pixmap(theme, "bookmark-filled", "gold.solid", _MARK, ratio))
        color = "gold.icon" if kept else "text.tertiary"
        painter.drawPixmap(at, pixmap(theme, "bookmark", color, _MARK, ratio))

    def _paint_facts(self, painter: QPainter, hit: Hit, area: QRectF) -> None:
        theme = self._theme
        font = theme.font("caption")
        metrics = QFontMetricsF(font)
        facts = " · ".join(fact for fact in (hit.legal_form, hit.place) if fact)
        facts = metrics.elidedText(facts, Qt.TextElideMode.ElideRight, area.width())
        base = area.top() + theme.px(12)
        painter.setFont(font)
        painter.setPen(theme.color("text.tertiary"))
        painter.drawText(QPointF(area.left(), base), facts)
        if not hit.certifications:
            return
        left = area.left() + metrics.horizontalAdvance(facts) + (theme.px(10) if facts else 0)
        more = f"  +{len(hit.certifications) - 1}" if len(hit.certifications) > 1 else ""
        room = area.right() - left - theme.px(18) - metrics.horizontalAdvance(more)
        if room > theme.px(40):
            self._paint_icon(painter, "badge-check", "text.secondary", QPointF(left, area.top() + 1))
            name = metrics.elidedText(hit.certifications[0], Qt.TextElideMode.ElideRight, room)
            painter.setPen(theme.color("text.secondary"))
            painter.drawText(QPointF(left + theme.px(18), base), name + more)

    def _paint_reasons(self, painter: QPainter, hit: Hit, area: QRectF) -> None:
        theme = self._theme
        self._paint_icon(painter, "text-search", "gold.icon", QPointF(area.left(), area.top() + 1))
        font = theme.font("caption")
        label = _("Trouvé dans : ")
        left = area.left() + theme.px(19)
        base = area.top() + theme.px(12)
        painter.setFont(font)
        painter.setPen(theme.color("text.tertiary"))
        painter.drawText(QPointF(left, base), label)
        left += QFontMetricsF(font).horizontalAdvance(label)
        strong = theme.font("caption", 500)
        fields = found_in(hit.reasons)
        shown = QFontMetricsF(strong).elidedText(fields, Qt.TextElideMode.ElideRight, area.right() - left)
        painter.setFont(strong)
        painter.setPen(theme.color("text.secondary"))
        painter.drawText(QPointF(left, base), shown)

    def _paint_icon(self, painter: QPainter, name: str, color: str, at: QPointF) -> None:
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(at, pixmap(self._theme, name, color, 14, ratio))
