"""The palette's field: one types in it, its other keys go through the list."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from jachete.i18n import _
from jachete.ui.theme.tokens import Theme

_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_PageUp: -8,
}


class PaletteField(QLineEdit):
    """Says what one types, and when one moves in the list, chooses, asks for actions, goes back or closes."""

    moved = Signal(int)
    chosen = Signal()
    actions_wanted = Signal()
    back_wanted = Signal()
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("palette")
        self.setFixedHeight(theme.px(40))
        self.setPlaceholderText(_("Entreprise, catégorie, territoire ou commande"))
        self.setAccessibleName(_("Aller à"))
        self.setAccessibleDescription(_("Tapez, puis choisissez avec les flèches"))

    def event(self, event: QEvent) -> bool:
        """Keep Tab, which shows the actions of an element."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Tab:
                self.actions_wanted.emit()
                return True
            if event.key() == Qt.Key.Key_Backtab:
                self.back_wanted.emit()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, move, choose or close."""
        key = Qt.Key(event.key())
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if key in _STEPS:
            self.moved.emit(_STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit()
        elif key == Qt.Key.Key_Escape or (control and key == Qt.Key.Key_K):
            self.closed.emit()
        elif key == Qt.Key.Key_Backspace and not self.text():
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)
