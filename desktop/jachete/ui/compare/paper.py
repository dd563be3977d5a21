"""A comparison on paper: shown as it will be printed, saved, handed over to another reader."""

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from jachete.i18n import _
from jachete.ui.asking import comparison_to_write, open_folder, open_outside
from jachete.ui.background import Background
from jachete.ui.services import Records
from jachete.ui.theme.tokens import Theme


class ComparisonPaper(QObject):
    """Makes the PDF in the background; `told` and `failed` say what came of it, `written` where it is."""

    told = Signal(str, str, object)
    failed = Signal(object)
    written = Signal(Path)

    def __init__(self, theme: Theme, background: Background, records: Records, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._background, self._records, self._parent = theme, background, records, parent

    def preview(self, ids: Sequence[str]) -> None:
        """Show the comparison of some enterprises as it will be printed."""
        from jachete.ui.preview.dialog import PreviewDialog  # noqa: PLC0415 - reads PDF documents

        title = _("Aperçu de la comparaison")
        dialog = PreviewDialog(self._theme, self._background, title, self._parent.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.save_wanted.connect(lambda: self.save(ids))
        dialog.open_wanted.connect(lambda: self.open_elsewhere(ids))
        dialog.told.connect(lambda sentence: self.told.emit(sentence, "", None))

        def failed(problem: Exception) -> None:
            dialog.reject()
            self.failed.emit(problem)

        dialog.open()
        records = self._records
        self._background.ask("preview", lambda _stop: records.compared_pdf(ids), dialog.show_content, failed)
        dialog.finished.connect(lambda _result: self._background.forget(("preview",)))

    def save(self, ids: Sequence[str]) -> None:
        """Ask where to save it, then write it, then say so."""
        path = comparison_to_write(self._parent.window())
        if path is not None:
            self._write(ids, path, lambda: self._on_saved(path))

    def _on_saved(self, path: Path) -> None:
        said = _("Comparaison enregistrée\u00a0: {name}").format(name=path.name)
        self.told.emit(said, _("Ouvrir le dossier"), lambda: open_folder(path))
        self.written.emit(path)

    def open_elsewhere(self, ids: Sequence[str]) -> None:
        """Open it in this computer's own PDF reader."""
        path = Path(tempfile.mkdtemp(prefix="jachete-")) / "comparaison.pdf"
        self._write(ids, path, lambda: open_outside(path.as_uri()))

    def _write(self, ids: Sequence[str], path: Path, then: Callable[[], object]) -> None:
        records = self._records

        def written(_nothing: None) -> None:
            then()

        self._background.ask(
            "pdf", lambda _stop: records.write_compared_pdf(ids, path), written, self.failed.emit
        )
