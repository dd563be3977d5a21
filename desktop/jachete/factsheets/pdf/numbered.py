"""A canvas that knows what a sheet is called, and of how many pages it is made."""

from typing import Any

from reportlab.pdfgen.canvas import Canvas

from jachete.factsheets.pdf import styles
from jachete.factsheets.pdf.running import draw_foot
from jachete.factsheets.pdf.safe_text import clean
from jachete.factsheets.sheet import FactSheet
from jachete.i18n import _


class SheetCanvas(Canvas):
    """A canvas that keeps its pages until their number is known, then draws their feet."""

    def __init__(self, sheet: FactSheet, margin: float, *arguments: Any, **options: Any) -> None:
        language = "en-CA" if sheet.language == "en" else "fr-CA"
        super().__init__(*arguments, **{**options, "lang": language, "initialFontName": styles.TEXT})
        self._sheet, self._margin = sheet, margin
        self._pages: list[dict[str, Any]] = []
        self.setViewerPreference("DisplayDocTitle", "true")

    def showPage(self) -> None:  # noqa: N802 - reportlab's name
        """Keep the page until the number of pages is known."""
        self._pages.append(dict(self.__dict__))
        self._startPage()  # type: ignore[attr-defined]  # how reportlab itself numbers pages

    def save(self) -> None:
        """Finish the pages with their numbers, then the file."""
        for page in self._pages:
            self.__dict__.update(page)
            draw_foot(self, self._sheet, self._margin, len(self._pages))
            super().showPage()
        self._say_what_it_is()
        super().save()

    def _say_what_it_is(self) -> None:
        sheet = self._sheet
        about = _("Entreprise d’économie sociale : {subtitle}").format(subtitle=clean(sheet.subtitle))
        self.setTitle(_("Fiche — {name}").format(name=clean(sheet.title)))
        self.setAuthor(clean(sheet.publisher))
        self.setSubject(about)
        self.setCreator("L’économie sociale, j’achète! — Répertoire")
