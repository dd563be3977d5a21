"""What can be done in the window, by key, from the palette or from a list: each thing once."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Command:
    """Something the window does; `name` never changes, `key` is written as Qt does, "" for none."""

    name: str
    group: str
    title: str
    act: Callable[[], object]
    key: str = ""
    icon: str = ""
    other_keys: tuple[str, ...] = ()


def with_keys(commands: Sequence[Command], chosen: Mapping[str, str]) -> tuple[Command, ...]:
    """Return commands with the keys that a person chose for some of them, by name."""
    return tuple(
        replace(command, key=chosen[command.name]) if command.name in chosen else command
        for command in commands
    )


class Shortcuts:
    """The keys of a window's commands."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._installed: list[QShortcut] = []

    def install(self, commands: Sequence[Command]) -> None:
        """Listen to the keys of some commands, and of no other."""
        for shortcut in self._installed:
            shortcut.setParent(None)
            shortcut.deleteLater()
        self._installed = [
            self._shortcut(key, command)
            for command in commands
            for key in (command.key, *command.other_keys)
            if key
        ]

    def _shortcut(self, key: str, command: Command) -> QShortcut:
        shortcut = QShortcut(QKeySequence(key), self._window)
        shortcut.activated.connect(command.act)
        return shortcut
