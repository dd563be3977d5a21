"""What can be done in the window, by key, from the palette or from a list: each thing once."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Command:
    """Something the window does; `name` never changes, `key` is written as Qt does, "" for none.

    `usual` are the keys it had before a person chose another.
    """

    name: str
    group: str
    title: str
    act: Callable[[], object]
    key: str = ""
    icon: str = ""
    other_keys: tuple[str, ...] = ()
    usual: tuple[str, ...] = ()

    @property
    def keys(self) -> tuple[str, ...]:
        """Return every key that does it."""
        return tuple(key for key in (self.key, *self.other_keys) if key)


def with_keys(commands: Sequence[Command], chosen: Mapping[str, str]) -> tuple[Command, ...]:
    """Return commands with the keys that a person chose for some of them, by name, instead of all theirs."""
    return tuple(
        replace(command, key=chosen[command.name], other_keys=(), usual=command.keys or ("",))
        if command.name in chosen
        else command
        for command in commands
    )


class Shortcuts(QObject):
    """The keys of a window's commands; `used` says that one was pressed."""

    used = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._installed: list[QShortcut] = []

    def install(self, commands: Sequence[Command]) -> None:
        """Listen to the keys of some commands, and of no other."""
        for shortcut in self._installed:
            shortcut.setParent(None)
            shortcut.deleteLater()
        self._installed = [self._shortcut(key, command) for command in commands for key in command.keys]

    def listen(self, *, listening: bool) -> None:
        """Stop listening while something else takes every key, or listen again."""
        for shortcut in self._installed:
            shortcut.setEnabled(listening)

    def _shortcut(self, key: str, command: Command) -> QShortcut:
        shortcut = QShortcut(QKeySequence(key), self._window)
        shortcut.activated.connect(self.used)
        shortcut.activated.connect(command.act)
        return shortcut
