"""What is offered under the directory's field, once one stops typing; the results keep their keys."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from jachete.search.page import Proposals
from jachete.ui.background import Background
from jachete.ui.services import Searcher
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.search_bar import SearchField
from jachete.ui.widgets.suggestions import Suggestions

#: Milliseconds without a key, then how many of each are offered: the results below are what one reads.
_PAUSE: Final = 250
_COMPLETIONS: Final = 4
_ENTERPRISES: Final = 3
_ANSWERED_BY_RESULTS: Final = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FieldSuggestions(Suggestions):
    """Suggestions that one goes into by Ctrl+↓ or by pointer; until then, ↓ and Enter are for the results."""

    failed = Signal(object)

    def __init__(
        self, theme: Theme, field: SearchField, host: QWidget, searcher: Searcher, background: Background
    ) -> None:
        super().__init__(theme, field, host)
        self._searcher, self._background, self._search_field = searcher, background, field
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._ask)
        self.completed.connect(self._complete)
        field.typed.connect(self._on_typed)

    def _on_typed(self, text: str) -> None:
        self.hide()
        self._background.forget(("propose",))
        if text.strip():
            self._pause.start()
        else:
            self._pause.stop()

    def _ask(self) -> None:
        text, searcher = self._search_field.text(), self._searcher

        def work(_stop: Callable[[], bool]) -> Proposals:
            return searcher.propose(text)

        self._background.ask("propose", work, lambda found: self._offer(text, found), self.failed.emit)

    def _offer(self, text: str, found: Proposals) -> None:
        few = found.completions[:_COMPLETIONS], found.enterprises[:_ENTERPRISES]
        self.show_proposals(text, replace(found, completions=few[0], enterprises=few[1]))

    def _complete(self, text: str) -> None:
        self._search_field.setText(text)
        self._search_field.typed.emit(text)
        self._pause.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave their keys to the results until one has gone into the list."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and watched is self._search_field
            and not self.currentIndex().isValid()
            and event.key() in _ANSWERED_BY_RESULTS
        ):
            going_in = event.key() == Qt.Key.Key_Down and (
                event.modifiers() & Qt.KeyboardModifier.ControlModifier
            )
            if not (going_in and self.isVisible()):
                self._pause.stop()
                self.hide()
                return False
        return super().eventFilter(watched, event)
