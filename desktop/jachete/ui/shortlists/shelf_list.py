"""The list of shortlists: put in order, and enterprises are dropped on them."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QPainter, QPaintEvent

from jachete.ui.dragging import dragged_enterprise
from jachete.ui.shortlists.ordered import OrderedList
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.focus_ring import paint_ring


class ShelfList(OrderedList):
    """Rings the shortlist over which an enterprise is; `enterprise_dropped` carries a row and its id."""

    enterprise_dropped = Signal(int, str)

    def __init__(self, theme: Theme, model: QAbstractListModel) -> None:
        super().__init__(theme, model)
        self._over = QModelIndex()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome an enterprise, as a row that is put elsewhere."""
        if dragged_enterprise(event.mimeData()):
            event.acceptProposedAction()
        else:
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show on which shortlist an enterprise would go."""
        if not dragged_enterprise(event.mimeData()):
            super().dragMoveEvent(event)
            return
        self._point(self.indexAt(event.position().toPoint()))
        event.setAccepted(self._over.isValid())

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show nothing any more."""
        self._point(QModelIndex())
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Say on which shortlist an enterprise was dropped."""
        enterprise = dragged_enterprise(event.mimeData())
        if not enterprise:
            super().dropEvent(event)
            return
        index = self.indexAt(event.position().toPoint())
        self._point(QModelIndex())
        if index.isValid():
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.enterprise_dropped.emit(index.row(), enterprise)

    def _point(self, index: QModelIndex) -> None:
        if index != self._over:
            self._over = index
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, and the ring of the one that would take what is dragged."""
        super().paintEvent(event)
        if self._over.isValid():
            theme = self._theme
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            box = QRectF(self.visualRect(self._over)).adjusted(theme.px(8), 1, -theme.px(8), -1)
            paint_ring(painter, theme, box, theme.px(8))
