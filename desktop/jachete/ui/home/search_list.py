"""Searches to make again, under a title: each is made with a click, its button does something else to it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from jachete.ui.home.search_row import SearchRow, SearchWords
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.labels import clear, rule, text_label
from jachete.ui.widgets.roving import Roving
from jachete.ui.widgets.text_view import paragraph

#: Logical pixels.
_HEADING: Final = 24


@dataclass(frozen=True, slots=True)
class Offered:
    """A search that is offered: `make` makes it, `act` is what the button called `aside` does from itself.

    `remove` takes it away.
    """

    words: SearchWords
    make: Callable[[], object]
    aside: str
    act: Callable[[QWidget], object]
    remove: Callable[[], object]


class SearchList(QWidget):
    """Rows under a title, each with a button at its end; `cleared` and `more_wanted` ask for the rest."""

    cleared = Signal()
    more_wanted = Signal()

    def __init__(self, theme: Theme, title: str, icon: str, act_icon: str) -> None:
        super().__init__()
        self._theme, self._icon, self._act_icon = theme, icon, act_icon
        self.rows: list[SearchRow] = []
        self.buttons: list[Button] = []
        self._removing: dict[QObject, Callable[[], object]] = {}
        head = QHBoxLayout()
        head.setSpacing(theme.px(4))
        heading = text_label(theme, title, "subtitle")
        heading.setMinimumHeight(theme.px(_HEADING))
        head.addWidget(heading)
        head.addStretch()
        self.more = Button(theme, "", kind="link")
        self.more.clicked.connect(self.more_wanted)
        self.clear_button = Button(theme, "", kind="link")
        self.clear_button.clicked.connect(self.cleared)
        for button in (self.more, self.clear_button):
            button.hide()
            head.addWidget(button)
        self.panel = QFrame()
        self.panel.setProperty("kind", "panel")
        lines = QVBoxLayout(self.panel)
        lines.setContentsMargins(1, 1, 1, 1)
        lines.setSpacing(0)
        self._roving = Roving(self.panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(9))
        column.addLayout(head)
        column.addWidget(self.panel)

    def show_searches(self, offered: Sequence[Offered]) -> None:
        """Show searches; the keyboard stays where it was among them."""
        place = next((number for number, row in enumerate(self.rows) if row.hasFocus()), -1)
        self._empty()
        before: QWidget = self.clear_button
        for each in offered:
            if self.rows:
                self._add(rule())
            self._add_row(each)
            for widget in (self.rows[-1], self.buttons[-1]):
                self.setTabOrder(before, widget)
                before = widget
        self._roving.hold(self.rows)
        if self.rows and place >= 0:
            self.rows[min(place, len(self.rows) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, sentence: str) -> None:
        """Say why there are no rows."""
        self._empty()
        words = paragraph(self._theme, sentence, "body", "text.secondary")
        words.setContentsMargins(*(self._theme.px(side) for side in (16, 16, 16, 16)))
        self._add(words)

    def _empty(self) -> None:
        self.rows, self.buttons, self._removing = [], [], {}
        self._roving.hold([])
        clear(self.panel)

    def _add_row(self, offered: Offered) -> None:
        theme = self._theme
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, theme.px(6), 0)
        line.setSpacing(0)
        row = SearchRow(theme, offered.words, self._icon)
        row.clicked.connect(lambda _checked=False: offered.make())
        button = Button(theme, "", self._act_icon, "small")
        button.setAccessibleName(offered.aside)
        button.setToolTip(offered.aside)
        button.clicked.connect(lambda: offered.act(button))
        line.addWidget(row, 1)
        line.addWidget(button)
        self._removing[row] = offered.remove
        row.installEventFilter(self)
        self.rows.append(row)
        self.buttons.append(button)
        self._add(holder)

    def _add(self, widget: QWidget) -> None:
        lines = self.panel.layout()
        if lines is not None:
            lines.addWidget(widget)
            widget.show()  # at once: what is not seen yet cannot take the focus

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take away the search whose row has the keyboard."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Delete
            and watched in self._removing
        ):
            self._removing[watched]()
            return True
        return super().eventFilter(watched, event)
