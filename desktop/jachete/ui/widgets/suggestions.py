"""What can be searched or opened, in a list under a field, while one types."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QLineEdit, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from jachete.i18n import _, ngettext
from jachete.search.counting import enterprises
from jachete.search.page import Proposals
from jachete.ui.announcing import Announcer
from jachete.ui.theme.icons import pixmap
from jachete.ui.theme.tokens import Theme

#: Logical pixels, and how many of each are offered.
_ROW: Final = 36
_INSET: Final = 4
_PADDING: Final = 10
_COMPLETIONS: Final = 5
_ENTERPRISES: Final = 4


class _Role(IntEnum):
    """What a row gives beyond its text."""

    ENTERPRISE = Qt.ItemDataRole.UserRole
    ASIDE = Qt.ItemDataRole.UserRole + 1
    TYPED = Qt.ItemDataRole.UserRole + 2
    PAST = Qt.ItemDataRole.UserRole + 3


@dataclass(frozen=True, slots=True)
class Past:
    """A search made before, as it is offered: its words, when it was, what is given once it is chosen."""

    text: str
    when: str
    search: object


class Suggestions(QListView):
    """A list that the keys of its field go through: the field keeps the keyboard, and what one types.

    `completed` carries a whole text to search, `enterprise_chosen` the id of an enterprise to open,
    `past_chosen` and `past_removed` the search of a `Past`.
    """

    completed = Signal(str)
    enterprise_chosen = Signal(str)
    past_chosen = Signal(object)
    past_removed = Signal(object)

    def __init__(self, theme: Theme, field: QLineEdit, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._field, self._host = theme, field, parent
        self._rows = QStandardItemModel(self)
        self.setModel(self._rows)
        left = field.textMargins().left() + theme.px(_PADDING - _INSET) - 1
        self.setItemDelegate(_Row(theme, self, left))  # its words under those of the field
        self.setObjectName("suggestions")
        self.setAccessibleName(_("Suggestions"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._announcer = Announcer(field)
        self.hide()
        field.installEventFilter(self)

    # ------------------------------------------------------------------ what is shown
    def show_proposals(self, typed: str, proposals: Proposals) -> None:
        """Offer what completes a text; nothing once the field holds another one, or lost the keyboard."""
        if self._field.text() != typed or not self._field.hasFocus():
            return
        self._rows.clear()
        for completion in proposals.completions[:_COMPLETIONS]:
            if completion.text != typed:
                self._add(completion.text, enterprises(completion.count), typed=typed)
        for enterprise, name in proposals.enterprises[:_ENTERPRISES]:
            self._add(name, _("Fiche"), enterprise)
        self.setCurrentIndex(QModelIndex())
        self._appear()

    def show_past(self, offered: Sequence[Past], row: int) -> None:
        """Offer searches made before, one of them being chosen; nothing when the field lost the keyboard."""
        self._rows.clear()
        for each in offered if self._field.hasFocus() else ():
            self._add(each.text, each.when, past=each.search)
        self._appear()
        self.setCurrentIndex(self._rows.index(min(row, self._rows.rowCount() - 1), 0))

    def _appear(self) -> None:
        self.setVisible(self._rows.rowCount() > 0)
        if self.isVisible():
            self._place()
            count = self._rows.rowCount()
            said = ngettext("{count} suggestion", "{count} suggestions", count)
            self._announcer.announce(said.format(count=count))

    def _add(self, text: str, aside: str, enterprise: str = "", typed: str = "", past: object = None) -> None:
        item = QStandardItem(text)
        item.setEditable(False)
        item.setData(aside, _Role.ASIDE)
        item.setData(enterprise, _Role.ENTERPRISE)
        item.setData(typed, _Role.TYPED)
        item.setData(past, _Role.PAST)
        item.setAccessibleText(_("{suggestion}, {count}").format(suggestion=text, count=aside))
        self._rows.appendRow(item)

    def _place(self) -> None:
        """Lie under the field, as wide as it is, no lower than what is seen."""
        foot = self._field.mapTo(self._host, QPoint(0, self._field.height()))
        tall, edges, gap = self._theme.px(_ROW), 2 * self._theme.px(_INSET) + 2, self._theme.px(4)
        room = self._host.visibleRegion().boundingRect().bottom() - foot.y() - 2 * gap - edges
        height = max(min(self._rows.rowCount() * tall, room), 2 * tall) + edges
        self.setGeometry(foot.x(), foot.y() + gap, self._field.width(), height)
        self.raise_()

    # ------------------------------------------------------------------ keys of the field
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that go through the list while it is shown; follow the field."""
        if watched is not self._field or not self.isVisible():
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take(event.key())
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self.hide()
        elif event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._place()
        return False

    def _take(self, key: int) -> bool:
        """Answer a key; return False when the field must have it too."""
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._step(1 if key == Qt.Key.Key_Down else -1)
            return True
        if key == Qt.Key.Key_Escape:
            self.hide()
            return True
        past = self.currentIndex().data(_Role.PAST) if self.currentIndex().isValid() else None
        if key == Qt.Key.Key_Delete and past is not None:
            self.past_removed.emit(past)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            chosen = self.currentIndex()
            self.hide()
            if chosen.isValid():
                self._choose(chosen)
            return chosen.isValid()
        return False

    def _step(self, rows: int) -> None:
        """Go to the next row; past either end, to none: what was typed."""
        count = self._rows.rowCount()
        row = (self.currentIndex().row() + 1 + rows) % (count + 1) - 1
        index = self._rows.index(row, 0) if row >= 0 else QModelIndex()
        self.setCurrentIndex(index)
        said = index.data(Qt.ItemDataRole.AccessibleTextRole) if row >= 0 else self._field.text()
        self._announcer.announce(str(said))

    # ------------------------------------------------------------------ choosing
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the row that was clicked."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.hide()
            self._choose(index)

    def _choose(self, index: QModelIndex) -> None:
        enterprise, past = str(index.data(_Role.ENTERPRISE)), index.data(_Role.PAST)
        if past is not None:
            self.past_chosen.emit(past)
        elif enterprise:
            self.enterprise_chosen.emit(enterprise)
        else:
            self.completed.emit(str(index.data()))


