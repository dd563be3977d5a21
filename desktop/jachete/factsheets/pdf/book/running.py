"""What the pages around the sheets say at their head and at their foot."""

from typing import Any

from reportlab.platypus import Frame, PageTemplate

from jachete.factsheets.pdf import styles
from jachete.factsheets.pdf.book.canvas import BookCanvas
from jachete.factsheets.pdf.lines import draw_line, draw_line_ending
from jachete.factsheets.pdf.paper import FOOT, HEAD, MARGIN, UNDER_HEAD, Page
from jachete.factsheets.pdf.tagging import DECORATION, FOOTER, HEADER
from jachete.i18n import _

_SIZE = 8.0
_LINE = 50.0
_TOP = 56.0
_BETWEEN = 26.0


def templates(page: Page, title: str, edition: str, opening: float = 0.0) -> list[PageTemplate]:
    """Return the first page of a part, and the later ones, under a running head.

    `opening` is the height of what opens a part in two columns, 0 for a part in one.
    """

    def first(canvas: Any, _document: Any) -> None:
        draw_foot(canvas, edition)

    def later(canvas: Any, _document: Any) -> None:
        _draw_head(canvas, title)
        draw_foot(canvas, edition)

    top = page.height - _TOP
    columns = 2 if opening else 1
    above = [_frame(MARGIN, top - opening, page.column, opening)] if opening else []
    under = page.height - HEAD - UNDER_HEAD
    return [
        PageTemplate(
            "first",
            [*above, *_columns(page, top - opening, columns)],
            onPage=first,
            autoNextPageTemplate="later",
        ),
        PageTemplate("later", _columns(page, under, columns), onPage=later),
    ]


def room_of_first(page: Page) -> float:
    """Return the height of what the first page of a part in one column can hold."""
    return page.height - _TOP - FOOT


def _columns(page: Page, top: float, count: int) -> list[Frame]:
    wide = (page.column - _BETWEEN * (count - 1)) / count
    return [_frame(MARGIN + number * (wide + _BETWEEN), FOOT, wide, top - FOOT) for number in range(count)]


def _frame(left: float, bottom: float, width: float, height: float) -> Frame:
    return Frame(left, bottom, width, height, 0, 0, 0, 0)


def _draw_head(canvas: BookCanvas, title: str) -> None:
    page = canvas.page
    with canvas.tag(DECORATION):
        canvas.setFillColor(styles.LAKE)
        canvas.rect(0, page.height - HEAD, page.width, HEAD, stroke=0, fill=1)
        canvas.setFillColor(styles.GOLD)
        canvas.rect(0, page.height - HEAD, page.width, 1.5, stroke=0, fill=1)
    with canvas.tag(HEADER):
        look = (styles.TITLE, 11, styles.WHITE)
        draw_line(canvas, (MARGIN, page.height - HEAD + 13), title, look, page.column)


def draw_foot(canvas: BookCanvas, edition: str) -> None:
    """Draw directory, edition and page number at the foot of a page."""
    page = canvas.page
    with canvas.tag(DECORATION):
        canvas.setStrokeColor(styles.RULE)
        canvas.setLineWidth(0.6)
        canvas.line(MARGIN, _LINE, page.width - MARGIN, _LINE)
    with canvas.tag(FOOTER):
        said = _("Répertoire – L’économie sociale, j’achète!") + f" · {edition}"
        look = (styles.STRONG, _SIZE, styles.SECONDARY)
        draw_line(canvas, (MARGIN, _LINE - 13), said, look, page.column - 60)
        end = (page.width - MARGIN, _LINE - 13)
        draw_line_ending(canvas, end, canvas.folio(), (styles.TEXT, 9, styles.SECONDARY), 60)
