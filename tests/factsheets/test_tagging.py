"""The layer that tags, apart from any sheet."""

import datetime
import io
from collections.abc import Callable
from functools import partial
from typing import Any

import pikepdf
import pytest
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from archival.own_checks import faults
from jachete.factsheets.pdf import styles
from jachete.factsheets.pdf.safe_text import said
from jachete.factsheets.pdf.tagging import (
    FOOTER,
    HEADER,
    About,
    Grid,
    Node,
    Role,
    TaggedCanvas,
    TaggedParagraph,
    tagged_table,
)
from jachete.factsheets.pdf.tagging.table import TaggedTable

ABOUT = About("Titre & <exemple>", "Réseau Exemple", "Sujet", "fr-CA", datetime.date(2026, 11, 3))
_LINE = (1.0, styles.LAKE)
GRID = Grid(_LINE, _LINE, None, _LINE, left=2, right=2, above=1, below=1, outer=0)
Story = list[Flowable]


@pytest.fixture(autouse=True)
def _fonts() -> None:
    styles.register_fonts()


def _paragraph(words: str, node: Node | None, link: str = "") -> TaggedParagraph:
    return TaggedParagraph(said(words, styles.BODY), styles.BODY, node, link=link)


def _table(tree: Node, rows: list[list[str]]) -> TaggedTable:
    words = [[said(cell, styles.TABLE_CELL) for cell in row] for row in rows]
    head = [said(cell, styles.TABLE_HEAD) for cell in ("Client", "Objet")]
    return tagged_table(tree, head, words, (styles.TABLE_HEAD, styles.TABLE_CELL), GRID, [1, 3])


def _document(tree: Node, story: Story, draw: Callable[[Any, Any], None] = lambda *_: None) -> bytes:
    out = io.BytesIO()
    template = PageTemplate("page", [Frame(50, 50, 400, 600)], onPage=draw)
    document = BaseDocTemplate(out, pagesize=(500, 700), pageTemplates=[template])
    document.build(story, canvasmaker=partial(TaggedCanvas, tree=tree, about=ABOUT, font=styles.TEXT))
    return out.getvalue()


def _pages(content: bytes) -> list[str]:
    with pikepdf.open(io.BytesIO(content)) as pdf:
        pages: list[Any] = list(pdf.pages)
        return [page.Contents.read_bytes().decode("latin-1") for page in pages]


def _first(tree: Node) -> Story:
    return [_paragraph("Titre", tree.add(Role.H1))]


def test_what_is_in_no_node_is_decoration_and_our_check_says_that_it_hides() -> None:
    tree = Node(Role.DOCUMENT)
    content = _document(tree, [*_first(tree), _paragraph("oublié", None)])
    assert faults(content) == ["01-H text hidden from those who listen, page 1"]


def test_a_running_head_holds_no_node_and_leads_nowhere() -> None:
    tree = Node(Role.DOCUMENT)
    link = _paragraph("tête", tree.add(Role.PARAGRAPH).add(Role.LINK), "https://a.example")

    def draw(canvas: Any, _document: Any) -> None:
        with canvas.tag(HEADER):
            link.wrapOn(canvas, 300, 50)
            link.drawOn(canvas, 50, 660)

    content = _document(tree, _first(tree), draw)
    assert faults(content) == []
    assert "/Type /Pagination /Subtype /Header" in _pages(content)[0]
    with pikepdf.open(io.BytesIO(content)) as pdf:
        assert "/Annots" not in pdf.pages[0]


def test_a_paragraph_over_two_pages_keeps_its_node() -> None:
    tree = Node(Role.DOCUMENT)
    content = _document(tree, [*_first(tree), _paragraph("mot " * 3000, tree.add(Role.PARAGRAPH))])
    assert faults(content) == []
    with pikepdf.open(io.BytesIO(content)) as pdf:
        root: Any = pdf.Root
        _title, paragraph = root.StructTreeRoot.K.K
        assert len(paragraph.K) == len(pdf.pages) > 1


