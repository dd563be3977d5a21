"""The main window: rail, the screen of the moment, status bar.

The first paint waits for nothing: screens and preview are loaded once they are to be shown.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from jachete.errors import EditionError, JacheteError, OpeningError
from jachete.i18n import _
from jachete.policies.in_force import FREE, Policies
from jachete.search.query import Query
from jachete.ui.asking import edition_to_open
from jachete.ui.background import Background
from jachete.ui.commands import window_commands
from jachete.ui.compare.compared import Compared
from jachete.ui.dropping import Dropping
from jachete.ui.gathered import Gathered
from jachete.ui.joining import join, join_refused
from jachete.ui.memory import Memory
from jachete.ui.overlays import Overlays
from jachete.ui.receiving import Receiving
from jachete.ui.refused import RefusedOpening
from jachete.ui.services import Services
from jachete.ui.settings import Settings
from jachete.ui.sheets import Sheets
from jachete.ui.shell.alt_key import AltKey
from jachete.ui.shell.commands import Command, Shortcuts, with_keys
from jachete.ui.shell.focus import go_round
from jachete.ui.shell.frame import Frame
from jachete.ui.shell.held import Held
from jachete.ui.shell.room import room_for
from jachete.ui.shell.screen import Screen, Surroundings
from jachete.ui.shell.toast import Toast
from jachete.ui.shell.touching import scroll_by_touch
from jachete.ui.shell.visit import History, Place, Visit
from jachete.ui.speaking import speak
from jachete.ui.stage import Stage
from jachete.ui.starting import Starting
from jachete.ui.theme.choosing import theme_for
from jachete.ui.theme.following import SystemLook
from jachete.ui.theme.style import palette, style_sheet
from jachete.ui.theme.tokens import Theme

if TYPE_CHECKING:
    from jachete.ui.directory.screen import DirectoryScreen

#: What is not asked of the background any more when the edition goes.
_PURPOSES: Final = ("search", "more", "sheet", "record", "propose", "glance", "recent", "kept", "resume")


class MainWindow(QMainWindow):
    """Shows an edition, or says why it cannot be."""

    started = Signal()
    edition_wanted = Signal(Path)
    original_wanted = Signal()
    again_wanted = Signal(object)
    pdf_written = Signal(Path)
    settings_changed = Signal(object)

    theme: Theme
    commands: tuple[Command, ...]

    def __init__(self, settings: Settings, memory: Memory, first: Visit, policies: Policies = FREE) -> None:
        super().__init__()
        self.settings, self.memory, self.policies = settings, memory, policies
        self.background, self.compared = Background(self), Compared(memory, self)
        self.failure: OpeningError | None = None
        self._stage: Stage | None = None
        self._starting: Starting | None = None
        self._first = self._left = first
        self._services: Services | None = None
        self._history = History()
        self._shortcuts = Shortcuts(self)
        alt = AltKey(self)
        alt.released.connect(self.open_menu)
        self._shortcuts.used.connect(alt.forget)
        self.overlays = Overlays(self, self._shortcuts, self.background)
        self.sheets = Sheets(self, self.background)
        self.gathered = Gathered(self, self.background, memory)
        self.dropping = Dropping(self, self.background)
        self.receiving = Receiving(self)
        self._connect_helpers()
        SystemLook(self).changed.connect(self._follow_system)
        self.setMinimumSize(640, 480)
        self._dress()
        self.resize(self.theme.px(1440), self.theme.px(868))
        self._show_starting("")
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    def _connect_helpers(self) -> None:
        overlays, sheets = self.overlays, self.sheets
        overlays.visit_wanted.connect(self.go)
        overlays.pdf_wanted.connect(sheets.save)
        overlays.preview_wanted.connect(sheets.preview)
        overlays.changed.connect(self._teach)
        sheets.written.connect(self.pdf_written)
        self.gathered.keeper.changed.connect(self._count_shortlists)
        self.gathered.visit_wanted.connect(self.go)
        self.compared.told.connect(self.tell)
        self.dropping.shortlist_dropped.connect(self.gathered.receive)
        self.gathered.received.connect(lambda kept: self.go(Visit(Place.SHORTLISTS, topic=str(kept.id))))
        self.dropping.told.connect(self.tell)
        for helper in (overlays, sheets, self.gathered):
            helper.told.connect(self.tell)
            helper.failed.connect(self.on_failure)

    # ------------------------------------------------------------------ look
    def _dress(self) -> None:
        self.theme = theme_for(self.settings)
        self.setPalette(palette(self.theme))
        self.setFont(self.theme.font("body"))
        self.setStyleSheet(style_sheet(self.theme))
        self.toast = Toast(self.theme, self)
        self.commands = with_keys(window_commands(self), self.settings.keys)
        self._shortcuts.install(self.commands)

    def set_settings(self, settings: Settings) -> None:
        """Look, speak and behave as new settings say, at once; what is shown stays."""
        settings = settings.under(self.policies)
        if settings == self.settings:
            return
        application = QApplication.instance()
        if settings.language != self.settings.language and isinstance(application, QApplication):
            speak(application, settings.language)
        self.settings = settings
        self.settings_changed.emit(settings)
        self.rebuild()

    def _follow_system(self) -> None:
        """Take the system's look when settings leave it the choice and it has changed."""
        if theme_for(self.settings) != self.theme:
            self.rebuild()

    def rebuild(self) -> None:
        """Make every screen again, in the theme and language of the moment; what is shown and held stays."""
        self.overlays.close_palette()
        visit = self.screen_shown.here() if self.screen_shown is not None else None
        held = Held.of(self._around.parts(self.screen_shown))
        typed = self._starting.field.text() if self._starting is not None else ""
        self.toast.deleteLater()
        self._dress()
        if visit is not None and self._services is not None:
            self._show_edition(self._services, visit)
            held.give_back(self._around.parts(self.screen_shown))
        elif self.failure is not None:
            self.show_refused(self.failure)
        else:
            self._show_starting(typed)

    # ------------------------------------------------------------------ what is shown
    @property
    def screen_shown(self) -> Screen | None:
        """Return the screen in front, None while no edition is shown."""
        return self._stage.shown if self._stage is not None else None

    @property
    def directory(self) -> DirectoryScreen | None:
        """Return the directory's screen, once it has been shown."""
        screen = self._stage.screen_of(Place.DIRECTORY) if self._stage is not None else None
        return cast("DirectoryScreen | None", screen)

    def _show_starting(self, typed: str) -> None:
        self._stage = None
        self._starting = Starting(self.theme)
        self._starting.painted.connect(self.started)
        self._starting.field.setText(typed)
        self._frame(self._starting)
        self._starting.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setWindowTitle(_("L’économie sociale, j’achète!"))

    def show_edition(self, services: Services) -> None:
        """Show an opened edition, ready to type; what was typed meanwhile is searched."""
        typed = self._starting.field.text() if self._starting is not None else ""
        self._release()
        visit = Visit(Place.DIRECTORY, Query.parse(typed)) if typed else self._first
        self._show_edition(services, visit)
        self.receiving.go_on()

    def _show_edition(self, services: Services, visit: Visit) -> None:
        self.background.forget(_PURPOSES)
        self._services = services
        self.gathered.serve(self.theme, services, self.policies)
        self.sheets.serve(services, self.theme)
        self._starting = None
        self.failure = None
        self._stage = Stage(self._made, self._history)
        self._stage.taken.connect(self._on_taken)
        self._stage.turned.connect(self._arrange)
        self._stage.arrived.connect(self._on_arrived)
        self._frame(self._stage)
        self._stage.show_visit(visit)

    def go(self, visit: Visit) -> None:
        """Go to a place, keeping the way back."""
        self.overlays.close_palette()
        if self._stage is not None:
            self._stage.go(visit)
        elif self.failure is not None and self._services is not None:
            self._show_edition(self._services, visit)

    def back(self) -> None:
        """Go back to where one was before."""
        if self._stage is not None:
            self._stage.back()

    def forward(self) -> None:
        """Go again to where one came back from."""
        if self._stage is not None:
            self._stage.forward()

    def leave(self) -> None:
        """Go back from a screen where one is done."""
        if self._stage is not None:
            self._stage.leave()

    def come_back(self, visit: Visit) -> None:
        """Go back to the results that a visit names."""
        if self._stage is not None:
            self._stage.come_back(visit)

    def _on_arrived(self, visit: Visit) -> None:
        self.memory.keep_place(visit.place.value)
        self.on_changed()

    def _made(self, place: Place) -> Screen:
        from jachete.ui.screens import make_screen  # noqa: PLC0415 - loaded while the edition opens

        screen = make_screen(place, self._surroundings())
        join(screen, self)
        return screen

    def _on_taken(self, screen: Screen) -> None:
        self._around.take(screen)
        scroll_by_touch(screen)

    def _surroundings(self) -> Surroundings:
        services = cast("Services", self._services)  # a stage is only set for an edition
        gathering = self.gathered.gathering
        return Surroundings(
            self.theme,
            self.settings,
            self.memory,
            services,
            self.background,
            self.commands,
            gathering,
            self.compared,
            self.policies,
        )

    def show_refused(self, failure: OpeningError, again: Visit | None = None) -> None:
        """Say why an edition cannot be opened; the one that is open stays in service.

        `again` is the visit that tries it once more; without one, it is opened again.
        """
        self.background.forget(_PURPOSES)
        if self.screen_shown is not None and self.screen_shown.place is not Place.INSTALL:
            self._left = self.screen_shown.here()
        self._starting = self._stage = None
        self.failure = failure
        kept = self._services.manifest.notice.label if self._services is not None else ""
        message = RefusedOpening(self.theme, failure, kept, self.policies)
        join_refused(message, self, self._left, again)
        self._frame(message)
        message.settle()
        self._around.status.teach(message.hints())
        self.setWindowTitle(_("L’économie sociale, j’achète!"))

    def _release(self) -> None:
        """Let go of the edition that was open."""
        if self._services is not None:
            self._services.close()
        self._services = None

    def _frame(self, screen: QWidget) -> None:
        manifest = self._services.manifest if self._services is not None else None
        key = next(command.key for command in self.commands if command.name == "palette")
        self._around = Frame(self.theme, manifest, screen, key, self.compared)
        self._around.rail.wanted.connect(self.go)
        self._around.rail.palette_wanted.connect(self.open_palette)
        self._around.rail.enterprise_dropped.connect(self.gathered.keep)
        self._around.menu_wanted.connect(self.open_menu)
        self.setCentralWidget(self._around)
        self._count_shortlists()
        if self.isVisible():
            self._around.show()  # at once: what is not seen yet cannot take the focus
        self.toast.raise_()
        self._arrange()

    def _count_shortlists(self) -> None:
        self._around.rail.set_count(Place.SHORTLISTS, len(self.gathered.keeper.shortlists))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange everything for the new size."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        room = room_for(self.width() / self.theme.zoom)
        self._around.arrange(room, self.settings.rail, self.screen_shown)
        self.toast.place()
        if self.overlays.palette is not None:
            self.overlays.palette.place()
        if self.screen_shown is not None:
            self.screen_shown.set_room(room)

    def on_changed(self) -> None:
        """Say anew where one is, and what the keys do there."""
        if self.screen_shown is not None:
            self.setWindowTitle(
                _("{place} – L’économie sociale, j’achète!").format(place=self.screen_shown.title())
            )
            self._around.say_where(self.screen_shown)
            self._teach()

    # ------------------------------------------------------------------ keyboard
    def to_field(self) -> None:
        """Give the keyboard to the search field of the place, or to that of the directory."""
        if self.screen_shown is not None and not self.screen_shown.searches:
            self.go(Visit(Place.DIRECTORY))
        if self.screen_shown is not None:
            self.screen_shown.to_field()

    def to_zone(self, step: int) -> None:
        """Give the keyboard to the next part of the screen, or the one before."""
        if self.screen_shown is not None:
            go_round(self.screen_shown.zones(), step)

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isAncestorOf(now):
            self._teach()

    def _teach(self) -> None:
        taught = self.overlays.palette or self.screen_shown
        if taught is not None:
            self._around.status.teach(taught.hints() if self.settings.teaches_keys else [])

    def open_palette(self) -> None:
        """Open the palette over the window, or close it."""
        if self._services is not None:
            remembers, gathering = self.settings.remembers_searches, self.gathered.gathering
            self.overlays.toggle_palette(
                self.theme, self._services, self.commands, gathering, remembers=remembers
            )

    def open_menu(self) -> None:
        """Open the menu of every place and command."""
        if self._services is not None:
            self.overlays.open_menu(self.theme, self.commands, self._around.menu_corner())

    # ------------------------------------------------------------------ what is done
    def tell(self, sentence: str, action: str = "", follow: Callable[[], object] | None = None) -> None:
        """Say a sentence at the foot of the window, with a button when something can follow."""
        self.toast.tell(sentence, action, follow)

    def choose_edition(self) -> None:
        """Ask for another edition's file."""
        path = edition_to_open(self)
        if path is not None:
            self.edition_wanted.emit(path)

    def on_failure(self, problem: Exception) -> None:
        """Say what went wrong, as heavily as it weighs."""
        if isinstance(problem, EditionError):
            self._release()  # it cannot be read any more
            self.show_refused(problem)
        elif isinstance(problem, JacheteError):
            self.toast.tell(problem.sentence)
        else:
            self.show_problem(problem)

    def show_problem(self, problem: BaseException) -> None:
        """Say that something unexpected happened; one dialog at a time."""
        from jachete.ui.error_dialog import ErrorDialog  # noqa: PLC0415 - seldom needed

        if not self.findChildren(ErrorDialog):
            ErrorDialog(self.theme, problem, self).open()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave nothing running behind."""
        self.memory.keep_geometry(self.saveGeometry())
        focused = self.focusWidget()
        if focused is not None:
            focused.clearFocus()  # what is being written is kept
        self.background.close()
        self.gathered.keeper.close()
        self._release()
        super().closeEvent(event)
