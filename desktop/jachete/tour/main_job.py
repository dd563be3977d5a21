"""The main job played: search → record → sheet, with screenshots."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from jachete.errors import TourFailedError
from jachete.i18n import _, language
from jachete.tour.looks import Look
from jachete.tour.preparing import wait
from jachete.tour.stage import keep, picture, staged
from jachete.tour.states import QUERY, State
from jachete.ui.directory.screen import DirectoryScreen
from jachete.ui.settings import Appearance
from jachete.ui.shell.visit import Place, Visit
from jachete.ui.window import MainWindow


def play(edition: Path, out: Path, appearance: Appearance, suffix: str) -> list[Path]:
    """Play the job in a theme; return its pictures, whose names end with `suffix`, and the sheet."""
    state = State("travail", _("Travail principal"), Visit(Place.DIRECTORY))
    with staged(state, Look(appearance=appearance, language=language()), edition) as window:
        screen = window.directory
        if screen is None:
            raise TourFailedError(_("montrer le répertoire"))
        return _search_and_read(window, screen, out, suffix)


def _search_and_read(window: MainWindow, screen: DirectoryScreen, out: Path, suffix: str) -> list[Path]:
    wait(lambda: screen.record.sheet is not None, _("montrer le répertoire"))
    made = [keep(picture(window), out / f"01-repertoire{suffix}.png")]
    QTest.keyClicks(screen.field, QUERY)
    wait(
        lambda: screen.shown_text() == QUERY and _reads_first(screen),
        _("trouver « {text} »").format(text=QUERY),
    )
    QTest.keyClick(screen.field, Qt.Key.Key_Down)
    made.append(keep(picture(window), out / f"02-recherche{suffix}.png"))
    chosen = screen.enterprise()
    QTest.keyClick(screen.results.list, Qt.Key.Key_Return)
    wait(lambda: _reads(window, chosen), _("lire la fiche"))
    made.append(keep(picture(window), out / f"03-fiche{suffix}.png"))
    pdf = out / f"{chosen}.pdf"
    if not suffix:
        pdf.unlink(missing_ok=True)
        window.sheets.write(chosen, pdf)
        wait(pdf.exists, _("écrire la fiche PDF"))
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
