"""The pane of facets: a tree with check boxes and counts."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QElapsedTimer,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from jachete.i18n import _
from jachete.search.page import Facet
from jachete.search.query import Filter
from jachete.text.folding import fold
from jachete.ui.directory.facet_model import FacetModel, Role, is_possible
from jachete.ui.theme.icons import pixmap
from jachete.ui.theme.tokens import Theme

_ROW: Final = 26
_GROUP: Final = 38
_BOX: Final = 15
_TOGGLING: Final = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FacetView(QTreeView):
    """Facets with their live counts; `toggled` says which value was checked or unchecked."""

    toggled = Signal(object)
    folded = Signal(list)
    escaped = Signal()

    def __init__(self, theme: Theme, folded: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folded = set(folded)
        self._typed = ""
        self._since = QElapsedTimer()
        self.facets = FacetModel(self)
        self.facets.toggled.connect(self._on_toggled)
        self.setModel(self.facets)
        self.setItemDelegate(_FacetRow(theme, self))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setExpandsOnDoubleClick(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setAccessibleName(_("Filtres"))
        self.collapsed.connect(lambda index: self._keep(index, folded=True))
        self.expanded.connect(lambda index: self._keep(index, folded=False))

    def show_facets(self, facets: Sequence[Facet]) -> None:
        """Show the facets of an answer."""
        fresh = self.facets.rowCount() == 0
        self.facets.show(facets)
        if fresh:
            for row in range(self.facets.rowCount()):
                group = self.facets.index(row, 0)
                self.setExpanded(group, group.data(Role.FACET) not in self._folded)
            self.setCurrentIndex(self.facets.index(0, 0))

    def _keep(self, group: QModelIndex, *, folded: bool) -> None:
        """Remember that a group is folded, or not any more."""
        name = group.data(Role.FACET)
        before = set(self._folded)
        self._folded = before | {name} if folded else before - {name}
        if self._folded != before:
            self.folded.emit(sorted(self._folded))

    def keyboardSearch(self, text: str) -> None:
        """Go to the next row that begins with what is typed, whatever its accents and capitals."""
        pause = QApplication.keyboardInputInterval()
        going_on = self._since.isValid() and self._since.elapsed() < pause
        self._typed = fold(self._typed + text if going_on else text)
        self._since.start()
        index = self.currentIndex()
        if len(self._typed) == 1:
            index = self.indexBelow(index)
        for _turn in range(2):
            while index.isValid():
                if fold(str(index.data())).startswith(self._typed):
                    self.setCurrentIndex(index)
                    return
                index = self.indexBelow(index)
            index = self.facets.index(0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Check with the space bar or Enter; the arrows move, fold and unfold."""
        if event.key() in _TOGGLING:
            self._activate(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Check, fold or unfold the row that was clicked, wherever on it."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self._activate(index)
        QWidget.mouseReleaseEvent(self, event)

    def _activate(self, index: QModelIndex) -> None:
        chosen = index.data(Role.FILTER)
        if chosen is not None:
            if is_possible(index):
                self._on_toggled(chosen)
        elif index.data(Role.MORE) is not None:
            self.facets.open_all(index)
        else:
            self.setExpanded(index, not self.isExpanded(index))

    def _on_toggled(self, chosen: Filter) -> None:
        self.toggled.emit(chosen)


class _FacetRow(QStyledItemDelegate):
    """Paints a group's title, or a value with its box and its count."""

    def __init__(self, theme: Theme, view: QTreeView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of a row: groups keep a space above them."""
        apart = not index.parent().isValid() and index.row() > 0
        return QSize(0, self._theme.px(_GROUP if apart else _ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a row."""
        row = QRectF(option.rect)  # type: ignore[attr-defined]  # the stubs leave out the option’s fields
        row.setLeft(0)
        row.setRight(self._view.viewport().width())
        row.setTop(row.bottom() + 1 - self._theme.px(_ROW))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_focus(painter, row, option)
        if not index.parent().isValid():
            self._paint_group(painter, row, index)
        elif index.data(Role.MORE) is not None:
            self._paint_words(painter, row, index.data(), "primary.text", 500, "caption")
        else:
            self._paint_value(painter, row, index)
        painter.restore()

    def _paint_focus(self, painter: QPainter, row: QRectF, option: QStyleOptionViewItem) -> None:
        if option.state & QStyle.StateFlag.State_HasFocus:  # type: ignore[attr-defined]  # the stubs leave out the option’s fields
            painter.setPen(QPen(self._theme.color("focus.ring"), self._theme.px(2)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(row.adjusted(1, 1, -1, -1), 4, 4)

    def _paint_group(
        self, painter: QPainter, row: QRectF, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme = self._theme
        name = (
            "chevron-down"
            if self._view.isExpanded(self._view.model().index(index.row(), 0))
            else "chevron-right"
        )
        ratio = painter.device().devicePixelRatioF()
        at = QPointF(row.left() + theme.px(4), row.top() + (row.height() - theme.px(14)) / 2)
        painter.drawPixmap(at, pixmap(theme, name, "text.tertiary", 14, ratio))
        painter.setFont(theme.font("label"))
        painter.setPen(theme.color("text.primary"))
        painter.drawText(row.adjusted(theme.px(24), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, index.data())

    def _paint_value(
        self, painter: QPainter, row: QRectF, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme = self._theme
        checked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
        count = index.data(Role.COUNT) or 0
        possible = is_possible(index)
        self._paint_box(painter, row, checked=checked, possible=possible)
        painter.setFont(theme.font("caption", tabular=True))
        painter.setPen(theme.color("text.tertiary" if possible else "text.disabled"))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(row.adjusted(0, 0, -theme.px(3), 0), right, str(count))
        taken = painter.fontMetrics().horizontalAdvance(str(count)) + theme.px(7)
        color = "text.primary" if possible else "text.disabled"
        words = row.adjusted(0, 0, -taken, 0)
        self._paint_words(painter, words, index.data(), color, 500 if checked else 400)

    def _paint_box(self, painter: QPainter, row: QRectF, *, checked: bool, possible: bool) -> None:
        theme = self._theme
        side = theme.px(_BOX)
        box = QRectF(row.left() + theme.px(4) + 0.5, row.top() + (row.height() - side) / 2, side, side)
        edge = "primary.base" if checked else "border.control" if possible else "border.default"
        painter.setPen(QPen(theme.color(edge), 1))
        painter.setBrush(theme.color("primary.base" if checked else "bg.surface"))
        painter.drawRoundedRect(box, theme.px(4), theme.px(4))
        if checked:
            inset = (side - theme.px(12)) / 2
            mark = pixmap(theme, "check", "primary.on", 12, painter.device().devicePixelRatioF())
            painter.drawPixmap(QPointF(box.left() + inset, box.top() + inset), mark)

    def _paint_words(
        self, painter: QPainter, row: QRectF, text: str, color: str, weight: int, style: str = "body"
    ) -> None:
        theme = self._theme
        painter.setFont(theme.font(style, weight))
        painter.setPen(theme.color(color))
        area = row.adjusted(theme.px(28), 0, 0, 0)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, round(area.width()))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)

    def editorEvent(self, _event: QEvent, *_rest: object) -> bool:
        """Leave clicks to the view: the whole row is the target."""
        return False
