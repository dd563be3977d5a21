"""The main window: what one waits with, the edition that is shown, or why it cannot be.

The first paint waits for nothing: all that shows an edition is loaded while it opens, by `ui.showing`.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from jachete.errors import EditionError, JacheteError, OpeningError
from jachete.i18n import _
from jachete.policies.in_force import FREE, Policies
from jachete.ui.background import Background
from jachete.ui.memory import Memory
from jachete.ui.receiving import Receiving
from jachete.ui.settings import Settings
from jachete.ui.shell.frame import Frame
from jachete.ui.shell.rail import Rail
from jachete.ui.shell.room import room_for
from jachete.ui.speaking import speak
from jachete.ui.starting import Starting
from jachete.ui.theme.choosing import theme_for
from jachete.ui.theme.following import SystemLook
from jachete.ui.theme.style import palette, style_sheet
from jachete.ui.theme.tokens import Theme

if TYPE_CHECKING:
    from jachete.ui.compare.compared import Compared
    from jachete.ui.directory.screen import DirectoryScreen
    from jachete.ui.dropping import Dropping
    from jachete.ui.gathered import Gathered
    from jachete.ui.keyboard import Keyboard
    from jachete.ui.overlays import Overlays
    from jachete.ui.services import Services
    from jachete.ui.sheets import Sheets
    from jachete.ui.shell.screen import Screen
    from jachete.ui.shell.toast import Toast
    from jachete.ui.shell.visit import Visit
    from jachete.ui.showing import Showing


class MainWindow(QMainWindow):
    """Shows an edition, or says why it cannot be.

    `started` says, once, that it has been painted. What it is furnished with, palette, paper,
    notebook, is there from the first edition on.
    """

    started = Signal()
    edition_wanted = Signal(Path)
    original_wanted = Signal()
    again_wanted = Signal(object)
    pdf_written = Signal(Path)
    settings_changed = Signal(object)

    theme: Theme
    compared: Compared
    overlays: Overlays
    sheets: Sheets
    gathered: Gathered
    dropping: Dropping

    def __init__(self, settings: Settings, memory: Memory, policies: Policies = FREE) -> None:
        super().__init__()
        self.settings, self.memory, self.policies = settings, memory, policies
        self.background = Background(self)
        self.receiving = Receiving(self)
        self.failure: OpeningError | None = None
        self._keyboard: Keyboard | None = None
        self._toast: Toast | None = None
        self._starting: Starting | None = None
        self._has_started = False
        self._showing: Showing | None = None
        SystemLook(self).changed.connect(self._follow_system)
        self.setMinimumSize(640, 480)
        self._dress()
        self.resize(self.theme.px(1440), self.theme.px(868))
        self._show_starting("")

    @property
    def keyboard(self) -> Keyboard:
        """Return the keys of the window, listened to from the first paint on."""
        if self._keyboard is None:
            from jachete.ui.keyboard import Keyboard  # noqa: PLC0415 - after the first paint

            self._keyboard = Keyboard(self)
        return self._keyboard

    @property
    def toast(self) -> Toast:
        """Return what says at the foot of the window what was done."""
        if self._toast is None:
            from jachete.ui.shell.toast import Toast  # noqa: PLC0415 - after the first paint

            self._toast = Toast(self.theme, self)
        return self._toast

    # ------------------------------------------------------------------ look
    def _dress(self) -> None:
        self.theme = theme_for(self.settings)
        self.setPalette(palette(self.theme))
        self.setFont(self.theme.font("body"))
        self.setStyleSheet(style_sheet(self.theme))
        if self._toast is not None:
            self._toast.deleteLater()
            self._toast = None
        if self._keyboard is not None:
            self._keyboard.learn(self.settings.keys)

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
        if self._starting is not None:
            self._dress()
            self._show_starting(self._starting.field.text())
        elif self.screen_shown is not None and self._showing is not None:
            self._showing.show_again(self._dress)
        elif self.failure is not None:
            self._dress()
            self.show_refused(self.failure)

    # ------------------------------------------------------------------ what is shown
    @property
    def screen_shown(self) -> Screen | None:
        """Return the screen in front, None while no edition is shown."""
        return self._showing.screen if self._showing is not None else None

    @property
    def directory(self) -> DirectoryScreen | None:
        """Return the directory's screen, once it has been shown."""
        return self._showing.directory if self._showing is not None else None

    @property
    def typed(self) -> str:
        """Return what was typed before there was an edition, to be searched once there is one."""
        return self._starting.field.text() if self._starting is not None else ""

    def _show_starting(self, typed: str) -> None:
        if self._showing is not None:
            self._showing.put_away()
        starting = Starting(self.theme)
        starting.painted.connect(self._on_painted)
        starting.field.setText(typed)
        self.surround(Frame(self.theme, Rail(self.theme), starting))
        self._starting = starting
        starting.field.setFocus()
        self.setWindowTitle(_("L’économie sociale, j’achète!"))

    def _on_painted(self) -> None:
        """Do what would have made the first paint late: listen to the keys, then open an edition."""
        self.keyboard.learn(self.settings.keys)
        if not self._has_started:
            self._has_started = True
            self.started.emit()

    def show_edition(self, services: Services, first: Visit) -> None:
        """Show an opened edition, ready to type, at a place; what was typed meanwhile is searched."""
        from jachete.ui.showing import Showing  # noqa: PLC0415 - loaded while the edition opens

        if self._showing is None:
            self._showing = Showing(self)
        self._showing.open(services, self.typed, first)
        self.receiving.go_on()

    def show_refused(self, failure: OpeningError, again: Visit | None = None) -> None:
        """Say why an edition cannot be opened; the one that is open stays in service.

        `again` is the visit that tries it once more; without one, it is opened again.
        """
        from jachete.ui.joining import join_refused  # noqa: PLC0415 - seldom needed
        from jachete.ui.refused import RefusedOpening  # noqa: PLC0415 - as above

        showing = self._showing
        if showing is not None:
            showing.put_away()
        manifest = showing.manifest if showing is not None else None
        kept = manifest.notice.label if manifest is not None else ""
        message = RefusedOpening(self.theme, failure, kept, self.policies)
        join_refused(message, self, showing.left if showing is not None else None, again)
        if showing is not None and manifest is not None:
            frame: Frame = showing.framed(message)
        else:
            frame = Frame(self.theme, Rail(self.theme), message)
        self.surround(frame)
        self.failure = failure
        message.settle()
        frame.status.teach(message.hints())
        self.setWindowTitle(_("L’économie sociale, j’achète!"))

    def surround(self, frame: Frame) -> None:
        """Put a frame in the window, with what it holds, in the stead of the one before."""
        self._starting, self.failure = None, None
        self._around = frame
        self.setCentralWidget(frame)
        if self.isVisible():
            frame.show()  # at once: what is not seen yet cannot take the focus
        if self._toast is not None:
            self._toast.raise_()
        self.arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange everything for the new size."""
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Arrange everything for the room there is."""
        room = room_for(self.width() / self.theme.zoom)
        self._around.arrange(room, self.settings.rail, self.screen_shown)
        if self._toast is not None:
            self._toast.place()
        if self._showing is not None:
            self._showing.arrange(room)

    # ------------------------------------------------------------------ where one goes
    def go(self, visit: Visit) -> None:
        """Go to a place, keeping the way back."""
        if self._showing is not None:
            self._showing.go(visit)

    def back(self) -> None:
        """Go back to where one was before."""
        if self._showing is not None:
            self._showing.back()

    def forward(self) -> None:
        """Go again to where one came back from."""
        if self._showing is not None:
            self._showing.forward()

    def to_field(self) -> None:
        """Give the keyboard to the search field of the place, or to that of the directory."""
        if self._showing is not None:
            self._showing.to_field()

    def to_zone(self, step: int) -> None:
        """Give the keyboard to the next part of the screen, or the one before."""
        if self._showing is not None:
            self._showing.to_zone(step)

    def open_palette(self) -> None:
        """Open the palette over the window, or close it."""
        if self._showing is not None:
            self._showing.open_palette()

    def open_menu(self) -> None:
        """Open the menu of every place and command."""
        if self._showing is not None:
            self._showing.open_menu()

    # ------------------------------------------------------------------ what is done
    def tell(self, sentence: str, action: str = "", follow: Callable[[], object] | None = None) -> None:
        """Say a sentence at the foot of the window, with a button when something can follow."""
        self.toast.tell(sentence, action, follow)

    def choose_edition(self) -> None:
        """Ask for another edition's file."""
        from jachete.ui.asking import edition_to_open  # noqa: PLC0415 - after the first paint

        path = edition_to_open(self)
        if path is not None:
            self.edition_wanted.emit(path)

    def on_failure(self, problem: Exception) -> None:
        """Say what went wrong, as heavily as it weighs."""
        if isinstance(problem, EditionError):
            if self._showing is not None:
                self._showing.release()  # it cannot be read any more
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
        if self._showing is not None:
            self._showing.close()
        super().closeEvent(event)
