"""Sheets on paper: saved, shown as they will be printed, handed over to another reader."""

import tempfile
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from jachete.i18n import _
from jachete.ui.asking import open_folder, open_outside
from jachete.ui.background import Background
from jachete.ui.services import Records
from jachete.ui.theme.tokens import Theme


class Sheets(QObject):
    """Makes sheets in the background, for a window.

    `written` carries the path of a sheet that was saved, `pdf_wanted` an enterprise's id, `told` a sentence
    with what can follow, `failed` an exception.
    """

    written = Signal(Path)
    pdf_wanted = Signal(str)
    told = Signal(str, str, object)
    failed = Signal(object)

    def __init__(self, window: QWidget, background: Background) -> None:
        super().__init__(window)
        self._window, self._background = window, background

    def write(self, records: Records, enterprise_id: str, path: Path) -> None:
        """Write a sheet, then say so."""
        self._background.ask(
            "pdf",
            lambda _stop: records.write_pdf(enterprise_id, path),
            lambda _nothing: self._on_written(path),
            self.failed.emit,
        )

    def _on_written(self, path: Path) -> None:
        sentence = _("Fiche enregistrée\u00a0: {name}").format(name=path.name)
        self.told.emit(sentence, _("Ouvrir le dossier"), lambda: open_folder(path))
        self.written.emit(path)

    def preview(self, records: Records, theme: Theme, enterprise_id: str) -> None:
        """Show a sheet as it will be printed."""
        from jachete.ui.preview.dialog import PreviewDialog  # noqa: PLC0415 - reads PDF documents

        dialog = PreviewDialog(theme, self._background, _("Aperçu de la fiche PDF"), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.save_wanted.connect(lambda: self.pdf_wanted.emit(enterprise_id))
        dialog.open_wanted.connect(lambda: self.open_elsewhere(records, enterprise_id))
        dialog.told.connect(lambda sentence: self.told.emit(sentence, "", None))

        def failed(problem: Exception) -> None:
            dialog.reject()
            self.failed.emit(problem)

        dialog.open()
        self._background.ask("preview", lambda _stop: records.pdf(enterprise_id), dialog.show_content, failed)
        dialog.finished.connect(lambda _result: self._background.forget(("preview",)))

    def open_elsewhere(self, records: Records, enterprise_id: str) -> None:
        """Open a sheet in this computer's own PDF reader."""
        path = Path(tempfile.mkdtemp(prefix="jachete-")) / f"{enterprise_id}.pdf"
        self._background.ask(
            "pdf",
            lambda _stop: records.write_pdf(enterprise_id, path),
            lambda _nothing: open_outside(path.as_uri()),
            self.failed.emit,
        )
