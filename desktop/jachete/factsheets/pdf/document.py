"""FactSheet → PDF file."""

import os
import tempfile
from io import BytesIO
from pathlib import Path

from reportlab import rl_config
from reportlab.lib.pagesizes import LETTER
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, NextPageTemplate, PageTemplate

from jachete.errors import CannotWriteError
from jachete.factsheets.pdf import styles
from jachete.factsheets.pdf.band import Band
from jachete.factsheets.pdf.layout import COLUMN, MARGIN, later_frame, layout
from jachete.factsheets.pdf.numbered import SheetCanvas
from jachete.factsheets.pdf.running import draw_header
from jachete.factsheets.pdf.safe_text import clean
from jachete.factsheets.pdf.story import parts
from jachete.factsheets.sheet import FactSheet


def sheet_bytes(sheet: FactSheet) -> bytes:
    """Return a sheet as a PDF; the same sheet gives the same bytes."""
    styles.register_fonts()
    rl_config.useA85 = 0
    buffer = BytesIO()
    band = Band(sheet, MARGIN)
    laid = layout(parts(sheet, COLUMN), band.height)

    def draw_first(canvas: Canvas, _document: BaseDocTemplate) -> None:
        band.draw(canvas)
        laid.draw_panel(canvas)

    document = BaseDocTemplate(buffer, pagesize=LETTER, title=clean(sheet.title), invariant=1)
    document.addPageTemplates(
        [
            PageTemplate("first", laid.frames, onPage=draw_first),
            PageTemplate(
                "later", [later_frame()], onPage=lambda canvas, _: draw_header(canvas, sheet, MARGIN)
            ),
        ]
    )
    document.build(
        [NextPageTemplate("later"), *laid.story],
        canvasmaker=lambda *arguments, **options: SheetCanvas(sheet, MARGIN, *arguments, **options),
    )
    return buffer.getvalue()


def write_sheet(sheet: FactSheet, path: Path) -> None:
    """Write a sheet as a PDF file, at once or not at all; raise `CannotWriteError`."""
    content = sheet_bytes(sheet)
    temporary = None
    try:
        handle, name = tempfile.mkstemp(prefix=".fiche-", suffix=".part", dir=path.parent)
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
