"""The canvas on which all the parts of a book are drawn, and where it keeps where each thing is."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, BinaryIO, Final

from reportlab.platypus import BaseDocTemplate, Flowable, PageTemplate

from jachete.factsheets.pdf import styles
from jachete.factsheets.pdf.paper import Page
from jachete.factsheets.pdf.tagging import About, Node, TaggedCanvas

_ROMAN: Final = (
    *((100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


class BookCanvas(TaggedCanvas):
    """A canvas for several parts, which may stand in the file in another order than they were drawn in.

    The sheets are drawn first, numbered 1, 2, 3…; what stands before them is drawn last, once all the pages
    that it names are known, and is numbered i, ii, iii…
    """

    def __init__(self, file: BinaryIO, tree: Node, about: About, page: Page) -> None:
        super().__init__(file, tree=tree, about=about, font=styles.TEXT, pagesize=page.size)
        self.page = page
        #: The number printed on the page that each key marks.
        self.numbers: dict[str, str] = {}
        self._body = 0

    @contextmanager
    def before_the_body(self) -> Iterator[None]:
        """Put what is drawn before all that has been so far."""
        pages = self._doc.Pages.pages
        self._body = len(pages)
        yield
        body, pages[:] = pages[: self._body], pages[self._body :]
        pages += body
        before = len(pages) - self._body
        self.addPageLabel(0, style="ROMAN_LOWER")
        self.addPageLabel(before, style="ARABIC")

    def folio(self) -> str:
        """Return the number printed on the page that is drawn."""
        number = int(self.getPageNumber()) - self._body
        return roman(number) if self._body else str(number)

    def bookmarkPage(self, key: str, *_: Any, **__: Any) -> Any:  # noqa: N802 - reportlab's name
        """Make links to a key lead to the top of this page, at the size at which one reads."""
        self.numbers[key] = self.folio()
        return super().bookmarkPage(key, fit="XYZ", left=0, top=self.page.height, zoom=0)

    def draw(self, story: Sequence[Flowable], templates: Sequence[PageTemplate]) -> None:
        """Draw a part, on pages of its own."""
        document: Any = BaseDocTemplate("", pagesize=self.page.size, initialFontName=styles.TEXT)
        document._doSave = 0  # noqa: SLF001 - how reportlab leaves a canvas open for what follows
        document.addPageTemplates(list(templates))
        document.build(list(story), canvasmaker=lambda *_arguments, **_options: self)


def roman(number: int) -> str:
    """Return a number below 400 in small Roman figures."""
    written = ""
    for value, figures in _ROMAN:
        times, number = divmod(number, value)
        written += figures * times
    return written
