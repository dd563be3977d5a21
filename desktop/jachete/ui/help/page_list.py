"""The list of pages, under their groups, or those found."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from jachete.i18n import _
from jachete.search.page import Marked
from jachete.ui.help.finding import Found
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.marked_text import TextStyle, paint

_NAME: Final = Qt.ItemDataRole.UserRole
_EXCERPT: Final = Qt.ItemDataRole.UserRole + 1
_GROUP_HEIGHT: Final = 38
_HEIGHT: Final = 32
_TALL: Final = 70
Index = QModelIndex | QPersistentModelIndex


class PageList(QListView):
    """Lists pages; `chosen` carries a page's name."""

    chosen = Signal(str)
    opened = Signal()
    left_upward = Signal()
    escaped = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._pages = QStandardItemModel(self)
        self.setModel(self._pages)
        self.setItemDelegate(_Row(theme, self))
        self.setAccessibleName(_("Pages de l’aide"))
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.clicked.connect(lambda index: self.opened.emit() if index.data(_NAME) else None)

    def show_found(self, found: Sequence[Found], *, grouped: bool) -> None:
        """List pages; under the names of their groups when they are all there."""
        self.selectionModel().blockSignals(True)
        self._pages.clear()
        group = ""
        for each in found:
            if grouped and each.page.group != group:
                group = each.page.group
                head = QStandardItem(group)
                head.setFlags(Qt.ItemFlag.NoItemFlags)
                self._pages.appendRow(head)
            item = QStandardItem(each.page.title)
            item.setData(each.page.name, _NAME)
            item.setData(each.excerpt, _EXCERPT)
            said = ". ".join(part for part in (each.page.title, each.excerpt.text) if part)
            item.setData(said, Qt.ItemDataRole.AccessibleTextRole)
            self._pages.appendRow(item)
        self.selectionModel().blockSignals(False)

    def names(self) -> list[str]:
        """Return the names of the pages listed."""
        every = (self._pages.item(row).data(_NAME) for row in range(self._pages.rowCount()))
        return [str(name) for name in every if name]

    def point(self, name: str) -> None:
        """Show which page is read, when it is listed."""
        for row in range(self._pages.rowCount()):
            if self._pages.item(row).data(_NAME) == name:
                self.setCurrentIndex(self._pages.index(row, 0))
                return
        self.clearSelection()

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        name = current.data(_NAME)
        if name:
            self.chosen.emit(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Read with Enter or the right arrow, go up to the field, or leave with Escape."""
        above = [row for row in range(self.currentIndex().row()) if self._pages.item(row).data(_NAME)]
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right):
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Up and not above:
            self.left_upward.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)


class _Row(QStyledItemDelegate):
    """Paints a title, and where the words were found; the name of a group."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a group, of a title, or of a title with its excerpt."""
        excerpt = index.data(_EXCERPT)
        tall = _TALL if excerpt and excerpt.text else _HEIGHT
        return QSize(0, self._theme.px(tall if index.data(_NAME) else _GROUP_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        theme = self._theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(theme.px(12), 1, -theme.px(12), -1)  # type: ignore[attr-defined]  # the stubs leave out the option’s fields
        title = Marked(str(index.data()))
        if not index.data(_NAME):
            style = TextStyle.of(theme, "label", "text.tertiary")
            paint(painter, theme, title, style, box.adjusted(theme.px(12), theme.px(17), 0, 0), 1)
        else:
            self._paint_page(painter, option, box, title, index.data(_EXCERPT))
        painter.restore()

    def _paint_page(
        self, painter: QPainter, option: QStyleOptionViewItem, box: QRectF, title: Marked, excerpt: Marked
    ) -> None:
        theme, state = self._theme, option.state  # type: ignore[attr-defined]  # the stubs leave out the option’s fields
        here = bool(state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, box, state)
        inner = box.adjusted(theme.px(12), theme.px(5), -theme.px(8), 0)
        style = TextStyle.of(theme, "body", "primary.text" if here else "text.primary", 600 if here else 500)
        paint(painter, theme, title, style, inner, 1)
        if excerpt.text:
            small = TextStyle.of(theme, "caption", "text.secondary")
            paint(painter, theme, excerpt, small, inner.adjusted(0, theme.px(22), 0, 0), 2)

    def _paint_ground(self, painter: QPainter, box: QRectF, state: QStyle.StateFlag) -> None:
        theme = self._theme
        here = bool(state & QStyle.StateFlag.State_Selected)
        if not here and not state & QStyle.StateFlag.State_MouseOver:
            return
        ring = here and bool(state & QStyle.StateFlag.State_HasFocus)
        pen = QPen(theme.color("focus.ring"), theme.px(2)) if ring else QPen(Qt.PenStyle.NoPen)
        painter.setPen(pen)
        painter.setBrush(theme.color("bg.selected" if here else "bg.hover"))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), theme.px(6), theme.px(6))
        if here:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("primary.base"))
            bar = QRectF(box.left() - theme.px(5), box.top() + theme.px(8), theme.px(3), theme.px(14))
            painter.drawRoundedRect(bar, 1.5, 1.5)
