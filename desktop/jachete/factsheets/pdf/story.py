"""FactSheet → what is drawn under its band, in the order of the record."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from reportlab.platypus import Flowable, KeepTogether, Spacer, Table, TableStyle

from jachete.factsheets.contact_card import vcard
from jachete.factsheets.pdf import styles
from jachete.factsheets.pdf.blocks import Story, block, text
from jachete.factsheets.pdf.contact_code import ContactCode
from jachete.factsheets.pdf.figures import figures
from jachete.factsheets.pdf.measuring import height
from jachete.factsheets.sheet import FactSheet, SectionName
from jachete.i18n import _

_CODE_SIZE: Final = 80.0
_CODE_WIDTH: Final = 150.0
_GUTTER: Final = 28.0
#: A block that stands beside another may be this high at most; a higher one flows down the page.
_HIGHEST_BLOCK: Final = 250.0
_MAIN: Final = (SectionName.OFFERS, SectionName.CONTRACTS, SectionName.IMPACTS)
_PLAIN: Final[list[Any]] = [
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 0),
    ("TOPPADDING", (0, 0), (-1, -1), 0),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
    ("FONTNAME", (0, 0), (-1, -1), styles.TEXT),
]


@dataclass
class Parts:
    """The parts of a sheet in the order of the record; `facts` has a block for each section."""

    opening: Story
    main: Story = field(default_factory=list)
    facts: list[Story] = field(default_factory=list)
    contact: Story = field(default_factory=list)
    code: Story = field(default_factory=list)
    sources: Story = field(default_factory=list)

    def side(self) -> Story:
        """Return what stands in the side column of a sheet of one page."""
        return [*_joined(self.facts), *self.contact, *self.code]


def parts(sheet: FactSheet, width: float) -> Parts:
    """Return the parts of a sheet for pages whose text is `width` points wide."""
    made = Parts([text(sheet.mission, styles.LEAD), *figures(sheet.key_figures, width)])
    for section in sheet.sections:
        drawn = block(sheet, section)
        if section.name in _MAIN:
            made.main += drawn
        elif section.name is SectionName.CONTACT:
            made.contact, made.code = drawn, _code(sheet)
        elif section.name is SectionName.SOURCES:
            made.sources = drawn
        else:
            made.facts.append(drawn)
    return made


def flowing(made: Parts, width: float) -> Story:
    """Return the parts one below the other, to flow over as many pages as they need."""
    return [
        *made.opening,
        *made.main,
        *_beside(made.facts, width),
        *_contact(made, width),
        *made.sources,
    ]


def _joined(blocks: Sequence[Story]) -> Story:
    return [piece for one in blocks for piece in one]


def _code(sheet: FactSheet) -> Story:
    card = vcard(sheet)
    if not card:
        return []
    caption = text(_("Numériser pour l’ajouter aux contacts"), styles.CAPTION)
    return [Spacer(0, 6), ContactCode(card, _CODE_SIZE), Spacer(0, 3), caption]


def _beside(blocks: Sequence[Story], width: float) -> Story:
    """Return short sections in two columns, the last one at the right; one below the other when too high."""
    column = (width - _GUTTER) / 2
    left, right = _joined(blocks[:-1]), _joined(blocks[-1:])
    if not left or max(height(left, column), height(right, column)) > _HIGHEST_BLOCK:
        return [*left, *right]
    return [_columns(left, right, (column + _GUTTER, column))]


def _contact(made: Parts, width: float) -> Story:
    if not made.code or height(made.contact, width - _CODE_WIDTH - _GUTTER) > _HIGHEST_BLOCK:
        return made.contact
    widths = (width - _CODE_WIDTH, _CODE_WIDTH)
    return [KeepTogether([_columns(made.contact, [Spacer(0, 10), *made.code], widths)])]


def _columns(left: Story, right: Story, widths: tuple[float, float]) -> Flowable:
    look = [*_PLAIN, ("RIGHTPADDING", (0, 0), (0, 0), _GUTTER)]
    before = styles.HEADING.spaceBefore
    return Table([[left, right]], colWidths=list(widths), style=TableStyle(look), spaceBefore=before)
