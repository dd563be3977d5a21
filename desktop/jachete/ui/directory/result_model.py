"""The hits of a search as a list that grows as it is scrolled."""

from collections.abc import Collection, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from jachete.i18n import _
from jachete.search.page import Hit, Page
from jachete.search.wording import found_in
from jachete.ui.dragging import with_enterprise

Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What a row gives beyond its text."""

    HIT = Qt.ItemDataRole.UserRole
    KEPT = Qt.ItemDataRole.UserRole + 1


class ResultModel(QAbstractListModel):
    """The hits received so far; asks for more when the end is near."""

    more_wanted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: list[Hit] = []
        self._compared: frozenset[str] = frozenset()
        self._total = 0
        self._waiting = False
        self._kept: frozenset[str] = frozenset()

    def show_kept(self, kept: frozenset[str]) -> None:
        """Show which enterprises are in a shortlist."""
        if kept != self._kept:
            self._kept = kept
            if self._hits:
                self.dataChanged.emit(self.index(0), self.index(len(self._hits) - 1))

    def show(self, page: Page) -> None:
        """Replace the hits by the first ones of a new answer."""
        self.beginResetModel()
        self._hits = list(page.hits)
        self._total = page.total
        self._waiting = False
        self.endResetModel()

    def mark_compared(self, compared: Collection[str]) -> None:
        """Say which enterprises are compared."""
        self._compared = frozenset(compared)
        if self._hits:
            self.dataChanged.emit(self.index(0), self.index(len(self._hits) - 1))

    def append(self, page: Page) -> None:
        """Add the next hits of the same answer."""
        self._waiting = False
        if page.hits and page.offset == len(self._hits):
            self.beginInsertRows(QModelIndex(), page.offset, page.offset + len(page.hits) - 1)
            self._hits += page.hits
            self.endInsertRows()

    @property
    def is_growing(self) -> bool:
        """Tell whether more hits were asked for."""
        return self._waiting

    def hit(self, row: int) -> Hit | None:
        """Return the hit of a row, or None."""
        return self._hits[row] if 0 <= row < len(self._hits) else None

    def row_of(self, enterprise_id: str) -> int:
        """Return the row of an enterprise, -1 when it is not among those received."""
        return next((row for row, hit in enumerate(self._hits) if hit.id == enterprise_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of hits received."""
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the hit of a row, its name, or the sentence that a screen reader says."""
        hit = self.hit(index.row()) if index.isValid() else None
        if hit is None:
            return None
        if role == Role.HIT:
            return hit
        if role == Qt.ItemDataRole.DisplayRole:
            return hit.name.text
        if role == Role.KEPT:
            return hit.id in self._kept
        if role == Qt.ItemDataRole.AccessibleTextRole:
            compared = _(" Comparée.") if hit.id in self._compared else ""
            return _spoken(hit, is_kept=hit.id in self._kept) + compared
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let cards be dragged to a shortlist."""
        usual = super().flags(index)
        return usual | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else usual

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the enterprise of a card that is dragged."""
        hit = self.hit(indexes[0].row())
        return with_enterprise(QMimeData(), hit.id if hit is not None else "")

    def canFetchMore(self, parent: Index) -> bool:
        """Tell whether the answer has more hits than were received."""
        return not parent.isValid() and not self._waiting and len(self._hits) < self._total

    def fetchMore(self, parent: Index) -> None:
        """Ask for the next hits."""
        if self.canFetchMore(parent):
            self._waiting = True
            self.more_wanted.emit(len(self._hits))


def _spoken(hit: Hit, *, is_kept: bool) -> str:
    facts = ", ".join(
        part for part in (hit.name.text, hit.legal_form, hit.place, *hit.certifications) if part
    )
    kept = " " + _("Sélectionnée.") if is_kept else ""
    if not hit.reasons:
        return f"{facts}.{kept}"
    found = _("{facts}. Trouvé dans : {fields}.").format(facts=facts, fields=found_in(hit.reasons))
    return f"{found}{kept}"
