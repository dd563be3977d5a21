"""The band at the head of a sheet: who, what, where, of which edition."""

from typing import Final

from reportlab.lib.pagesizes import LETTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph

from jachete.factsheets.pdf import styles
from jachete.factsheets.pdf.lines import draw_line, draw_line_ending
from jachete.factsheets.pdf.pills import Pills
from jachete.factsheets.pdf.safe_text import markup
from jachete.factsheets.sheet import FactSheet
from jachete.i18n import _

_WIDTH, _HEIGHT = LETTER
_LONGEST: Final = 220
#: Sizes to try, each with the lines that a name may take at that size.
_TITLES: Final = ((25, 1), (22, 1), (25, 2), (22, 2), (19, 2), (16, 2))
_TITLE_LEADING: Final = 1.14
_MOST_PILLS: Final = 6
_OVERLINE: Final = 8.0
#: From the top of the page to the foot of the line over the name, and from the last line to the gold.
_ABOVE: Final = 34.0
_BELOW: Final = 20.0
_GOLD: Final = 3.0


class Band:
    """The band of a sheet, on a page whose side margins are `margin` points."""

    def __init__(self, sheet: FactSheet, margin: float) -> None:
        self._sheet, self._margin = sheet, margin
        self._room = _WIDTH - 2 * margin
        self._parts = [(part, gap, part.wrap(self._room, _HEIGHT)[1]) for part, gap in self._stack()]
        self.height = _ABOVE + sum(gap + height for _part, gap, height in self._parts) + _BELOW + _GOLD

    def _stack(self) -> list[tuple[Flowable, float]]:
        """Return what stands under the first line, each with the space above it."""
        sheet = self._sheet
        stack: list[tuple[Flowable, float]] = [(self._name(), 8.0)]
        if sheet.subtitle:
            stack.append((_set(sheet.subtitle, styles.BAND_SUBTITLE), 3.0))
        pills = tuple(filter(None, (sheet.category_label, *sheet.pills)))
        if pills:
            stack.append((Pills(pills[:_MOST_PILLS]), 10.0))
        return stack

    def _name(self) -> Paragraph:
        """Return the name on one line if it can be, else on two, as large as it can be."""
        for size, lines in _TITLES:
            look = styles.style(size, size * _TITLE_LEADING, styles.TITLE, styles.WHITE)
            name = _set(self._sheet.title, look)
            if name.wrap(self._room, _HEIGHT)[1] <= lines * look.leading + 1:
                break
        return name

    def draw(self, canvas: Canvas) -> None:
        """Draw the band and its goldenrod line."""
        bottom = _HEIGHT - self.height
        canvas.setFillColor(styles.LAKE)
        canvas.rect(0, bottom, _WIDTH, self.height, stroke=0, fill=1)
        canvas.setFillColor(styles.GOLD)
        canvas.rect(0, bottom, _WIDTH, _GOLD, stroke=0, fill=1)
        top = _HEIGHT - _ABOVE
        self._draw_overline(canvas, top)
        for part, gap, height in self._parts:
            top -= gap + height
            part.drawOn(canvas, self._margin, top)

    def _draw_overline(self, canvas: Canvas, at: float) -> None:
        canvas.setFillColor(styles.LAKE_LIGHT)
        edition = self._sheet.edition[:_LONGEST]
        taken = draw_line_ending(
            canvas, (_WIDTH - self._margin, at), edition, styles.TEXT, _OVERLINE, self._room / 2
        )
        canvas.setFillColor(styles.GOLD)
        over = _("L’économie sociale, j’achète! — Fiche d’entreprise").upper()
        draw_line(canvas, (self._margin, at), over, styles.STRONG, _OVERLINE, self._room - taken - 12)


def _set(text: str, style: ParagraphStyle) -> Paragraph:
    return Paragraph(markup(text[:_LONGEST], style.fontName), style)
