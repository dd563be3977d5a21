"""The numbers worth seeing first, side by side or two by two as there is room."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from jachete.factsheets.sheet import KeyFigure
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.text_view import paragraph

#: Logical pixels under which a number has no room beside the others.
_CELL: Final = 100
_PAIR: Final = 2
_BETWEEN: Final = 36


class Figures(QFrame):
    """A strip of numbers, each over what it counts; `large` ones stand on the ground of their panel."""

    def __init__(self, theme: Theme, figures: Sequence[KeyFigure], *, large: bool = False) -> None:
        super().__init__()
        self._theme, self._is_large = theme, large
        self._between = theme.px(_BETWEEN) if large else 0
        self._cells = [self._cell(figure) for figure in figures]
        self.setProperty("kind", "" if large else "figures")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._grid.setHorizontalSpacing(self._between)
        self._columns = 0
        self._arrange(min(len(figures), _PAIR))

    def _cell(self, figure: KeyFigure) -> QWidget:
        theme = self._theme
        cell = QWidget()
        layout = QVBoxLayout(cell)
        layout.setContentsMargins(
            *(theme.px(side) for side in ((0, 2, 0, 4) if self._is_large else (14, 8, 10, 10)))
        )
        layout.setSpacing(theme.px(2))
        layout.addWidget(paragraph(theme, figure.value, "headline" if self._is_large else "title"))
        unit = f"{figure.unit} ({figure.year})" if figure.year else figure.unit
        layout.addWidget(paragraph(theme, unit, "caption", "text.secondary"))
        layout.addStretch()
        return cell

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 0)
        self._columns = columns
        for number, cell in enumerate(self._cells):
            self._grid.addWidget(cell, number // columns, number % columns)
            self._grid.setColumnStretch(number % columns, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set as many numbers in a row as there is room for."""
        super().resizeEvent(event)
        count = len(self._cells)
        wide = event.size().width() >= count * self._theme.px(_CELL)
        self._arrange(count if wide else min(count, _PAIR))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, and a hairline before each number but the first of a row."""
        super().paintEvent(event)
        painter = QPainter(self)
        for number, cell in enumerate(self._cells):
            if number % self._columns:
                painter.fillRect(
                    cell.x() - self._between // 2, cell.y() + 1, 1, cell.height() - 2, self._line()
                )
            if number >= self._columns:
                painter.fillRect(cell.x() + 1, cell.y(), cell.width() - 2, 1, self._line())

    def _line(self) -> QColor:
        return self._theme.color("border.subtle")
