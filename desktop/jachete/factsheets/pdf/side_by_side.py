"""Comparison → PDF file, on paper laid on its side: one table for each section."""

from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from reportlab import rl_config
from reportlab.platypus import BaseDocTemplate, Frame, NextPageTemplate, PageTemplate

from jachete.factsheets.comparison import Comparison
from jachete.factsheets.pdf import styles
from jachete.factsheets.pdf.comparison_table import comparison_table
from jachete.factsheets.pdf.lines import draw_line
from jachete.factsheets.pdf.numbered import NumberedCanvas
from jachete.factsheets.pdf.paper import FOOT, HEAD, MARGIN, UNDER_HEAD, Page, Paper
from jachete.factsheets.pdf.pieces import Story, heading, piece
from jachete.factsheets.pdf.running import draw_foot, draw_header
from jachete.factsheets.pdf.safe_text import clean
from jachete.factsheets.pdf.tagging import About, Node, Role, TaggedCanvas
from jachete.i18n import _
from jachete.saving import write_whole

_BAND: Final = 58.0
_GOLD: Final = 2.0
_LONGEST_NAME: Final = 120


def comparison_bytes(comparison: Comparison) -> bytes:
    """Return a comparison as a PDF/UA-1 and PDF/A-2a file; the same comparison gives the same bytes."""
    styles.register_fonts()
    rl_config.useA85 = 0
    letter = Page.of(Paper.LETTER)
    page, tree, buffer = Page(letter.height, letter.width), Node(Role.DOCUMENT), BytesIO()
    drawn = _Drawn(comparison, page, tree)
    document = BaseDocTemplate(buffer, pagesize=page.size, pageTemplates=drawn.templates())
    document.build(
        drawn.story(),
        canvasmaker=partial(
            NumberedCanvas, tree=tree, about=_about(comparison), font=styles.TEXT, foot=drawn.foot
        ),
    )
    return buffer.getvalue()


def write_comparison(comparison: Comparison, path: Path) -> None:
    """Write a comparison as a PDF file, at once or not at all; raise `CannotWriteError`."""
    write_whole(comparison_bytes(comparison), path)


def _about(comparison: Comparison) -> About:
    names = ", ".join(column.title[:_LONGEST_NAME] for column in comparison.columns)
    return About(
        title=clean(f"{comparison.title} — {names}"),
        author=clean(comparison.publisher),
        subject=clean(comparison.summary),
        language=f"{comparison.language}-CA",
        date=comparison.date,
    )


class _Drawn:
    """A comparison as page templates and a story, its nodes in reading order."""

    def __init__(self, comparison: Comparison, page: Page, tree: Node) -> None:
        self._comparison, self._page = comparison, page
        self._title, self._edition = tree.add(Role.H1), tree.add(Role.PARAGRAPH)
        self._tables = tree.add(Role.SECTION)
        self._about = tree.add(Role.PARAGRAPH)

    def templates(self) -> list[PageTemplate]:
        """Return the template of the first page and that of those which follow."""
        page = self._page

        def first_begins(canvas: Any, _document: Any) -> None:
            self._draw_band(canvas)

        def later_begins(canvas: Any, _document: Any) -> None:
            draw_header(canvas, self._comparison, page)

        return [
            PageTemplate("first", [self._frame(_BAND + 10)], first_begins, pagesize=page.size),
            PageTemplate("later", [self._frame(HEAD + UNDER_HEAD)], later_begins, pagesize=page.size),
        ]

    def _frame(self, above: float) -> Frame:
        page = self._page
        return Frame(MARGIN, FOOT, page.column, page.height - above - FOOT, 0, 0, 0, 0)

    def _draw_band(self, canvas: TaggedCanvas) -> None:
        page, said = self._page, self._comparison
        canvas.setFillColor(styles.LAKE)
        canvas.rect(0, page.height - _BAND, page.width, _BAND, stroke=0, fill=1)
        canvas.setFillColor(styles.GOLD)
        canvas.rect(0, page.height - _BAND, page.width, _GOLD, stroke=0, fill=1)
        with canvas.tag(self._title):
            look = (styles.TITLE, 19.0, styles.WHITE)
            draw_line(canvas, (MARGIN, page.height - 28), said.title, look, page.column)
        with canvas.tag(self._edition):
            look = (styles.TEXT, 9.5, styles.LAKE_LIGHT)
            draw_line(canvas, (MARGIN, page.height - 46), said.edition, look, page.column)

    def foot(self, canvas: TaggedCanvas, number: int, last: int) -> None:
        """Draw the foot of a page."""
        said = _("Page {page} de {pages}").format(page=number, pages=last)
        draw_foot(canvas, self._comparison, self._page, said, self._about if number == 1 else None)

    def story(self) -> Story:
        """Return what flows: how to read, then a table for each section."""
        said, node = self._comparison, self._tables
        words = f"{said.summary} {said.rule}"
        story: Story = [NextPageTemplate("later"), piece(words, styles.BODY, node.add(Role.PARAGRAPH))]
        for title, rows in said.sections:
            section = node.add(Role.SECTION)
            story += [heading(title, section, 2), comparison_table(rows, said.columns, section)]
        return story
