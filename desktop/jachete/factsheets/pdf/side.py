"""The panel: contact, territory, certifications, identification."""

from collections.abc import Callable
from typing import Final

from reportlab.platypus import Spacer

from jachete.factsheets.contact_card import vcard
from jachete.factsheets.pdf import styles
from jachete.factsheets.pdf.contact_code import ContactCode
from jachete.factsheets.pdf.pieces import Decoration, Piece, Story, icon, leading, piece, side_heading
from jachete.factsheets.pdf.safe_text import clean, said
from jachete.factsheets.pdf.spoken import FACTS, in_spans
from jachete.factsheets.pdf.tagging import UNNUMBERED, Node, Role
from jachete.factsheets.pdf.territory_figure import TerritoryFigure
from jachete.factsheets.sheet import FactSheet, Line, LinkKind, Section, SectionName
from jachete.i18n import _
from jachete.text.formats import colon, joined

_ICONS: Final = {
    LinkKind.PHONE: "phone",
    LinkKind.EMAIL: "mail",
    LinkKind.WEB: "globe",
    LinkKind.PLACE: "map-pin",
}
_ORDER: Final = (
    SectionName.CONTACT,
    SectionName.TERRITORY,
    SectionName.CERTIFICATIONS,
    SectionName.IDENTIFICATION,
)


def side_blocks(sheet: FactSheet, node: Node, level: int) -> list[Story]:
    """Return the sections of the panel, each with its title first; one that the head says is left out."""
    drawn: dict[SectionName, Callable[[FactSheet, Section, Node], Story]] = {
        SectionName.CONTACT: _contact,
        SectionName.TERRITORY: _territory,
        SectionName.CERTIFICATIONS: _certifications,
        SectionName.IDENTIFICATION: _identification,
    }
    blocks = []
    for name in _ORDER:
        section = sheet.section(name)
        if section is None:
            continue
        part = node.add(Role.SECTION)
        title = side_heading(section.title, part, level)
        body = drawn[name](sheet, section, part)
        if body:
            blocks.append([title, *body])
    return blocks


def _list(lines: list[Line], node: Node) -> Story:
    """Return lines as a list, each behind its icon and leading where it can."""
    items = node.add(Role.LIST, attributes=UNNUMBERED)
    look = styles.SIDE_ITEM
    return [
        leading(
            line.text,
            look,
            items.add(Role.ITEM).add(Role.BODY, language=FACTS),
            line.link,
            icon(_ICONS[line.kind], look),
        )
        for line in lines
    ]


def _contact(sheet: FactSheet, section: Section, node: Node) -> Story:
    if section.note:
        return [piece(section.note, styles.FACT, node.add(Role.PARAGRAPH))]
    return [*_list(list(section.lines), node), *_code(sheet, node)]


def _code(sheet: FactSheet, node: Node) -> Story:
    card = vcard(sheet)
    if not card:
        return []
    said = _("Code QR de la carte de visite de {name} (vCard)").format(name=clean(sheet.title))
    code = ContactCode(card, node.add(Role.FIGURE, alt=said))
    caption = _("Numériser pour l’ajouter aux contacts")
    return [Spacer(0, 6), code, piece(caption, styles.CAPTION, node.add(Role.PARAGRAPH))]


def _territory(sheet: FactSheet, section: Section, node: Node) -> Story:
    places = [place for place in (sheet.seat, *sheet.served) if place is not None]
    story: Story = []
    if places:
        names = joined([place.name for place in places], sheet.language)
        said = _("Carte schématique de l’Estrie; en évidence\u00a0: {names}").format(names=names)
        story = [TerritoryFigure(sheet.seat, sheet.served, node.add(Role.FIGURE, alt=said)), Spacer(0, 5)]
    return [*story, *_facts(section, sheet, node)]


def _certifications(_sheet: FactSheet, section: Section, node: Node) -> Story:
    items, look = node.add(Role.LIST, attributes=UNNUMBERED), styles.SIDE_ITEM
    return [
        _certification(line, items.add(Role.ITEM).add(Role.BODY), icon("badge-check", look))
        for line in section.lines
    ]


def _certification(line: Line, node: Node, badge: Decoration) -> Piece:
    """Return a certification with who issued it, what it is and when: « Nom (émetteur, Statut, 2018) »."""
    look = styles.SIDE_ITEM
    before = f"{line.text} ({line.detail}, " if line.detail else f"{line.text} ("
    rest = ", ".join(part for part in (line.tag, line.aside) if part)
    after = " " * before.endswith(" ")
    return in_spans([said(before, look, after=after), said(f"{rest})", look)], False, look, node, badge)


def _identification(sheet: FactSheet, section: Section, node: Node) -> Story:
    return _facts(section, sheet, node)


def _facts(section: Section, sheet: FactSheet, node: Node) -> Story:
    """Return what the head of the sheet does not say already: facts, as the head says the legal form."""
    items = node.add(Role.LIST, attributes=UNNUMBERED)
    said = sheet.identity if section.name is SectionName.IDENTIFICATION else ()
    return [
        _fact(line, sheet.language, items.add(Role.ITEM).add(Role.BODY))
        for line in section.lines
        if line not in said
    ]


def _fact(line: Line, language: str, node: Node) -> Piece:
    look = styles.FACT
    label = said(line.label, look, font=styles.STRONG, color=styles.SECONDARY)
    words = [*label, *said("", look, after=colon(language))]
    return in_spans([words, said(line.text, look)], True, look, node)
