"""The panel at the right of a first page."""

from collections.abc import Sequence
from typing import Any, Final

from reportlab.platypus import Flowable

from jachete.factsheets.pdf import styles
from jachete.factsheets.pdf.measuring import height, placed
from jachete.factsheets.pdf.paper import FOOT, MARGIN, PADDING, SIDE, Page
from jachete.factsheets.pdf.pieces import Story
from jachete.factsheets.pdf.tagging import TaggedCanvas

_INSIDE: Final = SIDE - 2 * PADDING
_ABOVE_FOOT: Final = 6.0


class Panel(Flowable):
    """The blocks that fit one below the other from `top`; `left_over` are those that stand elsewhere.

    Placed in a story it takes no room: it stands where it must, and is read where it is placed.
    """

    def __init__(self, blocks: Sequence[Story], page: Page, top: float) -> None:
        super().__init__()
        self._left, self._top = page.width - MARGIN - SIDE, top
        self._story: Story = []
        self.left_over: Story = []
        room = top - FOOT - _ABOVE_FOOT - 2 * PADDING
        for block in blocks:
            fits = not self.left_over and height([*self._story, *block], _INSIDE) <= room
            (self._story if fits else self.left_over).extend(block)
        self._high = height(self._story, _INSIDE) + 2 * PADDING if self._story else 0.0
        self.bottom = top - self._high

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: ARG002, N803 - reportlab's names
        """Return no size."""
        return 0, 0

    def drawOn(self, canvas: Any, *_at: Any, **_other: Any) -> None:  # noqa: N802 - reportlab's name
        """Draw the panel, wherever the story has come."""
        self.draw_on_page(canvas)

    def draw_ground(self, canvas: TaggedCanvas) -> None:
        """Draw the ground of the panel."""
        if self._story:
            canvas.setFillColor(styles.PANEL)
            canvas.setStrokeColor(styles.PANEL_LINE)
            canvas.setLineWidth(0.7)
            canvas.roundRect(self._left, self.bottom, SIDE, self._high, 8, stroke=1, fill=1)

    def draw_on_page(self, canvas: TaggedCanvas) -> None:
        """Draw what the panel holds."""
        for flowable, down in placed(self._story, _INSIDE):
            left = self._left + PADDING
            if getattr(flowable, "hAlign", "") == "CENTER":
                left += (_INSIDE - flowable.width) / 2
            flowable.drawOn(canvas, left, self._top - PADDING - down)
