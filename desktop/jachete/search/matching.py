"""Clauses → which documents hold, and how much: dense passes over the postings."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from jachete.search.index import Index
from jachete.search.stopping import Stopped, never
from jachete.search.synonyms import Clause, Way
from jachete.search.terms import Term
from jachete.text.french import stem

#: What each way of matching a word is worth, in eighths of the word itself.
_EXACT: Final = 8
_SAME_STEM: Final = 7
_BEGINNING: Final = 6
_SYNONYM: Final = 5

Mask = NDArray[np.bool_]
Scores = NDArray[np.int32]
#: An impact is 24 at most, eight eighths of it 192: one byte a document holds them.
Impacts = NDArray[np.uint8]
Worths = NDArray[np.uint16]


@dataclass(frozen=True, slots=True)
class Match:
    """The documents that satisfy the clauses kept, with their scores; both arrays have a cell a document.

    `left_out` are the clauses set aside because no document satisfied all of them.
    """

    mask: Mask
    scores: Scores
    left_out: tuple[Clause, ...] = ()


def match(
    index: Index,
    clauses: Sequence[Clause],
    excluded: Sequence[Term] = (),
    stop: Callable[[], bool] = never,
) -> Match:
    """Return what satisfies the clauses; without a clause, everything, with equal scores.

    When nothing satisfies them all, the clauses that the best document does not satisfy are left out. Raise
    `Stopped` as soon as `stop` says so.
    """
    found = []
    for clause in clauses:
        if stop():
            raise Stopped
        found.append(_clause(index, clause))
    kept, mask = _nearest(index, found)
    scores = np.zeros(index.size, np.int32)
    for held in (found[number] for number in kept):
        scores += held.astype(np.int32) * _rarity(index.size, int(np.count_nonzero(held)))
    _reward_phrases(index, [clauses[number] for number in kept], scores)
    for term in excluded:
        mask &= _term(index, term) == 0
    return Match(mask, scores, tuple(clause for n, clause in enumerate(clauses) if n not in kept))


def _nearest(index: Index, found: Sequence[Worths]) -> tuple[list[int], Mask]:
    """Return the numbers of the clauses kept, and the documents that satisfy them."""
    mask = np.ones(index.size, bool)
    for held in found:
        mask &= held > 0
    if mask.any() or len(found) < 2:  # noqa: PLR2004 - the only clause cannot be left out
        return list(range(len(found))), mask
    satisfied = np.sum([held > 0 for held in found], axis=0, dtype=np.int32)
    weights = [_rarity(index.size, int(np.count_nonzero(held))) for held in found]
    told = np.sum([(held > 0) * weight for held, weight in zip(found, weights, strict=True)], axis=0)
    best = int(np.argmax(satisfied.astype(np.int64) * (told.max() + 1) + told))
    kept = [number for number, held in enumerate(found) if held[best]]
    if not kept:
        return list(range(len(found))), mask
    mask = np.ones(index.size, bool)
    for number in kept:
        mask &= found[number] > 0
    return kept, mask


def _rarity(size: int, found: int) -> int:
    """Return the weight of a clause: the rarer, the more it tells."""
    return round(8 * float(np.log1p(size / found))) if found else 0


def _clause(index: Index, clause: Clause) -> Worths:
    """Return the best of the ways to satisfy a clause, document by document.

    Every way is worth as many words as were typed, however many its own are.
    """
    first, *others = clause.ways
    best = _way(index, first).astype(np.uint16) * np.uint16(_EXACT)
    for way in others:
        np.maximum(best, _way(index, way).astype(np.uint16) * np.uint16(_SYNONYM), out=best)
    return best * np.uint16(len(first.terms))


def _way(index: Index, way: Way) -> Impacts:
    """Return the mean impact of a way's terms where all are found, 0 elsewhere."""
    first = _term(index, way.terms[0])
    if len(way.terms) == 1:
        return first
    total, held = first.astype(np.uint16), first > 0
    for term in way.terms[1:]:
        found = _term(index, term)
        total += found
        held &= found > 0
    return ((total // np.uint16(len(way.terms))) * held).astype(np.uint8)


def _reward_phrases(index: Index, clauses: Sequence[Clause], scores: Scores) -> None:
    """Add to the documents where words typed in a row stand so in a name or an offer, or are all of it."""
    terms = [term for clause in clauses for term in clause.ways[0].terms]
    stems = [stem(term.text) for term in terms]
    for first, second in pairwise(range(len(terms))):
        pair = stems[first : second + 1]
        _reward(index, index.phrase_run(pair, open_=terms[second].open, whole=False), scores)
    if terms:
        _reward(index, index.phrase_run(stems, open_=False, whole=True), scores)
        if terms[-1].open:
            _reward(index, index.phrase_run(stems, open_=True, whole=True), scores)


def _reward(index: Index, run: tuple[int, int], scores: Scores) -> None:
    start, end = run
    if start < end:
        docs, gain = _greatest(index, run), _EXACT * _rarity(index.size, end - start)
        scores += docs.astype(np.int32) * gain


def words_for(index: Index, term: Term) -> list[tuple[range | list[int], int]]:
    """Return the groups of words that a term matches, with what each is worth in eighths, best last."""
    groups: list[tuple[range | list[int], int]] = []
    if term.open:
        groups.append((index.prefixed(term.text), _BEGINNING))
    if not term.exact:
        groups.append((index.stemmed(stem(term.text)), _SAME_STEM))
    word = index.word(term.text)
    if word is not None:
        groups.append(([word], _EXACT))
    return groups


def _term(index: Index, term: Term) -> Impacts:
    """Return what a term is worth in each document: the most of its words, 0 where none stands."""
    result = np.zeros(index.size, np.uint8)
    for numbers, worth in words_for(index, term):
        for run in index.runs(numbers):
            np.maximum(result, _greatest(index, run) * np.uint8(worth), out=result)
    return result


def _greatest(index: Index, run: tuple[int, int]) -> Impacts:
    """Return the greatest impact of a slice of postings in each document: one may stand there twice."""
    start, end = run
    result = np.zeros(index.size, np.uint8)
    np.maximum.at(result, index.docs[start:end], index.impacts[start:end])
    return result
