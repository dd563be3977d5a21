"""Enterprise → Document: what is searched of it, what narrows to it, what its card shows."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import nan
from typing import Any, Final, Self

from jachete.catalogue.directory import Vocabulary
from jachete.catalogue.enterprise import CertificationKind, Enterprise
from jachete.search.page import FieldName
from jachete.search.query import FacetName
from jachete.text.folding import slug

_FIELDS: Final = {field.value: field for field in FieldName}


@dataclass(frozen=True, slots=True)
class Document:
    """What search knows of an enterprise.

    `fields` hold texts as written, `facets` ids of values; `position` is the latitude and longitude of the
    municipality of its seat, NaN where unknown.
    """

    id: str
    name: str
    category: str
    legal_form: str
    place: str
    certifications: tuple[str, ...]
    fields: tuple[tuple[FieldName, tuple[str, ...]], ...]
    facets: Mapping[FacetName, tuple[str, ...]]
    position: tuple[float, float] = (nan, nan)

    def to_json(self) -> list[Any]:
        """Return what a result card needs, as plain lists; facets live in the index."""
        fields = [[name.value, list(texts)] for name, texts in self.fields]
        return [
            self.id,
            self.name,
            self.category,
            self.legal_form,
            self.place,
            list(self.certifications),
            fields,
        ]

    @classmethod
    def from_json(cls, content: list[Any]) -> Self:
        """Read what `to_json` gave."""
        id_, name, category, legal_form, place, certifications, fields = content
        searched = tuple((_FIELDS[field], tuple(texts)) for field, texts in fields)
        return cls(id_, name, category, legal_form, place, tuple(certifications), searched, {})


def document(enterprise: Enterprise, vocabulary: Vocabulary) -> Document:
    """Return the document of an enterprise."""
    return Document(
        id=enterprise.id,
        name=enterprise.name,
        category=enterprise.category,
        legal_form=enterprise.legal_form,
        place=vocabulary.place(enterprise),
        certifications=_lasting(enterprise),
        fields=tuple((name, texts) for name, texts in _fields(enterprise, vocabulary) if texts),
        facets=_facets(enterprise),
        position=_position(enterprise, vocabulary),
    )


def _position(enterprise: Enterprise, vocabulary: Vocabulary) -> tuple[float, float]:
    seat = vocabulary.municipality(enterprise.municipality)
    if seat is None or seat.latitude is None or seat.longitude is None:
        return nan, nan
    return seat.latitude, seat.longitude


def _lasting(enterprise: Enterprise) -> tuple[str, ...]:
    """Return statuses and certifications; a prize is a past event."""
    held = (c.name for c in enterprise.certifications if c.kind is not CertificationKind.AWARD)
    return tuple(dict.fromkeys(held))


def _fields(enterprise: Enterprise, words: Vocabulary) -> list[tuple[FieldName, tuple[str, ...]]]:
    contact = enterprise.contact
    territories = [words.territory(territory) for territory in enterprise.territories]
    categories = [words.category(c) for c in dict.fromkeys(offer.category for offer in enterprise.offers)]
    form = words.legal_form(enterprise.legal_form)
    identifiers = (enterprise.neq, contact.phone, contact.email, contact.website, contact.postal_code)
    places = (
        words.place(enterprise),
        *(territory.name for territory in territories if territory),
        contact.address,
        *(offer.served_area for offer in enterprise.offers),
    )
    labels = [c.label for c in categories if c] + [
        s.label for s in words.sectors if s.id in enterprise.sectors
    ]
    return [
        (FieldName.NAME, (enterprise.name, *enterprise.other_names)),
        (FieldName.OFFER, tuple(offer.label for offer in enterprise.offers)),
        (FieldName.CATEGORY, tuple(text for label in labels for text in (label.fr, label.en))),
        (FieldName.CONTRACT, tuple(f"{c.object} ({c.client})" for c in enterprise.contracts)),
        (FieldName.CERTIFICATION, tuple(c.name for c in enterprise.certifications)),
        (FieldName.MISSION, (enterprise.mission,)),
        (FieldName.IMPACT, tuple(impact.statement for impact in enterprise.impacts)),
        (FieldName.PLACE, tuple(dict.fromkeys(place for place in places if place))),
        (FieldName.LEGAL_FORM, (form.label.fr, form.label.en) if form else ()),
        (FieldName.CLIENTELE, enterprise.clienteles),
        (FieldName.IDENTIFIER, tuple(value for value in identifiers if value)),
    ]


def _facets(enterprise: Enterprise) -> dict[FacetName, tuple[str, ...]]:
    modes = (contract.award_mode for contract in enterprise.contracts if contract.award_mode)
    values: dict[FacetName, tuple[str, ...]] = {
        FacetName.CATEGORY: tuple(offer.category for offer in enterprise.offers),
        FacetName.NATURE: tuple(offer.nature for offer in enterprise.offers),
        FacetName.TERRITORY: enterprise.territories,
        FacetName.MUNICIPALITY: (enterprise.municipality,),
        FacetName.LEGAL_FORM: (enterprise.legal_form,),
        FacetName.CERTIFICATION: tuple(map(slug, _lasting(enterprise))),
        FacetName.AWARD_MODE: tuple(modes),
    }
    return {facet: tuple(dict.fromkeys(ids)) for facet, ids in values.items()}
