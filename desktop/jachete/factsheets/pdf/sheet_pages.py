"""The pages of one sheet, alone or in a book: what is drawn first, what flows, in which frames."""

from itertools import chain
from typing import Any, Final, NamedTuple

from reportlab.platypus import Frame, FrameBreak, NextPageTemplate, PageTemplate

from jachete.factsheets.pdf.band import Band
from jachete.factsheets.pdf.blocks import main_blocks, sources
from jachete.factsheets.pdf.figures import figures
from jachete.factsheets.pdf.measuring import SPACINGS, Spacing, fits, height
from jachete.factsheets.pdf.panel import Panel
from jachete.factsheets.pdf.paper import FOOT, HEAD, MARGIN, UNDER_HEAD, Page
from jachete.factsheets.pdf.pieces import Story
from jachete.factsheets.pdf.running import draw_header
from jachete.factsheets.pdf.side import side_blocks
from jachete.factsheets.pdf.tagging import Node, Role
from jachete.factsheets.sheet import FactSheet

_UNDER_BAND: Final = 14.0
_BETWEEN: Final = 12.0
#: Room kept free in a frame, so that rounding never sends its last line elsewhere.
_SLACK: Final = 2.0
#: A last section no higher than this share of a page goes whole to the next one, with the sources.
_SHORT: Final = 0.4


class _Place(NamedTuple):
    """Where things stand on a first page, in points from its foot.

    The columns begin at `below`; the main one ends at `foot`, over sources as wide as the page when it is
    above the foot of the page. `between` is the space between frames; `whole` when the page holds all.
    """

    between: float
    below: float
    panel: Panel
    foot: float
    whole: bool


class SheetPages:
    """A sheet as page templates and a story, its nodes added under `parent`.

    `level` is that of its title; `key` names its templates and the bookmark of its first page. `about` is the
    node of what the foot of the first page says.
    """

    def __init__(
        self, sheet: FactSheet, page: Page, parent: Node, level: int = 1, key: str = "sheet"
    ) -> None:
        self._sheet, self._page, self._key = sheet, page, key
        node = parent.add(Role.SECTION)
        self._band = Band(sheet, page, node, level)
        self._strip = figures(sheet.key_figures, node, page.column)
        self._strip_high = height(self._strip, page.column)
        self._main = main_blocks(sheet, node.add(Role.SECTION), level + 1)
        self._side = side_blocks(sheet, node.add(Role.SECTION), level + 1)
        self._cited = sources(sheet, node.add(Role.SECTION), level + 1)
        self.about = node.add(Role.PARAGRAPH)
        self._place = self._best_place()
        self.story: Story = [NextPageTemplate(f"{key}+"), *self._flow()]

    def _best_place(self) -> _Place:
        """Return the place that leaves the most space of those that one page holds, else the usual one."""
        spacing = Spacing(chain(*self._main, *self._side, self._cited))
        for share in SPACINGS:
            spacing.scale(share)
            place = self._placed(share)
            if place.whole:
                return place
        spacing.scale(1.0)
        return self._placed(1.0)

    def _placed(self, share: float) -> _Place:
        """Return where things stand with a share of the usual space between them."""
        page, between = self._page, _BETWEEN * share
        top = page.height - self._band.height - _UNDER_BAND * share
        below = top - self._strip_high - (between if self._strip else 0)
        panel = Panel(self._side, page, below)
        main = [*chain(*self._main)]
        foot = FOOT + height(self._cited, page.column) + _SLACK + between
        above = bool(self._cited) and panel.bottom >= foot and not panel.left_over
        if above and fits(main, page.main, below - foot - _SLACK):
            return _Place(between, below, panel, foot, whole=True)
        column = [*main, *panel.left_over, *self._cited]
        return _Place(between, below, panel, FOOT, self._holds(column, below))

    def _holds(self, story: Story, below: float) -> bool:
        """Tell whether a first page has room for a story in its main column."""
        return fits(story, self._page.main, below - FOOT - _SLACK)

    def _flow(self) -> Story:
        """Return what flows in the frames, in reading order."""
        panel = self._place.panel
        strip = [*self._strip, FrameBreak()] if self._strip else []
        if self._place.foot > FOOT:
            return [*strip, *chain(*self._main), panel, FrameBreak(), *self._cited]
        main = [*chain(*self._main)] if self._place.whole else self._parted()
        return [*strip, *main, *panel.left_over, *self._cited]

    def _parted(self) -> Story:
        """Return the main column of several pages: no page after it is of sources, or the end of a table."""
        *before, last = self._main
        first = [*chain(*before)]
        short = height(last, self._page.main) <= _SHORT * self._page.height
        apart = before and short and self._holds(first, self._place.below)
        return [*first, FrameBreak(), *last] if apart else [*first, *last]

    def templates(self) -> list[PageTemplate]:
        """Return the template of the first page and that of those which follow."""
        page = self._page
        later = _frame(MARGIN, FOOT, page.column, page.height - HEAD - UNDER_HEAD - FOOT)

        def first_begins(canvas: Any, _document: Any) -> None:
            canvas.bookmarkPage(self._key)
            self._band.draw(canvas)
            self._place.panel.draw_ground(canvas)

        def first_ends(canvas: Any, _document: Any) -> None:
            if self._place.foot == FOOT:
                self._place.panel.draw_on_page(canvas)

        def later_begins(canvas: Any, _document: Any) -> None:
            draw_header(canvas, self._sheet, page)

        return [
            PageTemplate(self._key, self._frames(), first_begins, first_ends, pagesize=page.size),
            PageTemplate(f"{self._key}+", [later], later_begins, pagesize=page.size),
        ]

    def _frames(self) -> list[Frame]:
        """Return the frames of the first page: key figures, main column, sources, those that there are."""
        page, (between, below, _panel, foot, _whole) = self._page, self._place
        strip = _frame(MARGIN, below, page.column, self._strip_high + between + _SLACK)
        cited = _frame(MARGIN, FOOT, page.column, foot - FOOT - between)
        return [
            *([strip] if self._strip else []),
            _frame(MARGIN, foot, page.main, below - foot),
            *([cited] if foot > FOOT else []),
        ]


def _frame(left: float, bottom: float, width: float, high: float) -> Frame:
    return Frame(left, bottom, width, high, 0, 0, 0, 0)
