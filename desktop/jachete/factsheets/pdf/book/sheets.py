"""The sheets of a book, one after the other."""

from jachete.factsheets.pdf.book.canvas import BookCanvas
from jachete.factsheets.pdf.book.leaves import opening
from jachete.factsheets.pdf.book.running import templates
from jachete.factsheets.pdf.tagging import Node
from jachete.factsheets.sheet import FactSheet


def draw_sheet(canvas: BookCanvas, sheet: FactSheet, node: Node) -> None:
    """Draw a sheet on pages of its own."""
    canvas.draw(opening(sheet.title, node), templates(canvas.page, sheet.title, sheet.edition))
