"""The composition root: opens the edition, builds the window; the only one who knows all."""

import atexit
import datetime
import importlib
import os
import sys
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from jachete import i18n, paths
from jachete.errors import EditionError, EditionUnreadableError, NoDisplayError, NotebookReadOnlyError
from jachete.ui.error_dialog import tell_the_unexpected
from jachete.ui.memory import Memory
from jachete.ui.one_instance import OneInstance, bring_forward
from jachete.ui.roles import give_roles
from jachete.ui.services import Keeping, Services
from jachete.ui.settings import Settings, SettingsFile
from jachete.ui.shell.placing import place_again
from jachete.ui.shell.sign import sign_icon
from jachete.ui.shell.visit import Place, Visit
from jachete.ui.speaking import speak
from jachete.ui.theme.fonts import load_fonts
from jachete.ui.theme.tokens import Theme
from jachete.ui.window import MainWindow


def run(edition: Path | None, language: str | None = None) -> int:
    """Open the window on an edition, or the usual one, and return the exit status; raise `NoDisplayError`.

    A window that is already open comes forward instead, and opens the edition when one is named. `language`
    is spoken this once, whatever the settings say.
    """
    if not has_display():
        raise NoDisplayError
    application = make_application(sys.argv)
    kept = SettingsFile(paths.preferences())
    settings = kept.read()
    if language is not None:
        settings = replace(settings, language=language)
    speak(application, settings.language)
    instance = OneInstance(paths.preferences().parent)
    if instance.hand_over(edition):
        return 0
    window = build_window(edition or paths.bundled_edition(), settings)
    tell_the_unexpected(window)
    instance.started_again.connect(lambda asked: _wake(window, asked))
    window.settings_changed.connect(kept.write)
    place_again(window, window.memory.geometry())
    window.show()
    QTimer.singleShot(0, give_roles)  # once it is painted
    status = application.exec()
    instance.close()
    return status


def _wake(window: MainWindow, edition: Path | None) -> None:
    """Do in the window what a second start asks for."""
    bring_forward(window)
    if edition is not None:
        window.edition_wanted.emit(edition)


def has_display() -> bool:
    """Tell whether there is a screen to open a window on, or a platform chosen without one."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(os.environ.get(name) for name in names)


def do_without_display() -> None:
    """Let windows be painted in memory when there is no screen."""
    if not has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"


def make_application(arguments: list[str]) -> QApplication:
    """Return Qt's application with our style, fonts and language."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(arguments)
    if existing is None:
        atexit.register(_forget_copied)
    application.setApplicationName("jachete")
    application.setApplicationDisplayName("")
    application.setDesktopFileName("jachete")
    application.setWindowIcon(sign_icon())
    application.setStyle("Fusion")
    load_fonts()
    application.setFont(Theme.make().font("body"))
    speak(application, i18n.language())
    return application


def _forget_copied() -> None:
    """Let go of what was copied: without a screen, Qt would keep it longer than Python lives, and crash."""
    if QApplication.instance() is not None and QApplication.platformName() == "offscreen":
        QApplication.clipboard().clear()


def build_window(
    edition: Path, settings: Settings, first: Visit | None = None, remembered: Path | None = None
) -> MainWindow:
    """Return a window that paints first, then opens its edition in the background, at a place.

    Without a `first` visit, it is where one was last; the welcome until its questions are answered.
    `remembered` is the file of what the window remembers, with its notebook beside it; without one, both are
    the user's own.
    """
    kept = remembered.with_name("notebook.db") if remembered is not None else paths.notebook()
    memory = Memory(remembered or paths.memory())
    start = last_visit(memory) if settings.welcomed else Visit(Place.WELCOME)
    window = MainWindow(settings, memory, first or start)

    def open_edition(path: Path) -> None:
        def refuse(problem: Exception) -> None:
            if not isinstance(problem, EditionError):
                problem = EditionUnreadableError(path, str(problem) or type(problem).__name__)
            window.show_refused(problem)

        def shown(opened: Services) -> None:
            window.show_edition(opened)
            window.gathered.keeper.open(lambda: keeping(kept), kept)

        window.background.ask("edition", lambda _stop: services(path), shown, refuse)

    window.edition_wanted.connect(open_edition)
    window.started.connect(lambda: open_edition(edition), Qt.ConnectionType.SingleShotConnection)
    return window


def last_visit(memory: Memory) -> Visit:
    """Return the screen to open first: the directory when one was there last, otherwise home."""
    searching = memory.last_place() in (Place.DIRECTORY, Place.RECORD)
    return Visit(Place.DIRECTORY if searching else Place.HOME)


def services(path: Path) -> Services:
    """Open an edition with all that the window asks of it; SQLAlchemy and NumPy are loaded here.

    So are the screens that will show it: the GUI thread is left to what one types meanwhile.
    """
    from jachete.editions.opened import Opened  # noqa: PLC0415 - after the first paint
    from jachete.printshop.drawing import Drawer  # noqa: PLC0415 - as above

    importlib.import_module("jachete.ui.screens")

    opened, drawer = Opened.at(path), Drawer()

    def close() -> None:
        opened.edition.close()
        drawer.close()

    return Services(
        opened.engine,
        opened,
        opened.reader,
        drawer,
        opened.manifest,
        opened.vocabulary,
        close,
        path,
    )


def keeping(path: Path) -> Keeping:
    """Open the notebook; Alembic is loaded here. Raise its `NotebookError`."""
    from jachete.notebook.copies import Copies  # noqa: PLC0415 - after the first paint
    from jachete.notebook.file import Notebook  # noqa: PLC0415 - as above
    from jachete.notebook.searches import Searches  # noqa: PLC0415 - as above
    from jachete.notebook.shortlists import Shortlists  # noqa: PLC0415 - as above

    notebook = Notebook.open(path, datetime.datetime.now())  # noqa: DTZ005 - copies are dated by the local clock
    return Keeping(
        Shortlists(notebook),
        Searches(notebook),
        Copies(notebook),
        notebook.recovery.sentence if notebook.recovery else "",
        NotebookReadOnlyError(path).sentence if notebook.read_only else "",
        notebook.close,
    )
