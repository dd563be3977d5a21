"""What is shown of one enterprise: the one view model of screen, paper and command line."""

import datetime
from dataclasses import dataclass
from enum import StrEnum

from jachete.catalogue.logo import Logo


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
    pill (award mode, nature, kind); `aside` is at the right (year, amount); `link` is an address to open;
    `source` is the number of the source in the section of sources, 0 for none; `group` is what gathers
    lines under one small title (the category of an offer). `translated` is for a text that is a label, in the
    language of the sheet: the others are facts, in French.
    """

    text: str
    label: str = ""
    detail: str = ""
    tag: str = ""
    aside: str = ""
    kind: LinkKind = LinkKind.NONE
    link: str = ""
    source: int = 0
    group: str = ""
    translated: bool = False


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
class Place:
    """A territory, by its id and name."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class FactSheet:
    """Everything that is said of one enterprise, ready to draw.

    `subtitle` is legal form and place, `category` an id and `category_label` what it is called; `verified`
    (when, and what could not be shown) and `notice` are whole sentences; `key_figures` are at most four;
    `territories` are ids, the seat's first. `identity` are the lines of the sections that identify it at a
    glance; `seat` is the territory where it is, `served` are the others.
    """

    id: str
    title: str
    subtitle: str
    mission: str
    category: str
    category_label: str
    icon: str
    pills: tuple[str, ...]
    key_figures: tuple[KeyFigure, ...]
    identity: tuple[Line, ...]
    seat: Place | None
    served: tuple[Place, ...]
    sections: tuple[Section, ...]
    verified_on: datetime.date
    verified: str
    edition: str
    notice: str
    publisher: str
    language: str
    territories: tuple[str, ...] = ()
    logo: Logo | None = None

    def section(self, name: SectionName) -> Section | None:
        """Return a section, or None when the sheet has nothing to say in it."""
        return next((section for section in self.sections if section.name is name), None)
