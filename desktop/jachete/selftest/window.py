"""The window, opened on an edition and really painted."""

from pathlib import Path
from typing import Final

from PySide6.QtGui import QImage

from jachete.app import build_window
from jachete.editions.opened import Opened
from jachete.i18n import _, language
from jachete.ui.settings import Settings
from jachete.ui.shell.visit import Place, Visit
from jachete.ui.waiting import waited

#: Pixels between two that are looked at, and how many colours a window that shows something has at least.
_STEP: Final = 7
_COLORS: Final = 12


def painted(opened: Opened, folder: Path) -> str:
    """Show a record in the directory; return the size of what was painted."""
    settings, visit = Settings(language=language(), welcomed=True), Visit(Place.DIRECTORY)
    window = build_window(opened.edition.path, settings, visit, folder / "memory.ini")
    window.show()

    def is_reading() -> bool:
        return window.directory is not None and window.directory.record.sheet is not None

    try:
        waited(lambda: is_reading() or window.failure is not None)
        if not is_reading():
            raise RuntimeError(window.failure.sentence if window.failure else _("aucune fiche n’est montrée"))
        image = window.grab().toImage()
    finally:
        window.close()
    if len(_colors(image)) < _COLORS:
        raise LookupError(_("la fenêtre est vide"))
    return f"{image.width()} × {image.height()}"


def _colors(image: QImage) -> set[int]:
    return {
        image.pixel(across, down)
        for across in range(0, image.width(), _STEP)
        for down in range(0, image.height(), _STEP)
    }
