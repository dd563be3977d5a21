"""Where the parts of a sheet stand: on one page in two columns, else flowing over several."""

from dataclasses import dataclass
from typing import Final

from reportlab.lib.pagesizes import LETTER
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Frame, FrameBreak

from jachete.factsheets.pdf import styles
from jachete.factsheets.pdf.blocks import Story
from jachete.factsheets.pdf.measuring import height
from jachete.factsheets.pdf.running import FOOT, HEADER
from jachete.factsheets.pdf.story import Parts, flowing

MARGIN: Final = 50.0
_WIDTH, _HEIGHT = LETTER
COLUMN: Final = _WIDTH - 2 * MARGIN
_UNDER_BAND: Final = 18.0
_BETWEEN: Final = 18.0
_PANEL: Final = 190.0
_PADDING: Final = 13.0
_MAIN: Final = COLUMN - _PANEL - 24.0
_SIDE: Final = _PANEL - 2 * _PADDING
#: Room kept free in a frame, so that rounding never sends its last line elsewhere.
_SLACK: Final = 2.0


@dataclass(frozen=True)
class Layout:
    """The frames of the first page, what flows through them, and the panel under the side column."""

    frames: list[Frame]
    story: Story
    panel: tuple[float, float] | None = None

    def draw_panel(self, canvas: Canvas) -> None:
        """Draw the ground of the side column, if there is one."""
        if self.panel is not None:
            bottom, high = self.panel
            canvas.setFillColor(styles.PANEL)
            canvas.roundRect(_WIDTH - MARGIN - _PANEL, bottom, _PANEL, high, 8, stroke=0, fill=1)


def layout(made: Parts, band: float) -> Layout:
    """Return how the parts stand under a band of that height, on one page when they can."""
    if not made.main:
        return _several_pages(made, band)
    return _one_page(made, band, COLUMN) or _one_page(made, band, _MAIN) or _several_pages(made, band)


def later_frame() -> Frame:
    """Return the frame of the pages that follow the first."""
    return _frame(MARGIN, FOOT, COLUMN, _HEIGHT - HEADER - FOOT - _UNDER_BAND)


def _frame(left: float, bottom: float, width: float, high: float) -> Frame:
    return Frame(left, bottom, width, high, 0, 0, 0, 0)


def _one_page(made: Parts, band: float, width: float) -> Layout | None:
    """Return opening, two columns, and sources `width` points wide at the foot; None without the room."""
    side = made.side()
    opening = height(made.opening, COLUMN) + _SLACK
    sources = height(made.sources, width) + _SLACK
    top = _HEIGHT - band - _UNDER_BAND - opening - _BETWEEN
    foot = FOOT + sources + _BETWEEN
    side_foot = foot if width == COLUMN else FOOT
    panel = height(side, _SIDE) + 2 * _PADDING
    if height(made.main, _MAIN) + _SLACK > top - foot or panel + _SLACK > top - side_foot:
        return None
    frames = [
        _frame(MARGIN, top + _BETWEEN, COLUMN, opening),
        _frame(MARGIN, foot, _MAIN, top - foot),
        _frame(_WIDTH - MARGIN - _PANEL + _PADDING, side_foot, _SIDE, top - side_foot - _PADDING),
        _frame(MARGIN, FOOT, width, sources),
    ]
    story = [*made.opening, FrameBreak(), *made.main, FrameBreak(), *side, FrameBreak(), *made.sources]
    return Layout(frames, story, (top - panel, panel))


def _several_pages(made: Parts, band: float) -> Layout:
    room = _HEIGHT - band - _UNDER_BAND - FOOT
    return Layout([_frame(MARGIN, FOOT, COLUMN, room)], flowing(made, COLUMN))
