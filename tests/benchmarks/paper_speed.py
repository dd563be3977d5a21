"""One sheet, from its record to its bytes, against the same content made untagged by other tools.

The time is that of the processor, threads included: others may be using it.
"""

import argparse
import gc
import time
from collections.abc import Callable
from functools import cache
from io import BytesIO
from typing import Any, Final
from xml.sax.saxutils import escape

import segno
from reportlab import rl_config
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.pagesizes import LETTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Table, TableStyle

from archival import samples
from benchmarks.measuring import in_turn, percentile, table
from benchmarks.paper_peers import Content, content, makers
from jachete.app import make_application
from jachete.catalogue.enterprise import Enterprise
from jachete.factsheets.contact_card import vcard
from jachete.factsheets.pdf import sheet_bytes, styles
from jachete.factsheets.pdf.safe_text import runs
from jachete.factsheets.sheet import FactSheet, Line, Section, SectionName

HEAD = ["fiche", "faite par", "ms de processeur, médiane", "p95", "la nôtre ÷", "ko"]
TOP = ("VALIGN", (0, 0), (-1, -1), "TOP")
RECORDS = {"pauvre": samples.poor, "riche": samples.rich, "très longue": samples.very_long}


def platypus(sheet: FactSheet) -> bytes:
    """Make a document of the same words as reportlab comes: its own codes, text in ASCII85."""
    rl_config.useA85 = 1
    card = vcard(sheet)
    drawing = Drawing(96, 96)
    drawing.add(QrCodeWidget(card, barWidth=96, barHeight=96))
    return _flowing(sheet, [drawing] if card else [])


def tuned_platypus(sheet: FactSheet) -> bytes:
    """Make a document of the same words as fast as reportlab can: quick codes, bytes as they are."""
    rl_config.useA85 = 0
    card = vcard(sheet)
    return _flowing(sheet, [_Code(card)] if card else [])


class _Code(Flowable):
    """A code drawn as ours is, on a canvas that tags nothing."""

    def __init__(self, card: str) -> None:
        super().__init__()
        code = segno.make(card, error="l", boost_error=False, micro=False, encoding="utf-8")
        self._rows = [bytes(row) for row in code.matrix]
        self.width = self.height = 96.0

    def draw(self) -> None:
        """Draw each dark run."""
        path = self.canv.beginPath()
        for number, row in enumerate(self._rows):
            start = 0
            while (start := row.find(1, start)) >= 0:
                end = row.find(0, start) if 0 in row[start:] else len(row)
                path.rect(start * 2, 94 - number * 2, (end - start) * 2, 2)
                start = end
        self.canv.drawPath(path, stroke=0, fill=1)


def _flowing(sheet: FactSheet, code: list[Flowable]) -> bytes:
    out = BytesIO()
    story: list[Flowable] = [_said(sheet.title, styles.HEADING), _said(sheet.mission, styles.BODY)]
    for value in sheet.key_figures:
        story += [_said(value.value, styles.FIGURE), _said(value.unit, styles.FIGURE_UNIT)]
    for section in sheet.sections:
        story += [_said(section.title, styles.HEADING), *_body(section)]
    story += [*code, _said(f"{sheet.edition} {sheet.verified} {sheet.notice}", styles.FOOT_TEXT)]
    SimpleDocTemplate(out, pagesize=LETTER, initialFontName=_plain(styles.TEXT)).build(story)
    return out.getvalue()


def _said(words: str, style: ParagraphStyle) -> Paragraph:
    font = _plain(style.fontName)
    marked = "".join(
        escape(chars) if face == style.fontName else f'<font name="{_plain(face)}">{escape(chars)}</font>'
        for face, chars in runs(words, style.fontName)
    )
    return Paragraph(marked, ParagraphStyle(font, style, fontName=font, bulletFontName=font))


@cache
def _plain(font: str) -> str:
    """Return the name of a font as reportlab has it: ours are made ready for many files."""
    name = f"Plain{font}"
    ours: Any = pdfmetrics.getFont(font)
    pdfmetrics.registerFont(TTFont(name, ours.face.filename))
    return name


def _body(section: Section) -> list[Flowable]:
    if section.name is not SectionName.CONTRACTS:
        return [_said(_whole(line), styles.BODY) for line in section.lines]
    rows = [
        [_said(part, styles.TABLE_CELL) for part in (line.detail, line.text, line.aside, line.tag)]
        for line in section.lines
    ]
    look = TableStyle([("FONTNAME", (0, 0), (-1, -1), _plain(styles.TEXT)), TOP])
    return [Table(rows, colWidths=[120, 200, 60, 90], style=look, splitInRow=1)]


def _whole(line: Line) -> str:
    return " ".join(part for part in (line.label, line.text, line.detail, line.tag, line.aside) if part)


OURS: Final = "le répertoire (balisée)"
MADE: dict[str, Callable[[FactSheet], bytes]] = {
    OURS: sheet_bytes,
    "Platypus": platypus,
    "Platypus réglé": tuned_platypus,
}


def with_peers() -> dict[str, Callable[[FactSheet], bytes] | None]:
    """Return every maker, ours first; None for one whose tool is not installed."""

    def of_sheet(make: Callable[[Content], bytes]) -> Callable[[FactSheet], bytes]:
        return lambda sheet: make(content(sheet))

    return {**MADE, **{name: of_sheet(make) if make else None for name, make in makers().items()}}


def rows(name: str, record: Callable[[], Enterprise], times: int) -> list[list[object]]:
    """Return the table's lines for one record: each maker in turn, warm."""
    enterprise = record()

    def timed(make: Callable[[FactSheet], bytes]) -> Callable[[str], object]:
        return lambda _turn: make(samples.sheet(enterprise))

    every = with_peers()
    here = {each: make for each, make in every.items() if make}
    sizes = {each: len(make(samples.sheet(enterprise))) for each, make in here.items()}
    gc.freeze()  # as the process that draws does, for all
    taken = in_turn({each: timed(make) for each, make in here.items()}, ["warm"] * times, time.process_time)
    middle = {each: percentile(values, 50) for each, values in taken.items()}
    ours = middle[OURS]
    return [
        [
            name,
            each,
            f"{middle[each]:.1f}",
            f"{percentile(taken[each], 95):.1f}",
            f"{ours / middle[each]:.2f}",
            f"{sizes[each] / 1000:.0f}",
        ]
        if each in here
        else [name, each, "absent", "", "", ""]
        for each in every
    ]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=30)
    times = parser.parse_args().times
    application = make_application(["jachete"])
    styles.register_fonts()
    print(table(HEAD, [row for name, record in RECORDS.items() for row in rows(name, record, times)]))
    application.quit()


if __name__ == "__main__":
    main()
