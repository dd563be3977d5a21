"""The products and services of a record by category, in two columns when there is room."""

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QVBoxLayout, QWidget

from jachete.factsheets.sheet import Line
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.labels import text_label

#: Logical pixels from which there is room for two columns.
_LEAST: Final = 620
_FEW: Final = 3
Draw = Callable[[Line], QLayout]


class OfferColumns(QWidget):
    """Each category over what is sold in it; `draw` lays one line."""

    def __init__(self, theme: Theme, lines: Sequence[Line], draw: Draw) -> None:
        super().__init__()
        self._theme = theme
        groups = [(title, list(each)) for title, each in groupby(lines, lambda line: line.group)]
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for column in _shared(groups):
            stack = QVBoxLayout()
            stack.setSpacing(theme.px(6))
            for title, offers in column:
                if stack.count():
                    stack.addSpacing(theme.px(8))
                stack.addWidget(text_label(theme, title, "label", "text.secondary"))
                for line in offers:
                    stack.addLayout(draw(line))
            stack.addStretch(1)
            self._row.addLayout(stack, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the direction."""
        super().resizeEvent(event)
        beside = event.size().width() >= self._theme.px(_LEAST)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._row.setDirection(way)
        self._row.setSpacing(self._theme.px(32 if beside else 14))


Group = tuple[str, list[Line]]


def _shared(groups: list[Group]) -> list[list[Group]]:
    """Return the groups in two columns of nearly the same length, in their order; few lines make one."""
    total = sum(len(lines) for _title, lines in groups)
    if len(groups) == 1 or total <= _FEW:
        return [groups]
    half, taken, first = total / 2, 0, 0
    for first, (_title, lines) in enumerate(groups):
        if first and taken + len(lines) / 2 > half:
            break
        taken += len(lines)
    return [groups[:first], groups[first:]]
