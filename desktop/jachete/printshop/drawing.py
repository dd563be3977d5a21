"""One document at a time, drawn in a process of its own that stays warm."""

from __future__ import annotations

import threading
from functools import cached_property
from typing import TYPE_CHECKING, Final

from jachete.errors import DrawingTooLongError, PrintingTooLongError
from jachete.i18n import language

if TYPE_CHECKING:
    from jachete.factsheets.comparison import Comparison
    from jachete.factsheets.sheet import FactSheet
    from jachete.printshop.process import Press
    from jachete.printshop.working import Stop

#: Seconds after which a document that takes some tens of milliseconds is one that hangs.
PATIENCE: Final = 20.0


class Drawer:
    """Draws sheets and comparisons; its process starts with the first and ends when it is closed."""

    def __init__(self, patience: float = PATIENCE) -> None:
        self._patience = patience

    @cached_property
    def _press(self) -> Press:
        from jachete.printshop.process import Press  # noqa: PLC0415 - loaded with the first document

        return Press(self._patience)

    def draw(self, drawn: FactSheet | Comparison, stop: Stop) -> bytes:
        """Return a PDF; raise `DrawingTooLongError`, and what `Press.do` raises."""
        from jachete.printshop.jobs import DrawingJob  # noqa: PLC0415 - as above

        try:
            return self._press.do(DrawingJob(drawn, language()), lambda _progress: None, stop)
        except PrintingTooLongError as late:
            raise DrawingTooLongError(max(round(self._press.patience), 1)) from late

    def close(self) -> None:
        """End the process, which nobody waits for."""
        if "_press" in self.__dict__:
            threading.Thread(target=self._press.close).start()
