"""The edition that a window shows: its screens, what stands around them, and the ways between them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from jachete.i18n import _
from jachete.search.query import Query
from jachete.ui.furnishing import furnish
from jachete.ui.joining import join
from jachete.ui.screens import screen_class
from jachete.ui.shell.focus import go_round
from jachete.ui.shell.held import Held
from jachete.ui.shell.places_frame import PlacesFrame
from jachete.ui.shell.room import Room
from jachete.ui.shell.screen import Screen, Surroundings
from jachete.ui.shell.touching import scroll_by_touch
from jachete.ui.shell.visit import History, Place, Visit
from jachete.ui.stage import Stage

if TYPE_CHECKING:
    from jachete.catalogue.directory import Manifest
    from jachete.ui.directory.screen import DirectoryScreen
    from jachete.ui.services import Services
    from jachete.ui.window import MainWindow

#: What is not asked of the background any more when the edition goes.
_PURPOSES: Final = ("search", "more", "sheet", "record", "propose", "glance", "recent", "kept", "resume")


class Showing(QObject):
    """Shows an edition in a window, from the first one that is opened on.

    `left` is the visit that one goes back to from what is said over the screens, None before any.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.left: Visit | None = None
        self._services: Services | None = None
        self._stage: Stage | None = None
        self._frame: PlacesFrame | None = None
        self._history = History()
        furnish(window)
        window.overlays.changed.connect(self._teach)
        window.gathered.keeper.changed.connect(self._count_shortlists)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    # ------------------------------------------------------------------ the edition
    def open(self, services: Services, typed: str, first: Visit) -> None:
        """Show another edition: what was typed is searched there, otherwise a first visit is made."""
        self.release()
        self._services = services
        self.left = Visit(Place.DIRECTORY, Query.parse(typed)) if typed else first
        self._show(self.left)

    def release(self) -> None:
        """Let go of the edition that was open."""
        if self._services is not None:
            self._services.close()
        self._services = None

    @property
    def manifest(self) -> Manifest | None:
        """Return what the edition that is open says of itself, None when none is."""
        return self._services.manifest if self._services is not None else None

    def close(self) -> None:
        """Let go of edition and notebook."""
        self._window.gathered.keeper.close()
        self.release()

    # ------------------------------------------------------------------ its screens
    @property
    def screen(self) -> Screen | None:
        """Return the screen in front, None while something else is said."""
        return self._stage.shown if self._stage is not None else None

    @property
    def directory(self) -> DirectoryScreen | None:
        """Return the directory's screen, once it has been shown."""
        screen = self._stage.screen_of(Place.DIRECTORY) if self._stage is not None else None
        return cast("DirectoryScreen | None", screen)

    def _show(self, visit: Visit) -> None:
        window, services = self._window, self._open_services()
        window.background.forget(_PURPOSES)
        window.gathered.serve(window.theme, services, window.policies)
        window.sheets.serve(services, window.theme)
        self._stage = Stage(self._made, self._history)
        self._stage.taken.connect(self._on_taken)
        self._stage.turned.connect(window.arrange)
        self._stage.arrived.connect(self._on_arrived)
        window.surround(self.framed(self._stage))
        self._stage.show_visit(visit)

    def show_again(self, dress: Callable[[], object]) -> None:
        """Make every screen again, once the window is dressed anew; what is shown and held stays."""
        if self.screen is None or self._frame is None:
            return
        self._window.overlays.close_palette()
        visit, held = self.screen.here(), Held.of(self._frame.parts(self.screen))
        dress()
        self._show(visit)
        held.give_back(self._frame.parts(self.screen))

    def put_away(self) -> None:
        """Show no screen any more: something else is to be said; the edition stays open."""
        self._window.background.forget(_PURPOSES)
        if self.screen is not None and self.screen.place is not Place.INSTALL:
            self.left = self.screen.here()
        self._stage = self._frame = None

    def framed(self, content: QWidget) -> PlacesFrame:
        """Return something with the places of the edition around it."""
        window = self._window
        key = next(command.key for command in window.keyboard.commands if command.name == "palette")
        manifest = self._open_services().manifest
        frame = self._frame = PlacesFrame(window.theme, manifest, content, key, window.compared)
        frame.places.wanted.connect(window.go)
        frame.places.palette_wanted.connect(self.open_palette)
        frame.places.enterprise_dropped.connect(window.gathered.keep)
        frame.menu_wanted.connect(self.open_menu)
        self._count_shortlists()
        return frame

    def _open_services(self) -> Services:
        return cast("Services", self._services)  # asked for while an edition is open

    def _made(self, place: Place) -> Screen:
        window = self._window
        surroundings = Surroundings(
            window.theme,
            window.settings,
            window.memory,
            self._open_services(),
            window.background,
            window.keyboard.commands,
            window.gathered.gathering,
            window.compared,
            window.policies,
        )
        screen = screen_class(place)(surroundings)
        join(screen, window, self)
        return screen

    def _on_taken(self, screen: Screen) -> None:
        if self._frame is not None:
            self._frame.take(screen)
        scroll_by_touch(screen)

    def _on_arrived(self, visit: Visit) -> None:
        self._window.memory.keep_place(visit.place.value)
        self.on_changed()

    # ------------------------------------------------------------------ where one goes
    def go(self, visit: Visit) -> None:
        """Go to a place, keeping the way back."""
        self._window.overlays.close_palette()
        if self._stage is not None:
            self._stage.go(visit)
        elif self._services is not None:
            self._show(visit)

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

    # ------------------------------------------------------------------ what stands around
    def arrange(self, room: Room) -> None:
        """Arrange the screen, and what is over it, for a room."""
        if self._window.overlays.palette is not None:
            self._window.overlays.palette.place()
        if self.screen is not None:
            self.screen.set_room(room)

    def on_changed(self) -> None:
        """Say anew where one is, and what the keys do there."""
        if self.screen is not None and self._frame is not None:
            title = _("{place} – L’économie sociale, j’achète!").format(place=self.screen.title())
            self._window.setWindowTitle(title)
            self._frame.say_where(self.screen)
            self._teach()

    def _count_shortlists(self) -> None:
        if self._frame is not None:
            kept = self._window.gathered.keeper.shortlists
            self._frame.places.set_count(Place.SHORTLISTS, len(kept))

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._window.isAncestorOf(now):
            self._teach()

    def _teach(self) -> None:
        taught = self._window.overlays.palette or self.screen
        if taught is not None and self._frame is not None:
            self._frame.status.teach(taught.hints() if self._window.settings.teaches_keys else [])

    # ------------------------------------------------------------------ keyboard
    def to_field(self) -> None:
        """Give the keyboard to the search field of the place, or to that of the directory."""
        if self.screen is not None and not self.screen.searches:
            self.go(Visit(Place.DIRECTORY))
        if self.screen is not None:
            self.screen.to_field()

    def to_zone(self, step: int) -> None:
        """Give the keyboard to the next part of the screen, or the one before."""
        if self.screen is not None:
            go_round(self.screen.zones(), step)

    def open_palette(self) -> None:
        """Open the palette over the window, or close it."""
        window = self._window
        if self._services is not None:
            window.overlays.toggle_palette(
                window.theme,
                self._services,
                window.keyboard.commands,
                window.gathered.gathering,
                remembers=window.settings.remembers_searches,
            )

    def open_menu(self) -> None:
        """Open the menu of every place and command."""
        window = self._window
        if self._services is not None and self._frame is not None:
            window.overlays.open_menu(window.theme, window.keyboard.commands, self._frame.menu_corner())
