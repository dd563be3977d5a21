"""A contact as a QR code on screen: dark on white in every theme."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from jachete.factsheets.contact_card import matrix, vcard
from jachete.factsheets.sheet import FactSheet
from jachete.i18n import _
from jachete.ui.theme.tokens import Theme

_SIDE = 128
_QUIET = 4

#: Rows of modules, one byte each; empty when there is no contact.
Modules = list[bytes]


def modules(sheet: FactSheet) -> Modules:
    """Return the code of a sheet's contact; takes some 15 ms, to be spent off the GUI thread."""
    card = vcard(sheet)
    return matrix(card) if card else []


class QrCode(QWidget):
    """A square matrix with its quiet zone."""

    def __init__(self, theme: Theme, rows: Modules) -> None:
        super().__init__()
        self._theme, self._rows = theme, rows
        self.setFixedSize(theme.px(_SIDE), theme.px(_SIDE))
        self.setAccessibleName(_("Code QR du contact, donné en texte à côté"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the modules on a white card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._theme.color("border.subtle"))
        painter.setBrush(Qt.GlobalColor.white)
        edge = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(edge, self._theme.px(10), self._theme.px(10))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        # Whole device pixels: a module cut between two of them is hard to scan.
        ratio = self.devicePixelRatioF()
        side = max(int(self.width() * ratio / (len(self._rows) + 2 * _QUIET)), 1) / ratio
        left = (self.width() - side * len(self._rows)) / 2
        for y, row in enumerate(self._rows):
            for x, dark in enumerate(row):
                if dark:
                    module = QRectF(left + x * side, left + y * side, side, side)
                    painter.fillRect(module, Qt.GlobalColor.black)
