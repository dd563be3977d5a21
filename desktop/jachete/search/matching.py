"""Clauses → which documents hold, and how much: dense passes over the postings."""

from collections.abc import Callable, Iterator, Sequence
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
Worths = NDArray[np.uint8] | NDArray[np.uint16]


@dataclass(frozen=True, slots=True)
class Held:
    """What a clause is worth in each document, in parts of `scale`, and which `found` documents hold it."""

    worths: Worths
    scale: int
    mask: Mask
    found: int


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
    for term in excluded:
        mask &= _term(index, term) == 0
    scores = _scores(index, [found[number] for number in kept], mask)
    _reward_phrases(index, [clauses[number] for number in kept], scores)
    return Match(mask, scores, tuple(clause for n, clause in enumerate(clauses) if n not in kept))


def _nearest(index: Index, found: Sequence[Held]) -> tuple[list[int], Mask]:
    """Return the numbers of the clauses kept, and the documents that satisfy them."""
    mask = _all_of(index, found)
    if mask.any() or len(found) < 2:  # noqa: PLR2004 - the only clause cannot be left out
        return list(range(len(found))), mask
    satisfied = np.sum([held.mask for held in found], axis=0, dtype=np.int32)
    told = np.sum([held.mask * _rarity(index.size, held.found) for held in found], axis=0)
    best = int(np.argmax(satisfied.astype(np.int64) * (told.max() + 1) + told))
    kept = [number for number, held in enumerate(found) if held.mask[best]]
    if not kept:
        return list(range(len(found))), mask
    return kept, _all_of(index, [found[number] for number in kept])


def _all_of(index: Index, found: Sequence[Held]) -> Mask:
    mask = found[0].mask.copy() if found else np.ones(index.size, bool)
    for held in found[1:]:
        mask &= held.mask
    return mask


def _scores(index: Index, found: Sequence[Held], mask: Mask) -> Scores:
    """Return the scores of the documents of a mask; those of others tell nothing."""
    scores = np.zeros(index.size, np.int32)
    gains = [(held.worths, np.int32(held.scale * _rarity(index.size, held.found))) for held in found]
    if _is_few(index, int(np.count_nonzero(mask))):
        docs = np.flatnonzero(mask)
        for worths, gain in gains:
            scores[docs] += worths[docs] * gain
    else:
        for worths, gain in gains:
            scores += worths * gain
    return scores


def _is_few(index: Index, count: int) -> bool:
    """Tell whether so many documents are sooner visited one by one than all of them in a row."""
    return count < index.size // 8


def _rarity(size: int, found: int) -> int:
    """Return the weight of a clause: the rarer, the more it tells."""
    return round(8 * float(np.log1p(size / found))) if found else 0


def _clause(index: Index, clause: Clause) -> Held:
    """Return the best of the ways to satisfy a clause, document by document.

    Every way is worth as many words as were typed, however many its own are.
    """
    first, *others = clause.ways
    scale, best = len(first.terms), _way(index, first)
    if not others:
        mask = best > 0
        return Held(best, scale * _EXACT, mask, int(np.count_nonzero(mask)))
    most = best * np.uint16(_EXACT)
    for way in others:
        np.maximum(most, _way(index, way) * np.uint16(_SYNONYM), out=most)
    mask = most > 0
    return Held(most, scale, mask, int(np.count_nonzero(mask)))


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
    if start == end:
        return
    greatest, gain = _greatest(index, run), np.int32(_EXACT * _rarity(index.size, end - start))
    if _is_few(index, end - start):
        docs = index.docs[start:end]
        # A document that stands there twice is given twice the same score, not twice the gain.
        scores[docs] = scores[docs] + greatest[docs] * gain
    else:
        scores += greatest * gain


def words_for(index: Index, term: Term) -> list[tuple[range | list[int], int]]:
    """Return the groups of words that a term matches, with what each is worth in eighths, best last.

    No word is in two groups.
    """
    word = index.word(term.text)
    exact = [] if word is None else [word]
    akin = [] if term.exact else [each for each in index.stemmed(stem(term.text)) if each != word]
    groups: list[tuple[range | list[int], int]] = []
    if term.open:
        groups += [(part, _BEGINNING) for part in _without(index.prefixed(term.text), [*akin, *exact])]
    return [*groups, (akin, _SAME_STEM), (exact, _EXACT)]


def _without(numbers: range, out: Sequence[int]) -> Iterator[range]:
    """Yield what remains of a range of numbers."""
    start = numbers.start
    for number in sorted(each for each in out if each in numbers):
        if start < number:
            yield range(start, number)
        start = number + 1
    if start < numbers.stop:
        yield range(start, numbers.stop)


def _term(index: Index, term: Term) -> Impacts:
    """Return what a term is worth in each document: the most of its words, 0 where none stands."""
    result = np.zeros(index.size, np.uint8)
    for numbers, worth in words_for(index, term):
        for start, end in index.runs(numbers):
            impacts = index.impacts[start:end] * np.uint8(worth)
            np.maximum.at(result, index.docs[start:end], impacts)
    return result


def _greatest(index: Index, run: tuple[int, int]) -> Impacts:
    """Return the greatest impact of a slice of postings in each document: one may stand there twice."""
    start, end = run
    result = np.zeros(index.size, np.uint8)
    np.maximum.at(result, index.docs[start:end], index.impacts[start:end])
    return result
