"""A canvas that knows what each thing it draws is, and says so in its file."""

from collections.abc import Callable
from typing import Any, Final

from reportlab.lib.rl_accel import fp_str
from reportlab.pdfbase.pdfdoc import PDFObject

from jachete.factsheets.pdf.setting.written import Written, stream, text_string
from jachete.factsheets.pdf.tagging.about import About, write_about
from jachete.factsheets.pdf.tagging.links import Link, described
from jachete.factsheets.pdf.tagging.marking import MarkingCanvas
from jachete.factsheets.pdf.tagging.node import Annotated, Node, Role
from jachete.factsheets.pdf.tagging.packing import write_packed
from jachete.factsheets.pdf.tagging.repairs import repair
from jachete.factsheets.pdf.tagging.structure import write_structure

_PRINTED: Final = 4


class TaggedCanvas(MarkingCanvas):
    """A canvas that marks its content with the nodes of a tree, and writes the tree in the file.

    What is drawn under `tag(node)` is the content of that node; all the rest is an artifact. `about` is what
    the file says of itself, `font` an embedded one. Each pass over a document takes a new canvas.
    """

    _doc: Any
    _filename: Any
    _bookmarkReference: Callable[[str], Any]  # noqa: N815 - reportlab's name
    _addAnnotation: Callable[[PDFObject], None]  # noqa: N815 - reportlab's name

    def __init__(self, filename: Any, *, tree: Node, about: About, font: str, **options: Any) -> None:
        repair()
        tree.forget_content()
        self._tree, self._about = tree, about
        #: What each key in the file belongs to: the content of a page, in its order, or a link.
        self._keys: list[Node | list[Node]] = []
        known = {"lang": about.language, "initialFontName": font, "pdfVersion": (1, 7), "invariant": 1}
        super().__init__(filename, **{**options, **known})
        self.setViewerPreference("DisplayDocTitle", "true")

    def linkRect(  # noqa: N802 - reportlab's name
        self,
        contents: Any,
        destinationname: str,
        Rect: Any = None,  # noqa: N803 - reportlab's name
        *_: Any,
        **__: Any,
    ) -> None:
        """Lead from a rectangle to a bookmark."""
        self._lead(self._bookmarkReference(destinationname), "", Rect, contents)

    def linkURL(self, url: str, rect: Any, *_: Any, **__: Any) -> None:  # noqa: N802 - reportlab's name
        """Lead from a rectangle to an address."""
        action = f"/A <</Type /Action /S /URI /URI {text_string(url)}>>"
        self._lead(None, action, rect, described(url))

    def _lead(self, place: Any, action: str, rect: Any, said: str) -> None:
        """Add a link to the open node, which must be one; what is repeated on other pages leads nowhere."""
        node = self._open[-1]
        if isinstance(node, str):
            return
        if node.role is not Role.LINK:
            raise ValueError(f"a link drawn in {node.role}")
        link = Link(
            f"/Type /Annot /Subtype /Link /Rect [{fp_str(*self._absRect(rect, 1))}] /Border [0 0 0]"
            f" /F {_PRINTED} /Contents {text_string(node.alt or said)}"
            f" /StructParent {len(self._keys)} {action}",
            place,
        )
        self._keys.append(node)
        node.content.append(Annotated(self._page(), link))
        self._addAnnotation(link)

    def showPage(self) -> None:  # noqa: N802 - reportlab's name
        """End the page."""
        self._mark()
        super().showPage()

    def _startPage(self) -> None:  # noqa: N802 - reportlab's name
        super()._startPage()  # type: ignore[misc]  # absent from the stubs
        self._begin_marking()

    def _setAnnotations(self, page: Any) -> None:  # noqa: N802 - reportlab's name
        """Finish a page: its key, the order of its links, its code compressed before the next one."""
        super()._setAnnotations(page)  # type: ignore[misc]  # absent from the stubs
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents, page.Tabs, page.Trans = len(self._keys), "/S", None
        self._keys.append(self._marked)
        page.Contents, page.stream = Written(stream("", page.stream.encode("latin-1"))), None

    def save(self) -> None:
        """Write the file, with its structure and what it says of itself."""
        if self._code:
            self.showPage()
        write_structure(self._doc, self._tree, self._keys, self._about.language)
        write_about(self, self._about)
        write_packed(self._doc, self, self._filename)
