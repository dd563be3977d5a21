"""What the window asks to be exported, from the first question to the last word."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from jachete.exporting.columns import USUAL, columns
from jachete.exporting.kinds import Kind
from jachete.exporting.withdrawn import left_out, with_left_out
from jachete.i18n import _
from jachete.notebook.shortlist import Shortlist
from jachete.policies.in_force import Policies
from jachete.printshop.naming import scope
from jachete.search.counting import enterprises
from jachete.search.query import Query
from jachete.text.filenames import file_name
from jachete.ui.asking import export_to_write, open_folder
from jachete.ui.background import Background
from jachete.ui.exporting.dialog import ExportDialog
from jachete.ui.exporting.work import Asked, Exporting
from jachete.ui.memory import Memory
from jachete.ui.services import Services
from jachete.ui.theme.tokens import Theme
from jachete.ui.working import WorkDialog

_NOTE: Final = "note"


class ExportDesk(QObject):
    """Asks, starts the work, and tells how it ended: a sentence, and a folder that can be opened.

    `told` carries the sentence, what the button after it says, and what it does; `failed` a failure.
    """

    told = Signal(str, str, object)
    failed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        memory: Memory,
        background: Background,
        services: Services,
        policies: Policies,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._theme, self._memory, self._background = theme, memory, background
        self._services, self._policies, self._window = services, policies, parent
        self.dialog: ExportDialog | None = None
        self.work: WorkDialog | None = None

    def ask_search(self, query: Query) -> None:
        """Ask how to export all that a search finds."""
        searcher, limit = self._services.searcher, max(self._services.manifest.enterprises, 1)

        def find(_stop: Callable[[], bool]) -> Asked:
            page = searcher.search(query, 0, limit)
            return Asked(scope(page) or _("Tout le répertoire"), [(hit.id, "") for hit in page.hits])

        self._background.ask("desk", find, self._ask, self.failed.emit)

    def ask_shortlist(self, shortlist: Shortlist) -> None:
        """Ask how to export a shortlist, with its notes; say what the edition has not, which is left out."""
        searcher, limit = self._services.searcher, max(self._services.manifest.enterprises, 1)

        def find(_stop: Callable[[], bool]) -> Asked:
            known = {hit.id for hit in searcher.search(Query(), 0, limit).hits}
            here = [(each.enterprise, each.note) for each in shortlist.entries if each.enterprise in known]
            gone = [each.name for each in shortlist.entries if each.enterprise not in known]
            return Asked(shortlist.name, here, True, gone)

        self._background.ask("desk", find, self._ask, self.failed.emit)

    def _ask(self, asked: Asked) -> None:
        if not asked.notes:
            said = _("Aucune entreprise à exporter. Rien n’a été écrit.")
            self.told.emit(with_left_out(said, asked.gone), "", None)
            return
        kinds = self._policies.kinds()
        if not kinds:
            refused = _("Votre organisation ne permet aucun export. Rien n’a été écrit.")
            self.told.emit(refused, "", None)
            return
        usual = (USUAL[0], _NOTE, *USUAL[1:]) if asked.with_notes else USUAL
        known = {column.name for column in columns()}
        taken = [name for name in self._memory.columns() if name in known] or usual
        about = f"{asked.title} · {enterprises(len(asked.notes))}"
        dialog = ExportDialog(self._theme, about, left_out(asked.gone), usual, taken, kinds, self._window)
        dialog.accepted.connect(lambda: self._write(dialog, asked))
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def _write(self, dialog: ExportDialog, asked: Asked) -> None:
        kind, names = dialog.wanted(), dialog.taken()
        proposed = (file_name(asked.title) or "export") + kind.suffix
        path = export_to_write(self._window, proposed, _files(kind))
        if path is None:
            return
        if kind in (Kind.XLSX, Kind.CSV):
            self._memory.keep_columns(names)
        exporting = Exporting(self._services, asked, kind, names, path)
        work = WorkDialog(self._theme, self._background, _("Exporter"), exporting.do, self._window)
        work.done_well.connect(lambda: self._tell(path, asked.gone))
        work.stopped.connect(lambda: self.told.emit(_("Export arrêté. Rien n’a été enregistré."), "", None))
        work.failed.connect(self.failed)
        self.work = work
        work.start()

    def _tell(self, path: Path, gone: Sequence[str]) -> None:
        sentence = with_left_out(_("Export enregistré\u00a0: {name}").format(name=path.name), gone)
        self.told.emit(sentence, _("Ouvrir le dossier"), lambda: open_folder(path))


def _files(kind: Kind) -> str:
    """Return which files are of a kind, as the system's dialog wants it."""
    if kind is Kind.XLSX:
        return _("Classeurs Excel (*.xlsx)")
    return _("Fichiers CSV (*.csv)") if kind is Kind.CSV else _("Cartes de visite (*.vcf)")
