"""A section as a panel of the page: whole, with what only the page has room for."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jachete.factsheets.sheet import Line, SectionName
from jachete.ui.record.contract_table import ContractTable
from jachete.ui.record.offer_columns import OfferColumns
from jachete.ui.record.section_view import SectionView
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.labels import text_label
from jachete.ui.widgets.text_view import paragraph

#: Characters from which a fact stands under its label.
_LONG: Final = 36


def frame(theme: Theme, panel: QWidget) -> QVBoxLayout:
    """Make a panel of a widget and return its column."""
    panel.setProperty("kind", "panel")
    column = QVBoxLayout(panel)
    column.setContentsMargins(*(theme.px(side) for side in (20, 16, 20, 18)))
    column.setSpacing(theme.px(8))
    return column


class SectionPanel(SectionView):
    """A section in a frame of its own; `lead` comes between its title and its lines."""

    def lead(self, widget: QWidget) -> None:
        """Put a widget first, under the title and what must be known to read it."""
        self._lines.insertWidget(self._first, widget)

    def source(self, number: int) -> QWidget | None:
        """Return what opens a source, None when it has no address."""
        return self._links.get(number)

    def _make_column(self) -> QVBoxLayout:
        return frame(self._theme, self)

    def _fill(self, name: SectionName, lines: Sequence[Line]) -> None:
        self._first = self._lines.count()
        self._links: dict[int, QWidget] = {}
        if name is SectionName.OFFERS:
            self._lines.addWidget(OfferColumns(self._theme, lines, self._checked))
        elif name is SectionName.CONTRACTS:
            table = ContractTable(self._theme, self._mark, lines)
            table.source_wanted.connect(self.source_wanted)
            self._lines.addWidget(table)
        else:
            super()._fill(name, lines)

    def _source(self, line: Line) -> QHBoxLayout:
        row = super()._source(line)
        shown = row.itemAt(1).widget()
        if shown is not None:
            self._links[int(line.label)] = shown
        return row

    def _fact(self, line: Line) -> QHBoxLayout:
        if len(line.text) < _LONG:
            return super()._fact(line)
        stack = QVBoxLayout()
        stack.setSpacing(0)
        stack.addWidget(text_label(self._theme, line.label, "body", "text.tertiary"))
        stack.addWidget(paragraph(self._theme, self._mark(line.text)))
        return self._row(stack, stretch=0)
