"""Enterprise → FactSheet: labels, order and formats decided once for screen, paper and command line."""

from dataclasses import dataclass
from enum import StrEnum


class SectionName(StrEnum):
    """The sections of a record, in their fixed order."""

    OFFERS = "offers"
    CONTRACTS = "contracts"
    IMPACTS = "impacts"
    TERRITORY = "territory"
    CERTIFICATIONS = "certifications"
    IDENTIFICATION = "identification"
    CONTACT = "contact"
    SOURCES = "sources"


class LinkKind(StrEnum):
    """What a line leads to, when it leads somewhere."""

    NONE = ""
    PHONE = "phone"
    EMAIL = "email"
    WEB = "web"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a section.

    `label` may be empty; `text` is the statement; `detail` comes under it (client, unit, year); `tag` is a
    pill (award mode, nature, kind); `aside` is at the right (year, amount); `link` is an address to open.
    """

    text: str
    label: str = ""
    detail: str = ""
    tag: str = ""
    aside: str = ""
    kind: LinkKind = LinkKind.NONE
    link: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A titled group of lines; `note` says what must be known to read them."""

    name: SectionName
    title: str
    lines: tuple[Line, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A number worth seeing first: « 200 », « employés », « 2020 »."""

    value: str
    unit: str
    year: str = ""


@dataclass(frozen=True, slots=True)
class FactSheet:
    """Everything that is said of one enterprise, ready to draw.

    `subtitle` is legal form and place; `verified` and `edition` are whole sentences; `key_figures` at most four.
    """

    id: str
    title: str
    subtitle: str
    mission: str
    category: str
    pills: tuple[str, ...]
    key_figures: tuple[KeyFigure, ...]
    sections: tuple[Section, ...]
    verified: str
    edition: str
    notice: str
    language: str = "fr"
