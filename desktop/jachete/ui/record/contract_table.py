"""The contracts of a record in columns, or one above the other when there is no room for them."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from jachete.factsheets.sheet import Line
from jachete.i18n import _
from jachete.ui.record.reading import Mark
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.labels import Pill, rule, text_label
from jachete.ui.widgets.text_view import paragraph

#: Logical pixels under which columns would be too narrow to read.
_LEAST: Final = 560
#: How the two texts share the width, in columns and one above the other.
_SHARES: Final = {0: 5, 1: 4}
_ALONE: Final = {0: 1}
#: Without room, client and source stand under the rest: their first column, and how many they take.
_UNDER: Final = {1: (0, 2), 4: (2, 2)}
_COLUMNS: Final = 5
_ROWS_EACH: Final = 3


class ContractTable(QWidget):
    """What was done, for whom, how, when; `source_wanted` carries the number of a source."""

    source_wanted = Signal(int)

    def __init__(self, theme: Theme, mark: Mark, lines: Sequence[Line]) -> None:
        super().__init__()
        self._theme, self._mark = theme, mark
        self._is_wide: bool | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(16))
        self._grid.setVerticalSpacing(theme.px(4))
        self._heads = [text_label(theme, title, "label", "text.secondary") for title in _titles(lines)]
        self._heads[3].setAlignment(Qt.AlignmentFlag.AlignRight)
        self._rules = [rule() for _line in lines]
        self._cells = [self._row(line) for line in lines]
        self._arrange(wide=False)

    def _row(self, line: Line) -> list[QWidget | None]:
        theme, mark = self._theme, self._mark
        texts = [
            paragraph(theme, mark(line.text), "body", weight=500),
            paragraph(theme, mark(line.detail), "body", "text.secondary"),
        ]
        for text in texts:  # on the line of the buttons at their right
            text.setContentsMargins(0, theme.px(2), 0, theme.px(2))
        aside = text_label(theme, line.aside, "body", "text.secondary")
        aside.setFont(theme.font("body", tabular=True))
        aside.setFixedHeight(theme.px(24))
        return [
            *texts,
            Pill(theme, line.tag, "tag") if line.tag else None,
            aside if line.aside else None,
            self._source(line.source) if line.source else None,
        ]

    def _source(self, number: int) -> Button:
        button = Button(self._theme, _("source {number}").format(number=number), kind="source")
        button.setAccessibleName(_("Aller à la source {number}").format(number=number))
        button.clicked.connect(lambda: self.source_wanted.emit(number))
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the cells in columns when there is room."""
        super().resizeEvent(event)
        self._arrange(wide=event.size().width() >= self._theme.px(_LEAST))

    def _arrange(self, *, wide: bool) -> None:
        if wide == self._is_wide:
            return
        self._is_wide = wide
        for column, head in enumerate(self._heads):
            self._grid.addWidget(head, 0, column)
            head.setVisible(wide)  # once it has its place: alone, it would be a window
            self._grid.setColumnStretch(column, (_SHARES if wide else _ALONE).get(column, 0))
        for number, cells in enumerate(self._cells):
            top = 1 + number * _ROWS_EACH
            self._grid.addWidget(self._rules[number], top, 0, 1, _COLUMNS)
            self._rules[number].setVisible(wide or number > 0)
            for column, cell in enumerate(cells):
                if cell is not None:
                    self._grid.addWidget(cell, *_place(top + 1, column, wide=wide), _side(column))


def _titles(lines: Sequence[Line]) -> tuple[str, ...]:
    """Return what each column is called; nothing over those that are empty."""
    moment = _("Année") if all(line.aside.isdigit() for line in lines if line.aside) else _("Montant, année")
    return (
        _("Objet"),
        _("Organisme"),
        _("Mode d’adjudication") if any(line.tag for line in lines) else "",
        moment if any(line.aside for line in lines) else "",
        "",
    )


def _place(row: int, column: int, *, wide: bool) -> tuple[int, int, int, int]:
    """Return where a cell stands: row, column, and how many of each it takes."""
    if wide or column not in _UNDER:
        return row, column, 1, 1 if wide or column else _UNDER[1][1]
    first, wide_as = _UNDER[column]
    return row + 1, first, 1, wide_as


def _side(column: int) -> Qt.AlignmentFlag:
    """Return how a cell stands in its place: texts fill theirs, what is short keeps to the right."""
    if column in _SHARES:
        return Qt.AlignmentFlag(0)
    return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
