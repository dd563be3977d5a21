"""The leaves of text before and after the sheets."""

from collections.abc import Callable, Sequence
from typing import Final

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, HRFlowable

from jachete.factsheets.pdf import styles
from jachete.factsheets.pdf.safe_text import link, said
from jachete.factsheets.pdf.setting.lines import Run
from jachete.factsheets.pdf.spoken import FACTS, are_two, branded
from jachete.factsheets.pdf.tagging import NUMBERED, UNNUMBERED, Node, Role, TaggedParagraph
from jachete.factsheets.portfolio.book import Fact, Leaf, Passage
from jachete.i18n import ngettext
from jachete.text.formats import colon, joined

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
_SMALL: Final = 8.0


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
    """Return any words as a paragraph; the name of the initiative is said in its language."""
    return TaggedParagraph(branded(text, style, node), style, node)


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
    parts = []
    if fact.label:
        label = said(fact.label, _FACT, font=styles.STRONG)
        parts.append(([*label, *said("", _FACT, after=colon(language))], fact.named))
    parts.append((said(fact.text, _FACT), fact.quoted))
    if fact.sources:
        numbers = joined([str(number) for number in fact.sources], language)
        cited = ngettext("source {numbers}", "sources {numbers}", len(fact.sources)).format(numbers=numbers)
        small = said(f"({cited})", _FACT, size=_SMALL, color=styles.TERTIARY)
        parts.append(([*said("", _FACT, after=" "), *small], False))
    return _leading(fact.link, node, _FACT, lambda inner: _spanned(parts, inner))


def _spanned(parts: Sequence[tuple[list[Run], bool]], node: Node) -> list[Run]:
    """Return the runs of a paragraph, each in a span of its language when some are facts."""
    if are_two() and any(quoted for _runs, quoted in parts):
        spans = [node.add(Role.SPAN, language=FACTS if quoted else "") for _runs, quoted in parts]
        pairs = zip(parts, spans, strict=True)
        return [run._replace(span=span) for (runs, _quoted), span in pairs for run in runs]
    return [run for runs, _quoted in parts for run in runs]


def _source(fact: Fact, item: Node) -> TaggedParagraph:
    label = item.add(Role.LABEL)
    body = item.add(Role.BODY, language=FACTS if fact.quoted else "")
    made = _leading(fact.link, body, _SOURCE, lambda _inner: said(fact.text, _SOURCE))
    made.bullet, made.label = f"{fact.label}.", label
    return made


def _leading(
    address: str, node: Node, style: ParagraphStyle, words: Callable[[Node], Sequence[Run]]
) -> TaggedParagraph:
    """Return a paragraph that leads to an address, if it is a safe one; `words` are those of a node."""
    target = link(address)
    if not target:
        return TaggedParagraph(words(node), style, node)
    inner = node.add(Role.LINK)
    colored = [run._replace(color=styles.LINK_INK) for run in words(inner)]
    return TaggedParagraph(colored, style, inner, link=target)
