"""What the words and filters of a command search."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace
from typing import TYPE_CHECKING

from jachete.cli.arguments import FILTER_OPTIONS
from jachete.errors import UnknownValueError
from jachete.search.query import FacetName, Filter, Query
from jachete.text.folding import slug

if TYPE_CHECKING:
    from jachete.editions.opened import Opened


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
