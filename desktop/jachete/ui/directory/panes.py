"""The three panes of the directory, side by side, in a drawer or in turn as there is room."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from jachete.ui.memory import Memory
from jachete.ui.shell.room import Room
from jachete.ui.theme.tokens import Theme

#: Logical pixels: the facets, the results at first, and the least that results and record shrink to.
_FACETS: Final = {Room.WIDE: 236, Room.TRIPLE: 220, Room.DOUBLE: 264, Room.SINGLE: 0}
_RESULTS: Final = {Room.WIDE: 448, Room.TRIPLE: 440, Room.DOUBLE: 400, Room.SINGLE: 0}
_LEAST_RESULTS: Final = 340
_LEAST_RECORD: Final = 280


class _Scrim(QWidget):
    """Darkens what the drawer lies over; a click on it closes the drawer."""

    clicked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("scrim")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.hide()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """Close the drawer."""
        self.clicked.emit()


class Panes(QWidget):
    """Facets, results and record; `drawer_left` says that one clicked beside the open drawer."""

    drawer_left = Signal()

    def __init__(
        self, theme: Theme, memory: Memory, facets: QWidget, results: QWidget, record: QWidget
    ) -> None:
        super().__init__()
        self._theme, self._memory = theme, memory
        self._results, self._record = results, record
        self._room = Room.WIDE
        self._drawer = self._empty = False
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(0)
        self._facets = self._framed(facets)
        self._line.addWidget(self._facets)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        self._splitter.addWidget(results)
        self._splitter.addWidget(record)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.splitterMoved.connect(self._remember)
        self._line.addWidget(self._splitter, 1)
        self._scrim = _Scrim(self)
        self._scrim.clicked.connect(self.drawer_left)

    def _framed(self, facets: QWidget) -> QFrame:
        frame = QFrame()
        frame.setObjectName("facets")
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(self._theme.px(12), self._theme.px(12), 0, 0)
        layout.addWidget(facets)
        return frame

    @property
    def room(self) -> Room:
        """Return how much room there is."""
        return self._room

    @property
    def shows_record(self) -> bool:
        """Tell whether the record stands beside the results."""
        return self._room is not Room.SINGLE and not self._empty and self._memory.shows_record()

    def toggle_record(self) -> None:
        """Show the record beside the results, or put it away, until the contrary is asked."""
        self._memory.keep_shows_record(shown=not self._memory.shows_record())
        self._arrange()
        self._share_width()

    def set_room(self, room: Room) -> None:
        """Arrange the panes for the room there is."""
        self._room = room
        self._drawer = self._drawer and self.has_drawer
        narrow = room is Room.SINGLE
        self._results.setMinimumWidth(0 if narrow else self._theme.px(_LEAST_RESULTS))
        self._record.setMinimumWidth(0 if narrow else self._theme.px(_LEAST_RECORD))
        self._arrange()
        self._share_width()

    @property
    def has_drawer(self) -> bool:
        """Tell whether the facets lie in a drawer, for want of room."""
        return self._room in (Room.DOUBLE, Room.SINGLE)

    def open_drawer(self, *, opened: bool) -> None:
        """Open or close the drawer of the facets."""
        self._drawer = opened
        self._arrange()

    def show_empty(self, *, empty: bool) -> None:
        """Give all the room to what is said of an empty answer."""
        if empty != self._empty:
            self._empty = empty
            self._arrange()
            self._share_width()

    def _arrange(self) -> None:
        drawn = self.has_drawer
        if drawn:
            self._line.removeWidget(self._facets)
        elif self._line.indexOf(self._facets) < 0:
            self._line.insertWidget(0, self._facets)
        if not drawn:
            self._facets.setFixedWidth(self._theme.px(_FACETS[self._room]))
        opened = not drawn or self._drawer
        single = self._room is Room.SINGLE
        self._splitter.setVisible(not (single and self._drawer))
        self._record.setVisible(self.shows_record)
        self._scrim.setVisible(drawn and self._drawer and not single)
        self._facets.setVisible(opened)
        if drawn and self._drawer:
            self._place_drawer()

    def _place_drawer(self) -> None:
        """Lay the drawer over the other panes, or over all of them when they stand in turn."""
        width = self.width() if self._room is Room.SINGLE else self._theme.px(_FACETS[self._room])
        self._scrim.setGeometry(self.rect())
        self._scrim.raise_()
        self._facets.setFixedWidth(width)
        self._facets.setGeometry(0, 0, width, self.height())
        self._facets.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the drawer in its place."""
        super().resizeEvent(event)
        if self.has_drawer and self._drawer:
            self._place_drawer()

    def _remember(self) -> None:
        """Keep the widths that one chose, for wherever there is as much room."""
        self._memory.keep_panes(self._room.value, self._splitter.sizes())

    def _share_width(self) -> None:
        results = self._theme.px(_RESULTS[self._room])
        kept = self._memory.panes(self._room.value)
        self._splitter.setSizes(kept or [results, max(self.width() - results, results)])
