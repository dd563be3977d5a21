"""What the window asks of the print shop, from the first question to the last word."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from jachete.exporting.withdrawn import with_left_out
from jachete.i18n import _, language, ngettext
from jachete.printshop.jobs import BookJob, Job, SheetsJob
from jachete.printshop.naming import scope, sheet_files
from jachete.search.page import Hit, Page
from jachete.search.query import Query
from jachete.text.formats import number
from jachete.ui.asking import Existing, folder_for_sheets, open_folder, portfolio_to_write, replaces_sheets
from jachete.ui.background import Background
from jachete.ui.portfolio.choosing import PortfolioDialog, Searched
from jachete.ui.services import Services
from jachete.ui.theme.tokens import Theme
from jachete.ui.working import WorkDialog


class Desk(QObject):
    """Asks, starts the work, and tells how it ended: a sentence, and a folder that can be opened.

    `told` carries the sentence, what the button after it says, and what it does; `failed` a failure.
    """

    told = Signal(str, str, object)
    failed = Signal(object)
    written = Signal(Path)

    def __init__(self, theme: Theme, background: Background, services: Services, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._background, self._services = theme, background, services
        self._window = parent
        self.dialog: PortfolioDialog | None = None
        self.work: WorkDialog | None = None

    # ------------------------------------------------------------------ portfolio
    def ask_portfolio(self, query: Query) -> None:
        """Ask what to put in the portfolio, the enterprises of a search being one answer."""
        searcher = self._services.searcher
        self._background.ask(
            "desk", lambda _stop: searcher.search(query, 0, 1), self._open_dialog, self.failed.emit
        )

    def _open_dialog(self, page: Page) -> None:
        said = scope(page)
        self._ask(Searched(page.query, page.total, said) if said and page.total else None)

    def ask_book(self, chosen: Searched) -> None:
        """Ask what to put in the portfolio, enterprises that were chosen one by one being one answer."""
        self._ask(chosen)

    def _ask(self, searched: Searched | None) -> None:
        everything = self._services.manifest.enterprises
        dialog = PortfolioDialog(self._theme, everything, searched, self._window)
        dialog.accepted.connect(lambda: self._write_portfolio(dialog))
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def _write_portfolio(self, dialog: PortfolioDialog) -> None:
        path = portfolio_to_write(self._window)
        if path is None:
            return
        job = BookJob(self._services.edition, language(), path, dialog.arrangement(), dialog.paper.taken())
        searched = dialog.searched()
        gone = searched.gone if searched is not None else ()
        if searched is not None:
            job = replace(job, query=searched.query, ids=searched.ids, scope=searched.scope)

        def tell() -> None:
            said = _("Portfolio enregistré\u00a0: {name}").format(name=path.name)
            self.told.emit(with_left_out(said, gone), _("Ouvrir le dossier"), lambda: open_folder(path))
            self.written.emit(path)

        self._start(_("Portfolio PDF"), job, tell, _("Portfolio arrêté. Rien n’a été enregistré."))

    # ------------------------------------------------------------------ sheets
    def ask_sheets(self, query: Query) -> None:
        """Ask for a folder, and save there the sheets of all the enterprises of a search."""
        folder = folder_for_sheets(self._window)
        if folder is None:
            return
        searcher = self._services.searcher

        def find(_stop: Callable[[], bool]) -> tuple[tuple[str, Path], ...]:
            found = searcher.search(query, 0, self._services.manifest.enterprises)
            return sheet_files(found.hits, folder)

        self._background.ask("desk", find, lambda files: self._write_sheets(files, folder), self.failed.emit)

    def ask_sheets_of(self, hits: Sequence[Hit], gone: Sequence[str]) -> None:
        """Ask for a folder, and save there the sheets of some enterprises; say which are left out."""
        folder = folder_for_sheets(self._window) if hits else None
        if folder is not None:
            self._write_sheets(sheet_files(hits, folder), folder, gone)
        elif not hits:
            self.told.emit(with_left_out(_("Aucune fiche enregistrée."), gone), "", None)

    def _write_sheets(
        self, files: tuple[tuple[str, Path], ...], folder: Path, gone: Sequence[str] = ()
    ) -> None:
        there = [path for _id, path in files if path.exists()]
        answer = replaces_sheets(self._window, len(there)) if there else Existing.REPLACED
        if answer is Existing.KEPT:
            files = tuple(each for each in files if each[1] not in there)
        if not files or answer is None:
            self.told.emit(_("Aucune fiche enregistrée."), "", None)
            return
        job = SheetsJob(self._services.edition, language(), files)

        def tell() -> None:
            count = len(files)
            said = ngettext(
                "{count} fiche enregistrée dans {folder}", "{count} fiches enregistrées dans {folder}", count
            ).format(count=number(count, language()), folder=folder.name or str(folder))
            said = with_left_out(said, gone)
            self.told.emit(said, _("Ouvrir le dossier"), lambda: open_folder(files[0][1]))
            self.written.emit(folder)

        self._start(
            _("Enregistrer les fiches"), job, tell, _("Arrêté. Les fiches déjà enregistrées sont gardées.")
        )

    # ------------------------------------------------------------------ work
    def _start(self, title: str, job: Job, tell: Callable[[], None], stopped: str) -> None:
        from jachete.printshop.process import do_apart  # noqa: PLC0415 - not before the first paint

        work = WorkDialog(
            self._theme,
            self._background,
            title,
            lambda told, stop: do_apart(job, told, stop),
            self._window,
        )
        work.done_well.connect(tell)
        work.stopped.connect(lambda: self.told.emit(stopped, "", None))
        work.failed.connect(self.failed)
        self.work = work
        work.start()
