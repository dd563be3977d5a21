"""What every page says: the name at the head of later pages, edition and number at the foot of all."""

from typing import Final, Protocol

from jachete.factsheets.pdf import styles
from jachete.factsheets.pdf.lines import draw_line, draw_line_ending
from jachete.factsheets.pdf.paper import HEAD, MARGIN, Page
from jachete.factsheets.pdf.pieces import piece
from jachete.factsheets.pdf.tagging import FOOTER, HEADER, Node, TaggedCanvas
from jachete.i18n import _

_GOLD: Final = 1.5
_LINE: Final = 52.0
_NUMBER_ROOM: Final = 90.0
_LONGEST_NOTICE: Final = 400
_SIZE: Final = 8.0


class Running(Protocol):
    """What every page says of a document."""

    @property
    def title(self) -> str:
        """What it is called."""
        ...

    @property
    def edition(self) -> str:
        """The edition it was made of."""
        ...

    @property
    def verified(self) -> str:
        """When its facts were verified."""
        ...

    @property
    def notice(self) -> str:
        """Where its facts come from."""
        ...


def draw_header(canvas: TaggedCanvas, sheet: Running, page: Page) -> None:
    """Draw the name at the head of the pages that follow the first."""
    with canvas.tag(HEADER):
        canvas.setFillColor(styles.LAKE)
        canvas.rect(0, page.height - HEAD, page.width, HEAD, stroke=0, fill=1)
        canvas.setFillColor(styles.GOLD)
        canvas.rect(0, page.height - HEAD, page.width, _GOLD, stroke=0, fill=1)
        at = page.height - HEAD / 2 - 3
        canvas.setFillColor(styles.LAKE_LIGHT)
        taken = draw_line_ending(canvas, (page.width - MARGIN, at), _("suite"), styles.TEXT, 8.6, 60)
        canvas.setFillColor(styles.WHITE)
        room = page.column - taken - 12
        draw_line(canvas, (MARGIN, at), sheet.title, styles.TITLE, 11, room)


def draw_foot(canvas: TaggedCanvas, sheet: Running, page: Page, number: str, node: Node | None) -> None:
    """Draw edition, verification and notice, the content of a node the first time, and the page's number."""
    with canvas.tag(FOOTER):
        canvas.setStrokeColor(styles.RULE)
        canvas.setLineWidth(0.6)
        canvas.line(MARGIN, _LINE, page.width - MARGIN, _LINE)
        canvas.setFillColor(styles.SECONDARY)
        end = (page.width - MARGIN, _LINE - 13)
        draw_line_ending(canvas, end, number, styles.TEXT, _SIZE, _NUMBER_ROOM)
    with canvas.tag(node or FOOTER):
        directory = _("Répertoire – L’économie sociale, j’achète!")
        first = f"{directory} · {sheet.edition}"
        canvas.setFillColor(styles.SECONDARY)
        draw_line(canvas, (MARGIN, _LINE - 13), first, styles.STRONG, _SIZE, page.column - _NUMBER_ROOM)
        words = f"{sheet.verified} {sheet.notice}"[:_LONGEST_NOTICE]
        notice = piece(words, styles.FOOT_TEXT, None)
        _wide, height = notice.wrap(page.column, 1)
        notice.drawOn(canvas, MARGIN, _LINE - 19 - height)
