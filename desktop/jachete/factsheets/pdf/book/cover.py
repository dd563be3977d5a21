"""The cover: what this is, of what edition, and what is in it."""

from typing import Any, Final

from reportlab.lib.colors import Color, HexColor
from reportlab.platypus import Frame, FrameBreak, PageTemplate, Spacer

from jachete.factsheets.pdf import styles
from jachete.factsheets.pdf.book.canvas import BookCanvas
from jachete.factsheets.pdf.book.leaves import Story, paragraph
from jachete.factsheets.pdf.paper import MARGIN, Page
from jachete.factsheets.pdf.tagging import DECORATION, Node, Role
from jachete.factsheets.portfolio.book import Cover
from jachete.factsheets.territory_map import territory_map

_LINES: Final[Color] = HexColor("#2F7F8C")
_DEEP: Final[Color] = HexColor("#094B55")
_TITLE: Final = styles.style(41, 47, styles.TITLE, styles.WHITE, spaceAfter=14)
_SUBTITLE: Final = styles.style(17, 23, styles.TEXT, styles.LAKE_LIGHT)
_REGION: Final = styles.style(12, 16, styles.STRONG, styles.GOLD, spaceAfter=16)
_SCOPE: Final = styles.style(14, 19, styles.STRONG, styles.WHITE)
_SAID: Final = styles.style(11, 15.5, styles.TEXT, styles.LAKE_LIGHT)
_SMALL: Final = styles.style(8.4, 11.4, styles.TEXT, styles.LAKE_LIGHT, spaceBefore=10)
_ABOVE_TITLE: Final = 120.0
_UPPER: Final = 0.56
_FOOT: Final = 52.0


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
    split = page.height * (1 - _UPPER)
    low = split - 30.0
    frames = [
        Frame(MARGIN, split, page.column * 0.86, page.height - _ABOVE_TITLE - split, 0, 0, 0, 0),
        Frame(MARGIN, _FOOT, page.column * 0.56, low - _FOOT, 0, 0, 0, 0),
    ]
    return PageTemplate("cover", frames, onPage=_draw_ground)


def _draw_ground(canvas: Any, _document: Any) -> None:
    page = canvas.page
    with canvas.tag(DECORATION):
        canvas.setFillColor(styles.LAKE)
        canvas.rect(0, 0, page.width, page.height, stroke=0, fill=1)
        _draw_map(canvas)
        canvas.setFillColor(styles.GOLD)
        canvas.rect(MARGIN, page.height - _ABOVE_TITLE + 14, 56, 4, stroke=0, fill=1)


def _draw_map(canvas: BookCanvas) -> None:
    """Draw the territories, large, running off the corner."""
    page, drawn = canvas.page, territory_map()
    wide = page.width * 0.92
    left, top = page.width * 0.40, page.height * 0.57
    canvas.setStrokeColor(_LINES)
    canvas.setFillColor(_DEEP)
    canvas.setLineWidth(1.2)
    canvas.setLineJoin(1)
    for shape in drawn.shapes:
        path = canvas.beginPath()
        for number, (x, y) in enumerate(shape.outline):
            at = (left + x * wide, top - y * wide)
            (path.lineTo if number else path.moveTo)(*at)
        path.close()
        canvas.drawPath(path, stroke=1, fill=1)
