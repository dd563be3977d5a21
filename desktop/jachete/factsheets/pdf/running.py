"""What every page says: the name at the head of later pages, edition and number at the foot of all."""

from typing import Final

from reportlab.lib.pagesizes import LETTER
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

from jachete.factsheets.pdf import styles
from jachete.factsheets.pdf.lines import draw_line, draw_line_ending
from jachete.factsheets.pdf.safe_text import markup
from jachete.factsheets.sheet import FactSheet
from jachete.i18n import _

#: Height of the header of later pages, and of the foot of every page, in points.
HEADER: Final = 38.0
FOOT: Final = 70.0
_WIDTH, _HEIGHT = LETTER
_LINE: Final = 56.0
_NUMBER_ROOM: Final = 90.0
_LONGEST_NOTICE: Final = 400
_SIZE: Final = 8.0


def draw_header(canvas: Canvas, sheet: FactSheet, margin: float) -> None:
    """Draw the name at the head of the pages that follow the first."""
    canvas.setFillColor(styles.LAKE)
    canvas.rect(0, _HEIGHT - HEADER, _WIDTH, HEADER, stroke=0, fill=1)
    canvas.setFillColor(styles.GOLD)
    canvas.rect(0, _HEIGHT - HEADER, _WIDTH, 1.5, stroke=0, fill=1)
    canvas.setFillColor(styles.WHITE)
    draw_line(canvas, (margin, _HEIGHT - 23.5), sheet.title, styles.TITLE, 11, _WIDTH - 2 * margin)


def draw_foot(canvas: Canvas, sheet: FactSheet, margin: float, pages: int) -> None:
    """Draw edition, date of verification, notice and page number at the foot of a page."""
    room = _WIDTH - 2 * margin
    canvas.setStrokeColor(styles.RULE)
    canvas.setLineWidth(0.6)
    canvas.line(margin, _LINE, _WIDTH - margin, _LINE)
    directory = _("Répertoire – L’économie sociale, j’achète!")
    number = _("Page {page} de {pages}").format(page=canvas.getPageNumber(), pages=pages)
    canvas.setFillColor(styles.SECONDARY)
    first = f"{directory} · {sheet.edition}"
    draw_line(canvas, (margin, _LINE - 13), first, styles.STRONG, _SIZE, room - _NUMBER_ROOM)
    end = (_WIDTH - margin, _LINE - 13)
    draw_line_ending(canvas, end, number, styles.TEXT, _SIZE, _NUMBER_ROOM)
    notice = Paragraph(markup(f"{sheet.verified} {sheet.notice}"[:_LONGEST_NOTICE], styles.TEXT), styles.FOOT)
    _wide, height = notice.wrap(room, FOOT)
    notice.drawOn(canvas, margin, _LINE - 19 - height)
