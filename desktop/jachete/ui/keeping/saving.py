"""Searches as they are kept, and back to searches."""

import datetime
from contextlib import suppress
from dataclasses import replace

from jachete.notebook.past_search import PastSearch
from jachete.notebook.saved_search import SavedSearch
from jachete.search.query import Order, Query


def search_of(query: Query, name: str, at: datetime.datetime) -> SavedSearch:
    """Return a search as it is kept."""
    return SavedSearch(name, str(query), query.order.value, at, query.near, query.seed)


def made_of(query: Query, at: datetime.datetime) -> PastSearch:
    """Return a search as one remembers that it was made."""
    return PastSearch(written(query), query.order.value, at, query.near, query.seed)


def written(query: Query) -> str:
    """Return a search as it can be typed, no space after its last word."""
    return str(query).strip()


def query_of(search: SavedSearch | PastSearch) -> Query:
    """Return a search as it was made; an order that is no longer known is the usual one."""
    query = replace(Query.parse(search.query), near=search.near, seed=search.seed)
    with suppress(ValueError):
        query = replace(query, order=Order(search.order))
    return query


def now() -> datetime.datetime:
    """Return the moment, by the local clock."""
    return datetime.datetime.now().astimezone()
