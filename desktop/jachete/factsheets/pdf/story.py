"""FactSheet → flowables, in the order of the record."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, KeepTogether, Paragraph, Spacer, Table, TableStyle

from jachete.factsheets.contact_card import vcard
from jachete.factsheets.pdf import styles
from jachete.factsheets.pdf.contact_code import ContactCode
from jachete.factsheets.pdf.safe_text import link, markup
from jachete.factsheets.sheet import FactSheet, KeyFigure, Line, Section, SectionName
from jachete.i18n import _

_CODE_SIZE: Final = 84.0
_CODE_WIDTH: Final = 96.0
_GUTTER: Final = 28.0
#: A block that stands beside another may be this high at most; a higher one flows down the page.
_HIGHEST_BLOCK: Final = 250.0
_BULLET: Final = "\u2022"
#: Sections of a few lines, that stand side by side.
_SHORT: Final = (SectionName.TERRITORY, SectionName.CERTIFICATIONS, SectionName.IDENTIFICATION)
Story = list[Flowable]


def story(sheet: FactSheet, width: float) -> Story:
    """Return what is drawn under the head of a sheet, for a column of `width` points."""
    made: Story = [_text(sheet.mission, styles.LEAD)]
    made += _figures(sheet.key_figures, width)
    aside: list[Story] = []
    for section in sheet.sections:
        drawn = _DRAWN.get(section.name, _facts)(sheet, section, width)
        if section.name in _SHORT:
            aside.append(drawn)
        else:
            made += _beside(aside, width) + drawn
            aside = []
    return made


def _beside(blocks: Sequence[Story], width: float) -> Story:
    """Return short sections in two columns, the last one at the right; one below the other when too high."""
    if not blocks:
        return []
    column = (width - _GUTTER) / 2
    left, right = [piece for block in blocks[:-1] for piece in block], blocks[-1]
    if not left or max(_height(left, column), _height(right, column)) > _HIGHEST_BLOCK:
        return [*left, *right]
    return [_columns(left, right, [column + _GUTTER, column], [("RIGHTPADDING", (0, 0), (0, 0), _GUTTER)])]


def _columns(left: Story, right: Story, widths: Sequence[float], look: Sequence[Any] = ()) -> Table:
    plain: list[Any] = [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 0),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
        ("FONTNAME", (0, 0), (-1, -1), styles.TEXT),
    ]
    return Table(
        [[left, right]],
        colWidths=list(widths),
        style=TableStyle([*plain, *look]),
        spaceBefore=styles.HEADING.spaceBefore,
    )


def _text(text: str, style: ParagraphStyle, bullet: str | None = None, address: str = "") -> Paragraph:
    content = markup(text, style.fontName)
    target = link(address)
    if target:
        content = f'<a href="{target}" color="#0A5360">{content}</a>'
    return Paragraph(content, style, bulletText=bullet)


def _heading(section: Section) -> Story:
    head: Story = [_text(section.title, styles.HEADING)]
    return [*head, _text(section.note, styles.NOTE)] if section.note else head


def _figures(figures: Sequence[KeyFigure], width: float) -> Story:
    """Return the strip of key figures; none when one is too long to be one, its statement says it anyway."""
    column = width / max(len(figures), 1)
    cells: list[Story] = [
        [
            _text(figure.value, styles.FIGURE),
            _text(f"{figure.unit} ({figure.year})" if figure.year else figure.unit, styles.FIGURE_UNIT),
        ]
        for figure in figures
    ]
    if not cells or max(_height(cell, column - 22) for cell in cells) > _HIGHEST_BLOCK:
        return []
    look: list[Any] = [
        ("BACKGROUND", (0, 0), (-1, -1), styles.PANEL),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 12),
        ("RIGHTPADDING", (0, 0), (-1, -1), 10),
        ("TOPPADDING", (0, 0), (-1, -1), 8),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 10),
        ("LINEAFTER", (0, 0), (-2, -1), 0.6, styles.RULE),
        ("FONTNAME", (0, 0), (-1, -1), styles.TEXT),
    ]
    widths = [column] * len(cells)
    strip = Table([cells], colWidths=widths, style=TableStyle(look), cornerRadii=[6] * 4)
    return [Spacer(0, 9), strip]


def _offers(_sheet: FactSheet, section: Section, _width: float) -> Story:
    items = [_text(_offer(line), styles.ITEM, _BULLET) for line in section.lines]
    return [*_heading(section), *items]


def _offer(line: Line) -> str:
    return " · ".join(part for part in (line.text, line.tag, line.detail) if part)


def _contracts(_sheet: FactSheet, section: Section, _width: float) -> Story:
    made = _heading(section)
    for line in section.lines:
        amount, _dot, year = line.aside.rpartition(" · ")
        details = (line.detail, line.tag, amount, _cited(line))
        made.append(_text(line.text, styles.ITEM_STRONG, year or "–"))
        made.append(_text(" · ".join(part for part in details if part), styles.ITEM_DETAIL))
    return made


def _cited(line: Line) -> str:
    return _("source {number}").format(number=line.source) if line.source else ""


def _impacts(_sheet: FactSheet, section: Section, _width: float) -> Story:
    items = [
        _text(" · ".join(part for part in (line.text, _cited(line)) if part), styles.ITEM, _BULLET)
        for line in section.lines
    ]
    return [*_heading(section), *items]


def _facts(_sheet: FactSheet, section: Section, _width: float) -> Story:
    return [*_heading(section), *(_fact(line) for line in section.lines)]


def _fact(line: Line) -> Paragraph:
    rest = ", ".join(part for part in (line.detail, line.tag, line.aside) if part)
    text = f"{line.text} ({rest})" if rest else line.text
    label = f"{line.label}\u00a0: " if line.label else ""
    strong = (
        f'<font name="{styles.STRONG}" color="#3F4C4B">{markup(label, styles.STRONG)} </font>'
        if label
        else ""
    )
    return Paragraph(strong + markup(text, styles.TEXT), styles.FACT)


def _contact(sheet: FactSheet, section: Section, width: float) -> Story:
    lines: Story = [_text(line.text, styles.CONTACT, address=line.link) for line in section.lines]
    card = vcard(sheet)
    if not card or _height(lines, width - _CODE_SIZE) > _HIGHEST_BLOCK:
        return [*_heading(section), *lines]
    code: Story = [
        Spacer(0, 12),
        ContactCode(card, _CODE_SIZE),
        _text(_("Numériser pour l’ajouter aux contacts"), styles.CAPTION),
    ]
    widths = (width - _CODE_WIDTH, _CODE_WIDTH)
    return [KeepTogether([_columns([*_heading(section), *lines], code, widths)])]


def _height(flowables: Sequence[Flowable], width: float) -> float:
    return sum(flowable.wrap(width, 10_000)[1] for flowable in flowables)


def _sources(_sheet: FactSheet, section: Section, _width: float) -> Story:
    items = [_text(line.text, styles.SMALL, f"{line.label}.", line.link) for line in section.lines]
    return [*_heading(section), *items]


_DRAWN: Final[Mapping[SectionName, Callable[[FactSheet, Section, float], Story]]] = {
    SectionName.OFFERS: _offers,
    SectionName.CONTRACTS: _contracts,
    SectionName.IMPACTS: _impacts,
    SectionName.CONTACT: _contact,
    SectionName.SOURCES: _sources,
}
