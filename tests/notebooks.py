"""Makers of fictional notebooks."""

import datetime
from typing import Any, Final

from jachete.notebook.past_search import PastSearch
from jachete.notebook.shortlist import Entry, Shortlist
from jachete.text.folding import slug

NOW: Final = datetime.datetime(2026, 11, 27, 9, 12, 30)  # noqa: DTZ001 - a local time


def make_entry(name: str = "Traiteur Exemple", **other: Any) -> Entry:
    return Entry(**{"enterprise": slug(name), "name": name, "place": "Magog", "added_at": NOW, **other})


def make_shortlist(name: str = "Traiteurs", *entries: Entry, **other: Any) -> Shortlist:
    return Shortlist(**{"name": name, "made_at": NOW, "entries": entries, **other})


def make_past_search(query: str = "traiteur", **other: Any) -> PastSearch:
    return PastSearch(**{"query": query, "order": "relevance", "at": NOW, **other})
