"""Pages one under the other, at a size one chooses; painted off the GUI thread as they come into view."""

from enum import Enum
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from jachete.i18n import _
from jachete.ui.background import Background
from jachete.ui.preview.pages import Found, Pages
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.focus_ring import FocusRing

#: Logical pixels between pages and around them, and in a point at full size.
_GAP: Final = 20
_FULL: Final = 96 / 72
#: Paper is white in every theme: so are the colours of what is found on it.
_HERE: Final = QColor("#FFC93C")
_THERE: Final = QColor("#FFE9AE")
#: The size under which a page is a picture of a page.
_READABLE: Final = 0.45
_SCALES: Final = (0.25, 0.4, 0.5, 0.6, 0.75, 0.9, 1.0, 1.25, 1.5, 2.0, 3.0)


class Fit(Enum):
    """What a page is as large as: the view, its width, or what one chose."""

    PAGE = "page"
    WIDTH = "width"
    CHOSEN = "chosen"


class PageView(QAbstractScrollArea):
    """Shows a document.

    `scale_changed` carries the size of things, 1 for full size; `page_changed` a page, from 0.
    """

    scale_changed = Signal(float)
    page_changed = Signal(int)

    def __init__(self, theme: Theme, background: Background) -> None:
        super().__init__()
        self._theme, self._background = theme, background
        self._pages: Pages | None = None
        self._fit, self._scale = Fit.PAGE, 1.0
        self._images: dict[int, tuple[float, QImage]] = {}
        self._asked: dict[int, float] = {}
        self._found: tuple[Found, ...] = ()
        self._current: Found | None = None
        self._page = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        # Always there: a bar that comes and goes changes the width that the pages fit.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._on_scrolled())
        self.horizontalScrollBar().valueChanged.connect(lambda _value: self.viewport().update())
        FocusRing(theme, self)

    # ------------------------------------------------------------------ document
    def show_pages(self, pages: Pages | None) -> None:
        """Show a document from its first page: whole if it can be read, or as wide as the view."""
        self._pages = pages
        self._images, self._asked, self._found, self._current = {}, {}, (), None
        self.verticalScrollBar().setValue(0)
        self.fit(Fit.PAGE)
        if self._scale < _READABLE:
            self.fit(Fit.WIDTH)
        self._name()

    def show_found(self, found: tuple[Found, ...], current: Found | None) -> None:
        """Mark the places where a text is, and go to one of them."""
        self._found, self._current = found, current
        if current is not None and current.boxes:
            top = self._frame(current.page).top() + current.boxes[0].top() * self._pixels()
            if not 0 <= top < self.viewport().height() * 0.8:
                bar = self.verticalScrollBar()
                bar.setValue(bar.value() + round(top - self.viewport().height() / 3))
        self.viewport().update()

    # ------------------------------------------------------------------ size
    def fit(self, fit: Fit) -> None:
        """Make pages as large as the view or as its width."""
        self._fit = fit
        self._lay()

    def step(self, steps: int) -> None:
        """Make pages larger, or smaller when negative."""
        larger = [scale for scale in _SCALES if scale > self._scale + 0.01]
        smaller = [scale for scale in _SCALES if scale < self._scale - 0.01]
        if steps > 0 and larger:
            self._scale = larger[0]
        elif steps < 0 and smaller:
            self._scale = smaller[-1]
        self.fit(Fit.CHOSEN)

    def _lay(self) -> None:
        """Give pages their size and the bars their length."""
        height = self._length()
        place = self.verticalScrollBar().value() / height if height else 0
        if self._pages is not None and self._fit is not Fit.CHOSEN:
            gap = 2 * self._theme.px(_GAP)
            widest = max(size.width() for size in self._pages.sizes) * _FULL
            tallest = max(size.height() for size in self._pages.sizes) * _FULL
            self._scale = max((self.viewport().width() - gap) / widest, 0.1)
            if self._fit is Fit.PAGE:
                self._scale = min(self._scale, max((self.viewport().height() - gap) / tallest, 0.1))
        view = self.viewport().size()
        vertical, horizontal = self.verticalScrollBar(), self.horizontalScrollBar()
        vertical.setRange(0, max(round(self._length()) - view.height(), 0))
        vertical.setPageStep(view.height())
        vertical.setSingleStep(self._theme.px(40))
        horizontal.setRange(0, max(round(self._width()) - view.width(), 0))
        horizontal.setPageStep(view.width())
        vertical.setValue(round(place * self._length()))
        self.scale_changed.emit(self._scale)
        self.viewport().update()

    def _pixels(self) -> float:
        """Return the pixels in a point."""
        return self._scale * _FULL

    def _length(self) -> float:
        sizes = self._pages.sizes if self._pages is not None else ()
        gap = self._theme.px(_GAP)
        return sum(size.height() * self._pixels() + gap for size in sizes) + gap

    def _width(self) -> float:
        sizes = self._pages.sizes if self._pages is not None else ()
        return max((size.width() for size in sizes), default=0) * self._pixels() + 2 * self._theme.px(_GAP)

    def _frame(self, page: int) -> QRectF:
        """Return where a page stands in the view."""
        sizes = self._pages.sizes if self._pages is not None else ()
        gap, pixels = self._theme.px(_GAP), self._pixels()
        top = (
            gap
            + sum(size.height() * pixels + gap for size in sizes[:page])
            - self.verticalScrollBar().value()
        )
        width = sizes[page].width() * pixels
        spare = self.viewport().width() - width
        left = spare / 2 if spare > 2 * gap else gap - self.horizontalScrollBar().value()
        return QRectF(left, top, width, sizes[page].height() * pixels)

    # ------------------------------------------------------------------ painting
    def _shown(self) -> list[int]:
        view = QRectF(self.viewport().rect())
        count = len(self._pages.sizes) if self._pages is not None else 0
        return [page for page in range(count) if self._frame(page).intersects(view)]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pages in view; those that are not ready yet are blank paper."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        theme = self._theme
        painter.fillRect(self.viewport().rect(), theme.color("bg.pressed"))
        if self._pages is None:
            painter.setFont(theme.font("body"))
            painter.setPen(theme.color("text.secondary"))
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, _("Préparation…"))
        for page in self._shown():
            frame = self._frame(page)
            painter.fillRect(frame, Qt.GlobalColor.white)
            self._ask(page)
            if page in self._images:
                painter.drawImage(frame, self._images[page][1])
            painter.setPen(QPen(theme.color("border.control"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(frame)
            self._paint_found(painter, page, frame)

    def _paint_found(self, painter: QPainter, page: int, frame: QRectF) -> None:
        pixels = self._pixels()
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        painter.setPen(Qt.PenStyle.NoPen)
        for each in self._found:
            if each.page != page:
                continue
            color = _HERE if each is self._current else _THERE
            for box in each.boxes:
                corner = frame.topLeft() + QPointF(box.left(), box.top()) * pixels
                area = QRectF(corner, box.size() * pixels)
                painter.fillRect(area.adjusted(-2, -2, 2, 2), color)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)

    def _ask(self, page: int) -> None:
        """Have a page painted at the size it has now, unless it is or will be."""
        pages, scale = self._pages, self._pixels() * self.devicePixelRatioF()
        if pages is None or self._asked.get(page) == scale:
            return
        self._asked[page] = scale

        def painted(image: QImage) -> None:
            if pages is self._pages:
                self._images[page] = (scale, image)
                self.viewport().update()

        self._background.ask(f"page {page}", lambda _stop: pages.image(page, scale), painted, _fails)

    # ------------------------------------------------------------------ moving
    def _on_scrolled(self) -> None:
        middle = self.viewport().height() / 2
        page = next((n for n in self._shown() if self._frame(n).bottom() > middle), self._page)
        if page != self._page:
            self._page = page
            self._name()
            self.page_changed.emit(page)
        self.viewport().update()

    def _name(self) -> None:
        count = len(self._pages.sizes) if self._pages is not None else 0
        self.setAccessibleName(_("Aperçu, page {page} sur {count}").format(page=self._page + 1, count=count))
        pages, page = self._pages, self._page
        if pages is not None and page < count:
            describe = self.setAccessibleDescription
            self._background.ask("words of a page", lambda _stop: pages.text(page), describe, _fails)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again."""
        super().resizeEvent(event)
        self._lay()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or change the size with Ctrl."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by line, by screen, to the first and last page."""
        bar = self.verticalScrollBar()
        moves = {
            Qt.Key.Key_Home: bar.minimum(),
            Qt.Key.Key_End: bar.maximum(),
            Qt.Key.Key_Space: bar.value() + bar.pageStep(),
        }
        if event.key() in moves:
            bar.setValue(moves[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return room for a page that can be read."""
        return QSize(self._theme.px(620), self._theme.px(680))


def _fails(problem: Exception) -> None:
    raise problem
