"""The directory's own families of products and services."""

from dataclasses import dataclass

from jachete.catalogue.labels import Label


@dataclass(frozen=True, slots=True)
class Category:
    """A family of offers; `icon` and `hue` name its pictogram and one of the six tints."""

    id: str
    label: Label
    icon: str
    hue: str


@dataclass(frozen=True, slots=True)
class Sector:
    """A sector of activity, as the first survey of the region proposed it."""

    id: str
    label: Label


@dataclass(frozen=True, slots=True)
class Synonyms:
    """Words that buyers and sellers use for the same thing."""

    id: str
    terms: tuple[str, ...]
