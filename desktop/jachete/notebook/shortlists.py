"""The shortlists of a notebook: each change is whole on the disk before it is said to be done."""

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection, bindparam, func, select

from jachete.errors import ShortlistGoneError
from jachete.notebook import sealing
from jachete.notebook.file import Notebook
from jachete.notebook.schema import entry as entries
from jachete.notebook.schema import shortlist as shortlists
from jachete.notebook.shortlist import Entry, Shortlist, free_name

Change = Callable[[Shortlist], Shortlist]


@dataclass(frozen=True, slots=True)
class _Known:
    """The shortlists that were read or written last, and the seal that the file had then."""

    seal: tuple[str, ...]
    shortlists: tuple[Shortlist, ...]


class Shortlists:
    """Reads and changes shortlists; methods raise the `NotebookError` of a file that refuses.

    What was read is read again only when the seal says that the file holds something else by now.
    """

    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook
        self._known = _Known((), ())

    def all(self) -> tuple[Shortlist, ...]:
        """Return every shortlist, in the order the person gave."""
        with self._notebook.reading() as connection:
            return self._read(connection)

    def keep(self, shortlist: Shortlist) -> Shortlist:
        """Keep a new shortlist at the end, or one that was removed; a name already taken gets a number.

        Return it as it was kept.
        """
        with self._notebook.writing() as connection:
            known = self._read(connection)
            free = shortlist.renamed(free_name(shortlist.name, [each.name for each in known]))
            taken = {0, *(each.id for each in known)}
            kept = replace(free, id=free.id if free.id not in taken else max(taken) + 1)
            last = connection.execute(select(func.max(shortlists.c.position))).scalar_one()
            place = 0 if last is None else last + 1
            connection.execute(shortlists.insert().values(id=kept.id, position=place, **_row(kept)))
            _rewrite_entries(connection, replace(kept, entries=()), kept)
            self._remember(connection, (*known, kept))
            return kept

    def change(self, number: int, change: Change) -> Shortlist:
        """Replace a shortlist by what a function makes of it, as it is in the file; return it.

        Raise `ShortlistGoneError`.
        """
        with self._notebook.writing() as connection:
            known = self._read(connection)
            before = _one(known, number)
            after = replace(change(before), id=number)
            if after.name != before.name:
                others = [each.name for each in known if each.id != number]
                after = after.renamed(free_name(after.name, others))
            connection.execute(shortlists.update().where(shortlists.c.id == number).values(**_row(after)))
            _rewrite_entries(connection, before, after)
            self._remember(connection, [after if each is before else each for each in known])
            return after

    def remove(self, number: int) -> Shortlist:
        """Remove a shortlist and return it: `keep` brings it back. Raise `ShortlistGoneError`."""
        with self._notebook.writing() as connection:
            known = self._read(connection)
            removed = _one(known, number)
            connection.execute(entries.delete().where(entries.c.shortlist == number))
            connection.execute(shortlists.delete().where(shortlists.c.id == number))
            self._remember(connection, [each for each in known if each is not removed])
            return removed

    def reorder(self, numbers: Sequence[int]) -> None:
        """Put shortlists in another order; those that are not named come after."""
        with self._notebook.writing() as connection:
            known = self._read(connection)
            places = {number: place for place, number in enumerate(numbers)}
            ordered = sorted(known, key=lambda each: places.get(each.id, len(places)))
            for position, each in enumerate(ordered):
                moved = shortlists.update().where(shortlists.c.id == each.id)
                connection.execute(moved.values(position=position))
            self._remember(connection, ordered)

    # ------------------------------------------------------------------ reading
    def _read(self, connection: Connection) -> tuple[Shortlist, ...]:
        known = self._known
        if known.seal != _seal(connection):
            before = {each.id: each for each in known.shortlists}
            found = [_same(before.get(each.id), each) for each in _all(connection)]
            known = self._remember(connection, found)
        return known.shortlists

    def _remember(self, connection: Connection, known: Sequence[Shortlist]) -> _Known:
        """Remember what the file holds; if the transaction comes to nothing, the seal is not the file’s."""
        self._known = _Known(_seal(connection), tuple(known))
        return self._known


def _seal(connection: Connection) -> tuple[str, ...]:
    sealed = sealing.sealed(connection)
    return tuple(sealed.get(table.name, "") for table in (shortlists, entries))


def _one(known: Sequence[Shortlist], number: int) -> Shortlist:
    found = next((each for each in known if each.id == number), None)
    if found is None:
        raise ShortlistGoneError
    return found


def _same(before: Shortlist | None, now: Shortlist) -> Shortlist:
    """Return a shortlist as it was known when it did not change: who shows it sees so at once."""
    return before if before is not None and before == now else now


def _all(connection: Connection) -> list[Shortlist]:
    kept: dict[int, list[Entry]] = {}
    ordered = select(entries).order_by(entries.c.shortlist, entries.c.position)
    for number, enterprise, name, place, note, _position, added_at in connection.execute(ordered):
        at = datetime.datetime.fromisoformat(added_at)
        kept.setdefault(number, []).append(Entry(enterprise, name, place, at, note))
    rows = connection.execute(select(shortlists).order_by(shortlists.c.position, shortlists.c.id))
    return [
        Shortlist(
            row.name,
            datetime.datetime.fromisoformat(row.made_at),
            tuple(kept.get(row.id, ())),
            row.note,
            row.id,
        )
        for row in rows
    ]


# ------------------------------------------------------------------ writing
def _row(shortlist: Shortlist) -> dict[str, str]:
    return {"name": shortlist.name, "note": shortlist.note, "made_at": shortlist.made_at.isoformat()}


def _rewrite_entries(connection: Connection, before: Shortlist, after: Shortlist) -> None:
    """Write the entries that are no longer as they were: a long shortlist is not written again for one."""
    known = {each.enterprise: (place, each) for place, each in enumerate(before.entries)}
    wanted = {each.enterprise: (place, each) for place, each in enumerate(after.entries)}
    gone = [name for name, placed in known.items() if wanted.get(name) != placed]
    written = [_entry_row(after.id, *placed) for name, placed in wanted.items() if known.get(name) != placed]
    if gone:
        one = (entries.c.shortlist == after.id) & (entries.c.enterprise == bindparam("gone"))
        connection.execute(entries.delete().where(one), [{"gone": name} for name in gone])
    if written:
        connection.execute(entries.insert(), written)


def _entry_row(shortlist: int, position: int, entry: Entry) -> dict[str, str | int]:
    return {
        "shortlist": shortlist,
        "enterprise": entry.enterprise,
        "name": entry.name,
        "place": entry.place,
        "note": entry.note,
        "position": position,
        "added_at": entry.added_at.isoformat(),
    }
