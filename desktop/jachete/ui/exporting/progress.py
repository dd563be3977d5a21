"""An export while it is done: how far it is, and the button that stops it."""

import threading
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from jachete.exporting.writing import ExportStopped
from jachete.i18n import _, language
from jachete.text.formats import number
from jachete.ui.background import Background
from jachete.ui.exporting.work import Exporting
from jachete.ui.portfolio.meter import Meter
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.labels import text_label

_WIDTH: Final = 420
#: Milliseconds under which an export is done before one could read how far it is.
_PATIENCE: Final = 400


class ExportProgress(QDialog):
    """Does an export in the background; shown once it lasts, closing it stops the export."""

    done_well = Signal()
    stopped = Signal()
    failed = Signal(object)
    _told = Signal(int)

    def __init__(self, theme: Theme, background: Background, work: Exporting, parent: QWidget) -> None:
        super().__init__(parent)
        self._background, self._work = background, work
        self._stop = threading.Event()
        self.setWindowTitle(_("Exporter"))
        self.setModal(True)
        self.said = text_label(theme, _("Préparation…"), "body")
        self.meter = Meter(theme)
        self.meter.setRange(0, max(work.total, 1))
        self.stop_button = Button(theme, _("Arrêter"))
        self.stop_button.clicked.connect(self.stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(side) for side in (24, 20, 24, 20)))
        column.setSpacing(theme.px(10))
        column.addWidget(text_label(theme, _("Exporter"), "title"))
        line = QHBoxLayout()
        line.addWidget(self.said)
        column.addLayout(line)
        column.addWidget(self.meter)
        column.addWidget(self.stop_button, 0, Qt.AlignmentFlag.AlignRight)
        self.setFixedWidth(min(theme.px(_WIDTH), parent.width() - theme.px(24)))
        self._told.connect(self._show)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE)
        self._patience.timeout.connect(self.open)

    def start(self) -> None:
        """Begin the work."""
        self._patience.start()

        def work(_stop: object) -> bool:
            try:
                self._work.do(self._told.emit, self._stop.is_set)
            except ExportStopped:
                return False
            return True

        self._background.ask("export", work, self._end, self._fail)

    def stop(self) -> None:
        """Ask the work to stop; the dialog goes once it has."""
        self._stop.set()
        self.stop_button.setEnabled(False)
        self.said.setText(_("Arrêt en cours…"))

    def reject(self) -> None:
        """Stop, as the button does."""
        self.stop()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop, and stay until the work has ended."""
        self.stop()
        event.ignore()

    def _show(self, done: int) -> None:
        self.meter.setValue(done)
        if not self._stop.is_set():
            self.said.setText(
                _("{done} sur {total}").format(
                    done=number(done, language()), total=number(self._work.total, language())
                )
            )

    def _end(self, whole: bool) -> None:
        self._leave()
        (self.done_well if whole else self.stopped).emit()

    def _fail(self, problem: Exception) -> None:
        self._leave()
        self.failed.emit(problem)

    def _leave(self) -> None:
        self._patience.stop()
        self.hide()
        super().reject()
        self.deleteLater()
