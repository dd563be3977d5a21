"""The searches made lately, offered under a field where nothing is typed yet."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from jachete.i18n import language
from jachete.text.formats import moment_text
from jachete.ui.keeping.saving import now, query_of
from jachete.ui.keeping.telling import told
from jachete.ui.shell.screen import Surroundings
from jachete.ui.widgets.search_bar import SearchField
from jachete.ui.widgets.suggestions import Past, Suggestions

#: How many are offered: those that one sees at a glance.
_OFFERED = 6


class PastOffer(QObject):
    """Offers them to who clicks in the empty field or goes down from it; `chosen` carries a `Query`.

    `by_arrow` tells that the down arrow alone goes there; otherwise it takes Ctrl too.
    """

    chosen = Signal(object)

    def __init__(
        self, around: Surroundings, field: SearchField, suggestions: Suggestions, *, by_arrow: bool
    ) -> None:
        super().__init__(field)
        self._around, self._field, self._suggestions = around, field, suggestions
        self._by_arrow = by_arrow
        field.installEventFilter(self)
        suggestions.past_chosen.connect(lambda search: self.chosen.emit(query_of(search)))
        suggestions.past_removed.connect(around.gathering.past.drop)
        around.gathering.keeper.searches_changed.connect(self._follow)

    def offer(self, row: int = -1) -> bool:
        """Offer them, one of them being chosen; return False when there are none."""
        if self._field.text() or not self._around.settings.remembers_searches:
            return False
        vocabulary = self._around.services.vocabulary
        offered = []
        for each in self._around.gathering.past.all[:_OFFERED]:
            words, narrowed = told(query_of(each), vocabulary)
            text = f"{words} · {narrowed}" if narrowed else words
            offered.append(Past(text, moment_text(each.at, now(), language()), each))
        self._suggestions.show_past(offered, row)
        return bool(offered)

    def _follow(self) -> None:
        if self._suggestions.isVisible() and not self._field.text():
            self.offer(self._suggestions.currentIndex().row())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Offer them when asked; everything else is for the field."""
        if watched is self._field and not self._suggestions.isVisible() and not self._field.text():
            if event.type() == QEvent.Type.MouseButtonRelease:
                self.offer()
            elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
                if event.key() == Qt.Key.Key_Down and (control or self._by_arrow):
                    return self.offer(0)
        return super().eventFilter(watched, event)
