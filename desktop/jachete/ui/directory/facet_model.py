"""The facets of an answer as a tree whose rows keep their places while counts change."""

from collections.abc import Iterator, Sequence
from enum import IntEnum
from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel

from jachete.i18n import _, language, ngettext
from jachete.search.counting import enterprises
from jachete.search.page import Facet, FacetValue
from jachete.search.query import FacetName, Filter
from jachete.search.wording import facet_title

#: A facet with more values shows the commonest ones, and the others on demand.
_MOST_SHOWN: Final = 15
_SHOWN_OF_MANY: Final = 5


class Role(IntEnum):
    """What a row gives beyond its text."""

    FILTER = Qt.ItemDataRole.UserRole
    COUNT = Qt.ItemDataRole.UserRole + 1
    MORE = Qt.ItemDataRole.UserRole + 2
    FACET = Qt.ItemDataRole.UserRole + 3


def is_possible(index: QModelIndex | QPersistentModelIndex) -> bool:
    """Tell whether a value leaves something, or is chosen and can be given up."""
    checked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
    return checked or bool(index.data(Role.COUNT))


class FacetModel(QStandardItemModel):
    """One group a facet, one checkable row a value; `toggled` says which one was checked or unchecked."""

    toggled = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._facets: tuple[Facet, ...] = ()
        self._opened: set[FacetName] = set()
        self._commonest: dict[FacetName, frozenset[str]] = {}
        self._filling = False
        self.itemChanged.connect(self._on_changed)

    def show(self, facets: Sequence[Facet]) -> None:
        """Show the counts of a new answer."""
        self._facets = tuple(facets)
        for facet in facets:
            self._commonest.setdefault(facet.name, _commonest(facet))
        self._filling = True
        for row, facet in enumerate(facets):
            if row == self.rowCount():
                self.appendRow(_group(facet.name))
            self._fill(self.item(row), list(self._shown(facet)), facet)
        self._filling = False

    def open_all(self, index: QModelIndex) -> None:
        """Show the values that a group keeps on demand, or keep them again, when `index` is its last row."""
        facet = index.data(Role.MORE)
        if facet is not None:
            self._opened ^= {FacetName(facet)}
            self.show(self._facets)

    def _shown(self, facet: Facet) -> Iterator[FacetValue]:
        kept = self._commonest[facet.name]
        for value in facet.values:
            if facet.name in self._opened or value.id in kept or value.chosen:
                yield value

    def _fill(self, group: QStandardItem, values: Sequence[FacetValue], facet: Facet) -> None:
        hidden = len(facet.values) - len(values)
        has_more = bool(hidden) or (facet.name in self._opened)
        wanted = [Filter(facet.name, value.id) for value in values]
        shown = [group.child(row).data(Role.FILTER) for row in range(group.rowCount())]
        if shown != wanted + [None] * has_more:
            group.removeRows(0, group.rowCount())
            for each in wanted:
                group.appendRow(_value(each))
            if has_more:
                group.appendRow(_more(facet.name, hidden))
        for row, value in enumerate(values):
            _update(group.child(row), value)

    def _on_changed(self, item: QStandardItem) -> None:
        chosen = item.data(Role.FILTER)
        if not self._filling and chosen is not None:
            self.toggled.emit(chosen)


def _commonest(facet: Facet) -> frozenset[str]:
    if len(facet.values) <= _MOST_SHOWN:
        return frozenset(value.id for value in facet.values)
    ranked = sorted(facet.values, key=lambda value: -value.count)
    return frozenset(value.id for value in ranked[:_SHOWN_OF_MANY])


def _group(facet: FacetName) -> QStandardItem:
    item = QStandardItem(facet_title(facet))
    item.setData(facet.value, Role.FACET)
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
    return item


def _value(chosen: Filter) -> QStandardItem:
    item = QStandardItem()
    item.setData(chosen, Role.FILTER)
    item.setCheckable(True)
    item.setEditable(False)
    return item


def _more(facet: FacetName, hidden: int) -> QStandardItem:
    more = ngettext("Afficher {count} autre", "Afficher les {count} autres", hidden).format(count=hidden)
    item = QStandardItem(more if hidden else _("Afficher moins"))
    item.setData(facet.value, Role.MORE)
    item.setEditable(False)
    return item


def _update(item: QStandardItem, value: FacetValue) -> None:
    label = value.label.text(language())
    state = Qt.CheckState.Checked if value.chosen else Qt.CheckState.Unchecked
    if item.text() != label:
        item.setText(label)
    if item.data(Role.COUNT) != value.count:
        item.setData(value.count, Role.COUNT)
        item.setAccessibleText(f"{label}, {enterprises(value.count)}")
    if item.checkState() != state:
        item.setCheckState(state)
