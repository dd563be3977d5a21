"""Rows that a person puts in order; those that stay are the same, whatever comes or goes around them."""

from collections.abc import Hashable, Iterator, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

Index = QModelIndex | QPersistentModelIndex
Row = TypeVar("Row")


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

    # ------------------------------------------------------------------ showing
    def show(self, rows: Sequence[Row]) -> None:
        """Show other rows in the place of these."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def follow(self, rows: Sequence[Row]) -> None:
        """Show what the rows have become: those that stay keep what is done with them, were it a field."""
        keys = [self.key(row) for row in rows]
        if keys != self._keys():
            self._take_out(set(keys))
            self._put_in_order(keys)
            self._bring_in(rows, keys)
        changed = [number for number, row in enumerate(rows) if row != self._rows[number]]
        self._rows = list(rows)
        for first, last in _runs(changed):
            self.dataChanged.emit(self.index(first), self.index(last))

    def _keys(self) -> list[Hashable]:
        return [self.key(row) for row in self._rows]

    def _take_out(self, staying: set[Hashable]) -> None:
        gone = [number for number, key in enumerate(self._keys()) if key not in staying]
        for first, last in reversed(list(_runs(gone))):
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._rows[first : last + 1]
            self.endRemoveRows()

    def _put_in_order(self, keys: Sequence[Hashable]) -> None:
        """Put the rows that stay in the order that they have now."""
        places = {key: place for place, key in enumerate(keys)}
        before = self._keys()
        after = sorted(before, key=places.__getitem__)
        if after == before:
            return
        self.layoutAboutToBeChanged.emit()
        held = self.persistentIndexList()
        now = {key: place for place, key in enumerate(after)}
        self._rows.sort(key=lambda row: places[self.key(row)])
        self.changePersistentIndexList(held, [self.index(now[before[each.row()]]) for each in held])
        self.layoutChanged.emit()

    def _bring_in(self, rows: Sequence[Row], keys: Sequence[Hashable]) -> None:
        here = set(self._keys())
        new = [number for number, key in enumerate(keys) if key not in here]
        for first, last in _runs(new):
            self.beginInsertRows(QModelIndex(), first, last)
            self._rows[first:first] = rows[first : last + 1]
            self.endInsertRows()

    # ------------------------------------------------------------------ what Qt asks
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


def _runs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and last of each run of numbers that follow one another."""
    first = 0
    for place, number in enumerate(numbers):
        if place + 1 == len(numbers) or numbers[place + 1] != number + 1:
            yield numbers[first], number
            first = place + 1
