"""The first column of a comparison, always in sight: what each row is, whether it differs."""

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView

from jachete.factsheets.comparison import Row
from jachete.ui.compare.cell_text import paint_mark, row_text
from jachete.ui.compare.cells import ABOVE, SECTION
from jachete.ui.compare.model import ComparisonModel
from jachete.ui.theme.tokens import Theme

#: Logical pixels: where words begin, and what is left free after them.
LEFT: Final = 38
_AFTER: Final = 10
_MARK: Final = 24


class RowTitles(QHeaderView):
    """Titles of rows and sections; a dot before what differs, which the words under it say too."""

    def __init__(self, theme: Theme, model: ComparisonModel) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._theme, self._rows = theme, model
        self._width = theme.px(190)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(theme.px(24))

    def set_width(self, width: int) -> None:
        """Be as wide as told."""
        if width != self._width:
            self._width = width
            self.updateGeometry()
            self.geometriesChanged.emit()

    def sizeHint(self) -> QSize:
        """Return the width of the column."""
        return QSize(self._width, 0)

    def height_of(self, number: int) -> int:
        """Return how high a title is."""
        line = self._rows.line(number)
        if isinstance(line, str):
            return self._theme.px(SECTION)
        room = self._width - self._theme.px(LEFT + _AFTER)
        return round(row_text(self._theme, line, room).height) + 2 * self._theme.px(ABOVE)

    def paintSection(self, painter: QPainter, rect: QRect, number: int) -> None:
        """Paint a title."""
        theme, box = self._theme, QRectF(rect)
        line = self._rows.line(number)
        painter.save()
        painter.fillRect(box, theme.color("bg.surface"))
        titled = isinstance(line, str)
        foot = QRectF(box.left() + theme.px(_MARK), box.bottom() - 1, box.width(), 1)
        painter.fillRect(foot, theme.color("border.default" if titled else "border.subtle"))
        if isinstance(line, Row):
            self._paint_row(painter, line, box)
        else:
            painter.setFont(theme.font("subtitle"))
            painter.setPen(theme.color("text.primary"))
            words = box.adjusted(theme.px(_MARK), 0, 0, -theme.px(8))
            painter.drawText(words, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, line)
        painter.restore()

    def _paint_row(self, painter: QPainter, row: Row, box: QRectF) -> None:
        theme = self._theme
        if row.differs:
            dot = QRectF(
                box.left() + theme.px(_MARK), box.top() + theme.px(ABOVE), theme.px(6), theme.line("body")
            )
            paint_mark(painter, theme, dot)
        at = box.topLeft() + QPointF(theme.px(LEFT), theme.px(ABOVE))
        row_text(theme, row, box.width() - theme.px(LEFT + _AFTER)).paint(painter, at)
