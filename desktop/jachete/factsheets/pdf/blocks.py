"""What is drawn of each section: titles, lists, contracts, facts, contact, sources."""

from collections.abc import Callable, Mapping
from typing import Final

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, HRFlowable, Paragraph

from jachete.factsheets.pdf import styles
from jachete.factsheets.pdf.safe_text import link, markup
from jachete.factsheets.sheet import FactSheet, Line, Section, SectionName
from jachete.i18n import _
from jachete.text.formats import labelled

Story = list[Flowable]
_BULLET: Final = "\u2022"
_NO_YEAR: Final = "\u2013"


def block(sheet: FactSheet, section: Section) -> Story:
    """Return what is drawn of a section, its title first."""
    return [*_heading(section), *_DRAWN.get(section.name, _facts)(sheet, section)]


def text(words: str, style: ParagraphStyle, bullet: str | None = None, address: str = "") -> Paragraph:
    """Return a paragraph of any words, which leads to an address if it is a safe one."""
    content = markup(words, style.fontName)
    target = link(address)
    if target:
        content = f'<a href="{target}" color="{styles.LINK_INK}">{content}</a>'
    return Paragraph(content, style, bulletText=bullet)


def _heading(section: Section) -> Story:
    rule = HRFlowable("100%", 0.6, color=styles.RULE, spaceBefore=2, spaceAfter=5)
    rule.keepWithNext = 1
    head: Story = [text(section.title, styles.HEADING), rule]
    return [*head, text(section.note, styles.NOTE)] if section.note else head


def _phrase(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _cited(line: Line) -> str:
    return _("source {number}").format(number=line.source) if line.source else ""


def _offers(_sheet: FactSheet, section: Section) -> Story:
    """Return the offers under their category, nature and served area, in the order these first come."""
    groups: dict[str, Story] = {}
    for line in section.lines:
        group = _phrase(line.group, line.tag, line.detail)
        groups.setdefault(group, []).append(text(line.text, styles.ITEM, _BULLET))
    return [piece for title, items in groups.items() for piece in (text(title, styles.GROUP), *items)]


def _contracts(_sheet: FactSheet, section: Section) -> Story:
    return [piece for line in section.lines for piece in _contract(line)]


def _contract(line: Line) -> Story:
    amount, _dot, year = line.aside.rpartition(" · ")
    mode = _pill(line.tag) if line.tag else ""
    rest = markup(_phrase(line.detail, amount, _cited(line)), styles.TEXT)
    return [
        text(line.text, styles.CONTRACT, year or _NO_YEAR),
        Paragraph(f"{mode}{rest}", styles.CONTRACT_DETAIL),
    ]


def _pill(words: str) -> str:
    shown = markup(words, styles.STRONG)
    return (
        f'<font name="{styles.STRONG}" size="8" color="{styles.LINK_INK}" backColor="{styles.PILL_GROUND}">'
        f"\u00a0{shown}\u00a0</font>\u00a0 "
    )


def _impacts(_sheet: FactSheet, section: Section) -> Story:
    return [
        text(_phrase(line.text, line.aside, _cited(line)), styles.ITEM, _BULLET) for line in section.lines
    ]


def _facts(sheet: FactSheet, section: Section) -> Story:
    return [_fact(line, sheet.language) for line in section.lines]


def _fact(line: Line, language: str) -> Paragraph:
    rest = ", ".join(part for part in (line.detail, line.tag, line.aside) if part)
    said = markup(f"{line.text} ({rest})" if rest else line.text, styles.TEXT)
    if not line.label:
        return Paragraph(said, styles.FACT)
    label = markup(line.label, styles.STRONG)
    strong = f'<font name="{styles.STRONG}" color="{styles.LABEL_INK}">{label}</font>'
    return Paragraph(labelled(strong, said, language), styles.FACT)


def _contact(_sheet: FactSheet, section: Section) -> Story:
    return [text(line.text, styles.CONTACT, address=line.link) for line in section.lines]


def _sources(_sheet: FactSheet, section: Section) -> Story:
    return [text(line.text, styles.SMALL, f"{line.label}.", line.link) for line in section.lines]


_DRAWN: Final[Mapping[SectionName, Callable[[FactSheet, Section], Story]]] = {
    SectionName.OFFERS: _offers,
    SectionName.CONTRACTS: _contracts,
    SectionName.IMPACTS: _impacts,
    SectionName.CONTACT: _contact,
    SectionName.SOURCES: _sources,
}
