"""The table of a comparison: heads and first column stay in sight, rows are as high as what they say."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView

from jachete.catalogue.directory import Vocabulary
from jachete.factsheets.comparison import Comparison
from jachete.ui.compare.cells import Cells
from jachete.ui.compare.column_heads import ColumnHeads
from jachete.ui.compare.corner import Corner
from jachete.ui.compare.model import ComparisonModel
from jachete.ui.compare.row_titles import RowTitles
from jachete.ui.theme.tokens import Theme

#: Logical pixels: the first column, with and without room; the least width of the others.
_FIRST: Final = 200
_FIRST_NARROW: Final = 156
_NARROW: Final = 760
_LEAST: Final = 208


class ComparisonTable(QTableView):
    """Shows a comparison; the signals carry an enterprise's id, and a step to move its column."""

    open_wanted = Signal(str)
    move_wanted = Signal(str, int)
    remove_wanted = Signal(str)
    escaped = Signal()

    def __init__(self, theme: Theme, vocabulary: Vocabulary) -> None:
        super().__init__()
        self._theme = theme
        self.rows = ComparisonModel(self)
        self.setModel(self.rows)
        self.heads = ColumnHeads(theme, vocabulary)
        self.titles = RowTitles(theme, self.rows)
        self.setHorizontalHeader(self.heads)
        self.setVerticalHeader(self.titles)
        self.cells = Cells(theme, self)
        self.setItemDelegate(self.cells)
        self._corner = Corner(theme, self)
        self._look()
        self._connect()

    def _look(self) -> None:
        self.setObjectName("comparison")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def _connect(self) -> None:
        heads = self.heads
        heads.open_wanted.connect(self.open_wanted)
        heads.move_wanted.connect(self.move_wanted)
        heads.remove_wanted.connect(self.remove_wanted)
        heads.reached.connect(self._show_column)
        self.horizontalScrollBar().valueChanged.connect(lambda _value: heads.place())
        self.selectionModel().currentChanged.connect(lambda _now, _before: self._mark())

    # ------------------------------------------------------------------ what is shown
    def show_comparison(self, comparison: Comparison, *, differences_only: bool) -> None:
        """Show a comparison; one stays in the same row, and with the same enterprise."""
        here = self.currentIndex()
        line = self.rows.line(here.row()) if here.isValid() else ""
        column, enterprise = max(here.column(), 0), self.rows.id_of(here.column())
        self.rows.show(comparison, differences_only=differences_only)
        self.heads.show_columns(comparison.columns)
        self.setAccessibleName(f"{comparison.title}. {comparison.summary}")
        self._fit()
        ids = [each.id for each in comparison.columns]
        column = ids.index(enterprise) if enterprise in ids else min(column, len(ids) - 1)
        row = max(self.rows.row_of(line), 1)
        self.setCurrentIndex(self.rows.index(row, column))
        if row == 1:  # the title of the section is worth seeing
            self.verticalScrollBar().setValue(0)

    def enterprise(self) -> str:
        """Return the id of the enterprise of the column one is in."""
        return self.rows.id_of(self.currentIndex().column())

    def _show_column(self, column: int) -> None:
        """Bring a column in sight, one being in no row of it."""
        index = self.rows.index(max(self.rowAt(self.viewport().height() // 2), 0), column)
        down = self.verticalScrollBar().value()
        self.scrollTo(index)
        self.verticalScrollBar().setValue(down)

    def _mark(self) -> None:
        self.heads.mark(self.currentIndex().column() if self.hasFocus() else -1)

    # ------------------------------------------------------------------ room
    def _fit(self) -> None:
        """Share the width among the columns, then give rows the height of what they say."""
        count = self.rows.columnCount()
        if not count:
            return
        theme = self._theme
        narrow = self.width() < theme.px(_NARROW)
        self.titles.set_width(theme.px(_FIRST_NARROW if narrow else _FIRST))
        room = self.width() - self.titles.sizeHint().width() - self.verticalScrollBar().sizeHint().width()
        width = max(room // count, theme.px(_LEAST))
        for column in range(count):
            self.setColumnWidth(column, width)
        for row in range(self.rows.rowCount()):
            self.setRowHeight(row, max(self.titles.height_of(row), self._height_of(row, width)))
        self.heads.fit(width)
        self._corner.setGeometry(0, 0, self.titles.sizeHint().width(), self.heads.sizeHint().height())

    def _height_of(self, row: int, width: int) -> int:
        cells = (self.rows.index(row, column) for column in range(self.rows.columnCount()))
        return round(max(self.cells.height(cell, width) for cell in cells))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width."""
        super().resizeEvent(event)
        self._fit()

    # ------------------------------------------------------------------ keyboard
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the cell and the column one is in."""
        super().focusInEvent(event)
        self._mark()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show them no more."""
        super().focusOutEvent(event)
        self._mark()

    def mouseDoubleClickEvent(self, _event: object) -> None:
        """Open the record of the column."""
        self.open_wanted.emit(self.enterprise())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, remove with Delete, move the column with Ctrl+Shift and an arrow."""
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        moving = held == Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if moving and key in steps:
            self.move_wanted.emit(self.enterprise(), steps[Qt.Key(key)])
        elif key == Qt.Key.Key_Delete:
            self.remove_wanted.emit(self.enterprise())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_wanted.emit(self.enterprise())
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)
