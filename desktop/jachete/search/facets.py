"""Counting what each value of each facet would leave, and keeping what the chosen ones do."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from jachete.search.index import FacetValues, Index
from jachete.search.matching import Mask
from jachete.search.page import Facet, FacetValue
from jachete.search.query import FacetName, Filter, Query
from jachete.text.folding import slug

Bits = NDArray[np.uint64]


def resolved(index: Index, chosen: Filter) -> Filter | None:
    """Return the filter with the id of its value, given as id or as label in either language, or None."""
    values = index.facets[chosen.facet]
    for value, label in zip(values.ids, values.labels, strict=True):
        if chosen.value in (value, slug(label.fr), slug(label.en)):
            return Filter(chosen.facet, value)
    return None


def narrow(index: Index, mask: Mask, query: Query) -> tuple[Mask, tuple[Facet, ...]]:
    """Return the mask of what all filters leave, and every facet with its counts.

    Values of one facet are alternatives, facets add up; the counts of a facet ignore its own choice.
    """
    found = _pack(mask)
    chosen = {
        name: _chosen(values, query.chosen(name))
        for name, values in index.facets.items()
        if query.chosen(name)
    }
    facets = tuple(
        _counted(name, values, _all_but(found, chosen, name), query.chosen(name))
        for name, values in index.facets.items()
    )
    kept = _all_but(found, chosen, None)
    return np.unpackbits(kept.view(np.uint8))[: index.size].view(bool), facets


def _pack(mask: Mask) -> Bits:
    padded = np.zeros((len(mask) + 63) // 64 * 64, bool)
    padded[: len(mask)] = mask
    return np.packbits(padded).view(np.uint64)


def _chosen(values: FacetValues, ids: frozenset[str]) -> Bits:
    rows = [number for number, value in enumerate(values.ids) if value in ids]
    union: Bits = np.bitwise_or.reduce(values.bits[rows], axis=0)
    return union


def _all_but(found: Bits, chosen: Mapping[FacetName, Bits], facet: FacetName | None) -> Bits:
    kept = found
    for name, bits in chosen.items():
        if name is not facet:
            kept = kept & bits
    return kept


def _counted(name: FacetName, values: FacetValues, found: Bits, chosen: frozenset[str]) -> Facet:
    counts = np.bitwise_count(values.bits & found).sum(axis=1, dtype=np.int64)
    return Facet(
        name,
        tuple(
            FacetValue(value, label, int(count), value in chosen)
            for value, label, count in zip(values.ids, values.labels, counts, strict=True)
        ),
    )
