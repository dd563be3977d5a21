"""The shortlists as rows: name, how many enterprises, since when."""

import datetime
from collections.abc import Hashable
from typing import Any, Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QLineEdit, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from jachete.i18n import _, language
from jachete.notebook.shortlist import LONGEST_NAME, Shortlist
from jachete.search.counting import enterprises
from jachete.text.formats import moment_text
from jachete.ui.shortlists.editing import leaves
from jachete.ui.shortlists.ordered_rows import Index, OrderedModel
from jachete.ui.shortlists.row_ground import paint_ground
from jachete.ui.theme.tokens import Theme

#: Logical pixels.
_HEIGHT: Final = 56
_EDGE: Final = 14


class ShortlistModel(OrderedModel[Shortlist]):
    """The shortlists, in the order the person gave."""

    def key(self, row: Shortlist) -> Hashable:
        """Return its id."""
        return row.id

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the shortlist of a row, its name, or what a screen reader says of it."""
        shortlist = self.row(index.row()) if index.isValid() else None
        if shortlist is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return shortlist.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return shortlist.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{shortlist.name}, {enterprises(len(shortlist.entries))}"
        return shortlist if role == Qt.ItemDataRole.UserRole else None


class ShortlistRow(QStyledItemDelegate):
    """Paints a shortlist; its name is edited in its place."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the size of every row."""
        return QSize(0, self._theme.px(_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        shortlist = index.data(Qt.ItemDataRole.UserRole)
        theme = self._theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(theme.px(8), 1, -theme.px(8), -1)  # type: ignore[attr-defined]  # the stubs leave out the option’s fields
        paint_ground(painter, theme, box, option.state)  # type: ignore[attr-defined]  # the stubs leave out the option’s fields
        area = box.adjusted(theme.px(_EDGE), theme.px(8), -theme.px(_EDGE), -theme.px(8))
        half = area.height() / 2
        name = QRectF(area.left(), area.top(), area.width(), half)
        below = QRectF(area.left(), area.top() + half, area.width(), half)
        middle = Qt.AlignmentFlag.AlignVCenter
        font = theme.font("body", 600)
        painter.setFont(font)
        painter.setPen(theme.color("text.primary"))
        elide = Qt.TextElideMode.ElideRight
        painter.drawText(name, middle, QFontMetricsF(font).elidedText(shortlist.name, elide, name.width()))
        small = theme.font("caption", tabular=True)
        painter.setFont(small)
        painter.setPen(theme.color("text.tertiary"))
        now = datetime.datetime.now().astimezone()
        when = moment_text(shortlist.made_at, now, language())
        count = enterprises(len(shortlist.entries))
        painter.drawText(below, middle, count)
        metrics = QFontMetricsF(small)
        if metrics.horizontalAdvance(count + when) + theme.px(12) <= below.width():
            painter.drawText(below, middle | Qt.AlignmentFlag.AlignRight, when)
        painter.restore()

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, _index: Index) -> QLineEdit:
        """Return the field where a name is written."""
        field = QLineEdit(parent)
        field.setMaxLength(LONGEST_NAME)
        field.setAccessibleName(_("Nom de la sélection"))
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show the name that there is, unless another is being written."""
        if isinstance(editor, QLineEdit) and not editor.isModified():
            super().setEditorData(editor, index)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Lay the field over the name."""
        theme = self._theme
        rect = option.rect  # type: ignore[attr-defined]  # the stubs leave out the option’s fields
        editor.setGeometry(rect.adjusted(theme.px(12), theme.px(10), -theme.px(12), -theme.px(10)))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Keep the name with Enter or Tab."""
        if leaves(event):
            self.commitData.emit(editor)
            self.closeEditor.emit(editor)
            return True
        return super().eventFilter(editor, event)
