"""The heads of the columns of a comparison, always in sight."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView

from jachete.catalogue.directory import Vocabulary
from jachete.factsheets.comparison import Column
from jachete.ui.compare.column_head import ColumnHead
from jachete.ui.theme.tokens import Theme


class ColumnHeads(QHeaderView):
    """A head for each column, as high as the highest; the signals carry an enterprise's id."""

    open_wanted = Signal(str)
    move_wanted = Signal(str, int)
    remove_wanted = Signal(str)
    reached = Signal(int)

    def __init__(self, theme: Theme, vocabulary: Vocabulary) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme, self._vocabulary = theme, vocabulary
        self.heads: list[ColumnHead] = []
        self._height = 0
        self._marked = -1
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(theme.px(24))
        self.sectionResized.connect(self.place)

    def show_columns(self, columns: Sequence[Column]) -> None:
        """Show the heads of other columns."""
        for head in self.heads:
            head.hide()
            head.setParent(None)
            head.deleteLater()
        self.heads = [self._made(column, place, len(columns)) for place, column in enumerate(columns)]
        for head in self.heads:
            head.show()

    def _made(self, column: Column, place: int, count: int) -> ColumnHead:
        category = self._vocabulary.category(column.category)
        head = ColumnHead(self._theme, column, category, place, count, self.viewport())
        head.open_wanted.connect(lambda: self.open_wanted.emit(column.id))
        head.move_wanted.connect(lambda step: self.move_wanted.emit(column.id, step))
        head.remove_wanted.connect(lambda: self.remove_wanted.emit(column.id))
        head.reached.connect(lambda: self.reached.emit(place))
        return head

    def fit(self, width: int) -> None:
        """Be as high as the heads need in columns of a width."""
        self._height = max((head.heightForWidth(width) for head in self.heads), default=0)
        self.updateGeometry()
        self.geometriesChanged.emit()
        self.place()

    def place(self) -> None:
        """Lay the heads over their columns."""
        for number, head in enumerate(self.heads[: self.count()]):
            head.setGeometry(self.sectionViewportPosition(number), 0, self.sectionSize(number), self._height)

    def mark(self, column: int) -> None:
        """Show which column one is in, or none."""
        self._marked = column
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Return the height of the heads."""
        return QSize(0, self._height)

    def paintSection(self, painter: QPainter, rect: QRect, number: int) -> None:
        """Paint what is under a head: its edges, and the bar of the column one is in."""
        theme = self._theme
        painter.fillRect(rect, theme.color("bg.surface"))
        painter.fillRect(rect.left(), rect.top(), 1, rect.height(), theme.color("border.subtle"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color("border.default"))
        if number == self._marked:
            bar = theme.px(3)
            painter.fillRect(
                rect.left(), rect.bottom() + 1 - bar, rect.width(), bar, theme.color("primary.base")
            )
