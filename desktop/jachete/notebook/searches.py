"""The searches of a notebook: those kept under a name, and the past ones."""

import datetime
from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Final

from sqlalchemy import Connection, Row, select

from jachete.notebook.file import Notebook
from jachete.notebook.past_search import PastSearch
from jachete.notebook.saved_search import SavedSearch
from jachete.notebook.schema import past_search, saved_search
from jachete.notebook.shortlist import LONGEST_NAME, free_name
from jachete.text.folding import fold

#: How many past searches are remembered.
KEPT: Final = 50


class Searches:
    """Reads and changes searches; methods raise the `NotebookError` of a file that refuses."""

    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook

    # ------------------------------------------------------------------ kept under a name
    def saved(self) -> tuple[SavedSearch, ...]:
        """Return the searches kept, the oldest first."""
        with self._notebook.reading() as connection:
            rows = connection.execute(select(saved_search).order_by(saved_search.c.id)).all()
        return tuple(_saved(row) for row in rows)

    def keep(self, search: SavedSearch) -> SavedSearch:
        """Keep a search, or one that was removed; a name already taken gets a number.

        Return it as it was kept.
        """
        with self._notebook.writing() as connection:
            rows = connection.execute(select(saved_search.c.id, saved_search.c.name)).all()
            name = free_name(_cleaned(search.name), [row.name for row in rows])
            taken = {0, *(row.id for row in rows)}
            number = search.id if search.id not in taken else max(taken) + 1
            kept = replace(search, name=name, id=number)
            connection.execute(saved_search.insert().values(**_row(kept)))
        return kept

    def rename(self, number: int, name: str) -> SavedSearch | None:
        """Give a search another name, unless there is nothing in it; return it, None once it is gone."""
        with self._notebook.writing() as connection:
            rows = connection.execute(select(saved_search)).all()
            before = next((_saved(row) for row in rows if row.id == number), None)
            if before is None:
                return None
            wanted = _cleaned(name) or before.name
            after = replace(before, name=free_name(wanted, [row.name for row in rows if row.id != number]))
            connection.execute(_one(number).values(name=after.name))
        return after

    def see(self, number: int, found: int, at: datetime.datetime) -> None:
        """Remember how many enterprises a search had when it was seen."""
        with self._notebook.writing() as connection:
            connection.execute(_one(number).values(found=found, seen_at=at.isoformat()))

    def remove(self, number: int) -> None:
        """Forget a search that was kept."""
        with self._notebook.writing() as connection:
            connection.execute(saved_search.delete().where(saved_search.c.id == number))

    # ------------------------------------------------------------------ made lately
    def past(self) -> tuple[PastSearch, ...]:
        """Return the searches made lately, the last one first."""
        with self._notebook.reading() as connection:
            return _past(connection)

    def note(self, search: PastSearch, instead_of: str = "") -> None:
        """Remember that a search was made, once for all the ways to write it; only the last ones are.

        `instead_of` is one that it continues, which is then no longer of use.
        """
        with self._notebook.writing() as connection:
            same = {fold(search.query), fold(instead_of)}
            others = [each for each in _past(connection) if fold(each.query) not in same]
            _replace(connection, [search, *others])

    def put_back(self, searches: Iterable[PastSearch]) -> None:
        """Remember again searches that were forgotten, unless they were made since."""
        with self._notebook.writing() as connection:
            known = _past(connection)
            made = {fold(each.query) for each in known}
            back = [each for each in searches if fold(each.query) not in made]
            _replace(connection, sorted([*known, *back], key=lambda each: each.at, reverse=True))

    def drop(self, query: str) -> None:
        """Forget one of the searches made lately."""
        with self._notebook.writing() as connection:
            connection.execute(past_search.delete().where(past_search.c.query == query))

    def forget(self) -> tuple[PastSearch, ...]:
        """Forget the searches made lately, and return them."""
        with self._notebook.writing() as connection:
            forgotten = _past(connection)
            connection.execute(past_search.delete())
            return forgotten


def _one(number: int) -> Any:
    return saved_search.update().where(saved_search.c.id == number)


def _cleaned(name: str) -> str:
    return " ".join(name.split())[:LONGEST_NAME].rstrip()


def _saved(row: Row[Any]) -> SavedSearch:
    seen_at = datetime.datetime.fromisoformat(row.seen_at) if row.seen_at else None
    at = datetime.datetime.fromisoformat(row.made_at)
    return SavedSearch(row.name, row.query, row.order, at, row.near, row.seed, row.found, seen_at, row.id)


def _row(search: SavedSearch) -> dict[str, str | int]:
    return {
        "id": search.id,
        "name": search.name,
        "query": search.query,
        "order": search.order,
        "near": search.near,
        "seed": search.seed,
        "made_at": search.made_at.isoformat(),
        "found": search.found,
        "seen_at": search.seen_at.isoformat() if search.seen_at is not None else "",
    }


def _past(connection: Connection) -> tuple[PastSearch, ...]:
    rows = connection.execute(select(past_search).order_by(past_search.c.at.desc(), past_search.c.query))
    return tuple(
        PastSearch(row.query, row.order, datetime.datetime.fromisoformat(row.at), row.near, row.seed)
        for row in rows
    )


def _replace(connection: Connection, searches: list[PastSearch]) -> None:
    connection.execute(past_search.delete())
    rows = [
        {
            "query": each.query,
            "at": each.at.isoformat(),
            "order": each.order,
            "near": each.near,
            "seed": each.seed,
        }
        for each in searches[:KEPT]
    ]
    if rows:
        connection.execute(past_search.insert(), rows)
