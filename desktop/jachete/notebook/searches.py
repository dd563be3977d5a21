"""The searches of a notebook: those kept under a name, and the past ones."""

import datetime
from dataclasses import replace
from typing import Final

from sqlalchemy import func, select

from jachete.notebook.file import Notebook
from jachete.notebook.saved_search import SavedSearch
from jachete.notebook.schema import past_search, saved_search
from jachete.notebook.shortlist import LONGEST_NAME, free_name

#: How many past searches are remembered.
KEPT: Final = 50


class Searches:
    """Reads and changes searches; methods raise the `NotebookError` of a file that refuses."""

    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook

    def saved(self) -> tuple[SavedSearch, ...]:
        """Return the searches kept, the oldest first."""
        with self._notebook.reading() as connection:
            rows = connection.execute(select(saved_search).order_by(saved_search.c.id)).all()
        return tuple(
            SavedSearch(
                row.name,
                row.query,
                row.order,
                datetime.datetime.fromisoformat(row.made_at),
                row.near,
                row.seed,
                row.id,
            )
            for row in rows
        )

    def keep(self, search: SavedSearch) -> SavedSearch:
        """Keep a search; a name already taken gets a number. Return it as it was kept."""
        with self._notebook.writing() as connection:
            taken = connection.execute(select(saved_search.c.name)).scalars().all()
            name = free_name(" ".join(search.name.split())[:LONGEST_NAME], taken)
            newest = connection.execute(select(func.max(saved_search.c.id))).scalar_one()
            kept = replace(search, name=name, id=int(newest or 0) + 1)
            connection.execute(
                saved_search.insert().values(
                    id=kept.id,
                    name=kept.name,
                    query=kept.query,
                    order=kept.order,
                    near=kept.near,
                    seed=kept.seed,
                    made_at=kept.made_at.isoformat(),
                )
            )
        return kept

    def remove(self, number: int) -> None:
        """Forget a search that was kept."""
        with self._notebook.writing() as connection:
            connection.execute(saved_search.delete().where(saved_search.c.id == number))

    def past(self) -> tuple[str, ...]:
        """Return the searches made lately, as they can be typed, the last one first."""
        with self._notebook.reading() as connection:
            query = select(past_search.c.query).order_by(past_search.c.at.desc(), past_search.c.query)
            return tuple(connection.execute(query).scalars())

    def note(self, query: str, at: datetime.datetime) -> None:
        """Remember that a search was made; only the last ones are."""
        with self._notebook.writing() as connection:
            connection.execute(past_search.delete().where(past_search.c.query == query))
            connection.execute(past_search.insert().values(query=query, at=at.isoformat()))
            newest = select(past_search.c.query).order_by(past_search.c.at.desc()).limit(KEPT)
            connection.execute(past_search.delete().where(past_search.c.query.not_in(newest)))

    def forget(self) -> None:
        """Forget the searches made lately."""
        with self._notebook.writing() as connection:
            connection.execute(past_search.delete())
