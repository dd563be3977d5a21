"""FactSheet → PDF file."""

from functools import partial
from io import BytesIO
from pathlib import Path

from reportlab import rl_config
from reportlab.platypus import BaseDocTemplate

from jachete.factsheets.pdf import styles
from jachete.factsheets.pdf.numbered import NumberedCanvas
from jachete.factsheets.pdf.paper import Page, Paper
from jachete.factsheets.pdf.running import draw_foot
from jachete.factsheets.pdf.safe_text import clean
from jachete.factsheets.pdf.sheet_pages import SheetPages
from jachete.factsheets.pdf.tagging import About, Node, Role, TaggedCanvas
from jachete.factsheets.sheet import FactSheet
from jachete.i18n import _
from jachete.saving import write_whole


def sheet_bytes(sheet: FactSheet, paper: Paper = Paper.LETTER) -> bytes:
    """Return a sheet as a PDF/UA-1 and PDF/A-2a file; the same sheet gives the same bytes."""
    styles.register_fonts()
    rl_config.useA85 = 0
    page, tree, buffer = Page.of(paper), Node(Role.DOCUMENT), BytesIO()
    pages = SheetPages(sheet, page, tree)

    def foot(canvas: TaggedCanvas, number: int, last: int) -> None:
        said = _("Page {page} de {pages}").format(page=number, pages=last)
        draw_foot(canvas, sheet, page, said, pages.about if number == 1 else None)

    document = BaseDocTemplate(buffer, pagesize=page.size, pageTemplates=pages.templates())
    document.build(
        pages.story,
        canvasmaker=partial(NumberedCanvas, tree=tree, about=about(sheet), font=styles.TEXT, foot=foot),
    )
    return buffer.getvalue()


def about(sheet: FactSheet) -> About:
    """Return what the file of a sheet says of itself."""
    said = _("Entreprise d’économie sociale\u00a0: {subtitle}").format(subtitle=clean(sheet.subtitle))
    return About(
        title=_("Fiche — {name}").format(name=clean(sheet.title)),
        author=clean(sheet.publisher),
        subject=said,
        language=f"{sheet.language}-CA",
        date=sheet.verified_on,
    )


def write_sheet(sheet: FactSheet, path: Path, paper: Paper = Paper.LETTER) -> None:
    """Write a sheet as a PDF file, at once or not at all; raise `CannotWriteError`."""
    write_whole(sheet_bytes(sheet, paper), path)
