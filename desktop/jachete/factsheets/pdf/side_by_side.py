"""Comparison → PDF file, on paper laid on its side: one table for each section."""

from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from reportlab import rl_config
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import BaseDocTemplate, Frame, NextPageTemplate, PageTemplate, TableStyle

from jachete.factsheets.comparison import Cell, Comparison, Row
from jachete.factsheets.pdf import styles
from jachete.factsheets.pdf.document import write_whole
from jachete.factsheets.pdf.lines import draw_line
from jachete.factsheets.pdf.numbered import NumberedCanvas
from jachete.factsheets.pdf.paper import FOOT, HEAD, MARGIN, UNDER_HEAD, Page, Paper
from jachete.factsheets.pdf.pieces import Story, heading, piece
from jachete.factsheets.pdf.running import draw_foot, draw_header
from jachete.factsheets.pdf.safe_text import clean, markup
from jachete.factsheets.pdf.tagging import About, Node, Role, TaggedCanvas, tagged_table
from jachete.i18n import _

_BAND: Final = 58.0
_GOLD: Final = 2.0
#: Share of the first column, the others having what remains in equal parts.
_FIRST: Final = 0.19
_LONGEST_NAME: Final = 120
_SAID: Final = styles.style(8, 10.2, styles.ITALIC, styles.TERTIARY)
_LINES: Final[list[Any]] = [
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), 8),
    ("RIGHTPADDING", (0, 0), (-1, -1), 8),
    ("TOPPADDING", (0, 0), (-1, -1), 4),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 5),
    ("LINEBELOW", (0, 0), (-1, 0), 1, styles.LAKE),
    ("LINEBELOW", (0, 1), (-1, -1), 0.5, styles.RULE),
    ("LINEBEFORE", (1, 0), (-1, -1), 0.5, styles.PANEL_LINE),
]


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
            canvas.setFillColor(styles.WHITE)
            draw_line(canvas, (MARGIN, page.height - 28), said.title, styles.TITLE, 19, page.column)
        with canvas.tag(self._edition):
            canvas.setFillColor(styles.LAKE_LIGHT)
            draw_line(canvas, (MARGIN, page.height - 46), said.edition, styles.TEXT, 9.5, page.column)

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
            story += [heading(title, section, 2), self._table(rows, section)]
        return story

    def _table(self, rows: tuple[Row, ...], node: Node) -> Any:
        columns = self._comparison.columns
        head = [_("Rubrique"), *(column.title for column in columns)]
        share = (1 - _FIRST) / len(columns)
        marks = [
            ("LINEBEFORE", (0, at), (0, at), 3, styles.LAKE) for at, row in enumerate(rows, 1) if row.differs
        ]
        return tagged_table(
            node,
            [markup(name[:_LONGEST_NAME], styles.TABLE_HEAD.fontName) for name in head],
            [[_first(row), *map(_content, row.cells)] for row in rows],
            (styles.TABLE_HEAD, styles.TABLE_CELL),
            TableStyle([*_LINES, *marks]),
            [_FIRST, *[share] * len(columns)],
        )


def _first(row: Row) -> str:
    """Return the title of a row, with how it differs under it."""
    return f"{_set(row.title, styles.TABLE_HEAD)}<br/>{_set(row.said, _SAID)}"


def _content(cell: Cell) -> str:
    if not cell.is_known:
        return _set(cell.text, _SAID)
    lines = []
    for group in cell.groups:
        if group.title:
            lines.append(_set(group.title, styles.TABLE_HEAD))
        mark = "• " if len(group.items) > 1 else ""
        lines += [markup(mark + item, styles.TABLE_CELL.fontName) for item in group.items]
    return "<br/>".join(lines)


def _set(words: str, look: ParagraphStyle) -> str:
    """Return words in the font, size and colour of another style."""
    ink = look.textColor.hexval().replace("0x", "#")
    face = look.fontName
    return f'<font name="{face}" size="{look.fontSize}" color="{ink}">{markup(words, face)}</font>'
