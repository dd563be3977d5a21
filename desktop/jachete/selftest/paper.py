"""Writing sheets as PDF, here and in a process apart, and reading them back."""

from pathlib import Path

import pypdfium2
from pypdfium2.raw import FPDFCatalog_IsTagged

from jachete.editions.opened import Opened
from jachete.i18n import _, language, ngettext
from jachete.printshop.jobs import SheetsJob
from jachete.printshop.process import do_apart


def sheet(opened: Opened, folder: Path) -> str:
    """Write the sheet of an enterprise and read it back."""
    first, path = opened.reader.ids()[0], folder / "fiche.pdf"
    opened.write_pdf(first, path)
    return _read(path, opened.reader.enterprise(first).name)


def sheet_by_a_worker(opened: Opened, folder: Path) -> str:
    """Have the same done by the process that prints much."""
    first, path = opened.reader.ids()[0], folder / "fiche-à-part.pdf"
    job = SheetsJob(opened.edition.path, language(), ((first, path),))
    do_apart(job, lambda _progress: None, lambda: False)
    return _read(path, opened.reader.enterprise(first).name)


def _read(path: Path, name: str) -> str:
    """Return the number of pages of a tagged PDF that names an enterprise and is not blank."""
    document = pypdfium2.PdfDocument(path)
    try:
        text = "".join(page.get_textpage().get_text_range() for page in document)
        lowest, highest = document[0].render().to_pil().convert("L").getextrema()
        if "".join(name.split()) not in "".join(text.split()):
            raise LookupError(_("le nom ne se lit pas dans la fiche"))
        if not FPDFCatalog_IsTagged(document.raw):
            raise LookupError(_("la fiche n’a pas de balises"))
        if lowest == highest:
            raise LookupError(_("la page est vide"))
        count = len(document)
    finally:
        document.close()
    return ngettext("{count} page relue", "{count} pages relues", count).format(count=count)
