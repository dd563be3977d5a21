"""The indexes, in two columns."""

from collections.abc import Mapping
from typing import Final

from reportlab.platypus import Flowable

from jachete.factsheets.pdf import styles
from jachete.factsheets.pdf.book.contents import linked
from jachete.factsheets.pdf.book.keys import sheet_key
from jachete.factsheets.pdf.book.leaves import Story, opening, paragraph
from jachete.factsheets.pdf.book.rows import Look, Words
from jachete.factsheets.pdf.spoken import FACTS
from jachete.factsheets.pdf.tagging import UNNUMBERED, Node, Role
from jachete.factsheets.portfolio.book import Entry, Group, Index, Mention

_GROUP: Final = styles.style(12, 15, styles.TITLE, styles.LAKE, spaceBefore=11, spaceAfter=2, keepWithNext=1)
_TERM: Final = styles.style(9.2, 11.8, styles.STRONG, styles.INK, spaceBefore=3.2, keepWithNext=1)
_NOTE: Final = styles.style(9, 12, styles.ITALIC, styles.TERTIARY, spaceAfter=4)
_UNDER_TERM: Final = Look(styles.TEXT, 9, 11.8, styles.SECONDARY, indent=9)
_ALONE: Final = Look(styles.TEXT, 9.2, 12.4, styles.INK)


def index_opening(index: Index, node: Node) -> Story:
    """Return what stands over the columns of an index: its title, and what must be known to read it."""
    story = opening(index.title, node)
    if index.note:
        story.append(paragraph(index.note, _NOTE, node.add(Role.PARAGRAPH)))
    return story


def index_groups(index: Index, node: Node, numbers: Mapping[str, str]) -> Story:
    """Return what stands in the columns of an index; `numbers` are the pages by key."""
    return [piece for group in index.groups for piece in _group(group, node.add(Role.SECTION), numbers)]


def _group(group: Group, node: Node, numbers: Mapping[str, str]) -> Story:
    title = node.add(Role.H2, language=FACTS if group.named else "")
    story: Story = [paragraph(group.title, _GROUP, title)]
    entries = node.add(Role.LIST, attributes=UNNUMBERED)
    for entry in group.entries:
        story += _entry(entry, entries, numbers)
    return story


def _entry(entry: Entry, entries: Node, numbers: Mapping[str, str]) -> Story:
    """Return a term with what mentions it in a list of its own, or mentions alone."""
    if not entry.text:
        return [_mention(each, entries, numbers, _ALONE) for each in entry.mentions]
    body = entries.add(Role.ITEM).add(Role.BODY)
    term = paragraph(entry.text, _TERM, body.add(Role.PARAGRAPH, language=FACTS))
    inner = body.add(Role.LIST, attributes=UNNUMBERED)
    return [term, *(_mention(each, inner, numbers, _UNDER_TERM) for each in entry.mentions)]


def _mention(mention: Mention, entries: Node, numbers: Mapping[str, str], look: Look) -> Flowable:
    detail = f" ({mention.detail})" if mention.detail else ""
    key = sheet_key(mention.id)
    node = entries.add(Role.ITEM).add(Role.BODY)
    return linked(node, Words(mention.name, detail, are_facts=True), look, numbers[key], key)
