"""Counting what each value of each facet would leave, and keeping what the chosen ones do."""

from collections.abc import Mapping
from itertools import repeat
from typing import Final

import numpy as np
from numpy.typing import NDArray

from jachete.search.index import FacetValues, Index
from jachete.search.matching import Mask
from jachete.search.page import Facet, FacetValue
from jachete.search.query import FacetName, Filter, Query
from jachete.text.folding import slug

Bits = NDArray[np.uint64]

#: So many words of bits at a time stay at hand, and their count within two bytes, which are soonest added.
_BLOCK: Final = 1000
#: Below one word in so many, those that have any bit are taken apart.
_FEW: Final = 8


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
    kept = _all_but(found, chosen, None)
    facets = tuple(
        _counted(
            name,
            values,
            _all_but(found, chosen, name) if name in chosen else kept,
            query.chosen(name),
        )
        for name, values in index.facets.items()
    )
    return _unpack(kept, index.size) if chosen else mask, facets


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


def _unpack(bits: Bits, size: int) -> Mask:
    return np.unpackbits(bits.view(np.uint8))[:size].view(bool)


def _counted(name: FacetName, values: FacetValues, found: Bits, chosen: frozenset[str]) -> Facet:
    shown = [value in chosen for value in values.ids] if chosen else repeat(False)
    counts = _common(values.bits, found).tolist()
    return Facet(name, tuple(map(FacetValue, values.ids, values.labels, counts, shown)))


def _common(rows: Bits, found: Bits) -> NDArray[np.unsignedinteger]:
    """Return how many bits each row has in common with what is found."""
    if len(found) <= _BLOCK:
        counts: NDArray[np.unsignedinteger] = np.bitwise_count(rows & found).sum(axis=1, dtype=np.uint16)
        return counts
    some = np.flatnonzero(found)
    if len(some) < len(found) // _FEW:
        rows, found = rows[:, some], found[some]
    total = np.zeros(len(rows), np.uint64)
    for start in range(0, len(found), _BLOCK):
        block = slice(start, start + _BLOCK)
        total += _common(rows[:, block], found[block])
    return total
