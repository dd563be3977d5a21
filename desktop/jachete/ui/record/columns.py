"""Panels in two columns, or one under the other when there is no room for both."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from jachete.ui.theme.tokens import Theme

#: Logical pixels: the least width for two columns, the second one's own, what lies between panels.
_LEAST: Final = 820
_SIDE: Final = 348
_GAP: Final = 16
_BETWEEN: Final = 24
#: Beyond, lines would be too long to read.
WIDEST: Final = 1280
_NO_LIMIT: Final = 16_777_215


class Columns(QWidget):
    """A wide column for what is read at length, a narrow one for what is looked up."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._main, self._side = QWidget(), QWidget()
        self._stacks = [QVBoxLayout(self._main), QVBoxLayout(self._side)]
        for stack in self._stacks:
            stack.setContentsMargins(0, 0, 0, 0)
            stack.setSpacing(theme.px(_GAP))
        self._row.addWidget(self._main, 1)
        self._row.addWidget(self._side, 0)
        self._foot = QWidget()
        self._feet = QVBoxLayout(self._foot)
        self._feet.setContentsMargins(0, 0, 0, 0)
        self._feet.setSpacing(theme.px(_GAP))
        self._arrange(beside=False)

    @property
    def are_beside(self) -> bool:
        """Tell whether the columns stand side by side."""
        return self._row.direction() == QBoxLayout.Direction.LeftToRight

    def add(self, panel: QWidget, *, side: bool = False) -> None:
        """Add a panel under those of a column."""
        stack = self._stacks[side]
        stack.insertWidget(stack.count() - int(stack.indexOf(self._foot) >= 0), panel)

    def add_last(self, panel: QWidget) -> None:
        """Add a panel at the foot of the wide column, of the whole when there is one only."""
        self._feet.addWidget(panel)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the direction."""
        super().resizeEvent(event)
        beside = event.size().width() >= self._theme.px(_LEAST)
        if beside != self.are_beside:
            self._arrange(beside=beside)

    def _arrange(self, *, beside: bool) -> None:
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        side = self._theme.px(_SIDE)
        self._row.setDirection(way)
        self._row.setSpacing(self._theme.px(_BETWEEN if beside else _GAP))
        self._side.setMinimumWidth(side if beside else 0)
        self._side.setMaximumWidth(side if beside else _NO_LIMIT)
        self._stacks[not beside].addWidget(self._foot)
        top = Qt.AlignmentFlag.AlignTop if beside else Qt.AlignmentFlag(0)
        for column in (self._main, self._side):
            self._row.setAlignment(column, top)
