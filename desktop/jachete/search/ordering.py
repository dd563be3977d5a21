"""Matching documents → the slice asked for, in an order that is total and the same everywhere."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from jachete.search.matching import Match
from jachete.search.query import Order

Docs = NDArray[np.int64]
_MIX_1: Final = np.uint64(0xBF58476D1CE4E5B9)
_MIX_2: Final = np.uint64(0x94D049BB133111EB)
_STEP: Final = 0x9E3779B97F4A7C15
_MASK: Final = (1 << 64) - 1


def ordered(match: Match, order: Order, seed: int, offset: int, limit: int) -> Docs:
    """Return the documents from `offset`, at most `limit`.

    Documents are numbered in French order of names: that number is the order by name, and settles ties.
    """
    docs = np.flatnonzero(match.mask)
    if order is Order.NAME:
        return docs[offset : offset + limit]
    keys = _drawn(docs, seed) if order is Order.DRAW else -match.scores[docs].astype(np.int64)
    return docs[_smallest(keys, offset + limit)][offset:]


def _smallest(keys: NDArray[np.int64] | NDArray[np.uint64], count: int) -> NDArray[np.int64]:
    """Return the places of the `count` smallest keys, in order, equal ones by place."""
    if count < len(keys):
        bound = np.partition(keys, count)[count]
        kept = np.flatnonzero(keys <= bound)
        return kept[np.argsort(keys[kept], kind="stable")][:count]
    return np.argsort(keys, kind="stable")


def _drawn(docs: Docs, seed: int) -> NDArray[np.uint64]:
    """Return a number for each document that depends on it and the seed alone (SplitMix64)."""
    start = np.uint64((seed * _STEP + _STEP) & _MASK)
    with np.errstate(over="ignore"):
        mixed = (docs.astype(np.uint64) + np.uint64(1)) * np.uint64(_STEP) + start
        mixed = (mixed ^ (mixed >> np.uint64(30))) * _MIX_1
        mixed = (mixed ^ (mixed >> np.uint64(27))) * _MIX_2
        return mixed ^ (mixed >> np.uint64(31))
