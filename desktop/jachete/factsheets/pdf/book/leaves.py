"""The leaves of text before and after the sheets."""

from typing import Final

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, HRFlowable

from jachete.factsheets.pdf import styles
from jachete.factsheets.pdf.safe_text import link, markup
from jachete.factsheets.pdf.tagging import NUMBERED, UNNUMBERED, Node, Role, TaggedParagraph
from jachete.factsheets.portfolio.book import Fact, Leaf, Passage
from jachete.i18n import ngettext
from jachete.text.formats import joined, labelled

Story = list[Flowable]

_TITLE: Final = styles.style(24, 29, styles.TITLE, styles.LAKE)
_HEADING: Final = styles.style(
    13, 17, styles.TITLE, styles.LAKE, spaceBefore=15, spaceAfter=3, keepWithNext=1
)
_PARAGRAPH: Final = styles.style(10.6, 15.4, spaceAfter=6)
_FACT: Final = styles.style(9.8, 13.6, spaceAfter=4.5)
_SOURCE: Final = styles.style(
    8, 10.4, styles.TEXT, styles.SECONDARY, leftIndent=20, bulletIndent=0, spaceAfter=1.8
)
_CITED: Final = "#586665"


def leaf_story(leaf: Leaf, node: Node, language: str) -> Story:
    """Return what is drawn of a leaf, its title first."""
    story = opening(leaf.title, node)
    for passage in leaf.passages:
        if passage.title:
            story.append(paragraph(passage.title, _HEADING, node.add(Role.H2)))
        story += [paragraph(text, _PARAGRAPH, node.add(Role.PARAGRAPH)) for text in passage.paragraphs]
        story += _facts(passage, node, language)
    return story


def opening(title: str, node: Node) -> Story:
    """Return the title that opens a part, over its goldenrod line."""
    rule = HRFlowable(64, 2.4, color=styles.GOLD, spaceBefore=7, spaceAfter=14, hAlign="LEFT")
    return [paragraph(title, _TITLE, node.add(Role.H1)), rule]


def paragraph(text: str, style: ParagraphStyle, node: Node) -> TaggedParagraph:
    """Return any words as a paragraph."""
    return TaggedParagraph(markup(text, style.fontName), style, node)


def _facts(passage: Passage, node: Node, language: str) -> Story:
    if not passage.facts:
        return []
    if len(passage.facts) == 1 and not passage.numbered:
        return [_fact(passage.facts[0], node.add(Role.PARAGRAPH), language)]
    facts = node.add(Role.LIST, attributes=NUMBERED if passage.numbered else UNNUMBERED)
    if passage.numbered:
        return [_source(fact, facts.add(Role.ITEM)) for fact in passage.facts]
    return [_fact(fact, facts.add(Role.ITEM).add(Role.BODY), language) for fact in passage.facts]


def _fact(fact: Fact, node: Node, language: str) -> TaggedParagraph:
    said = markup(fact.text, styles.TEXT)
    if fact.label:
        strong = f'<font name="{styles.STRONG}">{markup(fact.label, styles.STRONG)}</font>'
        said = labelled(strong, said, language)
    if fact.sources:
        numbers = joined([str(number) for number in fact.sources], language)
        cited = ngettext("source {numbers}", "sources {numbers}", len(fact.sources)).format(numbers=numbers)
        said += f' <font size="8" color="{_CITED}">({markup(cited, styles.TEXT)})</font>'
    return _leading(said, _FACT, node, fact.link)


def _source(fact: Fact, item: Node) -> TaggedParagraph:
    label = item.add(Role.LABEL)
    body = item.add(Role.BODY)
    said = markup(fact.text, styles.TEXT)
    return _leading(said, _SOURCE, body, fact.link, label, f"{fact.label}.")


def _leading(
    said: str,
    style: ParagraphStyle,
    node: Node,
    address: str,
    label: Node | None = None,
    bullet: str | None = None,
) -> TaggedParagraph:
    """Return a paragraph that leads to an address, if it is a safe one."""
    target = link(address)
    if target:
        said = f'<a href="{target}" color="{styles.LINK_INK}">{said}</a>'
        node = node.add(Role.LINK)
    return TaggedParagraph(said, style, node, label, bulletText=bullet)
