"""An edition that was received: verified, set against the one in service, then installed, opened or left."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jachete.editions.incoming import Incoming, Standing, verified
from jachete.editions.installed import install
from jachete.errors import EditionError, EditionUnreadableError
from jachete.i18n import _
from jachete.policies.policy import Policy
from jachete.ui.announcing import Announcer
from jachete.ui.installing.words import incoming_facts, standing_said
from jachete.ui.shell.screen import Screen, Surroundings
from jachete.ui.shell.status_bar import Hint
from jachete.ui.shell.visit import Place, Visit
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.fact_panel import FactPanel
from jachete.ui.widgets.flow_layout import FlowLayout
from jachete.ui.widgets.reading_column import ReadingColumn, advice, head, sign

_WIDEST: Final = 660
_SIGN: Final = 52


class InstallScreen(Screen):
    """Verifies the edition that a visit names, says what it is, and does with it what one decides."""

    place = Place.INSTALL

    install_button: Button
    open_button: Button
    leave_button: Button

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self.path = Path()
        self.incoming: Incoming | None = None
        self._announcer = Announcer(self)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(1, 1, 0, 0)
        self._show(_("Vérification de l’édition…"), [])

    # ------------------------------------------------------------------ visits
    def title(self) -> str:
        """Return the screen's name."""
        return _("Installer une édition")

    def here(self) -> Visit:
        """Return the visit to the same file."""
        return Visit(self.place, topic=str(self.path))

    def show_visit(self, visit: Visit) -> None:
        """Verify the file that a visit names."""
        self.path, self.incoming = Path(visit.topic), None
        path, current = self.path, self.around.services.edition
        self._show(_("Vérification de l’édition…"), [])
        self.around.background.ask(
            "install", lambda _stop: verified(path, current), self._on_verified, self._on_refused
        )

    def _on_verified(self, incoming: Incoming) -> None:
        self.incoming = incoming
        said = standing_said(incoming, self.around.services.manifest)
        self._show(said, self._buttons())
        self._announcer.announce(said)
        self.settle()
        self.changed.emit()

    def _on_refused(self, problem: Exception) -> None:
        if not isinstance(problem, EditionError):
            problem = EditionUnreadableError(self.path, str(problem) or type(problem).__name__)
        self.edition_refused.emit(problem, self.here())

    # ------------------------------------------------------------------ parts
    def _show(self, said: str, buttons: list[Button]) -> None:
        """Make the page again: what is said, then, once the edition is known, what it is and what to do."""
        theme = self.around.theme
        column = ReadingColumn(theme, "record", _WIDEST, 64, 24)
        mark = sign(theme, "library", _SIGN, alarm=False)
        column.lines.addLayout(head(theme, mark, _("Installer cette édition"), said))
        if self.incoming is not None:
            manifest = self.around.services.manifest
            mine = {e.enterprise for each in self.around.gathering.keeper.shortlists for e in each.entries}
            column.lines.addWidget(FactPanel(theme, incoming_facts(self.incoming, manifest, mine)))
            ways = QWidget()
            line = FlowLayout(ways, theme.px(8))
            for button in buttons:
                line.addWidget(button)
            column.lines.addWidget(ways)
            column.lines.addWidget(self._advice())
        column.lines.addStretch()
        former = self._outer.takeAt(0)
        if former is not None and (widget := former.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        self._outer.addWidget(column)

    def _buttons(self) -> list[Button]:
        theme, incoming = self.around.theme, self.incoming
        same = incoming is not None and incoming.standing is Standing.SAME
        self.install_button = Button(theme, _("Installer"), "check", "" if same else "primary")
        self.install_button.clicked.connect(self._install)
        self.open_button = Button(theme, _("Ouvrir sans installer"), "folder-open")
        self.open_button.setAccessibleDescription(_("Pour cette fois seulement"))
        self.open_button.clicked.connect(lambda: self.edition_wanted.emit(self.path))
        self.leave_button = Button(theme, _("Ne rien changer"), kind="primary" if same else "ghost")
        self.leave_button.clicked.connect(self.left)
        if self._fixed():
            return [self.leave_button]
        return [self.install_button, self.open_button, self.leave_button]

    def _fixed(self) -> bool:
        return self.around.policies.fixes(Policy.EDITION)

    def _advice(self) -> QWidget:
        if self._fixed():
            sentences = _(
                "Votre organisation a choisi l’édition de ce poste\u00a0: celle-ci ne peut être ni installée "
                "ni ouverte. Demandez à votre équipe informatique de changer cette politique."
            )
            return advice(self.around.theme, "lock", sentences)
        sentences = _(
            "Le fichier a été lu en entier et il est intact. Installer le copie dans votre dossier\u00a0: "
            "c’est cette édition qui s’ouvrira désormais. Vos sélections et vos notes restent. On revient à "
            "l’édition d’origine par la page «\u202fÀ propos\u202f»."
        )
        return advice(self.around.theme, "lightbulb", sentences)

    # ------------------------------------------------------------------ acts
    def _install(self) -> None:
        path = self.path
        self.install_button.setEnabled(False)

        def installed(copy: Path) -> None:
            self.told.emit(_("Édition installée"))
            self.edition_wanted.emit(copy)

        def refuse(problem: Exception) -> None:
            self.install_button.setEnabled(True)
            self.failed.emit(problem)

        self.around.background.ask("install", lambda _stop: install(path), installed, refuse)

    def settle(self) -> None:
        """Take the keyboard at the first way out."""
        if self.incoming is not None:
            self._first().setFocus(Qt.FocusReason.OtherFocusReason)

    def zones(self) -> list[QWidget]:
        """Return the first way out, once there is one."""
        return [self._first()] if self.incoming is not None else []

    def _first(self) -> Button:
        same = self.incoming is not None and self.incoming.standing is Standing.SAME
        return self.leave_button if same or self._fixed() else self.install_button

    def hints(self) -> list[Hint]:
        """Return what the keys do here."""
        return [
            ((_("Espace"),), _("Faire ce que dit le bouton")),
            (("Tab",), _("Bouton suivant")),
            ((_("Échap"),), _("Ne rien changer")),
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Escape, changing nothing."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
