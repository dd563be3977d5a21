"""A comparison as a file for a spreadsheet."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from jachete.exporting.comparison import export_comparison
from jachete.exporting.kinds import Kind
from jachete.exporting.withdrawn import with_left_out
from jachete.factsheets.comparison import Comparison
from jachete.i18n import _
from jachete.ui.asking import compared_table_to_write, open_folder
from jachete.ui.background import Background


class ComparisonFile(QObject):
    """Asks where, writes in the background; `told` and `failed` say what came of it."""

    told = Signal(str, str, object)
    failed = Signal(object)

    def __init__(self, background: Background, parent: QWidget) -> None:
        super().__init__(parent)
        self._background, self._parent = background, parent

    def ask(self, comparison: Comparison, gone: tuple[str, ...]) -> None:
        """Ask where to save a comparison, then write it, then say so, and what it leaves out."""
        path = compared_table_to_write(self._parent.window())
        if path is None:
            return
        kind = Kind.CSV if path.suffix.lower() == ".csv" else Kind.XLSX
        self._background.ask(
            "export",
            lambda _stop: export_comparison(comparison, kind, path),
            lambda _nothing: self._tell(path, gone),
            self.failed.emit,
        )

    def _tell(self, path: Path, gone: tuple[str, ...]) -> None:
        said = with_left_out(_("Comparaison exportée\u00a0: {name}").format(name=path.name), gone)
        self.told.emit(said, _("Ouvrir le dossier"), lambda: open_folder(path))
