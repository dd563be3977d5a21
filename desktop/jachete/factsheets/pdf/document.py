"""FactSheet → PDF file: pages, head, running lines, metadata."""

import os
import tempfile
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from reportlab import rl_config
from reportlab.lib.pagesizes import LETTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, NextPageTemplate, PageTemplate, Paragraph

from jachete.errors import CannotWriteError
from jachete.factsheets.pdf import styles
from jachete.factsheets.pdf.safe_text import clean, markup, printable
from jachete.factsheets.pdf.story import story
from jachete.factsheets.sheet import FactSheet
from jachete.i18n import _

_WIDTH, _HEIGHT = LETTER
_MARGIN: Final = 50.0
_FOOT: Final = 66.0
_RUNNING: Final = 34.0
_LONGEST_TITLE: Final = 220
_LONGEST_NOTICE: Final = 320
_TITLE_SIZES: Final = (24, 21, 18, 15)
_MOST_TITLE_LINES: Final = 2


def sheet_bytes(sheet: FactSheet) -> bytes:
    """Return a sheet as a PDF; the same sheet gives the same bytes."""
    styles.register_fonts()
    rl_config.useA85 = 0
    buffer = BytesIO()
    head = _Head(sheet)
    column = _WIDTH - 2 * _MARGIN
    document = BaseDocTemplate(buffer, pagesize=LETTER, title=clean(sheet.title), invariant=1)
    first = Frame(_MARGIN, _FOOT, column, _HEIGHT - head.height - _FOOT - 16, 0, 0, 0, 0)
    later = Frame(_MARGIN, _FOOT, column, _HEIGHT - _RUNNING - _FOOT - 18, 0, 0, 0, 0)
    document.addPageTemplates(
        [
            PageTemplate("first", [first], onPage=lambda canvas, _document: head.draw(canvas)),
            PageTemplate("later", [later], onPage=lambda canvas, _document: _draw_running(canvas, sheet)),
        ]
    )
    document.build(
        [NextPageTemplate("later"), *story(sheet, column)],
        canvasmaker=lambda *arguments, **options: _SheetCanvas(sheet, *arguments, **options),
    )
    return buffer.getvalue()


def write_sheet(sheet: FactSheet, path: Path) -> None:
    """Write a sheet as a PDF file, at once or not at all; raise `CannotWriteError`."""
    content = sheet_bytes(sheet)
    temporary = None
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
        temporary = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        temporary.chmod(0o644)
        temporary.replace(path)
    except OSError as problem:
        raise CannotWriteError(path, problem.strerror or str(problem)) from problem
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)


class _SheetCanvas(Canvas):
    """A canvas that knows what a sheet is called, and numbers its pages when their count is known."""

    def __init__(self, sheet: FactSheet, *arguments: Any, **options: Any) -> None:
        language = "en-CA" if sheet.language == "en" else "fr-CA"
        super().__init__(*arguments, **{**options, "lang": language, "initialFontName": styles.TEXT})
        self._sheet = sheet
        self._pages: list[dict[str, Any]] = []
        self.setViewerPreference("DisplayDocTitle", "true")

    def showPage(self) -> None:  # noqa: N802 - reportlab's name
        """Keep the page until the number of pages is known."""
        self._pages.append(dict(self.__dict__))
        self._startPage()  # type: ignore[attr-defined]  # how reportlab itself numbers pages

    def save(self) -> None:
        """Finish the pages with their numbers, then the file."""
        sheet = self._sheet
        for page in self._pages:
            self.__dict__.update(page)
            _draw_foot(self, sheet, len(self._pages))
            super().showPage()
        self.setTitle(_("Fiche — {name}").format(name=clean(sheet.title)))
        self.setAuthor(clean(sheet.publisher))
        self.setSubject(
            _("Entreprise d’économie sociale : {subtitle}").format(subtitle=clean(sheet.subtitle))
        )
        self.setCreator("L’économie sociale, j’achète! — Répertoire")
        super().save()


