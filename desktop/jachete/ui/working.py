"""A long work while it is done: how far it is, and the button that stops it."""

import threading
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from jachete.i18n import _, language, ngettext
from jachete.printshop.jobs import Progress
from jachete.search.stopping import Stopped
from jachete.text.formats import number
from jachete.ui.announcing import Announcer
from jachete.ui.background import Background, Stop
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.labels import text_label
from jachete.ui.widgets.meter import Meter

_WIDTH: Final = 420
#: Milliseconds under which a work is done before one could read how far it is.
_PATIENCE: Final = 400

#: Does the work: given what to tell of its progress and whether to stop, it then raises `Stopped`.
Work = Callable[[Callable[[Progress], object], Stop], object]


class WorkDialog(QDialog):
    """Does a work in the background; shown once it lasts, closing it stops the work."""

    done_well = Signal()
    stopped = Signal()
    failed = Signal(object)
    _told = Signal(object)

    def __init__(self, theme: Theme, background: Background, title: str, work: Work, parent: QWidget) -> None:
        super().__init__(parent)
        self._background, self._work = background, work
        self._stop = threading.Event()
        self._announcer = Announcer(self)
        self.setWindowTitle(title)
        self.setModal(True)
        self.said = text_label(theme, _("Préparation…"), "body")
        self.percent = text_label(theme, "", "body", "text.secondary")
        self.meter = Meter(theme)
        self.stop_button = Button(theme, _("Arrêter"))
        self.stop_button.clicked.connect(self.stop)
        self._lay_out(theme, title)
        self.setFixedWidth(min(theme.px(_WIDTH), parent.width() - theme.px(24)))
        self._told.connect(self._show)
        self.stop_button.setFocus()
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE)
        self._patience.timeout.connect(self.open)

    def _lay_out(self, theme: Theme, title: str) -> None:
        line = QHBoxLayout()
        line.addWidget(self.said, 1)
        line.addWidget(self.percent)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(side) for side in (24, 20, 24, 20)))
        column.setSpacing(theme.px(10))
        column.addWidget(text_label(theme, title, "title"))
        column.addSpacing(theme.px(4))
        column.addLayout(line)
        column.addWidget(self.meter)
        column.addSpacing(theme.px(6))
        column.addWidget(self.stop_button, 0, Qt.AlignmentFlag.AlignRight)

    def start(self) -> None:
        """Begin the work."""
        self._patience.start()

        def work(forgotten: Stop) -> bool:
            try:
                self._work(self._told.emit, lambda: forgotten() or self._stop.is_set())
            except Stopped:
                return False
            return True

        # A purpose of its own: another work that begins does not make this one's end unheard.
        self._background.ask(f"work {id(self)}", work, self._end, self._fail)

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

    def _show(self, progress: Progress) -> None:
        if self._stop.is_set():
            return
        self.meter.setRange(0, max(progress.total, 1))
        self.meter.setValue(progress.done)
        said = _("{done} sur {total}").format(
            done=number(progress.done, language()), total=number(progress.total, language())
        )
        if progress.pages:
            pages = ngettext("{count} page", "{count} pages", progress.pages)
            said += " · " + pages.format(count=number(progress.pages, language()))
        self.said.setText(said)
        self.percent.setText(
            _("{percent}\u00a0%").format(percent=100 * progress.done // max(progress.total, 1))
        )
        if progress.done == progress.total:
            self.said.setText(_("Enregistrement…"))
            self._announcer.announce(self.said.text())

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
