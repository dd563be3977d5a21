"""The main window: rail, the screen of the moment, status bar.

The first paint waits for nothing: screens and preview are loaded once they are to be shown.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from jachete import i18n
from jachete.errors import EditionError, JacheteError
from jachete.i18n import _
from jachete.search.query import Query
from jachete.ui.asking import accepts_address, edition_to_open, open_folder, open_outside, pdf_to_write
from jachete.ui.background import Background
from jachete.ui.commands import window_commands
from jachete.ui.memory import Memory
from jachete.ui.refused import RefusedEdition
from jachete.ui.services import Services
from jachete.ui.settings import ZOOMS, RailWidth, Settings
from jachete.ui.shell.commands import Command, Shortcuts, with_keys
from jachete.ui.shell.focus import holds_focus
from jachete.ui.shell.rail import Rail
from jachete.ui.shell.room import Room, room_for
from jachete.ui.shell.screen import Screen, Surroundings
from jachete.ui.shell.status_bar import StatusBar
from jachete.ui.shell.toast import Toast
from jachete.ui.shell.visit import History, Place, Visit
from jachete.ui.starting import Starting
from jachete.ui.theme.choosing import theme_for
from jachete.ui.theme.style import palette, style_sheet
from jachete.ui.theme.tokens import Theme

if TYPE_CHECKING:
    from jachete.ui.directory.screen import DirectoryScreen

#: What is not asked of the background any more when the edition goes.
_PURPOSES: Final = ("search", "more", "sheet", "propose", "glance", "recent")


class MainWindow(QMainWindow):
    """Shows an edition, or says why it cannot be."""

    started = Signal()
    edition_wanted = Signal(Path)
    pdf_written = Signal(Path)
    settings_changed = Signal(object)

    theme: Theme
    commands: tuple[Command, ...]

    def __init__(self, settings: Settings, memory: Memory, first: Visit) -> None:
        super().__init__()
        self.settings, self.memory = settings, memory
        self.background = Background(self)
        self.failure: EditionError | None = None
        self.screen_shown: Screen | None = None
        self._starting: Starting | None = None
        self._first = first
        self._services: Services | None = None
        self._screens: dict[Place, Screen] = {}
        self._history = History()
        self._shortcuts = Shortcuts(self)
        self.setMinimumSize(640, 480)
        self._dress()
        self.resize(self.theme.px(1440), self.theme.px(868))
        self._show_starting("")
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

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
        if settings == self.settings:
            return
        if settings.language != self.settings.language:
            i18n.use(settings.language)
        self.settings = settings
        self.settings_changed.emit(settings)
        self.rebuild()

    def rebuild(self) -> None:
        """Make every screen again, in the theme and language of the moment; what is shown stays."""
        visit = self.screen_shown.here() if self.screen_shown is not None else None
        typed = self._starting.field.text() if self._starting is not None else ""
        self.toast.deleteLater()
        self._dress()
        if visit is not None and self._services is not None:
            self._show_edition(self._services, visit)
        elif self.failure is not None:
            self.show_refused(self.failure)
        else:
            self._show_starting(typed)

    def step_zoom(self, step: int) -> None:
        """Go to the next size of everything, the one before when -1, the usual one when 0."""
        nearest = min(range(len(ZOOMS)), key=lambda index: abs(ZOOMS[index] - self.settings.zoom))
        index = min(max(nearest + step, 0), len(ZOOMS) - 1)
        self.set_settings(replace(self.settings, zoom=ZOOMS[index] if step else 1.0))

    # ------------------------------------------------------------------ what is shown
    @property
    def directory(self) -> DirectoryScreen | None:
        """Return the directory's screen, once it has been shown."""
        return cast("DirectoryScreen | None", self._screens.get(Place.DIRECTORY))

    def _show_starting(self, typed: str) -> None:
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

    def _show_edition(self, services: Services, visit: Visit) -> None:
        self.background.forget(_PURPOSES)
        self._services = services
        self._starting = None
        self.failure = None
        self.screen_shown = None
        self._screens = {}
        self._stack = QStackedWidget()
        self._frame(self._stack)
        self._show(visit)

    def go(self, visit: Visit) -> None:
        """Go to a place, keeping the way back."""
        if self.screen_shown is not None:
            self._history.leave(self.screen_shown.here())
            self._show(visit)

    def back(self) -> None:
        """Go back to where one was before."""
        self._travel(self._history.back)

    def forward(self) -> None:
        """Go again to where one came back from."""
        self._travel(self._history.forward)

    def _travel(self, step: Callable[[Visit], Visit | None]) -> None:
        visit = step(self.screen_shown.here()) if self.screen_shown is not None else None
        if visit is not None:
            self._show(visit)

    def _show(self, visit: Visit) -> None:
        if self._services is None:
            return
        screen = self._screens.get(visit.place) or self._made(visit.place, self._services)
        self.screen_shown = screen
        self._stack.setCurrentWidget(screen)
        screen.set_room(room_for(self.width() / self.theme.zoom))
        screen.show_visit(visit)
        screen.settle()
        self.memory.keep_place(visit.place.value)
        self._on_changed()

    def _made(self, place: Place, services: Services) -> Screen:
        from jachete.ui.screens import make_screen  # noqa: PLC0415 - loaded while the edition opens

        around = Surroundings(
            self.theme, self.settings, self.memory, services, self.background, self.commands
        )
        screen = make_screen(place, around)
        screen.visit_wanted.connect(self.go)
        screen.settings_wanted.connect(self.set_settings)
        screen.pdf_wanted.connect(self.save_pdf)
        screen.link_wanted.connect(self.open_link)
        screen.told.connect(self.toast.tell)
        screen.failed.connect(self._on_failure)
        screen.changed.connect(self._on_changed)
        self._screens[place] = screen
        self._stack.addWidget(screen)
        return screen

    def show_refused(self, failure: EditionError) -> None:
        """Say why the edition cannot be opened."""
        self.background.forget(_PURPOSES)
        self._release()
        self._starting = self.screen_shown = None
        self._screens = {}
        self.failure = failure
        message = RefusedEdition(self.theme, failure)
        message.other_wanted.connect(self.choose_edition)
        message.copied.connect(self.toast.tell)
        self._frame(message)
        message.other.setFocus(Qt.FocusReason.OtherFocusReason)
        self._status.teach(message.hints())
        self.setWindowTitle(_("L’économie sociale, j’achète!"))

    def _release(self) -> None:
        """Let go of the edition that was open."""
        if self._services is not None:
            self._services.close()
        self._services = None

    def _frame(self, screen: QWidget) -> None:
        manifest = self._services.manifest if self._services is not None else None
        frame = QWidget()
        frame.setObjectName("window")
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(0)
        self._rail = Rail(self.theme, manifest.enterprises if manifest is not None else None)
        self._rail.wanted.connect(self.go)
        row.addWidget(self._rail)
        row.addWidget(screen, 1)
        column.addLayout(row, 1)
        self._status = StatusBar(self.theme, manifest.notice if manifest is not None else None)
        column.addWidget(self._status)
        self.setCentralWidget(frame)
        if self.isVisible():
            frame.show()  # at once: what is not seen yet cannot take the focus
        self.toast.raise_()
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange everything for the new size."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        room = room_for(self.width() / self.theme.zoom)
        narrow = {RailWidth.WIDE: False, RailWidth.NARROW: True}.get(
            self.settings.rail, room is not Room.WIDE
        )
        self._rail.set_narrow(narrow=narrow)
        self._rail.setVisible(room is not Room.SINGLE)
        self._status.setVisible(room is not Room.SINGLE)
        self.toast.place()
        if self.screen_shown is not None:
            self.screen_shown.set_room(room)

    def _on_changed(self) -> None:
        if self.screen_shown is not None:
            self.setWindowTitle(
                _("{place} – L’économie sociale, j’achète!").format(place=self.screen_shown.title())
            )
            self._rail.set_place(self.screen_shown.place)
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
        zones = self.screen_shown.zones() if self.screen_shown is not None else []
        here = next((number for number, zone in enumerate(zones) if holds_focus(zone)), -1)
        if zones:
            zones[(here + step) % len(zones)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isAncestorOf(now):
            self._teach()

    def _teach(self) -> None:
        if self.screen_shown is not None:
            self._status.teach(self.screen_shown.hints() if self.settings.teaches_keys else [])

    # ------------------------------------------------------------------ what is done
    def clear_filters(self) -> None:
        """Remove every filter of the directory."""
        if self.directory is not None:
            self.directory.clear_filters()

    def step(self, rows: int) -> None:
        """Go to the enterprise some rows below in the results, or above when negative."""
        if self.directory is not None:
            self.directory.results.step(rows)

    def copy_contact(self) -> None:
        """Copy the contact of the enterprise that is read."""
        if self.directory is not None:
            self.directory.record.copy_contact()

    def save_current(self) -> None:
        """Save the sheet of the enterprise that is read."""
        screen = self.directory
        if screen is not None and screen.record.sheet is not None:
            self.save_pdf(screen.record.sheet.id)

    def save_pdf(self, enterprise_id: str) -> None:
        """Ask where to save a sheet, then write it."""
        path = pdf_to_write(self, enterprise_id)
        if path is not None:
            self.write_pdf(enterprise_id, path)

    def write_pdf(self, enterprise_id: str, path: Path) -> None:
        """Write a sheet in the background, then say so."""
        if self._services is None:
            return
        records = self._services.records

        def written(_nothing: None) -> None:
            sentence = _("Fiche enregistrée : {name}").format(name=path.name)
            self.toast.tell(sentence, _("Ouvrir le dossier"), lambda: open_folder(path))
            self.pdf_written.emit(path)

        self.background.ask(
            "pdf", lambda _stop: records.write_pdf(enterprise_id, path), written, self._on_failure
        )

    def preview_current(self) -> None:
        """Show the sheet of the enterprise that is read as it will be printed."""
        screen = self.directory
        if screen is not None and screen.record.sheet is not None:
            self.preview(screen.record.sheet.id)

    def preview(self, enterprise_id: str) -> None:
        """Show a sheet as it will be printed."""
        from jachete.ui.preview.dialog import PreviewDialog  # noqa: PLC0415 - reads PDF documents

        if self._services is None:
            return
        records = self._services.records
        dialog = PreviewDialog(self.theme, self.background, _("Aperçu de la fiche PDF"), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.save_wanted.connect(lambda: self.save_pdf(enterprise_id))
        dialog.open_wanted.connect(lambda: self.open_elsewhere(enterprise_id))
        dialog.told.connect(self.toast.tell)

        def failed(problem: Exception) -> None:
            dialog.reject()
            self._on_failure(problem)

        dialog.open()
        self.background.ask("preview", lambda _stop: records.pdf(enterprise_id), dialog.show_content, failed)
        dialog.finished.connect(lambda _result: self.background.forget(("preview",)))

    def open_elsewhere(self, enterprise_id: str) -> None:
        """Open a sheet in this computer's own PDF reader."""
        if self._services is None:
            return
        records = self._services.records
        path = Path(tempfile.mkdtemp(prefix="jachete-")) / f"{enterprise_id}.pdf"
        self.background.ask(
            "pdf",
            lambda _stop: records.write_pdf(enterprise_id, path),
            lambda _nothing: open_outside(path.as_uri()),
            self._on_failure,
        )

    def open_link(self, address: str) -> None:
        """Open an address once the user has seen and accepted it."""
        if accepts_address(self, address):
            open_outside(address)

    def choose_edition(self) -> None:
        """Ask for another edition's file."""
        path = edition_to_open(self)
        if path is not None:
            self.edition_wanted.emit(path)

    def _on_failure(self, problem: Exception) -> None:
        if isinstance(problem, EditionError):
            self.show_refused(problem)
        elif isinstance(problem, JacheteError):
            self.toast.tell(problem.sentence)
        else:
            raise problem

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave nothing running behind."""
        self.memory.keep_geometry(self.saveGeometry())
        self.background.close()
        self._release()
        super().closeEvent(event)
