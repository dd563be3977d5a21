"""The main window: rail, the screen of the moment, status bar."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from jachete.errors import EditionError, JacheteError
from jachete.i18n import _
from jachete.search.query import Query
from jachete.ui.asking import accepts_address, edition_to_open, open_folder, open_outside, pdf_to_write
from jachete.ui.background import Background
from jachete.ui.directory.panes import Room
from jachete.ui.directory.screen import PURPOSES, DirectoryScreen
from jachete.ui.refused import RefusedEdition
from jachete.ui.services import Services
from jachete.ui.shell.hints import hints, holds_focus
from jachete.ui.shell.rail import Rail
from jachete.ui.shell.status_bar import StatusBar
from jachete.ui.shell.toast import Toast
from jachete.ui.starting import Starting
from jachete.ui.theme.style import palette, style_sheet
from jachete.ui.theme.tokens import Theme

#: Logical widths from which there is room for more, the window's own divided by the zoom.
_ROOMS: Final = ((1400, Room.WIDE), (1180, Room.TRIPLE), (760, Room.DOUBLE), (0, Room.SINGLE))


class MainWindow(QMainWindow):
    """Shows an edition, or says why it cannot be."""

    edition_wanted = Signal(Path)
    pdf_written = Signal(Path)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.background = Background(self)
        self.screen_shown: DirectoryScreen | None = None
        self.failure: EditionError | None = None
        self._services: Services | None = None
        self.setWindowTitle(_("Répertoire – L’économie sociale, j’achète!"))
        self.setMinimumSize(640, 480)
        self.resize(theme.px(1440), theme.px(868))
        self._dress(theme)
        self._starting = Starting(theme)
        self._frame(self._starting)
        self._starting.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._add_shortcuts()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    # ------------------------------------------------------------------ theme
    def _dress(self, theme: Theme) -> None:
        self.theme = theme
        self.setPalette(palette(theme))
        self.setFont(theme.font("body"))
        self.setStyleSheet(style_sheet(theme))
        self.toast = Toast(theme, self)

    def set_theme(self, theme: Theme) -> None:
        """Paint everything again in another theme or at another zoom; what is shown stays."""
        self.toast.deleteLater()
        self._dress(theme)
        before = self.screen_shown
        if before is not None and self._services is not None:
            chosen = before.record.sheet.id if before.record.sheet is not None else ""
            self._show_screen(self._services, before.query, chosen)
        elif self.failure is not None:
            self.show_refused(self.failure)
        else:
            typed = self._starting.field.text()
            self._starting = Starting(theme)
            self._starting.field.setText(typed)
            self._frame(self._starting)
            self._starting.field.setFocus(Qt.FocusReason.OtherFocusReason)

    # ------------------------------------------------------------------ what is shown
    def show_directory(self, services: Services) -> None:
        """Show the directory of an opened edition, ready to type; what was typed meanwhile is searched."""
        typed = self._starting.field.text() if self.screen_shown is None and self.failure is None else ""
        self._release()
        self._services = services
        self._show_screen(services, Query.parse(typed), "")

    def _show_screen(self, services: Services, query: Query, chosen: str) -> None:
        self.background.forget(PURPOSES)
        screen = DirectoryScreen(self.theme, services, self.background)
        screen.record.pdf_wanted.connect(self.save_pdf)
        screen.record.link_wanted.connect(self.open_link)
        screen.record.copied.connect(self.toast.tell)
        screen.failed.connect(self._on_failure)
        screen.answered.connect(lambda _page: self._teach())
        self.screen_shown = screen
        self.failure = None
        self._frame(screen)
        screen.field.setFocus(Qt.FocusReason.OtherFocusReason)
        screen.search(query, chosen)

    def show_refused(self, failure: EditionError) -> None:
        """Say why the edition cannot be opened."""
        self.background.forget(PURPOSES)
        self._release()
        self.screen_shown = None
        self.failure = failure
        message = RefusedEdition(self.theme, failure)
        message.other_wanted.connect(self.choose_edition)
        message.copied.connect(self.toast.tell)
        self._frame(message)
        message.other.setFocus(Qt.FocusReason.OtherFocusReason)
        self._status.teach(message.hints())

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
        self._rail.directory_wanted.connect(self._to_field)
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
        """Arrange the panes for the new size."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        width = self.width() / self.theme.zoom
        room = next(room for least, room in _ROOMS if width >= least)
        self._rail.set_narrow(narrow=room is not Room.WIDE)
        self._rail.setVisible(room is not Room.SINGLE)
        self._status.setVisible(room is not Room.SINGLE)
        self.toast.place()
        if self.screen_shown is not None:
            self.screen_shown.set_room(room)

    # ------------------------------------------------------------------ keyboard
    def _add_shortcuts(self) -> None:
        keys: Sequence[tuple[str, Callable[[], None]]] = (
            ("Ctrl+F", self._to_field),
            ("/", self._to_field),
            ("F6", lambda: self._to_zone(1)),
            ("Shift+F6", lambda: self._to_zone(-1)),
            ("Ctrl+S", self._save_current),
            ("Ctrl+Shift+X", lambda: self._with_screen(DirectoryScreen.clear_filters)),
            ("Ctrl+Shift+C", lambda: self._with_screen(lambda screen: screen.record.copy_contact())),
            ("Alt+Left", lambda: self._with_screen(DirectoryScreen.close_record)),
            ("Alt+Up", lambda: self._with_screen(lambda screen: screen.results.step(-1))),
            ("Alt+Down", lambda: self._with_screen(lambda screen: screen.results.step(1))),
        )
        for key, action in keys:
            QShortcut(QKeySequence(key), self, activated=action)  # type: ignore[call-overload]  # the stubs leave out `activated`

    def _with_screen(self, action: Callable[[DirectoryScreen], object]) -> None:
        if self.screen_shown is not None:
            action(self.screen_shown)

    def _to_field(self) -> None:
        screen = self.screen_shown
        if screen is not None:
            screen.panes.read(reading=False)
            screen.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            screen.field.selectAll()

    def _to_zone(self, step: int) -> None:
        if self.screen_shown is None:
            return
        zones = self.screen_shown.zones()
        here = next((number for number, zone in enumerate(zones) if holds_focus(zone)), -1)
        zones[(here + step) % len(zones)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isAncestorOf(now):
            self._teach()

    def _teach(self) -> None:
        if self.screen_shown is not None:
            self._status.teach(hints(self.screen_shown))

    # ------------------------------------------------------------------ what is done
    def _save_current(self) -> None:
        screen = self.screen_shown
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
        self.background.close()
        self._release()
        super().closeEvent(event)
