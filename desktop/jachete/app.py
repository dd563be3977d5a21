"""The composition root: opens the edition, builds the window; the only one who knows all."""

import atexit
import datetime
import importlib
import os
import sys
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from jachete import i18n, paths
from jachete.editions.installed import uninstall
from jachete.errors import (
    CannotWriteError,
    EditionError,
    EditionUnreadableError,
    FixedByPolicyError,
    NoDisplayError,
    NotebookReadOnlyError,
    OpeningError,
    PoliciesRefusedError,
)
from jachete.holding import nothing_kept
from jachete.i18n import _
from jachete.policies.in_force import FREE, Policies, in_force
from jachete.ui.asking import tell_at_length
from jachete.ui.error_dialog import tell_the_unexpected
from jachete.ui.memory import Memory
from jachete.ui.one_instance import Asked, OneInstance, bring_forward
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


def run(edition: Path | None, language: str | None = None, file: Path | None = None) -> int:
    """Open the window on an edition, or the usual one, and return the exit status; raise `NoDisplayError`.

    A window that is already open comes forward instead, and does what this one was asked. `language` is
    spoken this once, whatever the settings say; `file` is received: an edition to install, a shortlist to
    keep. Nothing of this goes against the policies of the organisation.
    """
    if not has_display():
        raise NoDisplayError
    application = make_application(sys.argv)
    kept = SettingsFile(paths.preferences())
    settings = kept.read()
    speak(application, language or settings.language)
    instance = OneInstance(paths.own())
    if instance.hand_over(Asked(edition, file)):
        return 0
    policies = _decided()
    settings = replace(settings, language=language or settings.language).under(policies)
    speak(application, settings.language)
    window = build_window(edition, settings, policies=policies)
    tell_the_unexpected(window)
    instance.started_again.connect(lambda asked: _wake(window, asked))
    window.settings_changed.connect(lambda changed: kept.write(changed, window.policies))
    if file is not None:
        window.receiving.receive(file)
    place_again(window, window.memory.geometry())
    window.show()
    QTimer.singleShot(0, give_roles)  # once it is painted
    status = application.exec()
    instance.close()
    return status


def _decided() -> Policies:
    """Return the policies in force, or those that allow nothing because they cannot be understood."""
    try:
        return in_force()
    except PoliciesRefusedError as refusal:
        return Policies(refusal=refusal)


def _wake(window: MainWindow, asked: Asked) -> None:
    """Do in the window what a second start asks for."""
    bring_forward(window)
    if asked.edition is not None:
        window.edition_wanted.emit(asked.edition)
    if asked.file is not None:
        window.receiving.receive(asked.file)


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
    edition: Path | None,
    settings: Settings,
    first: Visit | None = None,
    remembered: Path | None = None,
    policies: Policies = FREE,
) -> MainWindow:
    """Return a window that paints first, then opens its edition in the background, at a place.

    Without an `edition` it opens the usual one; without a `first` visit, it is where one was last; the
    welcome until its questions are answered. `remembered` is the file of what the window remembers, with its
    notebook beside it; without one, both are the user's own.
    """
    memory = Memory(remembered or paths.memory())
    if policies.remember_records is False:
        memory.forget_readings()
    start = last_visit(memory) if settings.welcomed else Visit(Place.WELCOME)
    window = MainWindow(settings, memory, first or start, policies)
    notebook = remembered.with_name("notebook.db") if remembered is not None else None
    opening = _Opening(window, notebook)
    window.edition_wanted.connect(opening.open)
    window.again_wanted.connect(opening.try_again)
    window.original_wanted.connect(opening.go_back_to_original)
    window.started.connect(lambda: opening.open(edition), Qt.ConnectionType.SingleShotConnection)
    return window


class _Opening(QObject):
    """Opens editions in a window, and the notebook with the first of them, as far as policies allow."""

    def __init__(self, window: MainWindow, notebook: Path | None) -> None:
        super().__init__(window)  # which keeps it
        self._window, self._notebook = window, notebook

    def open(self, asked: Path | None) -> None:
        """Open the edition asked for, or the usual one; say why it cannot be."""
        window = self._window
        try:
            path = window.policies.edition_to_open(asked)
        except PoliciesRefusedError as refusal:
            window.show_refused(refusal)
            return
        except FixedByPolicyError as problem:
            window.tell(problem.sentence)
            if window.screen_shown is not None:
                return
            path = window.policies.edition_to_open(None)

        def refuse(problem: Exception) -> None:
            if not isinstance(problem, EditionError):
                problem = EditionUnreadableError(path, str(problem) or type(problem).__name__)
            window.show_refused(problem)

        window.background.ask("edition", lambda _stop: services(path), self._show, refuse)

    def _show(self, opened: Services) -> None:
        window = self._window
        window.show_edition(opened)
        kept = self._notebook or window.policies.notebook_to_open(None)
        window.gathered.keeper.open(lambda: keeping(kept), kept)
        unkept = nothing_kept() if self._notebook is None else ""
        if unkept:
            said = _("Dossier en lecture seule\u00a0: rien n’est retenu.")
            about = Visit(Place.ABOUT)
            explain = partial(tell_at_length, window, said, unkept, _("À propos"), lambda: window.go(about))
            window.tell(said, _("Détails"), explain)

    def try_again(self, failure: OpeningError) -> None:
        """Do again what was refused, once its cause may be gone."""
        window = self._window
        if isinstance(failure, EditionError):
            self.open(failure.path)
            return
        window.policies = _decided()
        window.set_settings(window.settings)
        self.open(None)

    def go_back_to_original(self) -> None:
        """Put the edition that came with the application back in service."""
        try:
            uninstall()
        except CannotWriteError as problem:
            self._window.on_failure(problem)
        else:
            self.open(None)


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
