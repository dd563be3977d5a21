"""Where one is in the application, and where one was before."""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

from jachete.search.query import Query

#: The topic of a visit to the directory that asks for all of it, whatever was searched before.
EVERYTHING: Final = "everything"


class Place(StrEnum):
    """A screen of the application."""

    HOME = "home"
    DIRECTORY = "directory"
    RECORD = "record"
    SHORTLISTS = "shortlists"
    COMPARE = "compare"
    PREFERENCES = "preferences"
    HELP = "help"
    ABOUT = "about"
    WELCOME = "welcome"
    INSTALL = "install"


@dataclass(frozen=True, slots=True)
class Visit:
    """A place and what is seen there: a search, an enterprise, a page or section (`topic`).

    `row` is where the enterprise stands in the results of the search, -1 when it was not found by one.
    """

    place: Place
    query: Query = field(default_factory=Query)
    enterprise: str = ""
    topic: str = ""
    row: int = -1

    def following(self, left: "Visit") -> "Visit":
        """Return this visit to results, at the record of theirs that one leaves."""
        if self.place is Place.DIRECTORY and left.place is Place.RECORD and left.row >= 0:
            return (
                replace(self, enterprise=left.enterprise, row=left.row) if left.query == self.query else self
            )
        return self


class History:
    """The visits made, to go back through and come forward again."""

    def __init__(self) -> None:
        self._before: list[Visit] = []
        self._after: list[Visit] = []

    def leave(self, visit: Visit) -> None:
        """Remember a visit that one leaves for a new place."""
        if not self._before or self._before[-1] != visit:
            self._before.append(visit)
        self._after.clear()

    def last(self) -> Visit | None:
        """Return the visit that `back` would go to."""
        return self._before[-1] if self._before else None

    def back(self, here: Visit) -> Visit | None:
        """Return the visit made before, None at the first one."""
        return _moved(self._before, self._after, here)

    def forward(self, here: Visit) -> Visit | None:
        """Return the visit that one went back from, None at the last one."""
        return _moved(self._after, self._before, here)


def _moved(source: list[Visit], other: list[Visit], here: Visit) -> Visit | None:
    if not source:
        return None
    other.append(here)
    return source.pop()