def test_the_head_of_a_table_is_said_once() -> None:
    tree = Node(Role.DOCUMENT)
    table = _table(tree, [[f"Client {number}", "Objet"] for number in range(120)])
    content = _document(tree, [*_first(tree), table])
    assert faults(content) == []
    pages = _pages(content)
    assert len(pages) > 2
    assert [page.count("/Artifact <</Type /Pagination>>") for page in pages] == [0, *[2] * (len(pages) - 1)]


def test_a_table_goes_on_as_wide_as_its_next_column() -> None:
    tree = Node(Role.DOCUMENT)
    table = _table(tree, [["a", "b"]])
    assert table.wrap(200, 500)[0] == pytest.approx(200)
    assert table.wrap(400, 500)[0] == pytest.approx(400)


def test_a_link_leads_inside_the_document_and_says_where() -> None:
    tree = Node(Role.DOCUMENT)
    speaking = tree.add(Role.PARAGRAPH).add(Role.LINK, alt="Aller à la fin")
    silent = tree.add(Role.PARAGRAPH).add(Role.LINK)

    class Mark(Flowable):
        def draw(self) -> None:
            self.canv.bookmarkPage("fin")
            self.canv.linkRect("Lien sans mots", "fin", (0, 0, 10, 10))

    with_link = [
        _paragraph("fin", speaking, "#fin"),
        _paragraph("téléphone", silent, "tel:+18195550142"),
    ]
    content = _document(tree, [*_first(tree), *with_link, Mark()])
    assert faults(content) == []
    with pikepdf.open(io.BytesIO(content)) as pdf:
        notes: list[Any] = list(pdf.pages[0].obj["/Annots"])
        assert [str(note.Contents) for note in notes] == ["Aller à la fin", "Appeler le +18195550142"]
        assert "/Dest" in notes[0]


def test_a_link_in_what_is_not_one_is_refused() -> None:
    tree = Node(Role.DOCUMENT)
    story: Story = [_paragraph("lien", tree.add(Role.PARAGRAPH), "https://a.example")]
    with pytest.raises(ValueError, match="a link drawn in P"):
        _document(tree, story)


def test_each_pass_forgets_the_one_before() -> None:
    tree = Node(Role.DOCUMENT)
    first = _document(tree, [_paragraph("Titre", title := tree.add(Role.H1))])
    assert _document(tree, [_paragraph("Titre", title)]) == first
    assert faults(first) == []


def test_a_document_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="without content"):
        _document(Node(Role.DOCUMENT), [])


def test_a_page_begun_is_finished_when_the_file_is_written() -> None:
    out, tree = io.BytesIO(), Node(Role.DOCUMENT)
    canvas = TaggedCanvas(out, tree=tree, about=ABOUT, font=styles.TEXT)
    with canvas.tag(tree.add(Role.H1)):
        canvas.drawString(50, 50, "Titre")
    with canvas.tag(FOOTER):
        canvas.drawString(50, 20, "Page 1")
    canvas.save()
    assert faults(out.getvalue()) == []


def test_a_file_is_dated_by_what_it_says() -> None:
    tree = Node(Role.DOCUMENT)
    with pikepdf.open(io.BytesIO(_document(tree, _first(tree)))) as pdf:
        assert str(pdf.docinfo["/CreationDate"]).startswith("D:20261103")
        metadata = pdf.open_metadata()
        assert metadata["xmp:CreateDate"] == "2026-11-03T00:00:00+00:00"
        assert metadata["dc:title"] == "Titre & <exemple>"


def test_no_line_ends_at_a_narrow_space() -> None:
    words = _paragraph("Elle dit «\u202foui\u202f» " * 40, None)
    lines = [words.words(line) for line in words.lines(90)]
    assert all("«\u202foui\u202f»" in line for line in lines if "oui" in line)
