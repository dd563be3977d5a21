"""The categories of the edition, as tiles in as many columns as there is room for."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from jachete.catalogue.categories import Category
from jachete.ui.home.category_tile import HEIGHT, CategoryTile
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.roving import Roving

#: Logical pixels, and columns.
_GAP: Final = 10
_LEAST: Final = 178
_MOST: Final = 4


class CategoryGrid(QWidget):
    """Tiles in one to four columns; `category_chosen` carries an id."""

    category_chosen = Signal(str)

    def __init__(self, theme: Theme, categories: Sequence[Category]) -> None:
        super().__init__()
        self._theme = theme
        self.tiles = [self._tile(category) for category in categories]
        self._roving = Roving(self)
        self._roving.hold(self.tiles)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _tile(self, category: Category) -> CategoryTile:
        tile = CategoryTile(self._theme, category)
        tile.setParent(self)
        tile.clicked.connect(lambda: self.category_chosen.emit(category.id))
        return tile

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Write how many enterprises each category has."""
        for tile in self.tiles:
            tile.show_count(counts.get(tile.category.id, 0))
        self._roving.hold(self.tiles)

    def columns(self, width: int) -> int:
        """Return how many columns a width has room for."""
        gap, least = self._theme.px(_GAP), self._theme.px(_LEAST)
        return min(max((width + gap) // (least + gap), 1), _MOST)

    def heightForWidth(self, width: int) -> int:
        """Return the height of the rows in a width."""
        rows = -(-len(self.tiles) // self.columns(width))
        return max(rows * self._theme.px(HEIGHT + _GAP) - self._theme.px(_GAP), 0)

    def sizeHint(self) -> QSize:
        """Return the size in four columns."""
        width = self._theme.px(_MOST * (_LEAST + _GAP) - _GAP)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the width of one column."""
        return QSize(self._theme.px(_LEAST), self._theme.px(HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the tiles in rows."""
        super().resizeEvent(event)
        gap, tall = self._theme.px(_GAP), self._theme.px(HEIGHT)
        columns = self._roving.columns = self.columns(self.width())
        edges = [round(column * (self.width() + gap) / columns) for column in range(columns + 1)]
        for number, tile in enumerate(self.tiles):
            row, column = divmod(number, columns)
            wide = edges[column + 1] - edges[column] - gap
            tile.setGeometry(edges[column], row * (tall + gap), wide, tall)
