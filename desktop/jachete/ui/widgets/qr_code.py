"""A contact as a QR code on screen: dark on white in every theme."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from jachete.factsheets.contact_card import matrix, vcard
from jachete.factsheets.sheet import FactSheet
from jachete.i18n import _
from jachete.ui.theme.tokens import Theme

_SIDE = 104
_QUIET = 4


class QrCode(QWidget):
    """A square matrix with its quiet zone."""

    def __init__(self, theme: Theme, rows: list[bytes]) -> None:
        super().__init__()
        self._rows = rows
        self.setFixedSize(theme.px(_SIDE), theme.px(_SIDE))
        self.setAccessibleName(_("Code QR du contact, donné en texte à côté"))

    @classmethod
    def of(cls, theme: Theme, sheet: FactSheet) -> "QrCode | None":
        """Return the code of a sheet's contact, None when there is nothing to reach."""
        card = vcard(sheet)
        return cls(theme, matrix(card)) if card else None

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the modules."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        side = self.width() / (len(self._rows) + 2 * _QUIET)
        for y, row in enumerate(self._rows):
            for x, dark in enumerate(row):
                if dark:
                    painter.fillRect(
                        QRectF((x + _QUIET) * side, (y + _QUIET) * side, side, side), Qt.GlobalColor.black
                    )
