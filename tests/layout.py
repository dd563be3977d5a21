"""What is wrong in the arrangement of a window: cut words, widgets one over another, sideways scrolling."""

from collections.abc import Iterator
from itertools import combinations
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLayout,
    QLineEdit,
    QScrollArea,
    QSplitterHandle,
    QStyle,
    QStyleOptionComboBox,
    QTableView,
    QWidget,
)

from painted import PaintedText

#: Pixels that rounding may take from a text.
_ROUNDING: Final = 1
#: Pixels left beside a cut text that would have shown more of it.
_ROOM: Final = 12
ELLIPSIS: Final = "…"


def arrangement_faults(window: QWidget) -> list[str]:
    """Return what is wrong with the place of the widgets that a window shows."""
    shown = [window, *(each for each in window.findChildren(QWidget) if _is_seen(each, window))]
    return [
        fault for widget in shown for find in (_cut, _outside, _sideways, _overlaps) for fault in find(widget)
    ]


def painting_faults(texts: list[PaintedText]) -> list[str]:
    """Return which of the texts that widgets paint themselves run out of their place, or lose their end."""
    return list(dict.fromkeys(fault for text in texts for fault in _badly_painted(text)))


def _is_seen(widget: QWidget, window: QWidget) -> bool:
    return widget.isVisibleTo(window) and widget.window() is window and not widget.visibleRegion().isEmpty()


def _named(widget: QWidget) -> str:
    """Return what tells a widget from the others."""
    said = widget.accessibleName() or str(widget.property("text") or "") or widget.objectName()
    return f"{type(widget).__name__} « {said[:60]} » {widget.width()}×{widget.height()}"


# ------------------------------------------------------------------ words
def _cut(widget: QWidget) -> Iterator[str]:
    missing = _missing_width(widget)
    if missing > _ROUNDING and (not _says_whole(widget) or _room_beside(widget) > _ROOM):
        yield f"{_named(widget)} lacks {missing} px for its words"
    if isinstance(widget, QLabel) and widget.hasHeightForWidth():
        least = widget.heightForWidth(widget.width())
        if least > widget.height() + _ROUNDING:
            yield f"{_named(widget)} lacks {least - widget.height()} px for its lines"


def _missing_width(widget: QWidget) -> int:
    """Return how many pixels a widget lacks for the words that it shows on one line."""
    if isinstance(widget, QLabel):
        one_line = bool(widget.text()) and not widget.hasHeightForWidth()
        return widget.sizeHint().width() - widget.width() if one_line else 0
    if isinstance(widget, QAbstractButton):
        return widget.sizeHint().width() - widget.width() if widget.text() else 0
    if isinstance(widget, QLineEdit):
        margins = widget.textMargins()
        room = widget.width() - margins.left() - margins.right()
        return widget.fontMetrics().horizontalAdvance(widget.placeholderText()) - room
    if isinstance(widget, QComboBox):
        option = QStyleOptionComboBox()
        widget.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        field = widget.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, widget)
        return widget.fontMetrics().horizontalAdvance(widget.currentText()) - field.width()
    return 0


def _says_whole(widget: QWidget) -> bool:
    """Tell whether a widget says in a tip the words that it cuts."""
    words = str(widget.property("text") or "")
    return bool(words) and words in widget.toolTip()


def _room_beside(widget: QWidget) -> int:
    """Return how many pixels are free at the sides of a widget, or of what holds it, up to its pane."""
    room = 0
    while (parent := widget.parentWidget()) is not None:
        band = widget.geometry()
        left, right = parent.contentsRect().left(), parent.contentsRect().right()
        for other in _children(parent):
            area = other.geometry()
            if other is not widget and area.top() <= band.bottom() and area.bottom() >= band.top():
                left = max(left, area.right()) if area.right() <= band.left() else left
                right = min(right, area.left()) if area.left() >= band.right() else right
        room = max(room, band.left() - left + right - band.right() - _sides(parent))
        if isinstance(parent.parentWidget(), QAbstractScrollArea):
            break
        widget = parent
    return room


def _sides(parent: QWidget) -> int:
    """Return what a widget's layout keeps free at its left and right."""
    layout = parent.layout()
    margins = layout.contentsMargins() if layout is not None else None
    return margins.left() + margins.right() if margins is not None else 0


def _badly_painted(painted: PaintedText) -> Iterator[str]:
    widget = painted.widget
    if painted.overflow > _ROUNDING:
        yield f"{_named(widget)} paints « {painted.text} » {painted.overflow:.0f} px out of its place"
    is_button = isinstance(widget, QAbstractButton)
    cut = is_button and ELLIPSIS in painted.text and painted.text != widget.property("text")
    if cut and not _says_whole(widget):
        yield f"{_named(widget)} paints « {painted.text} » and says the rest nowhere"


# ------------------------------------------------------------------ places
def _outside(widget: QWidget) -> Iterator[str]:
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or isinstance(widget, QSplitterHandle):
        return
    inside, area = parent.rect(), widget.geometry()
    if isinstance(parent.parentWidget(), QScrollArea):  # what is scrolled goes up and down
        inside = QRect(inside.left(), area.top(), inside.width(), area.height())
    if not inside.contains(area):
        yield f"{_named(widget)} at {area.getRect()} is outside {_named(parent)}"


def _sideways(widget: QWidget) -> Iterator[str]:
    """Find what scrolls sideways, shown or not: without a bar, what is at the right is lost."""
    if isinstance(widget, QAbstractScrollArea) and not isinstance(widget, QTableView):
        hidden = widget.horizontalScrollBar().maximum()
        if hidden > 0:
            yield f"{_named(widget)} scrolls sideways by {hidden} px"


def _overlaps(parent: QWidget) -> Iterator[str]:
    children = [each for each in _children(parent) if not _lies_over(each, parent)]
    for one, other in combinations(children, 2):
        common = one.geometry().intersected(other.geometry())
        if not common.isEmpty():
            yield f"{_named(one)} and {_named(other)} share {common.width()}×{common.height()} px"


def _children(parent: QWidget) -> list[QWidget]:
    return [
        each
        for each in parent.children()
        if isinstance(each, QWidget) and each.isVisibleTo(parent) and not each.isWindow()
    ]


def _lies_over(widget: QWidget, parent: QWidget) -> bool:
    """Tell whether a widget is laid over the others on purpose: a ring, a grip, a drawer, a message.

    Such a widget lets clicks through, or is placed by hand in a parent whose layout holds the others.
    """
    if widget.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents) or isinstance(
        widget, QSplitterHandle
    ):
        return True
    layout = parent.layout()
    return layout is not None and not _holds(layout, widget)


def _holds(layout: QLayout, widget: QWidget) -> bool:
    items = [item for index in range(layout.count()) if (item := layout.itemAt(index)) is not None]
    inner = [each for item in items if (each := item.layout()) is not None]
    return any(item.widget() is widget for item in items) or any(_holds(each, widget) for each in inner)


def target_faults(window: QWidget, least: int) -> list[str]:
    """Return the buttons of a window that are too small to be hit; `least` in pixels."""
    return [
        f"{_named(each)} is under {least} px"
        for each in window.findChildren(QAbstractButton)
        if _is_seen(each, window) and min(each.width(), each.height()) < least
    ]


class Windows(QObject):
    """Notes the windows that are shown, were it for an instant, as a piece is before it has its place."""

    def __init__(self, application: QObject) -> None:
        super().__init__()
        self.seen: list[QWidget] = []
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(watched)
        return False
