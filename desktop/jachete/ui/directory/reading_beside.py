"""Reading, in the pane beside the results, the record of the card that is chosen."""

import datetime
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from jachete.ui.directory.panes import Panes
from jachete.ui.keeping.keep_button import KeepButton
from jachete.ui.record.reading import Mark, Reading, read_record
from jachete.ui.record.record_pane import RecordPane
from jachete.ui.shell.screen import Surroundings

#: Milliseconds without a key after which the record of the first result is worth reading.
_PAUSE: Final = 150


class ReadingBeside(QObject):
    """Reads one record at a time, the newest that is asked; `marking` gives what finds the words searched.

    `shown` carries the `FactSheet` that came into the pane, `failed` an exception.
    """

    shown = Signal(object)
    failed = Signal(object)

    def __init__(
        self, around: Surroundings, panes: Panes, record: RecordPane, marking: Callable[[], Mark]
    ) -> None:
        super().__init__(panes)
        self._around, self._panes, self._record, self._marking = around, panes, record, marking
        self._chosen = self._copying = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._read)

    def read(self, enterprise_id: str, *, typing: bool) -> None:
        """Read a record once its card is painted and, while one is typing, once one has stopped."""
        self._chosen = enterprise_id
        self._pause.start(_PAUSE if typing else 0)

    def copy_contact(self, enterprise_id: str) -> None:
        """Copy the contact of a card: at once when its record is shown, otherwise as soon as it is."""
        if self._record.sheet is not None and self._record.sheet.id == enterprise_id:
            self._record.copy_contact()
        else:
            self._copying = enterprise_id

    def _read(self) -> None:
        records, chosen = self._around.services.records, self._chosen
        self._around.background.ask(
            "sheet", lambda _stop: read_record(records, chosen), self._show, self.failed.emit
        )

    def _show(self, reading: Reading) -> None:
        around, sheet = self._around, reading.sheet
        self._record.show_sheet(sheet, self._marking(), reading.code)
        self._record.lead(KeepButton(around.theme, around.gathering, sheet.id, sheet.title))
        if around.settings.remembers_records and self._panes.shows_record:
            around.memory.keep_reading(sheet.id, datetime.datetime.now().astimezone())
        if self._copying == sheet.id:
            self._record.copy_contact()
        self._copying = ""
        self.shown.emit(sheet)
