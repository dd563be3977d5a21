"""A comparison as a table: sections, rows, a column for each enterprise."""

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from jachete.factsheets.comparison import Comparison, Row
from jachete.i18n import _

Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What a cell gives beyond its text."""

    CELL = Qt.ItemDataRole.UserRole


class ComparisonModel(QAbstractTableModel):
    """The rows of a comparison, each section under its title; all of them, or those that differ."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._comparison: Comparison | None = None
        self._lines: list[str | Row] = []

    def show(self, comparison: Comparison | None, *, differences_only: bool = False) -> None:
        """Show another comparison, or other rows of it."""
        self.beginResetModel()
        self._comparison, self._lines = comparison, []
        for title, rows in comparison.sections if comparison is not None else ():
            kept = [row for row in rows if row.differs or not differences_only]
            self._lines += [title, *kept] if kept else []
        self.endResetModel()

    def line(self, number: int) -> str | Row:
        """Return a row, or the title of a section."""
        return self._lines[number]

    def id_of(self, column: int) -> str:
        """Return the id of the enterprise of a column, "" for none."""
        columns = self._comparison.columns if self._comparison is not None else ()
        return columns[column].id if 0 <= column < len(columns) else ""

    def row_of(self, line: str | Row) -> int:
        """Return where a row is, by what it compares; -1 when it is not shown."""
        wanted = line.trait if isinstance(line, Row) else line
        found = (
            number
            for number, each in enumerate(self._lines)
            if (each.trait if isinstance(each, Row) else each) == wanted
        )
        return next(found, -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of rows and titles."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of enterprises."""
        return 0 if parent.isValid() or self._comparison is None else len(self._comparison.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the keyboard pass over the titles."""
        titled = not index.isValid() or isinstance(self._lines[index.row()], str)
        return Qt.ItemFlag.NoItemFlags if titled else super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell, its text, or the sentence that a screen reader says."""
        line = self._lines[index.row()] if index.isValid() else ""
        if not isinstance(
            line, Row
        ):  # the title of a section stands in the first column, and is heard in all
            return line if role == Qt.ItemDataRole.AccessibleTextRole and line else None
        cell = line.cells[index.column()]
        if role == Role.CELL:
            return cell
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            column = self.headerData(index.column(), Qt.Orientation.Horizontal)
            return _("{column}, {row}\u00a0: {value}. {difference}.").format(
                column=column, row=line.title, value=cell.text, difference=line.said
            )
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the name of an enterprise, the title of a row or of a section."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if orientation == Qt.Orientation.Horizontal:
            return self._comparison.columns[section].title if self._comparison is not None else None
        line = self._lines[section]
        if isinstance(line, str):
            return line
        return line.title if role == Qt.ItemDataRole.DisplayRole else f"{line.title}. {line.said}"
