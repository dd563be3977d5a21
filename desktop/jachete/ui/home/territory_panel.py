"""The territories of the edition: a map and a list that light each other."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from jachete.catalogue.territories import Territory
from jachete.text.collation import collation_key
from jachete.ui.home.territory_row import TerritoryRow
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.roving import Roving
from jachete.ui.widgets.territory_map import TerritoryMap


class TerritoryPanel(QFrame):
    """Map and list, the greatest number first; `territory_chosen` carries an id."""

    territory_chosen = Signal(str)

    def __init__(self, theme: Theme, territories: Sequence[Territory]) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("kind", "panel")
        self._names = {territory.id: territory.name for territory in territories}
        self.map = TerritoryMap(theme, self._names, {})
        self.map.territory_hovered.connect(self._light_row)
        self.map.territory_chosen.connect(self.territory_chosen)
        self._list = QWidget()
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.rows = [self._row(column) for _territory in territories]
        column.addStretch()
        self._roving = Roving(self)
        self._roving.hold(self.rows)
        self._sides = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._sides.setContentsMargins(*(theme.px(side) for side in (12, 16, 12, 8)))
        self._sides.setSpacing(theme.px(14))
        self._sides.addWidget(self.map, 1)
        self._sides.addWidget(self._list, 1)

    def _row(self, column: QVBoxLayout) -> TerritoryRow:
        row = TerritoryRow(self._theme)
        row.clicked.connect(lambda: self.territory_chosen.emit(row.territory))
        row.pointed.connect(self.map.light)
        column.addWidget(row)
        return row

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Write how many enterprises each territory has."""
        known = {territory: counts.get(territory, 0) for territory in self._names}
        self.map.show_counts(known)
        order = sorted(known, key=lambda each: (-known[each], collation_key(self._names[each])))
        for row, territory in zip(self.rows, order, strict=True):
            row.show_territory(territory, self._names[territory], known[territory], self.map.tint(territory))

    def _light_row(self, territory: str) -> None:
        for row in self.rows:
            row.light(lit=bool(territory) and row.territory == territory)

    def set_beside(self, *, beside: bool) -> None:
        """Set the list beside the map, or under it."""
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._sides.setDirection(way)
