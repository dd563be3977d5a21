"""The table of one section of a comparison: a header for each enterprise and each row, lists in cells."""

from collections.abc import Sequence
from typing import Final

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable

from jachete.factsheets.comparison import Cell, Column, Group, Row, Trait
from jachete.factsheets.pdf import styles
from jachete.factsheets.pdf.safe_text import said
from jachete.factsheets.pdf.spoken import FACTS
from jachete.factsheets.pdf.tagging import UNNUMBERED, Grid, Node, Role, TaggedParagraph
from jachete.factsheets.pdf.tagging import table as drawn
from jachete.factsheets.pdf.tagging.node import COLUMN_HEADER, ROW_HEADER
from jachete.i18n import _

#: Share of the first column, the others having what remains in equal parts.
_FIRST: Final = 0.19
_LONGEST_NAME: Final = 120
_SAID: Final = styles.style(8, 10.2, styles.ITALIC, styles.TERTIARY)
_TITLE: Final = styles.style(8.4, 11, styles.STRONG, styles.SECONDARY, spaceBefore=2)
_ITEM: Final = styles.style(8.9, 11.4, styles.TEXT, styles.INK, leftIndent=8, bulletIndent=0)
_GRID: Final = Grid(
    under_head=(1, styles.LAKE),
    under_rows=(0.5, styles.RULE),
    between=(0.5, styles.PANEL_LINE),
    mark=(3, styles.LAKE),
    left=8,
    right=8,
    above=4,
    below=5,
    outer=8,
)
#: What is compared by labels, which are in the language of the document.
_LABELS: Final = (Trait.CATEGORIES, Trait.NATURES, Trait.LEGAL_FORM, Trait.VERIFIED)
Content = list[Flowable]


def comparison_table(rows: Sequence[Row], columns: Sequence[Column], node: Node) -> drawn.TaggedTable:
    """Return a table; a bar stands before each row that differs, which its words say too."""
    table = node.add(Role.TABLE)
    names = [(_("Rubrique"), ""), *((column.title[:_LONGEST_NAME], FACTS) for column in columns)]
    head = table.add(Role.ROW)
    titles = [[_text(name, styles.TABLE_HEAD, _header(head, language))] for name, language in names]
    made = [drawn.Row(_row(row, table.add(Role.ROW)), row.differs) for row in rows]
    shares = [_FIRST, *[(1 - _FIRST) / len(columns)] * len(columns)]
    return drawn.TaggedTable(drawn.Row(titles), made, shares, _GRID)


def _header(head: Node, language: str) -> Node:
    return head.add(Role.HEADER_CELL, attributes=COLUMN_HEADER, once=True, language=language)


def _row(row: Row, node: Node) -> list[Content]:
    first = node.add(Role.HEADER_CELL, attributes=ROW_HEADER)
    title = _text(row.title, styles.TABLE_HEAD, first.add(Role.PARAGRAPH))
    how = _text(row.said, _SAID, first.add(Role.PARAGRAPH))
    languages = FACTS if row.trait is Trait.FOUNDED else "", "" if row.trait in _LABELS else FACTS
    return [[title, how], *(_content(cell, node.add(Role.CELL), languages) for cell in row.cells)]


def _content(cell: Cell, node: Node, languages: tuple[str, str]) -> Content:
    """Return what a cell says, its titles and its facts each in a language."""
    if not cell.is_known:
        return [_text(cell.text, _SAID, node.add(Role.PARAGRAPH))]
    return [each for group in cell.groups for each in _group(group, node, *languages)]


def _group(group: Group, node: Node, of_title: str, language: str) -> Content:
    """Return facts under their title: a list when there are several."""
    title = [_text(group.title, _TITLE, node.add(Role.PARAGRAPH, language=of_title))] if group.title else []
    if len(group.items) == 1:
        fact = node.add(Role.PARAGRAPH, language=language)
        return [*title, _text(group.items[0], styles.TABLE_CELL, fact)]
    items = node.add(Role.LIST, attributes=UNNUMBERED, language=language)
    return [*title, *(_item(words, items.add(Role.ITEM)) for words in group.items)]


def _item(words: str, node: Node) -> TaggedParagraph:
    label, body = node.add(Role.LABEL), node.add(Role.BODY)
    return TaggedParagraph(said(words, _ITEM), _ITEM, body, label=label, bullet="•")


def _text(words: str, look: ParagraphStyle, node: Node) -> TaggedParagraph:
    return TaggedParagraph(said(words, look), look, node)
