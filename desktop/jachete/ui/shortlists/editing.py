"""Writing in the place of a row: when one has done."""

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TAB: Final = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


def leaves(event: QEvent) -> bool:
    """Tell whether a key keeps what is written and goes back to the row: Enter, or Tab either way.

    Left to itself, Qt edits the next row on Tab: the keyboard would never come out of the list.
    """
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
        return False
    entered = event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
    return entered or event.key() in _TAB
