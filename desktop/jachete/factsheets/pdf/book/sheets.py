"""The sheets of a book, one after the other, each as it is alone but for the number at its foot."""

from typing import Any

from reportlab.platypus import PageTemplate

from jachete.factsheets.pdf.book.canvas import BookCanvas
from jachete.factsheets.pdf.book.keys import sheet_key
from jachete.factsheets.pdf.running import draw_foot
from jachete.factsheets.pdf.sheet_pages import SheetPages
from jachete.factsheets.pdf.tagging import Node
from jachete.factsheets.sheet import FactSheet


def draw_sheet(canvas: BookCanvas, sheet: FactSheet, parent: Node) -> None:
    """Draw a sheet on pages of its own."""
    pages = SheetPages(sheet, canvas.page, parent, key=sheet_key(sheet.id))
    first, later = pages.templates()
    canvas.draw(pages.story, [_numbered(first, sheet, pages.about), _numbered(later, sheet, None)])


def _numbered(template: PageTemplate, sheet: FactSheet, node: Node | None) -> PageTemplate:
    """Return a template whose foot has the number of the page in the book."""
    ends: Any = template.onPageEnd

    def end(canvas: Any, document: Any) -> None:
        ends(canvas, document)
        draw_foot(canvas, sheet, canvas.page, canvas.folio(), node)

    template.onPageEnd = end
    return template
