"""What the words of a command ask for: which search, which notebook, which shortlist."""

from __future__ import annotations

import datetime
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from jachete.cli.arguments import FILTER_OPTIONS
from jachete.errors import UnknownShortlistError, UnknownValueError
from jachete.notebook.shortlist import Entry, Shortlist
from jachete.policies.in_force import Policies
from jachete.search.query import FacetName, Filter, Query
from jachete.text.folding import slug

if TYPE_CHECKING:
    from jachete.editions.opened import Opened
    from jachete.notebook.file import Notebook
    from jachete.notebook.shortlists import Shortlists


@contextmanager
def opened_notebook(options: Namespace) -> Iterator[Notebook]:
    """Give the notebook asked for, or the person's own; say what had to be recovered."""
    from jachete.notebook.file import Notebook  # noqa: PLC0415 - Alembic only when a notebook is opened

    policies: Policies = options.policies
    path = policies.notebook_to_open(options.notebook)
    notebook = Notebook.open(path, datetime.datetime.now())  # noqa: DTZ005 - copies are dated by the local clock
    try:
        if notebook.recovery is not None:
            print(notebook.recovery.sentence, file=sys.stderr)
        yield notebook
    finally:
        notebook.close()


def shortlist_named(shortlists: Shortlists, name: str) -> Shortlist:
    """Return the shortlist of a name, whatever its case; raise `UnknownShortlistError`."""
    known = shortlists.all()
    found = next((each for each in known if each.name.casefold() == name.casefold()), None)
    if found is None:
        raise UnknownShortlistError(name, [each.name for each in known])
    return found


@dataclass(frozen=True, slots=True)
class Kept:
    """A shortlist as an edition has it: the enterprises it knows, and the names of those it has not."""

    name: str
    entries: tuple[Entry, ...]
    gone: tuple[str, ...]


def shortlist_asked(options: Namespace, opened: Opened) -> Kept:
    """Return the shortlist that the options name, for an edition; raise `UnknownShortlistError`."""
    from jachete.notebook.shortlists import Shortlists  # noqa: PLC0415 - as above

    with opened_notebook(options) as notebook:
        found = shortlist_named(Shortlists(notebook), options.shortlist)
    known = frozenset(opened.reader.ids())
    return Kept(
        found.name,
        tuple(each for each in found.entries if each.enterprise in known),
        tuple(each.name for each in found.entries if each.enterprise not in known),
    )


def query(options: Namespace, opened: Opened) -> Query:
    """Return the search that words and options make; raise `UnknownValueError`."""
    typed = Query.parse(" ".join(options.words) + " ")
    filters = [
        _resolved(opened, facet, value) for facet in FILTER_OPTIONS for value in getattr(options, facet.value)
    ]
    return replace(typed, filters=(*typed.filters, *filters))


def _resolved(opened: Opened, facet: FacetName, value: str) -> Filter:
    chosen = opened.engine.resolve(Filter(facet, slug(value)))
    if chosen is None:
        raise UnknownValueError(FILTER_OPTIONS[facet][2:], value, opened.engine.values(facet))
    return chosen