class _Row(QStyledItemDelegate):
    """Paints a suggestion: its drawing, its words, what it is."""

    def __init__(self, theme: Theme, view: QListView, left: int) -> None:
        super().__init__(view)
        self._theme, self._view, self._left = theme, view, left

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of a row."""
        return QSize(0, self._theme.px(_ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a row; the bar at its left says that the keyboard is there."""
        theme = self._theme
        row = QRectF(option.rect)  # type: ignore[attr-defined]  # the stubs leave out the option’s fields
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if option.state & QStyle.StateFlag.State_MouseOver:  # type: ignore[attr-defined]  # the stubs leave it out
            painter.setBrush(theme.color("bg.hover"))
            painter.drawRoundedRect(row, theme.px(6), theme.px(6))
        if index.row() == self._view.currentIndex().row():
            painter.setBrush(theme.color("bg.selected"))
            painter.drawRoundedRect(row, theme.px(6), theme.px(6))
            painter.setBrush(theme.color("primary.base"))
            bar = QRectF(row.left(), row.top() + theme.px(8), theme.px(3), row.height() - theme.px(16))
            painter.drawRoundedRect(bar, 1.5, 1.5)
        name = "library" if index.data(_Role.ENTERPRISE) else "search"
        name = name if index.data(_Role.PAST) is None else "history"
        drawing = pixmap(theme, name, "text.tertiary", 16, painter.device().devicePixelRatioF())
        top, side = row.top() + (row.height() - theme.px(16)) / 2, theme.px(16)
        painter.drawPixmap(round(row.left() + (self._left - side) / 2), round(top), drawing)
        self._paint_words(painter, row.adjusted(self._left, 0, -theme.px(12), 0), index)
        painter.restore()

    def _paint_words(
        self, painter: QPainter, area: QRectF, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint what was typed, then, stronger, what completes it, and what it is at the right."""
        theme = self._theme
        middle = Qt.AlignmentFlag.AlignVCenter
        aside, text = str(index.data(_Role.ASIDE)), str(index.data())
        small = theme.font("caption", tabular=True)
        painter.setFont(small)
        painter.setPen(theme.color("text.tertiary"))
        painter.drawText(area, middle | Qt.AlignmentFlag.AlignRight, aside)
        area.setRight(area.right() - QFontMetricsF(small).horizontalAdvance(aside) - theme.px(12))
        typed = len(str(index.data(_Role.TYPED)))
        painter.setPen(theme.color("text.primary"))
        weight = 500 if index.data(_Role.ENTERPRISE) else 600
        for words, heavy in ((text[:typed], 400), (text[typed:], weight)):
            font = theme.font("reading", heavy)
            metrics = QFontMetricsF(font)
            painter.setFont(font)
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(area.width(), 0))
            painter.drawText(area, middle, shown)
            area.setLeft(area.left() + metrics.horizontalAdvance(words))
