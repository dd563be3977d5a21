"""The white card of a band: the logo of the enterprise, failing that the icon of its category."""

from io import BytesIO
from typing import Final

from reportlab.lib.utils import ImageReader

from jachete.catalogue.logo import Logo
from jachete.factsheets.pdf import styles
from jachete.factsheets.pdf.icon import draw_icon
from jachete.factsheets.pdf.safe_text import clean
from jachete.factsheets.pdf.tagging import Node, Role, TaggedCanvas
from jachete.factsheets.sheet import FactSheet
from jachete.i18n import _

#: The height of a card, and the least of its width.
CARD: Final = 66.0
_ICON: Final = 36.0
#: The room around a logo, and the most that it takes.
_INSET: Final = 8.0
_WIDEST: Final = 124.0
_ROUND: Final = 10.0


class Card:
    """A card whose logo is a figure added under `node`; without logo or icon it has no width."""

    def __init__(self, sheet: FactSheet, node: Node) -> None:
        self._icon, self._logo = sheet.icon, sheet.logo
        self.width = CARD if sheet.icon else 0.0
        if sheet.logo is not None:
            said = _("Logo de {name}").format(name=clean(sheet.title))
            self._figure = node.add(Role.FIGURE, alt=said)
            self._size = _size(sheet.logo)
            self.width = max(CARD, self._size[0] + 2 * _INSET)

    def draw(self, canvas: TaggedCanvas, left: float, bottom: float) -> None:
        """Draw the card from its lower left corner."""
        if not self.width:
            return
        canvas.setFillColor(styles.WHITE)
        canvas.roundRect(left, bottom, self.width, CARD, _ROUND, stroke=0, fill=1)
        if self._logo is None:
            inset = (CARD - _ICON) / 2
            draw_icon(canvas, self._icon, (left + inset, bottom + inset), _ICON, styles.LAKE)
            return
        width, height = self._size
        canvas.saveState()
        canvas.translate(left + (self.width - width) / 2, bottom + (CARD - height) / 2)
        with canvas.figure(self._figure, width, height):
            canvas.drawImage(ImageReader(BytesIO(self._logo.png)), 0, 0, width, height)
        canvas.restoreState()


def _size(logo: Logo) -> tuple[float, float]:
    """Return the size of a logo on paper: all of it, never larger than a point a pixel."""
    scale = min(1.0, _WIDEST / logo.width, (CARD - 2 * _INSET) / logo.height)
    return logo.width * scale, logo.height * scale
