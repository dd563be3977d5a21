"""The places of Estrie."""

import datetime
from dataclasses import dataclass
from enum import StrEnum


class TerritoryKind(StrEnum):
    """An MRC, or a city with the powers of one."""

    MRC = "mrc"
    CITY = "hors-mrc"


@dataclass(frozen=True, slots=True)
class Territory:
    """One of the territories of Estrie."""

    id: str
    name: str
    kind: TerritoryKind
    seat: str
    in_estrie_since: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Municipality:
    """A municipality; `designation` (v, ct, vl, p, m) only where two share a name or a source says it.

    `latitude` and `longitude` are degrees, None where no source gives them.
    """

    id: str
    name: str
    territory: str
    designation: str = ""
    boroughs: tuple[str, ...] = ()
    latitude: float | None = None
    longitude: float | None = None
