"""Sheets on paper: saved, shown as they will be printed, handed over to another reader."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from jachete.i18n import _
from jachete.search.query import Query
from jachete.ui.asking import pdf_to_write
from jachete.ui.background import Background
from jachete.ui.paper import Document, Paper
from jachete.ui.portfolio.order import Order
from jachete.ui.services import Services
from jachete.ui.theme.tokens import Theme

if TYPE_CHECKING:
    from jachete.search.page import Hit
    from jachete.ui.portfolio.choosing import Searched
    from jachete.ui.portfolio.desk import Desk


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
        self._paper: Paper | None = None
        self.desk: Desk | None = None

    def serve(self, services: Services, theme: Theme) -> None:
        """Make from now on the sheets of an edition, shown in a theme."""
        self._services, self._theme = services, theme
        if self._paper is not None:
            self._paper.deleteLater()
        self._paper = Paper(theme, self._background, self._window)
        self._listen(self._paper)

    def save(self, enterprise_id: str) -> None:
        """Ask where to save a sheet, then write it."""
        self._on_paper(enterprise_id, Paper.save)

    def write(self, enterprise_id: str, path: Path) -> None:
        """Write a sheet, then say so."""
        self._on_paper(enterprise_id, lambda paper, document: paper.write(document, path))

    def preview(self, enterprise_id: str) -> None:
        """Show a sheet as it will be printed."""
        self._on_paper(enterprise_id, Paper.preview)

    def _on_paper(self, enterprise_id: str, act: Callable[[Paper, Document], None]) -> None:
        if self._services is None or self._paper is None:
            return
        services = self._services
        document = Document(
            title=_("Aperçu de la fiche PDF"),
            name=enterprise_id,
            saved=_("Fiche enregistrée\u00a0: {name}"),
            draw=lambda stop: services.drawer.draw(services.records.sheet(enterprise_id), stop),
            ask=lambda parent: pdf_to_write(parent, enterprise_id),
        )
        act(self._paper, document)

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
        self._listen(self.desk)
        return self.desk

    def _listen(self, maker: Paper | Desk) -> None:
        maker.told.connect(self.told)
        maker.failed.connect(self.failed)
        maker.written.connect(self.written)