class _Head:
    """The band at the head of the first page: name, legal form and place, edition."""

    def __init__(self, sheet: FactSheet) -> None:
        self._width = _WIDTH - 2 * _MARGIN
        over = _("L’économie sociale, j’achète! — Fiche d’entreprise")
        self._lines = [
            _set(over.upper(), styles.BAND_OVER),
            self._title(sheet.title[:_LONGEST_TITLE]),
            _set(sheet.subtitle, styles.BAND_SUBTITLE),
        ]
        self._heights = [line.wrap(self._width, _HEIGHT)[1] for line in self._lines]
        self.height = sum(self._heights) + 58

    def _title(self, title: str) -> Paragraph:
        """Return the name, smaller until it holds in two lines."""
        for size in _TITLE_SIZES:
            line = _set(title, styles.style(size, size * 1.14, styles.TITLE, styles.WHITE))
            if line.wrap(self._width, _HEIGHT)[1] <= _MOST_TITLE_LINES * size * 1.14 + 1:
                break
        return line

    def draw(self, canvas: Canvas) -> None:
        """Draw the band and its goldenrod line."""
        bottom = _HEIGHT - self.height
        canvas.setFillColor(styles.LAKE)
        canvas.rect(0, bottom, _WIDTH, self.height, stroke=0, fill=1)
        canvas.setFillColor(styles.GOLD)
        canvas.rect(0, bottom, _WIDTH, 3, stroke=0, fill=1)
        top = _HEIGHT - 26
        for line, height in zip(self._lines, self._heights, strict=True):
            top -= height
            line.drawOn(canvas, _MARGIN, top)
            top -= 4


def _set(text: str, style: ParagraphStyle) -> Paragraph:
    return Paragraph(markup(text, style.fontName), style)


def _draw_running(canvas: Canvas, sheet: FactSheet) -> None:
    """Draw the name at the head of the pages that follow the first."""
    canvas.setFillColor(styles.LAKE)
    canvas.rect(0, _HEIGHT - _RUNNING, _WIDTH, _RUNNING, stroke=0, fill=1)
    canvas.setFillColor(styles.WHITE)
    canvas.setFont(styles.TITLE, 11)
    canvas.drawString(_MARGIN, _HEIGHT - 22, _fitted(sheet.title, styles.TITLE, 11, _WIDTH - 2 * _MARGIN))


def _draw_foot(canvas: Canvas, sheet: FactSheet, pages: int) -> None:
    """Draw edition, verification and page number at the foot of a page."""
    room = _WIDTH - 2 * _MARGIN
    canvas.setStrokeColor(styles.RULE)
    canvas.setLineWidth(0.6)
    canvas.line(_MARGIN, 52, _WIDTH - _MARGIN, 52)
    canvas.setFillColor(styles.SECONDARY)
    canvas.setFont(styles.STRONG, 8)
    canvas.drawString(
        _MARGIN, 40, _fitted(f"{sheet.edition} · {sheet.verified}", styles.STRONG, 8, room - 60)
    )
    number = _("Page {page} de {pages}").format(page=canvas.getPageNumber(), pages=pages)
    canvas.setFont(styles.TEXT, 8)
    canvas.drawRightString(_WIDTH - _MARGIN, 40, number)
    notice = _set(sheet.notice[:_LONGEST_NOTICE], styles.FOOT)
    _width, height = notice.wrap(room, _FOOT)
    notice.drawOn(canvas, _MARGIN, 34 - height)


def _fitted(text: str, font: str, size: float, width: float) -> str:
    """Return a line cut with an ellipsis where it has no more room."""
    shown = printable(text, font)
    while pdfmetrics.stringWidth(shown, font, size) > width:
        shown = shown[: -max(2, len(shown) // 20)].rstrip() + "…"
    return shown
