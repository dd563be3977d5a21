"""Lists that a person puts in order: by dragging, or with Alt, Shift and the arrows."""

from collections.abc import Hashable, Sequence
from typing import Any, Final, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QListView

from jachete.ui.theme.tokens import Theme

Index = QModelIndex | QPersistentModelIndex
Row = TypeVar("Row")
_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ORDERING: Final = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


class OrderedModel(QAbstractListModel, Generic[Row]):
    """Rows in an order; `moved` carries the row that left its place and the one that it has now.

    `edited` carries a row and its new text. `is_orderable` and `is_editable` tell what may be done.
    """

    moved = Signal(int, int)
    edited = Signal(int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_orderable = self.is_editable = True
        self._rows: list[Row] = []

    def key(self, row: Row) -> Hashable:
        """Return what makes a row the same, whatever is said of it."""
        raise NotImplementedError

    def show(self, rows: Sequence[Row]) -> None:
        """Show other rows; those that stay where they were keep what is done with them."""
        same = [self.key(each) for each in rows] == [self.key(each) for each in self._rows]
        if same:
            changed = [
                row for row, pair in enumerate(zip(rows, self._rows, strict=True)) if pair[0] != pair[1]
            ]
            self._rows = list(rows)
            for row in changed:
                self.dataChanged.emit(self.index(row), self.index(row))
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def row(self, number: int) -> Row | None:
        """Return what stands in a row, or None."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def row_of(self, key: Hashable) -> int:
        """Return the row where something stands, -1 when it does not."""
        return next((number for number, row in enumerate(self._rows) if self.key(row) == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be done with a row; one drops between rows, never on one."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled if self.is_orderable else Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.is_orderable:
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        return flags | Qt.ItemFlag.ItemIsEditable if self.is_editable else flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Say that a row was given another text."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        if str(value) != str(self.data(index, Qt.ItemDataRole.EditRole)):
            self.edited.emit(index.row(), str(value))
        return True

    def supportedDropActions(self) -> Qt.DropAction:
        """Return that rows are moved, never copied."""
        return Qt.DropAction.MoveAction

    def moveRows(self, source: Index, row: int, count: int, target: Index, before: int) -> bool:
        """Move one row before another; say so."""
        if count != 1 or not self.is_orderable or before in (row, row + 1):
            return False
        if not (0 <= row < len(self._rows) and 0 <= before <= len(self._rows)):
            return False
        self.beginMoveRows(source, row, row, target, before)
        to = before - (before > row)
        self._rows.insert(to, self._rows.pop(row))
        self.endMoveRows()
        self.moved.emit(row, to)
        return True


class OrderedList(QListView):
    """A list that is put in order, whose rows are opened, edited in place, removed.

    `opened` and `removed` carry a row, `menu_wanted` a row and a place on the screen.
    """

    opened = Signal(int)
    removed = Signal(int)
    escaped = Signal()
    menu_wanted = Signal(int, QPoint)

    def __init__(self, theme: Theme, model: QAbstractListModel) -> None:
        super().__init__()
        self._theme = theme
        self.setModel(model)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setDragDropMode(QListView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDragDropOverwriteMode(False)
        self.setEditTriggers(QListView.EditTrigger.EditKeyPressed)
        self.setResizeMode(QListView.ResizeMode.Adjust)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, remove with Delete, put elsewhere with Alt, Shift and an arrow."""
        row, key = self.currentIndex().row(), Qt.Key(event.key())
        if self.state() == QListView.State.EditingState:
            super().keyPressEvent(event)  # what a field leaves to the list is not for the row
        elif key in _STEPS and event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == _ORDERING:
            self._put(row, row + _STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0:
            self.opened.emit(row)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and row >= 0:
            self.removed.emit(row)
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def _put(self, row: int, to: int) -> None:
        model = self.model()
        if row >= 0 and 0 <= to < model.rowCount():
            root = QModelIndex()
            model.moveRow(root, row, root, to + (to > row))
            self.scrollTo(self.currentIndex())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of the row pointed at, of the current one when a key asks for it."""
        index = self.currentIndex()
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            index = self.indexAt(event.pos())
        if index.isValid():
            self.setCurrentIndex(index)
            spot = event.pos() if event.reason() == QContextMenuEvent.Reason.Mouse else self.foot(index)
            self.menu_wanted.emit(index.row(), self.viewport().mapToGlobal(spot))

    def foot(self, index: QModelIndex) -> QPoint:
        """Return where the menu of a row opens, in the list."""
        return self.visualRect(index).adjusted(self._theme.px(24), 0, 0, 0).bottomLeft()
