"""The field where a note is written; it is kept once one leaves it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit

from jachete.i18n import _
from jachete.ui.theme.tokens import Theme


class NoteField(QPlainTextEdit):
    """A note of a few lines; `written` carries it when it is no longer the same."""

    written = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._kept = ""
        self.setObjectName("note")
        self.setFont(theme.font("body"))
        self.setTabChangesFocus(True)
        self.setPlaceholderText(_("Ajouter une note à la sélection"))
        self.setAccessibleName(_("Note de la sélection"))
        self._theme = theme
        self.set_lines(2)

    def set_lines(self, lines: int) -> None:
        """Be as high as some lines."""
        self.setFixedHeight(lines * self._theme.line("body") + self._theme.px(18))

    def show_note(self, note: str, *, is_same: bool) -> None:
        """Show the note that is kept; what is being written stays, as long as it `is_same` shortlist's."""
        writes = is_same and self.hasFocus() and self.toPlainText().strip() != self._kept
        self._kept = note
        if not writes and note != self.toPlainText():
            self.setPlainText(note)

    def keep(self) -> None:
        """Say what was written, when it is no longer the same."""
        note = self.toPlainText().strip()
        if note != self._kept and not self.isReadOnly():
            self._kept = note
            self.written.emit(note)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep with Ctrl and Enter, come back to what was kept with Escape."""
        entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if entered and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.keep()
        elif event.key() == Qt.Key.Key_Escape:
            self.setPlainText(self._kept)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what was written."""
        super().focusOutEvent(event)
        self.keep()
