"""What a window is furnished with: the palette, sheets on paper, the notebook, what is dropped on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jachete.ui.compare.compared import Compared
from jachete.ui.dropping import Dropping
from jachete.ui.gathered import Gathered
from jachete.ui.overlays import Overlays
from jachete.ui.sheets import Sheets
from jachete.ui.shell.visit import Place, Visit

if TYPE_CHECKING:
    from jachete.ui.window import MainWindow


def furnish(window: MainWindow) -> None:
    """Give a window all that its screens ask it to do, each thing joined to the others."""
    overlays = window.overlays = Overlays(window, window.keyboard.shortcuts, window.background)
    sheets = window.sheets = Sheets(window, window.background)
    gathered = window.gathered = Gathered(window, window.background, window.memory)
    dropping = window.dropping = Dropping(window, window.background)
    compared = window.compared = Compared(window.memory, window)
    overlays.visit_wanted.connect(window.go)
    overlays.pdf_wanted.connect(sheets.save)
    overlays.preview_wanted.connect(sheets.preview)
    sheets.written.connect(window.pdf_written)
    gathered.visit_wanted.connect(window.go)
    gathered.received.connect(lambda kept: window.go(Visit(Place.SHORTLISTS, topic=str(kept.id))))
    gathered.keeper.changed.connect(window.receiving.go_on)
    compared.told.connect(window.tell)
    dropping.shortlist_dropped.connect(gathered.receive)
    dropping.edition_dropped.connect(lambda path: window.go(Visit(Place.INSTALL, topic=str(path))))
    dropping.told.connect(window.tell)
    for helper in (overlays, sheets, gathered):
        helper.told.connect(window.tell)
        helper.failed.connect(window.on_failure)
