"""The sections of the main column: mission, products and services, added value, contracts, sources."""

from collections.abc import Sequence
from typing import Final

from jachete.factsheets.pdf import styles
from jachete.factsheets.pdf.chips import chips
from jachete.factsheets.pdf.pieces import Piece, Story, heading, icon, leading, piece, title_role
from jachete.factsheets.pdf.safe_text import clean, said
from jachete.factsheets.pdf.spoken import FACTS, Fact, spoken
from jachete.factsheets.pdf.tagging import NUMBERED, UNNUMBERED, Grid, Node, Role, tagged_table
from jachete.factsheets.sheet import FactSheet, Line, Section, SectionName
from jachete.i18n import _

#: A longer offer is a line of a list rather than a chip.
_LONGEST_CHIP: Final = 140
_NOTHING: Final = "\u2013"
_GRID: Final = Grid(
    under_head=(1, styles.LAKE),
    under_rows=(0.5, styles.RULE),
    between=None,
    mark=(0, styles.LAKE),
    left=0,
    right=8,
    above=3,
    below=4,
    outer=0,
)


def main_blocks(sheet: FactSheet, node: Node, level: int) -> list[Story]:
    """Return the sections of the main column, but for the sources."""
    mission: Story = [
        heading(_("Mission"), section := node.add(Role.SECTION), level),
        piece(sheet.mission, styles.BODY, section.add(Role.PARAGRAPH, language=FACTS)),
    ]
    drawn = {
        SectionName.OFFERS: _offers,
        SectionName.IMPACTS: _impacts,
        SectionName.CONTRACTS: _contracts,
    }
    return [
        mission,
        *(
            block(found, node.add(Role.SECTION), level)
            for name, block in drawn.items()
            if (found := sheet.section(name)) is not None
        ),
    ]


def _head(section: Section, node: Node, level: int) -> Story:
    head: Story = [heading(section.title, node, level)]
    if section.note:
        head.append(piece(section.note, styles.NOTE, node.add(Role.PARAGRAPH)))
    return head


def _phrase(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _offers(section: Section, node: Node, level: int) -> Story:
    """Return the offers under their category, nature and served area, in the order these first come."""
    story = _head(section, node, level)
    groups: dict[tuple[str, ...], list[str]] = {}
    for line in section.lines:
        groups.setdefault((line.group, line.tag, Fact(line.detail)), []).append(line.text)
    for title, offers in groups.items():
        story.append(spoken(title, styles.GROUP, node.add(title_role(level + 1))))
        story += _group(offers, node.add(Role.LIST, attributes=UNNUMBERED))
    return story


def _group(offers: Sequence[str], items: Node) -> Story:
    if max(map(len, offers)) <= _LONGEST_CHIP:
        return [chips(offers, items)]
    return [_checked(items, Fact(offer)) for offer in offers]


def _checked(items: Node, *parts: str) -> Piece:
    node = items.add(Role.ITEM).add(Role.BODY)
    return spoken(parts, styles.ITEM, node, icon("check", styles.ITEM))


def _cited(line: Line) -> str:
    return _("source {number}").format(number=line.source) if line.source else ""


def _impacts(section: Section, node: Node, level: int) -> Story:
    story = _head(section, node, level)
    items = node.add(Role.LIST, attributes=UNNUMBERED)
    story += [_checked(items, Fact(line.text), Fact(line.aside), _cited(line)) for line in section.lines]
    return story


def _contracts(section: Section, node: Node, level: int) -> Story:
    """Return the table of contracts; a column that would be empty is left out."""
    columns = [
        (_("Client"), 26, FACTS, [line.detail for line in section.lines]),
        (_("Contrat"), 36, FACTS, [_phrase(line.text, _amount(line)) for line in section.lines]),
        (_("Année"), 12, "", [_year(line) for line in section.lines]),
        (_("Attribution"), 23, "", [line.tag for line in section.lines]),
        (_("Source"), 12, "", [str(line.source or "") for line in section.lines]),
    ]
    kept = [column for column in columns if any(column[-1])]
    cells = [
        [said(clean(cell) or _NOTHING, styles.TABLE_CELL) for cell in row]
        for row in zip(*(cells for *_column, cells in kept), strict=True)
    ]
    head = [said(title, styles.TABLE_HEAD) for title, *_column in kept]
    shares = [share for _title, share, *_column in kept]
    languages = [spoken_in for _title, _share, spoken_in, _cells in kept]
    looks = (styles.TABLE_HEAD, styles.TABLE_CELL)
    before = _head(section, node, level)
    return [*before, tagged_table(node, head, cells, looks, _GRID, shares, languages)]


def _amount(line: Line) -> str:
    return line.aside.rpartition(" · ")[0] if _year(line) else line.aside


def _year(line: Line) -> str:
    year = line.aside.rpartition(" · ")[2]
    return year if year.isdecimal() else ""


def sources(sheet: FactSheet, node: Node, level: int) -> Story:
    """Return the sources of what is said, numbered, each with its link."""
    section = sheet.section(SectionName.SOURCES)
    if section is None:
        return []
    story: Story = [heading(section.title, node, level, styles.LAST_HEADING)]
    items = node.add(Role.LIST, attributes=NUMBERED)
    for line in section.lines:
        item = items.add(Role.ITEM)
        label = item.add(Role.LABEL)
        source = leading(line.text, styles.SOURCE, item.add(Role.BODY, language=FACTS), line.link)
        source.bullet, source.label = f"{line.label}.", label
        story.append(source)
    return story
