"""Matching documents → the slice asked for, in an order that is total and the same everywhere."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from jachete.search.matching import Match

Docs = NDArray[np.int64]
Keys = NDArray[np.int32] | NDArray[np.uint64] | NDArray[np.float64]
#: Latitude and longitude in degrees.
Place = tuple[float, float]

_MIX_1: Final = np.uint64(0xBF58476D1CE4E5B9)
_MIX_2: Final = np.uint64(0x94D049BB133111EB)
_STEP: Final = 0x9E3779B97F4A7C15
_MASK: Final = (1 << 64) - 1
_EARTH_KM: Final = 6371.0
#: Scores looked at, for each document wanted, to find one that as many reach.
_SAMPLE: Final = 256


def by_name(match: Match, offset: int, limit: int) -> Docs:
    """Return the documents in French order of names: that is how they are numbered."""
    return np.flatnonzero(match.mask)[offset : offset + limit]


def by_relevance(match: Match, offset: int, limit: int) -> Docs:
    """Return the documents by falling score, equal ones by name."""
    docs = _leading(match, offset + limit)
    return _slice(docs, -match.scores[docs], offset, limit)


def _leading(match: Match, count: int) -> Docs:
    """Return the `count` documents of the highest scores, equal ones by number, among not many others."""
    step = len(match.mask) // (_SAMPLE * (count + 1))
    sample = match.scores[::step][match.mask[::step]] if step > 1 else ()
    if len(sample) <= count:
        return np.flatnonzero(match.mask)
    # As many as are wanted reach this score in the sample alone.
    reached = np.partition(sample, -count - 1)[-count - 1]
    above = np.flatnonzero(match.mask & (match.scores > reached))
    if len(above) >= count:
        return above
    level = np.flatnonzero(match.mask & (match.scores == reached))
    return np.sort(np.concatenate([above, level[: count - len(above)]]))


def by_draw(match: Match, seed: int, offset: int, limit: int) -> Docs:
    """Return the documents as a seed draws them: each one's place depends on it and the seed alone."""
    docs = np.flatnonzero(match.mask)
    return _slice(docs, drawn(docs, seed), offset, limit)


def by_distance(match: Match, places: NDArray[np.float32], origin: Place, offset: int, limit: int) -> Docs:
    """Return the documents from the nearest to the farthest, unknown places last, equal ones by name."""
    docs = np.flatnonzero(match.mask)
    away = kilometres(places[docs], origin)
    return _slice(docs, np.where(np.isnan(away), np.inf, away), offset, limit)


def _slice(docs: Docs, keys: Keys, offset: int, limit: int) -> Docs:
    """Return the documents of the smallest keys, in order, equal ones by number."""
    count = offset + limit
    if count < len(keys):
        bound = np.partition(keys, count)[count]
        kept = np.flatnonzero(keys <= bound)
        docs, keys = docs[kept], keys[kept]
    return docs[np.argsort(keys, kind="stable")[offset:count]]


def drawn(docs: Docs, seed: int) -> NDArray[np.uint64]:
    """Return a number for each document that depends on it and the seed alone (SplitMix64)."""
    start = np.uint64((seed * _STEP + _STEP) & _MASK)
    mixed = (docs.astype(np.uint64) + np.uint64(1)) * np.uint64(_STEP) + start
    mixed = (mixed ^ (mixed >> np.uint64(30))) * _MIX_1
    mixed = (mixed ^ (mixed >> np.uint64(27))) * _MIX_2
    return mixed ^ (mixed >> np.uint64(31))


def kilometres(places: NDArray[np.float32], origin: Place) -> NDArray[np.float64]:
    """Return the great-circle distances from `origin`, NaN for unknown places."""
    latitude, longitude = np.radians(places.astype(np.float64)).T
    from_latitude, from_longitude = np.radians(origin)
    half = (
        np.sin((latitude - from_latitude) / 2) ** 2
        + np.cos(latitude) * np.cos(from_latitude) * np.sin((longitude - from_longitude) / 2) ** 2
    )
    distances: NDArray[np.float64] = 2 * _EARTH_KM * np.arcsin(np.sqrt(half))
    return distances
