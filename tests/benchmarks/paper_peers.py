"""The words of a sheet, its table and its code, made into a PDF by other tools, untagged."""

import html
import importlib
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import segno
from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QFontDatabase, QPageLayout, QPageSize, QPdfWriter, QTextDocument

from jachete import paths
from jachete.factsheets.contact_card import vcard
from jachete.factsheets.sheet import FactSheet, Line, SectionName

FONTS = paths.resources() / "fonts"
FACE = FONTS / "SourceSans3-Regular.ttf"
FAMILY = "Source Sans 3"
Maker = Callable[["Content"], bytes]


@dataclass(frozen=True, slots=True)
class Content:
    """What a sheet says: `parts` are titles with their paragraphs, `rows` a table, `code` a card to scan."""

    parts: tuple[tuple[str, tuple[str, ...]], ...]
    rows: tuple[tuple[str, ...], ...]
    code: str


def content(sheet: FactSheet) -> Content:
    """Return what a sheet says."""
    table = sheet.section(SectionName.CONTRACTS)
    figures = (text for each in sheet.key_figures for text in (each.value, each.unit))
    parts = [(sheet.title, (sheet.mission, *figures))]
    parts += [
        (each.title, () if each is table else tuple(_whole(line) for line in each.lines))
        for each in sheet.sections
    ]
    parts.append(("", (f"{sheet.edition} {sheet.verified} {sheet.notice}",)))
    rows = [(each.detail, each.text, each.aside, each.tag) for each in table.lines] if table else []
    return Content(tuple(parts), tuple(rows), vcard(sheet))


def _whole(line: Line) -> str:
    return " ".join(part for part in (line.label, line.text, line.detail, line.tag, line.aside) if part)


def makers() -> dict[str, Maker | None]:
    """Return what makes a PDF by the name of its tool; None when the tool is not here."""
    return {
        "typst": _with("typst", _typst),
        "Qt (QPdfWriter)": _qt(),
        "PyMuPDF (Story)": _with("pymupdf", _pymupdf),
        "WeasyPrint": _with("weasyprint", _weasyprint),
        "fpdf2": _with("fpdf", _fpdf),
    }


def _with(module: str, make: Callable[[Any, Content], bytes]) -> Maker | None:
    try:
        tool = importlib.import_module(module)
    except (ImportError, OSError):  # a library of the system may be what lacks
        return None
    return lambda said: make(tool, said)


def _drawing(code: str) -> str:
    """Return a code as SVG."""
    return str(_code(code).svg_inline(scale=2))


def _code(text: str) -> Any:
    """Return a code as the library makes it."""
    return segno.make(text, error="l", boost_error=False, micro=False)


def _html(said: Content, code: str) -> str:
    """Return a page of HTML, with an element for the code."""
    body = "".join(
        (f"<h2>{html.escape(title)}</h2>" if title else "")
        + "".join(f"<p>{html.escape(text)}</p>" for text in texts)
        for title, texts in said.parts
    )
    rows = "".join(
        "<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in row) + "</tr>" for row in said.rows
    )
    return f"<html><body>{body}<table>{rows}</table>{code if said.code else ''}</body></html>"


_STYLE = 'body{font-family:"Face";font-size:9.5pt}h2{font-size:12pt}@page{size:Letter;margin:1in}'
_FACE = '@font-face{font-family:"Face";src:url("%s")}'


def _typst(typst: Any, said: Content) -> bytes:
    def escaped(text: str) -> str:
        return '#"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'

    lines = [f'#set page(paper: "us-letter", margin: 1in)\n#set text(font: "{FAMILY}", size: 9.5pt)']
    for title, texts in said.parts:
        lines += [f"= {escaped(title)}"] if title else []
        lines += [f"{escaped(text)}\n" for text in texts]
    cells = "".join(f"[{escaped(cell)}]," for row in said.rows for cell in row)
    lines += [f"#table(columns: 4, {cells})"] if cells else []
    if said.code:
        drawing = _drawing(said.code).replace('"', "'")
        lines.append(f'#image(bytes("{drawing}"), format: "svg", width: 96pt)')
    made = typst.compile("\n".join(lines).encode(), font_paths=[str(FONTS)], format="pdf")
    return bytes(made)


def _qt() -> Maker:
    family = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(FACE)))[0]

    def make(said: Content) -> bytes:
        kept = QBuffer()
        kept.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(kept)
        margins = QMarginsF(1, 1, 1, 1)
        letter = QPageSize(QPageSize.PageSizeId.Letter)
        writer.setPageLayout(
            QPageLayout(letter, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Inch)
        )
        document = QTextDocument()
        if said.code:
            picture = BytesIO()
            _code(said.code).save(picture, "png", scale=4)
            document.addResource(QTextDocument.ResourceType.ImageResource, "code", picture.getvalue())
        document.setDefaultStyleSheet(_STYLE.replace("Face", family))
        document.setHtml(_html(said, '<img src="code" width="96"/>'))
        document.print_(writer)
        return bytes(kept.data().data())

    return make


def _pymupdf(pymupdf: Any, said: Content) -> bytes:
    archive = pymupdf.Archive(str(FONTS))
    if said.code:
        archive.add(_drawing(said.code).encode(), "code.svg")
    style = _STYLE + _FACE % FACE.name
    story = pymupdf.Story(_html(said, '<img src="code.svg" width="96"/>'), user_css=style, archive=archive)
    out = BytesIO()
    writer = pymupdf.DocumentWriter(out)
    page, more = pymupdf.paper_rect("letter"), True
    while more:
        device = writer.begin_page(page)
        more, _filled = story.place((72, 72, page.width - 72, page.height - 72))
        story.draw(device)
        writer.end_page()
    writer.close()
    return out.getvalue()


def _weasyprint(weasyprint: Any, said: Content) -> bytes:
    config = importlib.import_module("weasyprint.text.fonts").FontConfiguration()
    style = weasyprint.CSS(string=_STYLE + _FACE % FACE.as_uri(), font_config=config)
    page = _html(said, _drawing(said.code) if said.code else "")
    made = weasyprint.HTML(string=page).write_pdf(stylesheets=[style], font_config=config)
    return bytes(made)


def _fpdf(fpdf: Any, said: Content) -> bytes:
    pdf = fpdf.FPDF(unit="pt", format="letter")
    pdf.set_margin(72)
    pdf.add_page()
    pdf.add_font("Face", fname=str(FACE))
    down = {"new_x": "LMARGIN", "new_y": "NEXT"}
    for title, texts in said.parts:
        pdf.set_font("Face", size=12)
        if title:
            pdf.multi_cell(0, 16, title, **down)
        pdf.set_font("Face", size=9.5)
        for text in texts:
            pdf.multi_cell(0, 12, text, **down)
    if said.rows:
        with pdf.table(col_widths=(120, 200, 60, 90), first_row_as_headings=False) as table:
            for row in said.rows:
                cells = table.row()
                for cell in row:
                    cells.cell(cell)
    for number, line in enumerate(_code(said.code).matrix if said.code else ()):
        for column in (column for column, dark in enumerate(line) if dark):
            pdf.rect(72 + column * 2, 72 + number * 2, 2, 2, style="F")
    return bytes(pdf.output())
