"""The initiative itself: who joined, who made it possible, what was published of it."""

from dataclasses import dataclass

from jachete.catalogue.enterprise import Source


@dataclass(frozen=True, slots=True)
class Buyer:
    """An organisation that joined the initiative as a buyer."""

    id: str
    name: str
    joined: str
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Partner:
    """An organisation that carries or supports the initiative."""

    id: str
    name: str
    role: str
    period: str = ""
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Milestone:
    """A dated fact of the initiative's history; `when` is as precise as its sources."""

    when: str
    statement: str
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Indicator:
    """A published figure about the initiative, the region or a sister initiative."""

    subject: str
    name: str
    value: str
    period: str
    sources: tuple[Source, ...] = ()
