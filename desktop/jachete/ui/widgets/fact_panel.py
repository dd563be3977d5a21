"""Facts in a panel: what each is called at the left, what it is at the right."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.labels import rule
from jachete.ui.widgets.text_view import paragraph

#: Logical pixels: the names beside their values, and the width from which they are.
_NAMES: Final = 170
_BESIDE: Final = 420
_ANY: Final = 16_777_215

#: A name and its value.
Fact = tuple[str, str]


class FactPanel(QFrame):
    """Rows apart by hairlines; a name stands over its value where there is no room beside it."""

    def __init__(self, theme: Theme, facts: Sequence[Fact]) -> None:
        super().__init__()
        self._theme = theme
        self._rows: list[QBoxLayout] = []
        self.setProperty("kind", "panel")
        lines = QVBoxLayout(self)
        lines.setContentsMargins(*(theme.px(side) for side in (20, 9, 20, 9)))
        lines.setSpacing(theme.px(9))
        for number, (name, value) in enumerate(facts):
            if number:
                lines.addWidget(rule())
            lines.addLayout(self._row(name, value))

    def _row(self, name: str, value: str) -> QBoxLayout:
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(self._theme.px(4))
        called = paragraph(self._theme, name, "body", "text.secondary")
        said = paragraph(self._theme, value)
        said.setAccessibleDescription(name)
        row.addWidget(called, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(said, 1)
        self._rows.append(row)
        called.setFixedWidth(self._theme.px(_NAMES))  # as where there is room: heights are then right at once
        return row

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the names beside their values, or over them."""
        super().resizeEvent(event)
        beside = event.size().width() >= self._theme.px(_BESIDE)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        for row in self._rows:
            row.setDirection(way)
            called = row.itemAt(0).widget()
            if isinstance(called, QWidget):
                called.setFixedWidth(self._theme.px(_NAMES)) if beside else _free(called)
        self.updateGeometry()


def _free(widget: QWidget) -> None:
    widget.setMinimumWidth(0)
    widget.setMaximumWidth(_ANY)
