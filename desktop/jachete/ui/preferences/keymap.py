"""Which keys do what: giving one, taking it from another, going back to the usual ones."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from jachete.ui.shell.commands import Command

_HELD_ALONE = (
    Qt.Key.Key_Control,
    Qt.Key.Key_Shift,
    Qt.Key.Key_Alt,
    Qt.Key.Key_Meta,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_unknown,
)
_HELD = Qt.KeyboardModifier
_WITH = _HELD.ControlModifier | _HELD.AltModifier | _HELD.MetaModifier


def normal(key: str) -> str:
    """Return a key written as Qt does."""
    return QKeySequence(key).toString()


def pressed(event: QKeyEvent) -> str:
    """Return the key that was pressed, nothing while only modifiers are held."""
    if event.key() in _HELD_ALONE:
        return ""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    name = QKeySequence(event.key()).toString()
    if len(name) == 1 and not name.isalnum():  # Shift is how the sign is made
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier
    return QKeySequence(modifiers.value | event.key()).toString()


def is_allowed(event: QKeyEvent) -> bool:
    """Tell whether a key may do a command: never one that writes, moves or closes where one types."""
    function = Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F35
    return function or bool(event.modifiers() & _WITH)


def holder(commands: Sequence[Command], name: str, key: str) -> Command | None:
    """Return the other command that a key does, or None."""
    return next((each for each in commands if each.name != name and key in map(normal, each.keys)), None)


def given(keys: Mapping[str, str], commands: Sequence[Command], name: str, key: str) -> dict[str, str]:
    """Return the keys chosen once one is given to a command, and to no other any more."""
    chosen = {**keys, name: key}
    other = holder(commands, name, key) if key else None
    if other is not None:
        left = [each for each in other.keys if normal(each) != key]
        chosen[other.name] = left[0] if left else ""
    return chosen


def restored(keys: Mapping[str, str], commands: Sequence[Command], name: str) -> dict[str, str]:
    """Return the keys chosen once a command has its usual ones again, taken back from whoever has them."""
    chosen = {other: key for other, key in keys.items() if other != name}
    usual = next((each.usual for each in commands if each.name == name), ())
    for key in usual:
        other = holder(commands, name, normal(key)) if key else None
        if other is not None:
            chosen[other.name] = ""
    return chosen
