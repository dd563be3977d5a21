"""What the application keeps and hands over: a notebook, a workbook."""

import datetime
from pathlib import Path

from openpyxl import load_workbook

from jachete.editions.opened import Opened
from jachete.exporting.columns import USUAL, Item, chosen
from jachete.exporting.kinds import Kind
from jachete.exporting.writing import Export, export
from jachete.i18n import _, ngettext
from jachete.notebook.file import Notebook
from jachete.notebook.shortlist import Shortlist
from jachete.notebook.shortlists import Shortlists


def workbook(opened: Opened, folder: Path) -> str:
    """Export every enterprise and read the workbook back."""
    path = folder / "répertoire.xlsx"
    items = [Item(opened.reader.enterprise(each), "") for each in opened.reader.ids()]
    title = _("Tout le répertoire")
    export(Export(title, items, chosen(USUAL), opened.vocabulary, opened.manifest), Kind.XLSX, path)
    book = load_workbook(path)
    names = {cell for row in book.worksheets[0].iter_rows(values_only=True) for cell in row}
    book.close()
    if missing := [item.enterprise.name for item in items if item.enterprise.name not in names]:
        raise LookupError(_("absentes du classeur\u00a0: {names}").format(names=", ".join(missing)))
    return ngettext("{count} ligne relue", "{count} lignes relues", len(items)).format(count=len(items))


def notebook(_opened: Opened, folder: Path) -> str:
    """Make a notebook, through every migration there is; keep a shortlist in it, and find it again."""
    path, now = folder / "notebook.db", datetime.datetime.now()  # noqa: DTZ005 - dated by the local clock
    kept = Shortlist(_("Sélection"), now)
    first = Notebook.open(path, now)
    Shortlists(first).keep(kept)
    first.close()
    again = Notebook.open(path, now)
    names = [each.name for each in Shortlists(again).all()]
    again.close()
    if names != [kept.name]:
        raise LookupError(_("la sélection n’est pas retrouvée dans le carnet"))
    return ", ".join(names)
