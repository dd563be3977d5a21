"""One enterprise and what is said of it."""

import datetime
from dataclasses import dataclass
from enum import StrEnum

from jachete.catalogue.labels import Label


class Nature(StrEnum):
    """What an offer is, in the words of procurement."""

    GOODS = "goods"
    SERVICES = "services"
    WORKS = "works"


class AwardMode(StrEnum):
    """How a contract was awarded."""

    DIRECT = "direct"
    INVITATION = "invitation"
    PUBLIC = "public"


class ContractOrigin(StrEnum):
    """Who says that the contract was carried out."""

    PRESS = "press"
    ENTERPRISE = "enterprise"
    INITIATIVE = "initiative"


class CertificationKind(StrEnum):
    """A status recognised by law or a network, a certification, or a prize."""

    STATUS = "status"
    CERTIFICATION = "certification"
    AWARD = "award"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact was read: an address, a citation, or both."""

    id: str
    url: str = ""
    citation: str = ""


@dataclass(frozen=True, slots=True)
class LegalForm:
    """A legal form; `short` is what a result card has room for."""

    id: str
    label: Label
    short: Label


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing an enterprise sells.

    `territories` are the ids served where a source says so; `served_area` is what it says.
    """

    id: str
    label: str
    category: str
    nature: Nature
    served_area: str = ""
    territories: tuple[str, ...] = ()
    unspsc: str = ""


@dataclass(frozen=True, slots=True)
class Contract:
    """A contract carried out; `amount` is a band in words, when publishable."""

    client: str
    object: str
    origin: ContractOrigin
    year: int | None = None
    award_mode: AwardMode | None = None
    amount: str = ""
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Impact:
    """A declared effect; `figure` is a number in French format, `unit` what it counts."""

    statement: str
    figure: str = ""
    unit: str = ""
    year: int | None = None
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Certification:
    """A certification or recognition, with its issuer and years when known."""

    name: str
    kind: CertificationKind
    issuer: str = ""
    year: int | None = None
    expires_on: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Contact:
    """How to reach an enterprise; phone and postal code are in canonical form."""

    address: str = ""
    postal_code: str = ""
    phone: str = ""
    email: str = ""
    website: str = ""

    def __bool__(self) -> bool:
        """Tell whether anything is known."""
        return any((self.address, self.phone, self.email, self.website))


@dataclass(frozen=True, slots=True)
class Enterprise:
    """A social-economy enterprise of the directory.

    `municipality`, `territory`, `legal_form` and the offers' categories are ids; empty when no
    source says. `part_of` is the id of the enterprise of which this one is a division.
    """

    id: str
    name: str
    mission: str
    verified_on: datetime.date
    other_names: tuple[str, ...] = ()
    legal_form: str = ""
    neq: str = ""
    founded: int | None = None
    founded_basis: str = ""
    municipality: str = ""
    territory: str = ""
    contact: Contact = Contact()
    languages: tuple[str, ...] = ()
    clienteles: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    initiative_role: str = ""
    pilot: bool = False
    part_of: str = ""
    note: str = ""
    offers: tuple[Offer, ...] = ()
    contracts: tuple[Contract, ...] = ()
    impacts: tuple[Impact, ...] = ()
    certifications: tuple[Certification, ...] = ()
    sources: tuple[Source, ...] = ()

    @property
    def territories(self) -> tuple[str, ...]:
        """Return the ids of the territories of the seat and of those served, each once, seat first."""
        served = (territory for offer in self.offers for territory in offer.territories)
        return tuple(dict.fromkeys(t for t in (self.territory, *served) if t))

    @property
    def category(self) -> str:
        """Return the id of the category of most of the offers, the first one of equals."""
        ids = [offer.category for offer in self.offers]
        return max(dict.fromkeys(ids), key=ids.count, default="")
