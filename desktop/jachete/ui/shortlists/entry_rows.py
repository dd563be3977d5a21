"""The enterprises of a shortlist as rows: what they are called now, where they are, the note on each."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QMimeData, QModelIndex, Qt

from jachete.catalogue.directory import EditionNotice
from jachete.exporting.withdrawn import absence
from jachete.i18n import _
from jachete.notebook.shortlist import Entry
from jachete.search.page import Hit
from jachete.text.folding import fold
from jachete.ui.dragging import with_enterprise
from jachete.ui.shortlists.ordered_rows import Index, OrderedModel

#: The role that gives a whole row.
ROW: Final = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True, slots=True)
class EntryRow:
    """An entry with what the edition says of it; `edition` is that of a `hit` that was looked for."""

    entry: Entry
    hit: Hit | None = None
    edition: EditionNotice | None = None

    @property
    def name(self) -> str:
        """Return what the enterprise is called now."""
        return self.hit.name.text if self.hit is not None else self.entry.name

    @property
    def about(self) -> str:
        """Return legal form and place, and what changed since it was added."""
        form = self.hit.legal_form if self.hit is not None else ""
        place = self.hit.place if self.hit is not None else self.entry.place
        former = _("autrefois {name}").format(name=self.entry.name) if self.name != self.entry.name else ""
        return " · ".join(part for part in (form, place, former) if part)

    @property
    def is_gone(self) -> bool:
        """Tell whether the edition has not this enterprise."""
        return self.edition is not None and self.hit is None

    @property
    def gone(self) -> str:
        """Return what is said of an enterprise that the edition has not; "" of another."""
        return absence(self.entry, self.edition) if self.edition is not None and self.hit is None else ""

    def has(self, words: list[str]) -> bool:
        """Tell whether every word, folded, is somewhere in the row."""
        text = fold(f"{self.name} {self.about} {self.entry.note}")
        return all(word in text for word in words)


class EntryModel(OrderedModel[EntryRow]):
    """The enterprises of a shortlist, in the order the person gave."""

    def key(self, row: EntryRow) -> Hashable:
        """Return the enterprise's id."""
        return row.entry.enterprise

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the row that is dragged, to be put elsewhere here or in another shortlist."""
        row = self.row(indexes[0].row())
        return with_enterprise(super().mimeData(indexes), row.entry.enterprise if row is not None else "")

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a row, its name, its note when it is edited, or what a screen reader says of it."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.EditRole:
            return row.entry.note
        if role == Qt.ItemDataRole.ToolTipRole:  # the row may have no room for all of it
            return "\n".join(part for part in (row.name, row.gone, row.about, row.entry.note) if part)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            note = _("Note\u00a0: {note}").format(note=row.entry.note) if row.entry.note else ""
            return ", ".join(part for part in (row.name, row.about, row.gone, note) if part)
        return row if role == ROW else None
