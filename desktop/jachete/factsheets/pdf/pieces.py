"""Paragraphs of any words, and what is drawn beside them."""

from collections.abc import Callable, Sequence
from typing import Any, Final

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from jachete.factsheets.pdf import styles
from jachete.factsheets.pdf.icon import draw_icon
from jachete.factsheets.pdf.safe_text import link, said
from jachete.factsheets.pdf.setting.lines import Run
from jachete.factsheets.pdf.tagging import Node, Role, TaggedParagraph

Story = list[Flowable]
#: Draws what is beside a paragraph of a width and height.
Decoration = Callable[[Canvas, float, float], None]
_ICON: Final = 10.0


class Piece(TaggedParagraph):
    """A paragraph with a decoration, which stays with its first line."""

    decoration: Decoration | None = None

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803 - reportlab's names
        """Return the size of the paragraph, with what must follow it where there is no room for both."""
        width, height = super().wrap(aW, aH)
        needed = height + self._followed()
        return width, needed if needed > aH else height

    def _followed(self) -> float:
        return getattr(self.style, "followed", 0.0)

    def drawOn(self, canvas: Any, x: float, y: float, _sW: float = 0) -> None:  # noqa: N802, N803 - reportlab's names
        """Draw the decoration, then the words."""
        if self.decoration is not None:
            canvas.saveState()
            canvas.translate(x, y)
            self.decoration(canvas, self.width, self.height)
            canvas.restoreState()
        super().drawOn(canvas, x, y)

    def split(self, aW: float, aH: float) -> list[Any]:  # noqa: N803 - reportlab's names
        """Return the parts of the paragraph, the first with the decoration; none when it must be followed."""
        if self._followed():
            return []
        parts: list[Any] = super().split(aW, aH)
        if parts:
            parts[0].decoration = self.decoration
        return parts


def piece(
    words: str, style: ParagraphStyle, node: Node | None, decoration: Decoration | None = None
) -> Piece:
    """Return a paragraph of any words."""
    return of_runs(said(words, style), style, node, decoration)


def of_runs(
    runs: Sequence[Run], style: ParagraphStyle, node: Node | None, decoration: Decoration | None = None
) -> Piece:
    """Return a paragraph of runs, some of which may be the words of spans."""
    made = Piece(runs, style, node)
    made.decoration = decoration
    return made


def leading(
    words: str, style: ParagraphStyle, node: Node, address: str, decoration: Decoration | None = None
) -> Piece:
    """Return a paragraph that leads to an address if it is a safe one."""
    target = link(address)
    if not target:
        return piece(words, style, node, decoration)
    made = Piece(said(words, style, color=styles.LINK_INK), style, node.add(Role.LINK), link=target)
    made.decoration = decoration
    return made


def heading(words: str, node: Node, level: int, look: ParagraphStyle = styles.HEADING) -> Piece:
    """Return the title of a section, with its bar."""
    return piece(words, look, node.add(title_role(level)), _bar)


def side_heading(words: str, node: Node, level: int) -> Piece:
    """Return the title of a section of the panel, with its rule."""
    return piece(words, styles.SIDE_HEADING, node.add(title_role(level)), _rule)


def title_role(level: int) -> Role:
    """Return the role of a title of that level, from 1."""
    return Role(f"H{level}")


def icon(name: str, style: ParagraphStyle) -> Decoration:
    """Return an icon that stands at the left of a first line."""
    lift = (style.leading + _ICON) / 2 - 1

    def draw(canvas: Canvas, _width: float, height: float) -> None:
        draw_icon(canvas, name, (0, height - lift - 0.6), _ICON, styles.LAKE_SOFT)

    return draw


def _bar(canvas: Canvas, _width: float, height: float) -> None:
    canvas.setFillColor(styles.GOLD)
    canvas.rect(0, 2, 3, height - 4.5, stroke=0, fill=1)


def _rule(canvas: Canvas, width: float, _height: float) -> None:
    canvas.setStrokeColor(styles.LAKE_SOFT)
    canvas.setLineWidth(1)
    canvas.line(0, -2.5, width, -2.5)
