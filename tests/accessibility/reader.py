"""A screen reader reduced to what a proof needs: it lives on AT-SPI, types keys and hears what is said.

Run by the system's own Python, with Debian's python3-pyatspi; knows nothing of our code.
"""

import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

import pyatspi
from gi.repository import GLib

#: Seconds after which what has not happened will not; milliseconds between two looks.
PATIENCE: Final = 15
STEP: Final = 20
#: How many links a page keeps the keys of the keyboard for, at most.
LINKS: Final = 20
#: What an accessible object may raise when it has gone since it was found.
GONE: Final = (GLib.Error, RuntimeError, LookupError, NotImplementedError)
EVENTS: Final = ("object:announcement", "object:state-changed:focused")


class Unheard(Exception):  # noqa: N818 - it says what did not happen
    """Something that should have been found, reached or said; its text is the sentence."""


@dataclass(frozen=True)
class Control:
    """What a screen reader says of an object: its role and its name; `group` is the place of its parent."""

    role: str
    name: str
    group: str

    @classmethod
    def of(cls, found: Any) -> "Control":
        """Return what is said of an accessible object."""
        return cls(found.getRoleName(), found.name, found.parent.path if found.parent is not None else "")


class Reader:
    """Watches one application, whose command is given."""

    def __init__(self, command: list[str]) -> None:
        self.said: list[str] = []
        self.focused: list[Control] = []
        for event in EVENTS:
            pyatspi.Registry.registerEventListener(self._hear, event)
        self._process = subprocess.Popen(command)

    def close(self) -> None:
        """End the application."""
        self._process.terminate()
        self._process.wait(PATIENCE)

    def _hear(self, event: Any) -> None:
        try:
            if event.type.minor == "focused" and event.detail1:
                self.focused.append(Control.of(event.source))
            elif event.type.major == "announcement":
                self.said.append(str(event.any_data))
        except GONE:
            return

    # ------------------------------------------------------------------ waiting
    def wait(self, done: Callable[[], object], sentence: str, patience: int = PATIENCE) -> None:
        """Let events come until something is done; raise `Unheard` with the sentence when it never is."""
        context = GLib.MainContext.default()
        deadline = GLib.get_monotonic_time() + patience * 1_000_000
        looking = GLib.timeout_add(STEP, lambda: True)
        try:
            while not _safely(done):
                if GLib.get_monotonic_time() > deadline or self._process.poll() is not None:
                    raise Unheard(sentence)
                context.iteration(True)
        finally:
            GLib.source_remove(looking)

    # ------------------------------------------------------------------ hands
    def press(self, *keys: str) -> None:
        """Press keys, as the X server knows them."""
        subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], check=True)

    def go(self, key: str, sentence: str) -> Control:
        """Press a key that moves the keyboard; return where it went, raise `Unheard` when nowhere."""
        before = len(self.focused)
        for patience in (*[1] * LINKS, PATIENCE):
            self.press(key)
            try:
                self.wait(lambda: len(self.focused) > before, sentence, patience)
            except Unheard:
                continue  # one went to a link of the same page
            return self.focused[-1]
        raise Unheard(sentence)

    def type(self, text: str) -> None:
        """Type a text without accents."""
        subprocess.run(["xdotool", "type", "--delay", "30", text], check=True)

    def take_focus(self) -> None:
        """Give the keyboard to the application's window: there is no window manager to do it."""
        search = ["xdotool", "search", "--sync", "--onlyvisible", "--pid", str(self._process.pid)]
        found = subprocess.run(search, check=True, capture_output=True, text=True)
        window = found.stdout.split()[-1]
        subprocess.run(["xdotool", "windowfocus", "--sync", window], check=True)

    # ------------------------------------------------------------------ eyes
    def frame(self) -> Any:
        """Return the application's window, None until it is there."""
        for application in pyatspi.Registry.getDesktop(0):
            if application is not None and application.get_process_id() == self._process.pid:
                return next((each for each in application if each.getRole() == pyatspi.ROLE_FRAME), None)
        return None

    def title(self) -> str:
        """Return the title of the window."""
        frame = self.frame()
        return frame.name if frame is not None else ""

    def showing(self) -> list[Any]:
        """Return every object that is shown in the window, in the order of the tree."""
        frame = self.frame()
        return list(_tree(frame)) if frame is not None else []

    def names(self, role: str) -> list[str]:
        """Return the names of the objects of a role that are shown."""
        return [each.name for each in self.showing() if each.getRoleName() == role]


def _tree(node: Any) -> Iterator[Any]:
    try:
        if not node.getState().contains(pyatspi.STATE_SHOWING):
            return
        children = list(node)
    except GONE:
        return
    yield node
    for child in children:
        if child is not None:
            yield from _tree(child)


def _safely(done: Callable[[], object]) -> bool:
    try:
        return bool(done())
    except GONE:
        return False
