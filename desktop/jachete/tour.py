"""The main job played without anybody: search → record → sheet, with screenshots."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from jachete.app import build_window, do_without_display, make_application
from jachete.errors import CannotWriteError, TourFailedError
from jachete.i18n import _, language
from jachete.ui.directory.screen import DirectoryScreen
from jachete.ui.settings import Appearance, Settings
from jachete.ui.shell.visit import Place, Visit
from jachete.ui.waiting import waited
from jachete.ui.window import MainWindow

#: What a purchasing officer types.
QUERY = "boites a lunch"


def play(edition: Path, out: Path) -> list[Path]:
    """Play the main job on an edition and return what it left in a folder.

    Raise the `EditionError` of an edition that cannot be opened, `TourFailedError` when a step does not
    happen, `CannotWriteError` when the folder refuses.
    """
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise CannotWriteError(out, problem.strerror or str(problem)) from problem
    do_without_display()
    make_application(["jachete"])
    made = _play_in(edition, out, Appearance.LIGHT, "")
    return made + _play_in(edition, out, Appearance.DARK, "-sombre")


def _play_in(edition: Path, out: Path, appearance: Appearance, suffix: str) -> list[Path]:
    settings = Settings(appearance, language=language())
    window = build_window(edition, settings, Visit(Place.DIRECTORY))
    window.show()
    try:
        _wait(lambda: window.directory is not None or window.failure is not None, _("ouvrir l’édition"))
        if window.failure is not None:
            raise window.failure
        screen = window.directory
        if screen is None:
            raise TourFailedError(_("ouvrir l’édition"))
        return _search_and_read(window, screen, out, suffix)
    finally:
        window.close()


def _search_and_read(window: MainWindow, screen: DirectoryScreen, out: Path, suffix: str) -> list[Path]:
    _wait(lambda: screen.record.sheet is not None, _("montrer le répertoire"))
    made = [_grab(window, out / f"01-repertoire{suffix}.png")]
    QTest.keyClicks(screen.field, QUERY)
    _wait(
        lambda: screen.shown_text() == QUERY and _reads_first(screen),
        _("trouver « {text} »").format(text=QUERY),
    )
    QTest.keyClick(screen.field, Qt.Key.Key_Down)
    made.append(_grab(window, out / f"02-recherche{suffix}.png"))
    chosen = screen.enterprise()
    QTest.keyClick(screen.results.list, Qt.Key.Key_Return)
    _wait(lambda: _reads(window, chosen), _("lire la fiche"))
    made.append(_grab(window, out / f"03-fiche{suffix}.png"))
    if not suffix:
        pdf = out / f"{chosen}.pdf"
        pdf.unlink(missing_ok=True)
        window.sheets.write(chosen, pdf)
        _wait(pdf.exists, _("écrire la fiche PDF"))
        made.append(pdf)
    return made


def _reads_first(screen: DirectoryScreen) -> bool:
    """Tell whether the record is that of the first result."""
    hit = screen.results.model.hit(0)
    return hit is not None and screen.record.sheet is not None and screen.record.sheet.id == hit.id


def _reads(window: MainWindow, enterprise: str) -> bool:
    """Tell whether the page of an enterprise is shown."""
    page = window.screen_shown
    return page is not None and page.place is Place.RECORD and page.enterprise() == enterprise


def _grab(window: MainWindow, path: Path) -> Path:
    QApplication.processEvents()
    if not window.grab().save(str(path)):
        raise CannotWriteError(path, _("image refusée"))
    return path


def _wait(done: Callable[[], bool], step: str) -> None:
    """Let the window live until something is done; raise `TourFailedError` when it never is."""
    if not waited(done):
        raise TourFailedError(step)
