"""An enterprise dragged with the mouse, from its card to what keeps it."""

from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

MIME: Final = "application/x-jachete-enterprise"
_OVER: Final = (QEvent.Type.DragEnter, QEvent.Type.DragMove)


def with_enterprise(data: QMimeData, enterprise_id: str) -> QMimeData:
    """Return what is dragged, an enterprise being in it."""
    data.setData(MIME, enterprise_id.encode())
    return data


def dragged_enterprise(data: QMimeData) -> str:
    """Return the id of the enterprise that is dragged, "" for anything else."""
    return bytes(data.data(MIME).data()).decode()


class Receiver(QObject):
    """Lets enterprises be dropped on a widget; `received` carries the id of one that was."""

    received = Signal(str)

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take enterprises, and nothing else; the one on the way is felt as the pointer is."""
        dropped = event.type() == QEvent.Type.Drop
        if not isinstance(event, QDropEvent) or not (dropped or event.type() in _OVER):
            return False
        enterprise = dragged_enterprise(event.mimeData())
        if not enterprise:
            return False
        event.acceptProposedAction()
        if dropped:
            self.received.emit(enterprise)
        return True
