"""What the window does when a screen asks for it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from jachete.ui.asking import open_accepted

if TYPE_CHECKING:
    from jachete.ui.refused import RefusedOpening
    from jachete.ui.shell.screen import Screen
    from jachete.ui.shell.visit import Visit
    from jachete.ui.showing import Showing
    from jachete.ui.window import MainWindow


def join(screen: Screen, window: MainWindow, showing: Showing) -> None:
    """Have a window, and what shows its edition, answer all that a screen may ask."""
    sheets = window.sheets
    screen.visit_wanted.connect(showing.go)
    screen.left.connect(showing.leave)
    screen.return_wanted.connect(showing.come_back)
    screen.settings_wanted.connect(window.set_settings)
    screen.pdf_wanted.connect(sheets.save)
    screen.preview_wanted.connect(sheets.preview)
    screen.book_wanted.connect(sheets.print_book)
    screen.sheets_wanted.connect(sheets.save_chosen)
    screen.export_wanted.connect(window.gathered.export)
    screen.link_wanted.connect(partial(open_accepted, window))
    screen.edition_wanted.connect(window.edition_wanted)
    screen.original_wanted.connect(window.original_wanted)
    screen.edition_refused.connect(window.show_refused)
    screen.told.connect(window.tell)
    screen.failed.connect(window.on_failure)
    screen.changed.connect(showing.on_changed)


def join_refused(
    message: RefusedOpening, window: MainWindow, left: Visit | None, again: Visit | None
) -> None:
    """Have a window answer a refusal: back to where one was, another edition, or the same tried again."""

    def try_again() -> None:
        if again is not None:
            window.go(again)
        else:
            window.again_wanted.emit(message.failure)

    if left is not None:
        message.kept_wanted.connect(lambda: window.go(left))
    message.again_wanted.connect(try_again)
    message.original_wanted.connect(window.original_wanted)
    message.other_wanted.connect(window.choose_edition)
    message.help_wanted.connect(next(each.act for each in window.keyboard.commands if each.name == "help"))
    message.copied.connect(window.tell)
