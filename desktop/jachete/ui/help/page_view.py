"""A page of help on screen: read, selected, followed from link to link."""

from typing import Final

from PySide6.QtCore import QMimeData, Qt, QUrl, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QTextBrowser

from jachete.i18n import _
from jachete.text.folding import words
from jachete.ui.help.pages import HelpPage
from jachete.ui.help.typesetting import document, paint_boxes
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.focus_ring import FocusRing

#: Logical pixels: the widest lines, and the room around them where there is enough or little.
_WIDEST: Final = 620
_AROUND: Final = 40
_AROUND_NARROW: Final = 20
_NARROW: Final = 560


class PageView(QTextBrowser):
    """Shows a page; `followed` carries the address of a link."""

    followed = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._wanted: list[str] = []
        self.setObjectName("page")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.anchorClicked.connect(self._follow)
        FocusRing(theme, self)

    def show_page(self, page: HelpPage, searched: str = "") -> None:
        """Show a page from its beginning, with the words searched marked."""
        shown = document(self._theme, page.text)
        shown.setParent(self)
        self.setDocument(shown)  # the former one, a child too, goes
        self.setAccessibleName(_("Aide\u00a0: {title}").format(title=page.title))
        self.mark(searched)

    def mark(self, searched: str) -> None:
        """Mark the words searched in the page."""
        self._wanted = words(searched)
        self.viewport().update()

    def to_heading(self, step: int) -> None:
        """Go to the next heading, or the one before when -1."""
        layout, bar = self.document().documentLayout(), self.verticalScrollBar()
        tops = []
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel():
                tops.append(round(layout.blockBoundingRect(block).top()))
            block = block.next()
        here = bar.value()
        after = [top for top in tops if top > here] if step > 0 else [top for top in tops if top < here][::-1]
        if after:
            bar.setValue(after[0])

    def _follow(self, address: QUrl) -> None:
        self.followed.emit(address.toString())

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy words alone: neither our letters nor the marks of lists."""
        copied = QMimeData()
        copied.setText(self.textCursor().selection().toPlainText().strip("\n"))
        return copied

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what lies under the letters, then the letters."""
        painter = QPainter(self.viewport())
        painter.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        paint_boxes(painter, self._theme, self.document(), self._wanted)
        painter.end()
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep lines short enough to read."""
        theme = self._theme
        around = theme.px(_AROUND_NARROW if self.width() < theme.px(_NARROW) else _AROUND)
        right = max(around, self.width() - around - theme.px(_WIDEST) - theme.px(12))
        self.setViewportMargins(around, theme.px(14), right - theme.px(12), 0)
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll, follow links, go from heading to heading with Ctrl, leave with Escape."""
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if held and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.to_heading(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
