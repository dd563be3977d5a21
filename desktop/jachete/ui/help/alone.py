"""Help where there is no way back from its place: its pages, over a refusal or the first questions."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout

from jachete.i18n import _
from jachete.ui.asking import open_accepted
from jachete.ui.help.screen import HelpScreen
from jachete.ui.shell.focus import go_round
from jachete.ui.shell.room import room_for
from jachete.ui.shell.screen import Surroundings
from jachete.ui.shell.visit import Place, Visit
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.dialog_foot import dialog_foot

if TYPE_CHECKING:
    from jachete.ui.compare.compared import Compared
    from jachete.ui.keeping.gathering import Gathering
    from jachete.ui.services import Services
    from jachete.ui.window import MainWindow


class HelpDialog(QDialog):
    """Shows the pages of help; a place that one of them leads to is gone to where an edition stays."""

    def __init__(self, window: MainWindow, topic: str) -> None:
        super().__init__(window)
        self._window = window
        self.setWindowTitle(_("Aide"))
        self.setModal(True)
        self.finished.connect(self.deleteLater)
        self.help = HelpScreen(_surroundings(window))
        self.help.visit_wanted.connect(self._go)
        self.help.link_wanted.connect(partial(open_accepted, self))
        self.help.told.connect(window.tell)
        self.help.failed.connect(window.on_failure)
        close = Button(window.theme, _("Fermer"), kind="primary")
        close.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.help, 1)
        column.addWidget(dialog_foot(window.theme, close))
        for key, act in (
            ("Esc", self.reject),
            ("Ctrl+F", self.help.to_field),
            ("F6", lambda: go_round(self.help.zones(), 1)),
            ("Shift+F6", lambda: go_round(self.help.zones(), -1)),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(act)
        self.resize(round(window.width() * 0.82), round(window.height() * 0.92))
        self.help.show_visit(Visit(Place.HELP, topic=topic))

    def _go(self, visit: Visit) -> None:
        """Read another page here; go elsewhere when the window can."""
        if visit.place is Place.HELP:
            self.help.show_visit(visit)
            self.help.view.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._window.go(visit)
        if self._window.screen_shown is not None:
            self.accept()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the page."""
        super().showEvent(event)
        self.help.settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the index beside the page where there is room."""
        super().resizeEvent(event)
        self.help.set_room(room_for(self.width() / self._window.theme.zoom))


def _surroundings(window: MainWindow) -> Surroundings:
    """Return what help is built with: it reads nothing of an edition, nor of the notebook."""
    return Surroundings(
        window.theme,
        window.settings,
        window.memory,
        cast("Services", None),
        window.background,
        window.keyboard.commands,
        cast("Gathering", None),
        cast("Compared", None),
        window.policies,
    )
