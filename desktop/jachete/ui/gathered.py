"""What is kept, and exported, for a window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from jachete.i18n import _
from jachete.policies.in_force import FREE, Policies
from jachete.ui.asking import tell_at_length
from jachete.ui.background import Background
from jachete.ui.keeping.gathering import Gathering
from jachete.ui.keeping.keeper import Keeper
from jachete.ui.keeping.saving import now, search_of
from jachete.ui.memory import Memory
from jachete.ui.services import Services
from jachete.ui.shell.visit import Place, Visit
from jachete.ui.theme.tokens import Theme

if TYPE_CHECKING:
    from jachete.notebook.shortlist import Shortlist
    from jachete.search.query import Query
    from jachete.ui.exporting.desk import ExportDesk
    from jachete.ui.shortlists.reception import Reception


class Gathered(QObject):
    """The notebook, and the desk where what is gathered becomes files.

    `told` carries a sentence with what can follow, `visit_wanted` a `Visit`, `failed` an exception,
    `received` a shortlist that a file gave.
    """

    received = Signal(object)
    told = Signal(str, str, object)
    visit_wanted = Signal(object)
    failed = Signal(object)

    def __init__(self, window: QWidget, background: Background, memory: Memory) -> None:
        super().__init__(window)
        self._window, self._background, self._memory = window, background, memory
        self._export_desk: ExportDesk | None = None
        self._reception: Reception | None = None
        self.keeper = Keeper(background, self)
        self.keeper.told.connect(self.told)
        self.keeper.failed.connect(self.failed)
        self.keeper.recovered.connect(self._tell_recovered)

    def _tell_recovered(self, sentence: str) -> None:
        copies = Visit(Place.PREFERENCES, topic="notebook")
        tell_at_length(
            self._window,
            _("Votre carnet"),
            sentence,
            _("Voir les copies"),
            lambda: self.visit_wanted.emit(copies),
        )

    def serve(self, theme: Theme, services: Services, policies: Policies = FREE) -> Gathering:
        """Serve an edition, in a theme, from now on; return what its screens gather with."""
        self._theme, self._services, self._policies = theme, services, policies
        self.gathering = Gathering(self.keeper, services, self)
        self.gathering.file_given.connect(self.receive)
        self._export_desk = self._reception = None
        return self.gathering

    @property
    def export_desk(self) -> ExportDesk:
        """Return the desk of the edition, from the first export on."""
        if self._export_desk is None:
            from jachete.ui.exporting.desk import ExportDesk  # noqa: PLC0415 - loaded after the first screen

            desk = self._export_desk = ExportDesk(
                self._theme, self._memory, self._background, self._services, self._policies, self._window
            )
            desk.told.connect(self.told)
            desk.failed.connect(self.failed)
        return self._export_desk

    @property
    def reception(self) -> Reception:
        """Return what shows the files of colleagues, from the first of them on."""
        if self._reception is None:
            from jachete.ui.shortlists.reception import Reception  # noqa: PLC0415 - as above

            self._reception = Reception(
                self._theme, self._background, self._services, self.gathering, self._window
            )
            self._reception.received.connect(self.received)
        return self._reception

    def export_search(self, query: Query) -> None:
        """Ask how to export all that a search finds, then do it."""
        self.export_desk.ask_search(query)

    def export(self, shortlist: Shortlist) -> None:
        """Ask how to export a shortlist, then do it."""
        self.export_desk.ask_shortlist(shortlist)

    def keep(self, enterprise_id: str) -> None:
        """Add an enterprise to the shortlist that was added to last."""
        self.gathering.add(enterprise_id)

    def receive(self, path: Path) -> None:
        """Show the shortlist of a file, to keep it or not, or say why it cannot be read."""
        self.reception.receive(path)

    def save_search(self, query: Query) -> None:
        """Ask for a name, then keep a search under it."""
        from jachete.ui.shortlists.naming import NameDialog  # noqa: PLC0415 - seldom needed

        gathering = self.gathering
        name = str(replace(query, filters=())).strip() or _("Ma recherche")
        title = _("Enregistrer cette recherche")
        dialog = NameDialog(self._theme, title, name, _("Enregistrer"), self._window)
        sentence = _("Recherche enregistrée\u00a0: {name}")
        dialog.named.connect(lambda name: gathering.saved.keep(search_of(query, name, now()), sentence))
        dialog.open()
