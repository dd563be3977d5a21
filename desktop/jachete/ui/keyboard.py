"""The keys of a window: those of its commands, and Alt alone, which opens the menu."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from jachete.ui.commands import window_commands
from jachete.ui.shell.alt_key import AltKey
from jachete.ui.shell.commands import Command, Shortcuts, with_keys

if TYPE_CHECKING:
    from jachete.ui.window import MainWindow


class Keyboard(QObject):
    """Listens to a window's keys; `commands` are all that they do, in the current language."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.commands: tuple[Command, ...] = ()
        self.shortcuts = Shortcuts(window)
        alt = AltKey(window)
        alt.released.connect(window.open_menu)
        self.shortcuts.used.connect(alt.forget)

    def learn(self, chosen: Mapping[str, str]) -> None:
        """Listen to the keys of the commands, those that a person chose for some instead of theirs."""
        self.commands = with_keys(window_commands(self._window), chosen)
        self.shortcuts.install(self.commands)
