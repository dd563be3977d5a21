"""A shortlist is a value: what can be done to one gives another."""

import datetime
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from typing import Final, Self

#: No name and no note is longer, in characters.
LONGEST_NAME: Final = 120
LONGEST_NOTE: Final = 10_000


@dataclass(frozen=True, slots=True)
class Entry:
    """An enterprise kept in a shortlist: its id, and what it was called and where when it was added."""

    enterprise: str
    name: str
    place: str
    added_at: datetime.datetime
    note: str = ""


@dataclass(frozen=True, slots=True)
class Shortlist:
    """Enterprises kept under a name, each once, in the order the person gave; `id` is 0 until it is kept."""

    name: str
    made_at: datetime.datetime
    entries: tuple[Entry, ...] = ()
    note: str = ""
    id: int = 0

    def entry(self, enterprise: str) -> Entry | None:
        """Return the entry of an enterprise, None when it is not there."""
        return next((each for each in self.entries if each.enterprise == enterprise), None)

    def renamed(self, name: str) -> Self:
        """Return it under another name, the same when there is nothing in the new one."""
        cleaned = " ".join(name.split())[:LONGEST_NAME].rstrip()
        return replace(self, name=cleaned or self.name)

    def noted(self, note: str) -> Self:
        """Return it with another note."""
        return replace(self, note=note[:LONGEST_NOTE])

    def with_entries(self, entries: Iterable[Entry]) -> Self:
        """Return it with entries at the end; an enterprise already there stays as it is."""
        known = {each.enterprise: each for each in self.entries}
        for each in entries:
            known.setdefault(each.enterprise, each)
        return replace(self, entries=tuple(known.values()))

    def without(self, enterprises: Collection[str]) -> Self:
        """Return it without some enterprises."""
        return replace(self, entries=tuple(e for e in self.entries if e.enterprise not in enterprises))

    def with_entry_note(self, enterprise: str, note: str) -> Self:
        """Return it with another note on one enterprise."""
        kept = note[:LONGEST_NOTE]
        return replace(
            self,
            entries=tuple(replace(e, note=kept) if e.enterprise == enterprise else e for e in self.entries),
        )

    def moved(self, enterprise: str, to: int) -> Self:
        """Return it with one enterprise at another place, counted from 0 once it has left its own."""
        entry = self.entry(enterprise)
        if entry is None:
            return self
        others = [each for each in self.entries if each.enterprise != enterprise]
        others.insert(max(to, 0), entry)
        return replace(self, entries=tuple(others))

    def copied(self, name: str, at: datetime.datetime) -> Self:
        """Return another shortlist with the same entries and note."""
        return replace(self, id=0, made_at=at).renamed(name)

    def merged(self, other: "Shortlist") -> Self:
        """Return it with the entries of another at the end; notes on one enterprise follow one another."""
        both = self.with_entries(other.entries)
        for each in other.entries:
            own = self.entry(each.enterprise)
            if own is not None and each.note and each.note not in own.note:
                both = both.with_entry_note(each.enterprise, "\n".join(filter(None, (own.note, each.note))))
        notes = [self.note] if other.note in self.note else [self.note, other.note]
        return both.noted("\n".join(filter(None, notes)))


def free_name(wanted: str, taken: Collection[str]) -> str:
    """Return a name, with a number when it is taken: « Traiteurs (2) »; case does not part names."""
    known = {each.casefold() for each in taken}
    name, number = wanted, 1
    while name.casefold() in known:
        number += 1
        name = f"{wanted} ({number})"
    return name
