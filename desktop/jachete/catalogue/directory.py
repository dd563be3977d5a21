"""A whole directory: what an edition publishes."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from jachete.catalogue.categories import Category, Sector, Synonyms
from jachete.catalogue.enterprise import Enterprise, LegalForm
from jachete.catalogue.initiative import Buyer, Indicator, Milestone, Partner
from jachete.catalogue.labels import Label
from jachete.catalogue.logo import Logo
from jachete.catalogue.territories import Municipality, Territory


@dataclass(frozen=True, slots=True)
class EditionNotice:
    """What an edition says of itself: its label, date, publisher, origin and licence."""

    label: str
    published_on: datetime.date
    region: str
    publisher: str
    notice: Label
    licence: str
    fictional: bool = False

    def is_old(self, today: datetime.date) -> bool:
        """Tell whether it was published more than a year ago."""
        since = self.published_on
        return (today.year - since.year, today.month, today.day) > (1, since.month, since.day)


@dataclass(frozen=True, slots=True)
class Manifest:
    """The identity of one built edition; `digest` is the SHA-256 of its tables and logos, in hexadecimal."""

    notice: EditionNotice
    digest: str
    enterprises: int
    offers: int
    contracts: int
    candidates: int


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The controlled values of an edition, each list in the order in which it is shown."""

    categories: tuple[Category, ...] = ()
    territories: tuple[Territory, ...] = ()
    municipalities: tuple[Municipality, ...] = ()
    legal_forms: tuple[LegalForm, ...] = ()
    sectors: tuple[Sector, ...] = ()
    synonyms: tuple[Synonyms, ...] = ()

    def category(self, category_id: str) -> Category | None:
        """Return the category, or None."""
        return next((c for c in self.categories if c.id == category_id), None)

    def territory(self, territory_id: str) -> Territory | None:
        """Return the territory, or None."""
        return next((t for t in self.territories if t.id == territory_id), None)

    def municipality(self, municipality_id: str) -> Municipality | None:
        """Return the municipality, or None."""
        return next((m for m in self.municipalities if m.id == municipality_id), None)

    def legal_form(self, form_id: str) -> LegalForm | None:
        """Return the legal form, or None."""
        return next((f for f in self.legal_forms if f.id == form_id), None)

    def place(self, enterprise: Enterprise) -> str:
        """Return the name of the municipality, failing that of the territory, failing that nothing."""
        municipality = self.municipality(enterprise.municipality)
        if municipality is not None:
            return municipality.name
        territory = self.territory(enterprise.territory)
        return territory.name if territory is not None else ""


@dataclass(frozen=True, slots=True)
class Directory:
    """Everything that goes into an edition; `candidates` counts the enterprises not published.

    `logos` are those of some enterprises, by their ids: apart, so that reading a record reads no picture.
    """

    notice: EditionNotice
    vocabulary: Vocabulary
    enterprises: tuple[Enterprise, ...]
    buyers: tuple[Buyer, ...] = ()
    partners: tuple[Partner, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    candidates: int = 0
    digest: str = ""
    logos: Mapping[str, Logo] = field(default_factory=dict)
