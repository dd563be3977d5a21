"""The cells of a comparison, painted: facts as high as they need, the ring of the keyboard."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from jachete.factsheets.comparison import Cell
from jachete.ui.compare.cell_text import CellText, cell_text
from jachete.ui.compare.model import Role
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.focus_ring import paint_ring

#: Logical pixels.
EDGE: Final = 16
ABOVE: Final = 9
SECTION: Final = 46


class Cells(QStyledItemDelegate):
    """Paints the cells of a table; each text is laid out once for a width."""

    def __init__(self, theme: Theme, view: QTableView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view
        self._laid: dict[tuple[int, int, float], CellText] = {}
        view.model().modelReset.connect(self._laid.clear)

    def height(self, index: QModelIndex, width: float) -> float:
        """Return how high a cell is in a column of a width."""
        cell = index.data(Role.CELL)
        return self._text(index, cell, width).height + 2 * self._theme.px(ABOVE) if cell is not None else 0

    def _text(self, index: QModelIndex | QPersistentModelIndex, cell: Cell, width: float) -> CellText:
        key = (index.row(), index.column(), width)
        if key not in self._laid:
            self._laid[key] = cell_text(self._theme, cell, width - 2 * self._theme.px(EDGE))
        return self._laid[key]

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a cell."""
        theme, box = self._theme, QRectF(option.rect)  # type: ignore[attr-defined]  # the stubs leave out the option’s fields
        cell = index.data(Role.CELL)
        painter.save()
        strong = "border.subtle" if cell is not None else "border.default"
        if cell is not None:
            painter.fillRect(QRectF(box.left(), box.top(), 1, box.height()), theme.color("border.subtle"))
            self._paint_cell(painter, option, index, cell)
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), theme.color(strong))
        painter.restore()

    def _paint_cell(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        cell: Cell,
    ) -> None:
        theme, box = self._theme, QRectF(option.rect)  # type: ignore[attr-defined]  # the stubs leave out the option’s fields
        state = option.state  # type: ignore[attr-defined]  # the stubs leave out the option’s fields
        if state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box.adjusted(1, 0, 0, -1), theme.color("bg.hover"))
        at = box.topLeft() + QPointF(theme.px(EDGE), theme.px(ABOVE))
        self._text(index, cell, box.width()).paint(painter, at)
        if self._view.hasFocus() and index == self._view.currentIndex():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            paint_ring(painter, theme, box.adjusted(2, 1, -1, -2), theme.px(6))
