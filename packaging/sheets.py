"""Set the sheets for IT teams, one page each, as tagged PDF files.

    .venv/bin/python packaging/sheets.py FOLDER

Their words are in `docs`: titles, paragraphs, items, `code` and **strong** words, nothing else of Markdown.
"""

import datetime
import re
import sys
from collections.abc import Iterator
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Final

from freezing.freeze import moment
from reportlab import rl_config
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

import jachete
from jachete.factsheets.pdf import styles
from jachete.factsheets.pdf.numbered import NumberedCanvas
from jachete.factsheets.pdf.paper import Page, Paper
from jachete.factsheets.pdf.pieces import Piece, of_runs, piece
from jachete.factsheets.pdf.setting.lines import Run
from jachete.factsheets.pdf.tagging import UNNUMBERED, About, Node, Role, TaggedCanvas

ROOT: Final = Path(__file__).resolve().parent.parent
#: Language, source, file.
SHEETS: Final = (
    ("fr", "fiche-ti.md", "jachete-fiche-ti.pdf"),
    ("en", "it-sheet.en.md", "jachete-it-sheet.pdf"),
)
PUBLISHER: Final = "L’économie sociale, j’achète!"

_TITLE: Final = styles.style(17, 21, styles.TITLE, styles.LAKE_DARK, spaceAfter=3)
_SECTION: Final = styles.style(
    11.5, 14.5, styles.STRONG, styles.LAKE_DARK, spaceBefore=8, spaceAfter=3, keepWithNext=1
)
_TEXT: Final = styles.style(9.8, 13, spaceAfter=3)
_ITEM: Final = styles.style(9.8, 13, leftIndent=9, spaceAfter=2.5)


def main(arguments: list[str]) -> int:
    """Write both sheets in the folder named on the command line."""
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    for language, source, name in SHEETS:
        (folder / name).write_bytes(sheet(words(source), language))
    return 0


def words(source: str) -> str:
    """Return a sheet's words, with this version."""
    return (ROOT / "docs" / source).read_text("utf-8").replace("{version}", jachete.__version__)


def sheet(text: str, language: str) -> bytes:
    """Return a sheet as a PDF/UA-1 file; raise `ValueError` when it needs more than a page."""
    styles.register_fonts()
    rl_config.useA85 = 0
    tree, buffer, page = Node(Role.DOCUMENT), BytesIO(), Page.of(Paper.LETTER)
    width, height = page.size
    margin = 16 * mm
    frame = Frame(margin, margin, width - 2 * margin, height - 2 * margin, 0, 0, 0, 0)
    story: list[Flowable] = list(_story(text, tree))
    date = datetime.datetime.fromtimestamp(moment(), datetime.UTC).date()
    about = About(
        text.split("\n", 1)[0].removeprefix("# "),
        PUBLISHER,
        f"jachete {jachete.__version__}",
        f"{language}-CA",
        date,
    )
    document = BaseDocTemplate(buffer, pagesize=page.size, pageTemplates=[PageTemplate(frames=[frame])])
    document.build(
        story, canvasmaker=partial(NumberedCanvas, tree=tree, about=about, font=styles.TEXT, foot=_no_foot)
    )
    if document.page > 1:
        raise ValueError(f"{language}: {document.page} pages")
    return buffer.getvalue()


def _no_foot(_canvas: TaggedCanvas, _number: int, _last: int) -> None:
    """Draw nothing: one page has nothing to number."""


def _story(text: str, tree: Node) -> Iterator[Piece]:
    items = None
    for line in filter(None, text.splitlines()):
        if line.startswith("- "):
            items = items or tree.add(Role.LIST, attributes=UNNUMBERED)
            node = items.add(Role.ITEM).add(Role.BODY)
            yield of_runs(list(_inline(line[2:], _ITEM)), _ITEM, node, _dot)
            continue
        items = None
        if line.startswith("# "):
            yield piece(line[2:], _TITLE, tree.add(Role.H1))
        elif line.startswith("## "):
            yield piece(line[3:], _SECTION, tree.add(Role.H2))
        else:
            yield of_runs(list(_inline(line, _TEXT)), _TEXT, tree.add(Role.PARAGRAPH))


def _dot(canvas: Canvas, _width: float, height: float) -> None:
    """Draw what stands before an item."""
    canvas.setFillColor(styles.LAKE_SOFT)
    canvas.circle(2.5, height - _ITEM.leading / 2 - 0.5, 1.4, stroke=0, fill=1)


def _inline(text: str, style: ParagraphStyle) -> Iterator[Run]:
    """Yield the runs of a line: `code` and **strong** words stand out."""
    for part in filter(None, re.split(r"(`[^`]+`|\*\*[^*]+\*\*)", text)):
        if part.startswith("**"):
            yield Run(part.strip("*"), styles.STRONG, style.fontSize, style.textColor)
        elif part.startswith("`"):
            yield Run(part.strip("`"), styles.STRONG, style.fontSize, styles.LINK_INK)
        else:
            yield Run(part, style.fontName, style.fontSize, style.textColor)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
