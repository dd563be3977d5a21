"""Trying every part of an installation, away from what belongs to the user."""

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from jachete import paths
from jachete.app import do_without_display, make_application
from jachete.editions.opened import Opened
from jachete.errors import JacheteError
from jachete.i18n import _, language
from jachete.selftest import keeping, paper, reading, window, words
from jachete.selftest.overhearing import overhearing
from jachete.selftest.report import Report, Result
from jachete.ui.speaking import speak

#: Uses a part of an edition, may write in a folder; returns what was seen, or raises what is wrong.
Use = Callable[[Opened, Path], str]
#: Where what is belongs to the user is looked for, and where Linux keeps what it knows of fonts.
_OWN: Final = ("JACHETE_HOME", "XDG_CACHE_HOME")


def prove(edition: Path, *, offscreen: bool = False) -> Report:
    """Try every part of the installation on an edition; `offscreen` paints windows in memory only."""
    do_without_display()
    if offscreen:
        paint_in_memory()
    spoken = language()
    with _scratch() as folder, overhearing() as heard:
        application = make_application(["jachete"])
        try:
            with Opened.at(edition) as opened:
                results = [_tried(part, title, use, opened, folder) for part, title, use in _parts()]
        except JacheteError as failure:
            results = [Result("edition", _("Édition"), passed=False, seen=failure.sentence, seconds=0.0)]
        finally:
            speak(application, spoken)
    return Report(tuple(results), tuple(heard))


def _parts() -> Iterator[tuple[str, str, Use]]:
    yield "edition", _("Édition"), reading.whole_edition
    yield "search", _("Recherche"), reading.search
    yield "languages", _("Langues"), words.both_languages
    yield "fonts", _("Polices"), words.fonts
    yield "images", _("Images"), words.images
    yield "logo", _("Logo SVG, peint dans un processus à part"), words.logo
    yield "sheet", _("Fiche PDF"), paper.sheet
    yield "worker", _("Fiche PDF, dans un processus à part"), paper.sheet_by_a_worker
    yield "export", _("Classeur Excel"), keeping.workbook
    yield "notebook", _("Carnet"), keeping.notebook
    yield "window", _("Fenêtre"), window.painted


def _tried(part: str, title: str, use: Use, opened: Opened, folder: Path) -> Result:
    start = time.monotonic()
    try:
        seen, passed = use(opened, folder), True
    except Exception as problem:  # noqa: BLE001 - told as a result
        seen, passed = str(problem) or type(problem).__name__, False
    return Result(part, title, passed, seen, round(time.monotonic() - start, 3))


@contextmanager
def _scratch() -> Iterator[Path]:
    """Give a folder that stands for the user's own, so that theirs is left alone, then remove it."""
    before = {name: os.environ.get(name) for name in _OWN}
    with tempfile.TemporaryDirectory(prefix="jachete-", ignore_cleanup_errors=True) as folder:
        os.environ.update(dict.fromkeys(_OWN, folder))
        try:
            yield Path(folder)
        finally:
            for name, value in before.items():
                os.environ.pop(name)
                if value is not None:
                    os.environ[name] = value


def paint_in_memory() -> None:
    """Have windows painted without any screen, with the application's own letters."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if sys.platform == "win32":  # where Qt then looks for fonts in a folder of its own, which is not there
        os.environ["QT_QPA_FONTDIR"] = str(paths.resources() / "fonts")
