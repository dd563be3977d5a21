"""Sheets on paper: saved, shown as they will be printed, handed over to another reader."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from jachete.i18n import _
from jachete.search.query import Query
from jachete.ui.asking import open_folder, open_outside, pdf_to_write
from jachete.ui.background import Background
from jachete.ui.services import Services
from jachete.ui.theme.tokens import Theme

if TYPE_CHECKING:
    from jachete.search.page import Hit
    from jachete.ui.portfolio.choosing import Searched
    from jachete.ui.portfolio.desk import Desk


class Order(Enum):
    """What can be ordered of what is searched."""

    PORTFOLIO = auto()
    SHEETS = auto()


class Sheets(QObject):
    """Makes sheets in the background, for a window, from the edition that it is told to `serve`.

    `written` carries the path of a file that was saved, `told` a sentence with what can follow, `failed` an
    exception.
    """

    written = Signal(Path)
    told = Signal(str, str, object)
    failed = Signal(object)

    def __init__(self, window: QWidget, background: Background) -> None:
        super().__init__(window)
        self._window, self._background = window, background
        self._services: Services | None = None
        self._theme: Theme | None = None
        self.desk: Desk | None = None

    def serve(self, services: Services, theme: Theme) -> None:
        """Make from now on the sheets of an edition, shown in a theme."""
        self._services, self._theme = services, theme

    def save(self, enterprise_id: str) -> None:
        """Ask where to save a sheet, then write it."""
        path = pdf_to_write(self._window, enterprise_id)
        if path is not None:
            self.write(enterprise_id, path)

    def write(self, enterprise_id: str, path: Path) -> None:
        """Write a sheet, then say so."""
        self._write(enterprise_id, path, self._on_written)

    def _write(self, enterprise_id: str, path: Path, then: Callable[[Path], None]) -> None:
        if self._services is None:
            return
        records = self._services.records
        self._background.ask(
            "pdf",
            lambda _stop: records.write_pdf(enterprise_id, path),
            lambda _nothing: then(path),
            self.failed.emit,
        )

    def _on_written(self, path: Path) -> None:
        sentence = _("Fiche enregistrée\u00a0: {name}").format(name=path.name)
        self.told.emit(sentence, _("Ouvrir le dossier"), lambda: open_folder(path))
        self.written.emit(path)

    def preview(self, enterprise_id: str) -> None:
        """Show a sheet as it will be printed."""
        from jachete.ui.preview.dialog import PreviewDialog  # noqa: PLC0415 - reads PDF documents

        if self._services is None or self._theme is None:
            return
        records = self._services.records
        dialog = PreviewDialog(self._theme, self._background, _("Aperçu de la fiche PDF"), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.save_wanted.connect(lambda: self.save(enterprise_id))
        dialog.open_wanted.connect(lambda: self.open_elsewhere(enterprise_id))
        dialog.told.connect(lambda sentence: self.told.emit(sentence, "", None))

        def failed(problem: Exception) -> None:
            dialog.reject()
            self.failed.emit(problem)

        dialog.open()
        self._background.ask("preview", lambda _stop: records.pdf(enterprise_id), dialog.show_content, failed)
        dialog.finished.connect(lambda _result: self._background.forget(("preview",)))

    def open_elsewhere(self, enterprise_id: str) -> None:
        """Open a sheet in this computer's own PDF reader."""
        path = Path(tempfile.mkdtemp(prefix="jachete-")) / f"{enterprise_id}.pdf"
        self._write(enterprise_id, path, lambda written: open_outside(written.as_uri()))

    def order(self, what: Order, query: Query) -> None:
        """Ask what is still to be known of an order of what is searched, then have it made."""
        desk = self._open_desk()
        if desk is None:
            return
        if what is Order.PORTFOLIO:
            desk.ask_portfolio(query)
        else:
            desk.ask_sheets(query)

    def print_book(self, chosen: Searched) -> None:
        """Ask how to print enterprises that were chosen as a book, then have it made."""
        desk = self._open_desk()
        if desk is not None:
            desk.ask_book(chosen)

    def save_chosen(self, hits: Sequence[Hit], gone: Sequence[str]) -> None:
        """Ask for a folder, then save there the sheets of what was chosen; say which have none."""
        desk = self._open_desk()
        if desk is not None:
            desk.ask_sheets_of(hits, gone)

    def _open_desk(self) -> Desk | None:
        from jachete.ui.portfolio.desk import Desk  # noqa: PLC0415 - ordered seldom

        if self._services is None or self._theme is None:
            return None
        self.desk = Desk(self._theme, self._background, self._services, self._window)
        self.desk.told.connect(self.told)
        self.desk.failed.connect(self.failed)
        self.desk.written.connect(self.written)
        return self.desk
