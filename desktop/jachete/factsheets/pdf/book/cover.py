"""The cover: what this is, of what edition, and what is in it."""

from typing import Any, Final

from reportlab.platypus import Frame, FrameBreak, PageTemplate, Spacer

from jachete.factsheets.pdf import styles
from jachete.factsheets.pdf.book.leaves import Story, paragraph
from jachete.factsheets.pdf.paper import MARGIN, Page
from jachete.factsheets.pdf.ridges import draw_ridges
from jachete.factsheets.pdf.tagging import DECORATION, Node, Role
from jachete.factsheets.portfolio.book import Cover

_TITLE: Final = styles.style(41, 47, styles.TITLE, styles.WHITE, spaceAfter=14)
_SUBTITLE: Final = styles.style(17, 23, styles.TEXT, styles.LAKE_LIGHT)
_REGION: Final = styles.style(12, 16, styles.STRONG, styles.GOLD, spaceAfter=16)
_SCOPE: Final = styles.style(14, 19, styles.STRONG, styles.WHITE)
_SAID: Final = styles.style(11, 15.5, styles.TEXT, styles.LAKE_LIGHT)
_SMALL: Final = styles.style(8.4, 11.4, styles.TEXT, styles.LAKE_LIGHT, spaceBefore=10)
_ABOVE_TITLE: Final = 110.0
#: Where the land begins, in the height of the page; how high it rises, and how much larger than on a sheet.
_HORIZON: Final = 0.34
_HIGHEST: Final = 170.0
_LARGER: Final = 2.1
#: What stands free under the horizon, and at the foot.
_UNDER: Final = 30.0
_FOOT: Final = 30.0


def cover_story(cover: Cover, node: Node) -> Story:
    """Return what the cover says, in the order in which it is read."""
    below = (cover.scope, cover.count, cover.order)
    dated = f"{cover.edition} · {cover.published}"
    return [
        paragraph(cover.region.upper(), _REGION, node.add(Role.PARAGRAPH)),
        paragraph(cover.title, _TITLE, node.add(Role.H1)),
        paragraph(cover.subtitle, _SUBTITLE, node.add(Role.PARAGRAPH)),
        FrameBreak(),
        *(
            paragraph(text, _SCOPE if text is cover.scope else _SAID, node.add(Role.PARAGRAPH))
            for text in below
        ),
        Spacer(0, 12),
        paragraph(dated, _SAID, node.add(Role.PARAGRAPH)),
        paragraph(cover.publisher, _SAID, node.add(Role.PARAGRAPH)),
        paragraph(cover.notice, _SMALL, node.add(Role.PARAGRAPH)),
    ]


def cover_template(page: Page) -> PageTemplate:
    """Return the page of the cover: a frame for its title, another for what is in the book."""
    horizon = page.height * _HORIZON
    above = page.height - _ABOVE_TITLE - horizon - _HIGHEST
    frames = [
        Frame(MARGIN, horizon + _HIGHEST, page.column * 0.86, above, 0, 0, 0, 0),
        Frame(MARGIN, _FOOT, page.column * 0.8, horizon - _FOOT - _UNDER, 0, 0, 0, 0),
    ]
    return PageTemplate("cover", frames, onPage=_draw_ground)


def _draw_ground(canvas: Any, _document: Any) -> None:
    page: Page = canvas.page
    horizon = page.height * _HORIZON
    with canvas.tag(DECORATION):
        canvas.setFillColor(styles.LAKE)
        canvas.rect(0, horizon, page.width, page.height - horizon, stroke=0, fill=1)
        _draw_ridges(canvas, page, horizon)
        canvas.setFillColor(styles.LAKE_DARK)
        canvas.rect(0, 0, page.width, horizon, stroke=0, fill=1)
        canvas.setFillColor(styles.GOLD)
        canvas.rect(MARGIN, page.height - _ABOVE_TITLE + 14, 56, 4, stroke=0, fill=1)


def _draw_ridges(canvas: Any, page: Page, horizon: float) -> None:
    """Draw the ridges of the sheets larger, from side to side."""
    canvas.saveState()
    canvas.translate(page.width * (1 - _LARGER), horizon)
    canvas.scale(_LARGER, _LARGER)
    draw_ridges(canvas, page.width, 0, page.height)
    canvas.restoreState()
