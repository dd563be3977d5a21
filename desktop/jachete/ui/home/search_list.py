"""Searches to make again, under a title: each is made with a click, its button does something else to it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from jachete.ui.home.row import Words
from jachete.ui.home.search_row import SearchRow
from jachete.ui.home.section import RowsPanel, section
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.labels import rule


@dataclass(frozen=True, slots=True)
class Offered:
    """A search that is offered: `make` makes it, `act` is what the button called `aside` does from itself.

    `remove` takes it away.
    """

    words: Words
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
        self.more = Button(theme, "", kind="link")
        self.more.clicked.connect(self.more_wanted)
        self.clear_button = Button(theme, "", kind="link")
        self.clear_button.clicked.connect(self.cleared)
        self.more.hide()
        self.clear_button.hide()
        self.panel = RowsPanel(theme)
        self.setLayout(section(theme, title, self.panel, self.more, self.clear_button))

    def show_searches(self, offered: Sequence[Offered]) -> None:
        """Show searches; the keyboard stays where it was among them."""
        place = next((number for number, row in enumerate(self.rows) if row.hasFocus()), -1)
        self._empty()
        before: QWidget = self.clear_button
        for each in offered:
            if self.rows:
                self.panel.add(rule())
            self._add_row(each)
            for widget in (self.rows[-1], self.buttons[-1]):
                self.setTabOrder(before, widget)
                before = widget
        self.panel.roving.hold(self.rows)
        if self.rows and place >= 0:
            self.rows[min(place, len(self.rows) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, sentence: str) -> None:
        """Say why there are no rows."""
        self._empty()
        self.panel.say(sentence)

    def _empty(self) -> None:
        self.rows, self.buttons, self._removing = [], [], {}
        self.panel.empty()

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
        self.panel.add(holder)

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
