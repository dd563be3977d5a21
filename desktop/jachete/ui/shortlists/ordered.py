"""Lists that a person puts in order: by dragging, or with Alt, Shift and the arrows."""

from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListView

from jachete.ui.theme.tokens import Theme

_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ORDERING: Final = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out anew: they may be taller where they are narrower."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

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
