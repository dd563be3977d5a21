"""The palette's list: sections and their elements."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from jachete.i18n import _
from jachete.ui.palette.items import Item

_ROOT = QModelIndex()


class Role(IntEnum):
    """What the delegate asks for; a section's title has no item."""

    ITEM = Qt.ItemDataRole.UserRole + 1


class PaletteModel(QAbstractListModel):
    """Rows that are an element, or the title of those that follow."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Item | str] = []

    def show(self, items: Sequence[Item]) -> None:
        """Show elements under the titles of their sections."""
        rows: list[Item | str] = []
        section = ""
        for item in items:
            if item.section != section:
                rows.append(item.section)
                section = item.section
            rows.append(item)
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def items(self) -> list[tuple[int, Item]]:
        """Return the elements with their rows."""
        return [(number, row) for number, row in enumerate(self._rows) if isinstance(row, Item)]

    def item(self, row: int) -> Item | None:
        """Return the element of a row, None for a title."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, Item) else None

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Let elements be chosen, titles only be read."""
        if self.item(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return an element, its words or what is said of it."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Role.ITEM:
            return row if isinstance(row, Item) else None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title.text if isinstance(row, Item) else row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.said if isinstance(row, Item) else _("Section\u00a0: {title}").format(title=row)
        return None
