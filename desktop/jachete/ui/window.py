"""The main window: rail, the screen of the moment, status bar."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDesktopServices, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QHBoxLayout,
    QMainWindow,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from jachete import paths
from jachete.errors import EditionError, JacheteError
from jachete.i18n import _
from jachete.ui.background import Background
from jachete.ui.directory.screen import DirectoryScreen, Room
from jachete.ui.refused import RefusedEdition
from jachete.ui.services import Services
from jachete.ui.shell.rail import Rail
from jachete.ui.shell.status_bar import Hint, StatusBar
from jachete.ui.shell.toast import Toast
from jachete.ui.theme.style import palette, style_sheet
from jachete.ui.theme.tokens import Theme

#: Logical widths from which there is room for more, the window's own divided by the zoom.
_ROOMS = ((1400, Room.WIDE), (1180, Room.TRIPLE), (760, Room.DOUBLE), (0, Room.SINGLE))


class MainWindow(QMainWindow):
    """Shows an edition, or says why it cannot be."""

    edition_wanted = Signal(Path)
    pdf_written = Signal(Path)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.background = Background(self)
        self.screen_shown: DirectoryScreen | None = None
        self.failure: EditionError | None = None
        self._rail: Rail | None = None
        self._status: StatusBar | None = None
        self.setWindowTitle(_("Répertoire – L’économie sociale, j’achète!"))
        self.setMinimumSize(640, 480)
        self.resize(theme.px(1440), theme.px(868))
        self.setPalette(palette(theme))
        self.setStyleSheet(style_sheet(theme))
        self._frame(QWidget(), None)
        self.toast = Toast(theme, self)
        self._add_shortcuts()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    # ------------------------------------------------------------------ what is shown
    def show_directory(self, services: Services) -> None:
        """Show the directory of an opened edition, ready to type; what was typed meanwhile is kept."""
        screen = DirectoryScreen(self.theme, services, self.background)
        screen.record.pdf_wanted.connect(self.save_pdf)
        screen.record.link_wanted.connect(self.open_link)
        screen.record.copied.connect(self.toast.tell)
        screen.failed.connect(self._on_failure)
        self.screen_shown = screen
        self.failure = None
        self._frame(screen, services)
        screen.field.setFocus(Qt.FocusReason.OtherFocusReason)
        screen.search(screen.query)

    def show_refused(self, failure: EditionError) -> None:
        """Say why the edition cannot be opened."""
        self.screen_shown = None
        self.failure = failure
        message = RefusedEdition(self.theme, failure)
        message.other_wanted.connect(self.choose_edition)
        self._frame(message, None)

    def _frame(self, screen: QWidget, services: Services | None) -> None:
        frame = QWidget()
        frame.setObjectName("window")
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(0)
        self._rail = Rail(self.theme, services.manifest.enterprises if services else None)
        row.addWidget(self._rail)
        row.addWidget(screen, 1)
        column.addLayout(row, 1)
        self._status = StatusBar(self.theme, services.manifest.notice if services else None)
        column.addWidget(self._status)
        self.setCentralWidget(frame)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the panes for the new size."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        width = self.width() / self.theme.zoom
        room = next(room for least, room in _ROOMS if width >= least)
        if self._rail is not None:
            self._rail.set_narrow(narrow=room is not Room.WIDE)
            self._rail.setVisible(room is not Room.SINGLE)
        if self._status is not None:
            self._status.setVisible(room is not Room.SINGLE)
        if self.screen_shown is not None:
            self.screen_shown.set_room(room)

    # ------------------------------------------------------------------ keyboard
    def _add_shortcuts(self) -> None:
        keys: Sequence[tuple[str, Callable[[], None]]] = (
            ("Ctrl+F", self._to_field),
            ("F6", lambda: self._to_zone(1)),
            ("Shift+F6", lambda: self._to_zone(-1)),
            ("Ctrl+S", self._save_current),
            ("Ctrl+Shift+X", lambda: self._with_screen(DirectoryScreen.clear_filters)),
            ("Ctrl+Shift+C", lambda: self._with_screen(lambda screen: screen.record.copy_contact())),
            ("Alt+Left", lambda: self._with_screen(DirectoryScreen.close_record)),
        )
        for key, action in keys:
            QShortcut(QKeySequence(key), self, activated=action)  # type: ignore[call-overload]  # the stubs leave out `activated`

    def _with_screen(self, action: Callable[[DirectoryScreen], object]) -> None:
        if self.screen_shown is not None:
            action(self.screen_shown)

    def _to_field(self) -> None:
        if self.screen_shown is not None:
            self.screen_shown.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.screen_shown.field.selectAll()

    def _to_zone(self, step: int) -> None:
        if self.screen_shown is None:
            return
        zones = self.screen_shown.zones()
        here = next((number for number, zone in enumerate(zones) if _holds_focus(zone)), -1)
        zones[(here + step) % len(zones)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self._status is not None and self.screen_shown is not None and now is not None:
            self._status.teach(hints(self.screen_shown))

    # ------------------------------------------------------------------ what is done
    def _save_current(self) -> None:
        screen = self.screen_shown
        if screen is not None and screen.record.sheet is not None:
            self.save_pdf(screen.record.sheet.id)

    def save_pdf(self, enterprise_id: str) -> None:
        """Ask where to save a sheet, then write it."""
        proposed = str(paths.documents() / f"{enterprise_id}.pdf")
        name, _kind = QFileDialog.getSaveFileName(
            self, _("Enregistrer la fiche PDF"), proposed, _("Documents PDF (*.pdf)")
        )
        if name:
            self.write_pdf(enterprise_id, Path(name))

    def write_pdf(self, enterprise_id: str, path: Path) -> None:
        """Write a sheet in the background, then say so."""
        screen = self.screen_shown
        if screen is None:
            return
        records = screen.services.records

        def written(_nothing: None) -> None:
            self.toast.tell(
                _("Fiche enregistrée : {name}").format(name=path.name),
                _("Ouvrir le dossier"),
                lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent))),
            )
            self.pdf_written.emit(path)

        self.background.ask(
            "pdf", lambda _stop: records.write_pdf(enterprise_id, path), written, self._on_failure
        )

    def open_link(self, address: str) -> None:
        """Open an address once the user has seen and accepted it."""
        question = QMessageBox(self)
        question.setIcon(QMessageBox.Icon.Question)
        question.setWindowTitle(_("Ouvrir une adresse"))
        question.setText(_("Ouvrir cette adresse hors de l’application?"))
        question.setInformativeText(address)
        opened = question.addButton(_("Ouvrir"), QMessageBox.ButtonRole.AcceptRole)
        question.addButton(_("Annuler"), QMessageBox.ButtonRole.RejectRole)
        question.exec()
        if question.clickedButton() is opened:
            QDesktopServices.openUrl(QUrl(address))

    def choose_edition(self) -> None:
        """Ask for another edition's file."""
        name, _kind = QFileDialog.getOpenFileName(self, _("Choisir une édition"), "", _("Éditions (*.db)"))
        if name:
            self.edition_wanted.emit(Path(name))

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
        super().closeEvent(event)


def _holds_focus(zone: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (focused is zone or zone.isAncestorOf(focused))


def hints(screen: DirectoryScreen) -> list[Hint]:
    """Return what the keys do in the zone that has the focus."""
    next_pane: Hint = (("F6",), _("Volet suivant"))
    if _holds_focus(screen.field):
        return [(("↓",), _("Résultats")), ((_("Échap"),), _("Effacer")), next_pane]
    if _holds_focus(screen.facets):
        return [
            (("↑", "↓"), _("Parcourir")),
            ((_("Espace"),), _("Cocher")),
            (("←", "→"), _("Plier, déplier")),
            next_pane,
        ]
    if _holds_focus(screen.results.list):
        read_it: Hint = ((_("Entrée"),), _("Lire la fiche"))
        return [(("↑", "↓"), _("Parcourir")), read_it, (("Ctrl", "S"), _("Fiche PDF")), next_pane]
    return [
        ((_("Échap"),), _("Liste")),
        (("Ctrl", "S"), _("Fiche PDF")),
        (("Ctrl", "F"), _("Rechercher")),
        next_pane,
    ]
