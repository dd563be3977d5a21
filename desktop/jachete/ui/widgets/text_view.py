"""A text that wraps, shows its marks, and whose words can be selected and copied."""

from typing import Final

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QLabel, QSizePolicy

from jachete.i18n import _
from jachete.search.page import Marked
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.marked_text import LaidText, TextStyle
from jachete.ui.widgets.menu import Menu

_WIDEST: Final = 480
_LEAST: Final = 40
_WIDTHS_KEPT: Final = 8


class TextView(QLabel):
    """A paragraph painted by us: a label for screen readers, many times quicker to show than rich text."""

    def __init__(self, theme: Theme, text: Marked, style: TextStyle) -> None:
        super().__init__()
        self._theme, self._text, self._style = theme, text, style
        self._laid: dict[int, LaidText] = {}
        self._anchor = self._end = 0
        self.setAccessibleName(text.text)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _at(self, width: int) -> LaidText:
        """Return the lines at a width: layouts ask for the same few ones again and again."""
        laid = self._laid.get(width)
        if laid is None:
            if len(self._laid) == _WIDTHS_KEPT:
                self._laid.clear()
            laid = self._laid[width] = LaidText(self._text, self._style, width)
        return laid

    def hasHeightForWidth(self) -> bool:
        """Tell that the height depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines at a width."""
        margins = self.contentsMargins()
        room = width - margins.left() - margins.right()
        return round(self._at(room).height) + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        """Return the size of the text on a line, or on lines of a comfortable width."""
        width = min(round(self._at(self._theme.px(_WIDEST)).natural_width) + 1, self._theme.px(_WIDEST))
        return QSize(width, round(self._at(width).height))

    def minimumSizeHint(self) -> QSize:
        """Return the size of one short line."""
        return QSize(self._theme.px(_LEAST), round(self._style.line))

    def _here(self) -> LaidText:
        return self._at(self.contentsRect().width())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the text."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        origin = QPointF(self.contentsRect().topLeft())
        self._here().paint(painter, self._theme, origin, self._selected())

    # ------------------------------------------------------------------ selecting
    def _selected(self) -> tuple[int, int]:
        return min(self._anchor, self._end), max(self._anchor, self._end)

    def selected_text(self) -> str:
        """Return the words selected."""
        first, last = self._selected()
        return self._text.text[first:last]

    def _select(self, first: int, last: int) -> None:
        self._anchor, self._end = first, last
        self.update()

    def _position(self, event: QMouseEvent) -> int:
        return self._here().position(event.position() - QPointF(self.contentsRect().topLeft()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a selection."""
        if event.button() == Qt.MouseButton.LeftButton:
            place = self._position(event)
            self._select(place, place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Extend the selection."""
        self._select(self._anchor, self._position(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Keep the selection."""
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word."""
        document = QTextDocument(self._text.text)
        cursor = QTextCursor(document)
        cursor.setPosition(min(self._position(event), len(self._text.text)))
        cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        self._select(cursor.selectionStart(), cursor.selectionEnd())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Forget the selection, unless a menu was opened on it."""
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._select(0, 0)
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the selection; leave the other keys to the pane."""
        if event.matches(QKeySequence.StandardKey.Copy) and self.selected_text():
            self._copy()
        else:
            event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to copy."""
        menu = Menu(self._theme, self)
        copy = menu.addAction(_("Copier"), self._copy)
        copy.setEnabled(bool(self.selected_text()))
        menu.addAction(_("Tout sélectionner"), lambda: self._select(0, len(self._text.text)))
        menu.open_once(event.globalPos())

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.selected_text())


def paragraph(
    theme: Theme, text: str | Marked, style: str = "body", color: str = "text.primary", weight: int = 0
) -> TextView:
    """Return a text that wraps, can be selected and shows its marks."""
    marked = text if isinstance(text, Marked) else Marked(text)
    return TextView(theme, marked, TextStyle.of(theme, style, color, weight or None))
