"""Opening editions and notebook in a window; loaded once the window is painted."""

from __future__ import annotations

import datetime
import gc
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from jachete.errors import (
    CannotWriteError,
    EditionError,
    EditionUnreadableError,
    FixedByPolicyError,
    NotebookReadOnlyError,
    OpeningError,
    PoliciesRefusedError,
)
from jachete.holding import nothing_kept
from jachete.i18n import _
from jachete.policies.in_force import in_force_or_refused
from jachete.ui.memory import Memory
from jachete.ui.qt_classes import ClassMaker
from jachete.ui.screens import LATER, screen_class
from jachete.ui.services import Keeping, Services
from jachete.ui.shell.visit import Place, Visit
from jachete.ui.window import MainWindow


class Opening(QObject):
    """Opens editions in a window, and the notebook with the first of them, as far as policies allow.

    Each is shown at the `first` visit; without one, where one was last. Without a `notebook`, it is the
    person's own.
    """

    def __init__(self, window: MainWindow, first: Visit | None, notebook: Path | None) -> None:
        super().__init__(window)  # which keeps it
        self._classes = ClassMaker(self)
        self._window, self._notebook = window, notebook
        usual = last_visit(window.memory) if window.settings.welcomed else Visit(Place.WELCOME)
        self._first = first or usual
        window.edition_wanted.connect(self.open)
        window.again_wanted.connect(self.try_again)
        window.original_wanted.connect(self.go_back_to_original)

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
            _collect_again()

        window.background.ask("edition", lambda _stop: services(path), self._show, refuse)

    def _show(self, opened: Services, loaded: Place | None = None) -> None:
        """Show an edition once its screen is loaded: what one typed meanwhile may ask for another screen."""
        window = self._window
        place = Place.DIRECTORY if window.typed else self._first.place
        if place is not loaded:
            self._classes.finish()
            window.background.ask(
                "screen",
                lambda _stop: _load_screen(place),
                lambda _loaded: self._show(opened, place),
                window.on_failure,
            )
            return
        window.show_edition(opened, self._first)
        kept = self._notebook or window.policies.notebook_to_open(None)
        window.gathered.keeper.open(lambda: keeping(kept), kept)
        unkept = nothing_kept() if self._notebook is None else ""
        if unkept:
            self._tell_unkept(unkept)
        self._load(iter(LATER))

    def _load(self, later: Iterator[Callable[[], object]]) -> None:
        """Load one thing after another what one may go to next: nothing waits for it then."""
        load = next(later, None)
        if load is None:
            _collect_again()
            return
        again = partial(self._load, later)
        self._window.background.ask(
            "loading", lambda _stop: load(), lambda _loaded: again(), self._window.on_failure
        )

    def _tell_unkept(self, unkept: str) -> None:
        from jachete.ui.asking import tell_at_length  # noqa: PLC0415 - seldom needed

        window, about = self._window, Visit(Place.ABOUT)
        said = _("Dossier en lecture seule\u00a0: rien n’est retenu.")
        explain = partial(tell_at_length, window, said, unkept, _("À propos"), lambda: window.go(about))
        window.tell(said, _("Détails"), explain)

    def try_again(self, failure: OpeningError) -> None:
        """Do again what was refused, once its cause may be gone."""
        window = self._window
        if isinstance(failure, EditionError):
            self.open(failure.path)
            return
        window.policies = in_force_or_refused()
        window.set_settings(window.settings)
        self.open(None)

    def go_back_to_original(self) -> None:
        """Put the edition that came with the application back in service."""
        from jachete.editions.installed import uninstall  # noqa: PLC0415 - seldom needed

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


def _load_screen(place: Place) -> None:
    """Load a screen and what shows it off the GUI thread, which is left to what one types meanwhile."""
    from jachete.ui import showing  # noqa: F401, PLC0415 - off the GUI thread

    screen_class(place)


def services(path: Path) -> Services:
    """Open an edition with all that the window asks of it; SQLAlchemy is loaded here.

    What answers searches, with NumPy, and what draws on paper are loaded when they are first asked.
    """
    from jachete.editions.opened import Opened  # noqa: PLC0415 - off the GUI thread
    from jachete.printshop.drawing import Drawer  # noqa: PLC0415 - as above

    opened, drawer = Opened.at(path), Drawer()

    def close() -> None:
        opened.edition.close()
        drawer.close()

    return Services(
        opened,
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
    from jachete.notebook.copies import Copies  # noqa: PLC0415 - off the GUI thread
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


def _collect_again() -> None:
    """Let Python look for what can be let go: all that was loaded by now stays, and is not looked at."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()
