"""Paragraphs and tables, apart from any sheet."""

import io
import re
from typing import Any

import pikepdf
import pytest
from reportlab.platypus import Flowable, Spacer

from jachete.factsheets.pdf import styles
from jachete.factsheets.pdf.safe_text import said
from jachete.factsheets.pdf.tagging import About, Grid, Node, Role, TaggedCanvas, TaggedParagraph
from jachete.factsheets.pdf.tagging.table import Row, TaggedTable
from makers import make_manifest

ABOUT = About("Titre", "Réseau Exemple", "Sujet", "fr-CA", make_manifest().notice.published_on)
LOOK = styles.style(10, 12)
_LINE = (1.0, styles.LAKE)
GRID = Grid(_LINE, _LINE, _LINE, _LINE, left=2, right=2, above=1, below=1, outer=0)


@pytest.fixture(autouse=True)
def _fonts() -> None:
    styles.register_fonts()


def paragraph(words: str, style: Any = LOOK, **options: Any) -> Any:
    return TaggedParagraph(said(words, style), style, **options)


def code(drawn: Flowable, width: float, tree: Node) -> str:
    """Return what a page says of one thing drawn at 50, 50."""
    out = io.BytesIO()
    canvas = TaggedCanvas(out, tree=tree, about=ABOUT, font=styles.TEXT)
    with canvas.tag(tree.add(Role.H1)):
        canvas.drawString(50, 700, "Titre")
    drawn.wrap(width, 500)
    drawn.drawOn(canvas, 50, 50)
    canvas.save()
    with pikepdf.open(io.BytesIO(out.getvalue())) as pdf:
        first: Any = pdf.pages[0]
        return str(first.Contents.read_bytes().decode("latin-1"))


def words(part: Any, width: float) -> str:
    return " ".join(part.words(line) for line in part.lines(width))


def test_a_paragraph_parts_where_a_line_ends_and_keeps_two_above() -> None:
    whole = paragraph("mot " * 60, bullet="1.", label=Node(Role.LABEL))
    _width, height = whole.wrap(100, 500)
    assert whole.split(100, 20) == []
    assert whole.split(100, height) == [whole]
    first, rest = whole.split(100, 40)
    assert first.wrap(100, 40)[1] == 36
    assert f"{words(first, 100)} {words(rest, 100)}" == words(whole, 100)
    assert isinstance(first, TaggedParagraph)
    assert isinstance(rest, TaggedParagraph)
    assert (first.bullet, rest.bullet) == ("1.", "")


def test_a_bullet_wider_than_its_indent_pushes_the_first_line_only() -> None:
    look = styles.style(10, 12, leftIndent=5)
    shown = code(paragraph("mot " * 20, look, bullet="1000."), 100, Node(Role.DOCUMENT))
    bullet, first = (float(x) for x in re.findall(r"1 0 0 1 ([\d.]+) [\d.]+ Tm", shown)[-2:])
    back = float(re.search(r"(-[\d.]+) -12 Td", shown)[1])  # type: ignore[index]  # it is there
    assert first > bullet + 20
    assert first + back == pytest.approx(55, abs=0.01)


def test_a_line_too_wide_by_a_hair_is_drawn_with_narrower_spaces() -> None:
    text = "un deux trois"
    room = styles.width(text, styles.TEXT, 10) - 0.1
    shown = code(paragraph(text), room, Node(Role.DOCUMENT))
    assert "-0.05 Tw" in shown
    assert "0 Tw\nET" in shown
    assert " Tw" not in code(paragraph(text), room + 0.2, Node(Role.DOCUMENT))


def test_a_paragraph_of_nothing_takes_no_room() -> None:
    nothing = paragraph("")
    assert nothing.wrap(100, 100) == (100, 0)
    assert code(nothing, 100, Node(Role.DOCUMENT)).count(" Tj") == 1


def table(*rows: list[list[Flowable]]) -> TaggedTable:
    head = Row([[paragraph("A")], [paragraph("B")]])
    return TaggedTable(head, [Row(row, marked=number == 0) for number, row in enumerate(rows)], [1, 1], GRID)


def test_a_table_parts_between_its_rows() -> None:
    rows = [[[paragraph(f"ligne {number}")], [paragraph("x")]] for number in range(6)]
    whole = table(*rows)
    assert whole.wrap(200, 500) == (200, 7 * 14)
    first, rest = whole.split(200, 50)
    assert (first.wrap(200, 50)[1], rest.wrap(200, 500)[1]) == (3 * 14, 5 * 14)
    assert whole.split(200, 7 * 14) == [whole]


def test_a_last_row_is_not_left_alone() -> None:
    rows = [[[paragraph(f"ligne {number}")], [paragraph("x")]] for number in range(4)]
    first, rest = table(*rows).split(200, 14 * 4)
    assert (first.wrap(200, 500)[1], rest.wrap(200, 500)[1]) == (3 * 14, 3 * 14)
    first, rest = table(*rows[:2]).split(200, 14 * 2)
    assert (first.wrap(200, 500)[1], rest.wrap(200, 500)[1]) == (2 * 14, 2 * 14)


def test_a_row_higher_than_the_room_is_parted_itself() -> None:
    long = [paragraph("début"), paragraph("mot " * 100), paragraph("fin")]
    whole = table([long, [paragraph("court")]])
    whole.wrap(200, 500)
    first, rest = whole.split(200, 100)
    assert first.wrap(200, 100)[1] <= 100
    assert first.wrap(200, 100)[1] + rest.wrap(200, 900)[1] == whole.wrap(200, 900)[1] + 14 + 2


def test_what_follows_a_row_parted_between_its_paragraphs_is_in_the_next_one() -> None:
    whole = table([[paragraph("un"), paragraph("deux")], [paragraph("court")]])
    whole.wrap(200, 500)
    first, rest = whole.split(200, 14 + 2 + 13)
    assert first.wrap(200, 100)[1] == 14 + 14
    assert rest.wrap(200, 100)[1] == 14 + 14


def test_a_row_that_cannot_be_parted_goes_whole_elsewhere() -> None:
    whole = table([[Spacer(1, 100)], [paragraph("court")]])
    whole.wrap(200, 500)
    assert whole.split(200, 50) == []


def test_a_marked_row_has_a_bar_before_it_and_columns_lines_between_them() -> None:
    shown = code(
        table([[paragraph("a")], [paragraph("b")]], [[paragraph("c")], [paragraph("d")]]),
        200,
        Node(Role.DOCUMENT),
    )
    lines = re.findall(r"n ([\d.]+) ([\d.]+) m ([\d.]+) ([\d.]+) l S", shown)
    upright = [(float(x), float(y), float(end)) for x, y, x2, end in lines if x == x2]
    assert upright == [(150, 92, 50), (50, 78, 64)]
