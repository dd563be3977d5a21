"""The shortlists of a notebook: each change is whole on the disk before it is said to be done."""

import datetime
from collections.abc import Callable, Sequence
from dataclasses import replace

from sqlalchemy import Connection, bindparam, func, select

from jachete.errors import ShortlistGoneError
from jachete.notebook.file import Notebook
from jachete.notebook.schema import entry as entries
from jachete.notebook.schema import shortlist as shortlists
from jachete.notebook.shortlist import Entry, Shortlist, free_name

Change = Callable[[Shortlist], Shortlist]


class Shortlists:
    """Reads and changes shortlists; methods raise the `NotebookError` of a file that refuses."""

    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook

    def all(self) -> tuple[Shortlist, ...]:
        """Return every shortlist, in the order the person gave."""
        with self._notebook.reading() as connection:
            return tuple(_read(connection))

    def keep(self, shortlist: Shortlist) -> Shortlist:
        """Keep a new shortlist at the end, or one that was removed; a name already taken gets a number.

        Return it as it was kept.
        """
        with self._notebook.writing() as connection:
            known = _read(connection)
            free = shortlist.renamed(free_name(shortlist.name, [each.name for each in known]))
            number = free.id if free.id not in {0, *(each.id for each in known)} else _next_id(connection)
            kept = replace(free, id=number)
            connection.execute(shortlists.insert().values(id=number, position=len(known), **_row(kept)))
            _write_entries(connection, kept)
            return kept

    def change(self, number: int, change: Change) -> Shortlist:
        """Replace a shortlist by what a function makes of it, as it is in the file; return it.

        Raise `ShortlistGoneError`.
        """
        with self._notebook.writing() as connection:
            known = _read(connection)
            before = next((each for each in known if each.id == number), None)
            if before is None:
                raise ShortlistGoneError
            after = change(before)
            if after.name != before.name:
                others = [each.name for each in known if each.id != number]
                after = after.renamed(free_name(after.name, others))
            connection.execute(shortlists.update().where(shortlists.c.id == number).values(**_row(after)))
            _rewrite_entries(connection, before, after)
            return after

    def remove(self, number: int) -> Shortlist:
        """Remove a shortlist and return it: `keep` brings it back. Raise `ShortlistGoneError`."""
        with self._notebook.writing() as connection:
            removed = next((each for each in _read(connection) if each.id == number), None)
            if removed is None:
                raise ShortlistGoneError
            connection.execute(entries.delete().where(entries.c.shortlist == number))
            connection.execute(shortlists.delete().where(shortlists.c.id == number))
            return removed

    def reorder(self, numbers: Sequence[int]) -> None:
        """Put shortlists in another order; those that are not named come after."""
        with self._notebook.writing() as connection:
            rest = [each.id for each in _read(connection) if each.id not in numbers]
            for position, number in enumerate([*numbers, *rest]):
                moved = shortlists.update().where(shortlists.c.id == number)
                connection.execute(moved.values(position=position))


def _read(connection: Connection) -> list[Shortlist]:
    kept: dict[int, list[Entry]] = {}
    for row in connection.execute(select(entries).order_by(entries.c.shortlist, entries.c.position)):
        at = datetime.datetime.fromisoformat(row.added_at)
        kept.setdefault(row.shortlist, []).append(Entry(row.enterprise, row.name, row.place, at, row.note))
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


def _next_id(connection: Connection) -> int:
    newest = connection.execute(select(func.max(shortlists.c.id))).scalar_one()
    return int(newest or 0) + 1


def _row(shortlist: Shortlist) -> dict[str, str]:
    return {"name": shortlist.name, "note": shortlist.note, "made_at": shortlist.made_at.isoformat()}


def _rewrite_entries(connection: Connection, before: Shortlist, after: Shortlist) -> None:
    """Write the entries that are no longer as they were: a long shortlist is not written again for one."""
    known = {row["enterprise"]: row for row in _entry_rows(before)}
    wanted = {row["enterprise"]: row for row in _entry_rows(after)}
    gone = [name for name, row in known.items() if wanted.get(name) != row]
    written = [row for name, row in wanted.items() if known.get(name) != row]
    if gone:
        one = (entries.c.shortlist == after.id) & (entries.c.enterprise == bindparam("gone"))
        connection.execute(entries.delete().where(one), [{"gone": name} for name in gone])
    if written:
        connection.execute(entries.insert(), written)


def _write_entries(connection: Connection, shortlist: Shortlist) -> None:
    rows = _entry_rows(shortlist)
    if rows:
        connection.execute(entries.insert(), rows)


def _entry_rows(shortlist: Shortlist) -> list[dict[str, str | int]]:
    return [
        {
            "shortlist": shortlist.id,
            "enterprise": each.enterprise,
            "name": each.name,
            "place": each.place,
            "note": each.note,
            "position": position,
            "added_at": each.added_at.isoformat(),
        }
        for position, each in enumerate(shortlist.entries)
    ]
