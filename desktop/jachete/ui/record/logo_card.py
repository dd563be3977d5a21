"""The logo of an enterprise on its white card, in the light as in the dark."""

from typing import Final

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from jachete.catalogue.logo import Logo
from jachete.i18n import _
from jachete.ui.theme.tokens import Theme

#: Logical pixels: the room around a logo, the most of its width, the corners of its card.
_INSET: Final = 8
_WIDEST: Final = 144
_ROUND: Final = 10


class LogoCard(QWidget):
    """A logo as high as its card allows, never larger than it is; it is said to those who listen."""

    def __init__(self, theme: Theme, logo: Logo, name: str, side: int) -> None:
        super().__init__()
        self._theme = theme
        self._image = QImage.fromData(logo.png)
        high = side - 2 * _INSET
        scale = min(1.0, _WIDEST / logo.width, high / logo.height)
        self._shown = QSizeF(theme.px(logo.width * scale), theme.px(logo.height * scale))
        width = max(side, round(logo.width * scale) + 2 * _INSET)
        self.setFixedSize(theme.px(width), theme.px(side))
        self.setAccessibleName(_("Logo de {name}").format(name=name))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card, then the logo in its middle."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        area, round_ = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), self._theme.px(_ROUND)
        painter.setPen(self._theme.color("border.subtle"))
        painter.setBrush(Qt.GlobalColor.white)
        painter.drawRoundedRect(area, round_, round_)
        place = QRectF(0, 0, self._shown.width(), self._shown.height())
        place.moveCenter(area.center())
        ratio = self.devicePixelRatioF()
        small = self._image.scaled(
            (self._shown * ratio).toSize(),
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        painter.drawImage(place, small)
