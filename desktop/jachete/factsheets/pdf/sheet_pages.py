"""The pages of one sheet, alone or in a book: what is drawn first, what flows, in which frames."""

from typing import Any, Final

from reportlab.platypus import Frame, FrameBreak, NextPageTemplate, PageTemplate

from jachete.factsheets.pdf.band import Band
from jachete.factsheets.pdf.blocks import main_blocks, sources
from jachete.factsheets.pdf.figures import figures
from jachete.factsheets.pdf.measuring import height, room_wanted
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
        top = page.height - self._band.height - _UNDER_BAND
        strip = figures(sheet.key_figures, node, page.column)
        figures_high = height(strip, page.column)
        below = top - figures_high - (_BETWEEN if strip else 0)
        main = main_blocks(sheet, node.add(Role.SECTION), level + 1)
        self._panel = Panel(side_blocks(sheet, node.add(Role.SECTION), level + 1), page, below)
        cited = sources(sheet, node.add(Role.SECTION), level + 1)
        self.about = node.add(Role.PARAGRAPH)
        foot = self._foot_of_page(main, cited, below)
        self._frames = [
            *([_frame(MARGIN, below, page.column, figures_high + _BETWEEN + _SLACK)] if strip else []),
            _frame(MARGIN, foot, page.main, below - foot),
            *([_frame(MARGIN, FOOT, page.column, foot - FOOT - _BETWEEN)] if foot > FOOT else []),
        ]
        self.story: Story = [NextPageTemplate(f"{key}+")]
        self.story += [*strip, FrameBreak()] if strip else []
        self._one_page = foot > FOOT
        self.story += [
            *main,
            *([self._panel, FrameBreak()] if self._one_page else self._panel.left_over),
            *cited,
        ]

    def _foot_of_page(self, main: Story, cited: Story, below: float) -> float:
        """Return where the main column ends: above sources as wide as the page when one page holds all."""
        high = height(cited, self._page.column) + _SLACK
        foot = FOOT + high + _BETWEEN
        whole = room_wanted(main, self._page.main) + _SLACK <= below - foot
        return foot if cited and whole and self._panel.bottom >= foot and not self._panel.left_over else FOOT

    def templates(self) -> list[PageTemplate]:
        """Return the template of the first page and that of those which follow."""
        page = self._page
        later = _frame(MARGIN, FOOT, page.column, page.height - HEAD - UNDER_HEAD - FOOT)

        def first_begins(canvas: Any, _document: Any) -> None:
            canvas.bookmarkPage(self._key)
            self._band.draw(canvas)
            self._panel.draw_ground(canvas)

        def first_ends(canvas: Any, _document: Any) -> None:
            if not self._one_page:
                self._panel.draw_on_page(canvas)

        def later_begins(canvas: Any, _document: Any) -> None:
            draw_header(canvas, self._sheet, page)

        return [
            PageTemplate(self._key, self._frames, first_begins, first_ends, pagesize=page.size),
            PageTemplate(f"{self._key}+", [later], later_begins, pagesize=page.size),
        ]


def _frame(left: float, bottom: float, width: float, high: float) -> Frame:
    return Frame(left, bottom, width, high, 0, 0, 0, 0)
