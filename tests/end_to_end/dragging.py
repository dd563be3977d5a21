"""Drags with the X server's own pointer in a real window, and prints what is kept after each.

Run under a virtual screen, with `xdotool`: `python -m end_to_end.dragging EDITION`. Each line
of the output is a JSON object: the ids of the enterprises by the name of their shortlist.
"""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QListView, QWidget

from jachete.app import build_window, make_application
from jachete.ui.settings import Settings
from jachete.ui.shell.entry import Entry
from jachete.ui.shell.visit import Place, Visit
from jachete.ui.shortlists.screen import ShortlistsScreen
from jachete.ui.waiting import waited
from jachete.ui.window import MainWindow

_STEPS: Final = 8


def drag(source: QWidget, start: QPoint, target: QWidget, end: QPoint) -> None:
    """Press, move and release the pointer, as a hand does."""
    first, last = source.mapToGlobal(start), target.mapToGlobal(end)
    command = ["xdotool", "mousemove", str(first.x()), str(first.y()), "mousedown", "1"]
    for step in range(1, _STEPS + 1):
        at = first + (last - first) * (step / _STEPS)
        command += ["sleep", "0.08", "mousemove", str(at.x()), str(at.y())]
    moving = subprocess.Popen([*command, "sleep", "0.2", "mouseup", "1"])
    waited(lambda: moving.poll() is not None)


def at(view: QListView, row: int, down: float = 0.5) -> QPoint:
    """Return a place of a row, so far down in it."""
    rect = view.visualRect(view.model().index(row, 0))
    return QPoint(rect.left() + 120, rect.top() + round(rect.height() * down))


def kept(window: MainWindow) -> dict[str, list[str]]:
    """Return the ids of the enterprises by the name of their shortlist."""
    return {
        each.name: [entry.enterprise for entry in each.entries] for each in window.gathered.keeper.shortlists
    }


def after(window: MainWindow, act: Callable[[], None]) -> None:
    """Do something, wait for what it changes, and print what is kept."""
    before = kept(window)
    act()
    waited(lambda: kept(window) != before)
    print(json.dumps(kept(window)), flush=True)


def main(edition: Path) -> None:
    """Drag a card to the shortlists, a row to another shortlist, a row and a shortlist to another place."""
    make_application(["jachete"])
    window = build_window(edition, Settings(welcomed=True), Visit(Place.DIRECTORY))
    window.resize(1400, 800)
    window.show()
    window.move(0, 0)
    waited(lambda: window.directory is not None and window.gathered.keeper.is_open)
    screen = window.directory
    if screen is None:
        sys.exit("the directory is not shown")
    waited(lambda: screen.record.sheet is not None)
    cards = screen.results.list
    entry = next(each for each in window.findChildren(Entry) if each.text() == "Sélections")
    after(window, lambda: drag(cards.viewport(), at(cards, 1), entry, entry.rect().center()))
    window.go(Visit(Place.SHORTLISTS))
    shelf = window.screen_shown
    if not isinstance(shelf, ShortlistsScreen):
        sys.exit("the shortlists are not shown")
    waited(lambda: shelf.known.hits is not None and shelf.content.model.rowCount() > 1)
    rows, lists = shelf.content.list, shelf.shelf.list
    after(window, lambda: drag(rows.viewport(), at(rows, 0), lists.viewport(), at(lists, 1)))
    after(window, lambda: drag(rows.viewport(), at(rows, 1), rows.viewport(), at(rows, 0, 0.1)))
    after(window, lambda: drag(lists.viewport(), at(lists, 0), lists.viewport(), at(lists, 1, 0.9)))
    window.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
