"""A document on paper: shown as it will be printed, saved, handed over to another reader."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from jachete.i18n import _
from jachete.saving import write_whole
from jachete.ui.asking import open_folder, open_outside
from jachete.ui.background import Background, Stop
from jachete.ui.theme.tokens import Theme

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


@dataclass(frozen=True, slots=True)
class Document:
    """What can be drawn, and how it is said: the title of its preview, the name of its file, `saved` with it.

    `draw` gives the PDF, off the GUI thread, until it is told to stop; `ask` asks where to save it.
    """

    title: str
    name: str
    saved: str
    draw: Callable[[Stop], bytes]
    ask: Callable[[QWidget], Path | None]


class Paper(QObject):
    """Has documents drawn in the background, where the window never waits for them.

    `written` carries the path of a file that was saved, `told` a sentence with what can follow, `failed` an
    exception.
    """

    written = Signal(Path)
    told = Signal(str, str, object)
    failed = Signal(object)

    def __init__(self, theme: Theme, background: Background, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._background, self._parent = theme, background, parent

    def preview(self, document: Document) -> None:
        """Show a document as it will be printed."""
        from jachete.ui.preview.dialog import PreviewDialog  # noqa: PLC0415 - reads PDF documents

        dialog = PreviewDialog(self._theme, self._background, document.title, self._parent.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.save_wanted.connect(lambda: self.save(document))
        dialog.open_wanted.connect(lambda: self.open_elsewhere(document))
        dialog.print_wanted.connect(self.print)

        def failed(problem: Exception) -> None:
            dialog.reject()
            self.failed.emit(problem)

        dialog.open()
        self._background.ask("preview", document.draw, dialog.show_content, failed)
        dialog.finished.connect(lambda _result: self._background.forget(("preview",)))

    def print(self, content: bytes, printer: QPrinter) -> None:
        """Print a PDF on a printer, whether or not its preview is closed meanwhile."""
        from jachete.ui.preview.printing import print_document  # noqa: PLC0415 - reads PDF documents

        def printed(whole: bool) -> None:
            said = _("Document envoyé à l’imprimante") if whole else _("Impression interrompue")
            self.told.emit(said, "", None)

        self._background.ask(
            f"print {id(printer)}",
            lambda stop: print_document(content, printer, stop),
            printed,
            self.failed.emit,
        )

    def save(self, document: Document) -> None:
        """Ask where to save a document, then write it."""
        path = document.ask(self._parent.window())
        if path is not None:
            self.write(document, path)

    def write(self, document: Document, path: Path) -> None:
        """Write a document, then say so."""
        self._write(document, path, lambda: self._on_written(document, path))

    def _on_written(self, document: Document, path: Path) -> None:
        sentence = document.saved.format(name=path.name)
        self.told.emit(sentence, _("Ouvrir le dossier"), lambda: open_folder(path))
        self.written.emit(path)

    def open_elsewhere(self, document: Document) -> None:
        """Open a document in this computer's own PDF reader."""
        path = Path(tempfile.mkdtemp(prefix="jachete-")) / f"{document.name}.pdf"
        self._write(document, path, lambda: open_outside(path.as_uri()))

    def _write(self, document: Document, path: Path, then: Callable[[], None]) -> None:
        def write(stop: Stop) -> None:
            write_whole(document.draw(stop), path)

        self._background.ask("pdf", write, lambda _nothing: then(), self.failed.emit)
