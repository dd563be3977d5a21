"""What every page says: the name at the head of later pages, edition and number at the foot of all."""

from typing import Final, Protocol

from jachete.factsheets.pdf import styles
from jachete.factsheets.pdf.lines import draw_line, draw_line_ending
from jachete.factsheets.pdf.paper import HEAD, MARGIN, Page
from jachete.factsheets.pdf.pieces import of_runs, piece
from jachete.factsheets.pdf.safe_text import fitted, said
from jachete.factsheets.pdf.spoken import branded
from jachete.factsheets.pdf.tagging import FOOTER, HEADER, Node, Role, TaggedCanvas
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
        look = (styles.TEXT, 8.6, styles.LAKE_LIGHT)
        taken = draw_line_ending(canvas, (page.width - MARGIN, at), _("suite"), look, 60)
        room = page.column - taken - 12
        draw_line(canvas, (MARGIN, at), sheet.title, (styles.TITLE, 11, styles.WHITE), room)


def draw_foot(canvas: TaggedCanvas, sheet: Running, page: Page, number: str, node: Node | None) -> None:
    """Draw edition, verification and notice, the content of a node the first time, and the page's number."""
    with canvas.tag(FOOTER):
        canvas.setStrokeColor(styles.RULE)
        canvas.setLineWidth(0.6)
        canvas.line(MARGIN, _LINE, page.width - MARGIN, _LINE)
        end = (page.width - MARGIN, _LINE - 13)
        draw_line_ending(canvas, end, number, (styles.TEXT, _SIZE, styles.SECONDARY), _NUMBER_ROOM)
    with canvas.tag(node or FOOTER):
        directory = _("Répertoire – L’économie sociale, j’achète!")
        first = f"{directory} · {sheet.edition}"
        _draw_name(canvas, first, page.column - _NUMBER_ROOM, node)
        words = f"{sheet.verified} {sheet.notice}"[:_LONGEST_NOTICE]
        notice = piece(words, styles.FOOT_TEXT, node.add(Role.SPAN) if node and node.kids else None)
        _wide, height = notice.wrap(page.column, 1)
        notice.drawOn(canvas, MARGIN, _LINE - 19 - height)


def _draw_name(canvas: TaggedCanvas, words: str, room: float, node: Node | None) -> None:
    """Draw the name of the directory on one line, the content of a node if there is one."""
    style = styles.FOOT_NAME
    kept = "".join(chars for _face, chars in fitted(words, style.fontName, style.fontSize, room))
    line = of_runs(branded(kept, style, node) if node else said(kept, style), style, node)
    _wide, height = line.wrap(room, 1)
    line.drawOn(canvas, MARGIN, _LINE - 13 + style.fontSize - height)
