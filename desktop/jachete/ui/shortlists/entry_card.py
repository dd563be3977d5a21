"""The row of an enterprise in a shortlist, painted; its note is edited in its place."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QListView, QPlainTextEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from jachete.catalogue.categories import Category
from jachete.i18n import _
from jachete.search.page import Marked
from jachete.ui.shortlists.editing import leaves
from jachete.ui.shortlists.entry_rows import ROW, EntryRow
from jachete.ui.shortlists.ordered_rows import Index
from jachete.ui.shortlists.row_ground import paint_ground
from jachete.ui.theme.icons import pixmap
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.marked_text import TextStyle, paint
from jachete.ui.widgets.pictogram import paint_pictogram

#: Logical pixels.
_TALL, _TALL_NARROW, _PICTOGRAM, _TEXT = 66, 92, 36, 62
#: From which the note stands beside the name.
_BESIDE: Final = 600
#: Side of the drawing of what the edition has not.
_INFO: Final = 18
_NAME_SHARE: Final = 0.46


class EntryCard(QStyledItemDelegate):
    """Paints an enterprise and its note, side by side where there is room."""

    def __init__(self, theme: Theme, categories: Mapping[str, Category], view: QListView) -> None:
        super().__init__(view)
        self._theme, self._categories, self._view = theme, categories, view

    def _is_wide(self) -> bool:
        return self._view.viewport().width() >= self._theme.px(_BESIDE)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the size of every row."""
        return QSize(0, self._theme.px(_TALL if self._is_wide() else _TALL_NARROW))

    def note_area(self, rect: QRectF) -> QRectF:
        """Return where the note of a row stands."""
        theme = self._theme
        inner = rect.adjusted(theme.px(_TEXT), theme.px(10), -theme.px(20), -theme.px(8))
        if self._is_wide():
            return inner.adjusted(inner.width() * _NAME_SHARE + theme.px(20), theme.px(2), 0, 0)
        return inner.adjusted(0, theme.px(40), 0, 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        row: EntryRow = index.data(ROW)
        theme = self._theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)  # type: ignore[attr-defined]  # the stubs leave out the option’s fields
        box = rect.adjusted(theme.px(8), 1, -theme.px(8), -1)
        paint_ground(painter, theme, box, option.state)  # type: ignore[attr-defined]  # the stubs leave out the option’s fields
        below = index.sibling(index.row() + 1, 0)
        if below.isValid():
            line = QRectF(
                rect.left() + theme.px(_TEXT), rect.bottom() - 1, rect.width() - theme.px(_TEXT + 20), 1
            )
            painter.fillRect(line, theme.color("border.subtle"))
        self._paint_drawing(painter, row, rect)
        self._paint_name(painter, row, rect)
        self._paint_note(painter, row, self.note_area(rect))
        painter.restore()

    def _paint_drawing(self, painter: QPainter, row: EntryRow, rect: QRectF) -> None:
        """Paint the pictogram of the category, an empty frame for what the edition has not."""
        theme, side = self._theme, self._theme.px(_PICTOGRAM)
        at = QPointF(rect.left() + theme.px(18), rect.top() + (theme.px(_TALL) - side) / 2)
        category = self._categories.get(row.hit.category) if row.hit is not None else None
        if category is not None:
            paint_pictogram(painter, theme, at, _PICTOGRAM, category)
        elif row.gone:
            painter.setPen(QPen(theme.color("border.control"), theme.outline, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(at.x() + 0.5, at.y() + 0.5, side - 1, side - 1), 8, 8)
            drawing = pixmap(theme, "info", "text.secondary", _INFO, painter.device().devicePixelRatioF())
            inset = (side - theme.px(_INFO)) / 2
            painter.drawPixmap(at + QPointF(inset, inset), drawing)

    def _paint_name(self, painter: QPainter, row: EntryRow, rect: QRectF) -> None:
        theme = self._theme
        area = rect.adjusted(theme.px(_TEXT), theme.px(12), -theme.px(20), 0)
        if self._is_wide():
            area.setWidth(area.width() * _NAME_SHARE)
        color = "text.secondary" if row.gone else "text.primary"
        self._line(painter, row.name, theme.font("body", 600), color, area, theme.line("body"))
        below = area.adjusted(0, theme.line("body") + theme.px(1), 0, 0)
        small = theme.font("caption")
        about = " · ".join(part for part in (row.gone, row.about) if part)
        color = "text.secondary" if row.gone else "text.tertiary"
        self._line(painter, about, small, color, below, theme.line("caption"))

    def _line(self, painter: QPainter, text: str, font: QFont, color: str, area: QRectF, high: float) -> None:
        painter.setFont(font)
        painter.setPen(self._theme.color(color))
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        line = QRectF(area.left(), area.top(), area.width() + 1, high)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_note(self, painter: QPainter, row: EntryRow, area: QRectF) -> None:
        theme, note = self._theme, row.entry.note
        if note:
            style = TextStyle.of(theme, "body", "text.secondary")
            paint(painter, theme, Marked(note), style, area, 2)
        else:
            style = TextStyle.of(theme, "body", "text.tertiary")
            paint(painter, theme, Marked(_("Ajouter une note")), style, area, 1)

    # ------------------------------------------------------------------ editing
    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QPlainTextEdit:
        """Return the field where a note is written."""
        field = QPlainTextEdit(parent)
        field.setObjectName("note")
        field.setFont(self._theme.font("body"))
        field.setTabChangesFocus(True)
        name = index.data(Qt.ItemDataRole.DisplayRole)
        field.setAccessibleName(_("Note sur {name}").format(name=name))
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show the note that there is, unless another is being written."""
        if isinstance(editor, QPlainTextEdit) and not editor.document().isModified():
            editor.setPlainText(index.data(Qt.ItemDataRole.EditRole))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Keep the note that was written."""
        if isinstance(editor, QPlainTextEdit):
            model.setData(model.index(index.row(), 0), editor.toPlainText().strip())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        """Lay the field over the note."""
        theme = self._theme
        rect = QRectF(option.rect)  # type: ignore[attr-defined]  # the stubs leave out the option’s fields
        area = self.note_area(rect)
        area.setTop(rect.top() + (theme.px(5) if self._is_wide() else area.top() - rect.top() - theme.px(6)))
        area.setBottom(rect.bottom() - theme.px(5))
        editor.setGeometry(area.adjusted(-theme.px(9), 0, 0, 0).toRect())

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Keep with Enter or Tab, as in a line; Shift and Enter begin another line."""
        if leaves(event):
            self.commitData.emit(editor)
            self.closeEditor.emit(editor)
            return True
        return super().eventFilter(editor, event)
