"""Clauses → which documents hold, and how much: one dense pass over the postings."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from jachete.search.index import Index
from jachete.search.terms import Clause, Clauses, Term, Way
from jachete.text.french import stem

#: What each way of matching a word is worth, in eighths of the word itself.
_EXACT: Final = 8
_SAME_STEM: Final = 7
_BEGINNING: Final = 6
_SYNONYM: Final = 5

Mask = NDArray[np.bool_]
Scores = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Match:
    """The documents that satisfy every clause, with their scores; both arrays have one cell a document."""

    mask: Mask
    scores: Scores


def match(index: Index, asked: Clauses) -> Match:
    """Return what satisfies a query's clauses; without a clause, everything, with equal scores."""
    mask = np.ones(index.size, bool)
    scores = np.zeros(index.size, np.int32)
    for clause in asked.wanted:
        found = _clause(index, clause)
        held = found > 0
        mask &= held
        scores += found * _rarity(index.size, int(np.count_nonzero(held)))
    for term in asked.excluded:
        mask &= _term(index, term) == 0
    return Match(mask, scores)


def _rarity(size: int, found: int) -> int:
    """Return the weight of a clause: the rarer, the more it tells."""
    return round(8 * float(np.log1p(size / found))) if found else 0


def _clause(index: Index, clause: Clause) -> Scores:
    """Return the best of the ways to satisfy a clause, document by document."""
    first, *others = clause.ways
    best = _way(index, first) * _EXACT
    for way in others:
        np.maximum(best, _way(index, way) * _SYNONYM, out=best)
    return best


def _way(index: Index, way: Way) -> Scores:
    """Return the mean impact of a way's terms where all are found, 0 elsewhere."""
    total = _term(index, way.terms[0]).astype(np.int32)
    for term in way.terms[1:]:
        found = _term(index, term)
        total = np.where((total > 0) & (found > 0), total + found, 0)
    return total


def term_words(index: Index, term: Term) -> list[tuple[range | list[int], int]]:
    """Return the groups of words that a term matches, with what each is worth in eighths, best last."""
    groups: list[tuple[range | list[int], int]] = []
    if term.open:
        groups.append((index.prefixed(term.text), _BEGINNING))
    groups.append((index.stemmed(stem(term.text)), _SAME_STEM))
    word = index.word(term.text)
    if word is not None:
        groups.append(([word], _EXACT))
    return groups


def _term(index: Index, term: Term) -> NDArray[np.int32]:
    """Return the impact of a term in each document: the greatest of its words', 0 where none stands."""
    result = np.zeros(index.size, np.int32)
    for numbers, worth in term_words(index, term):
        for start, end in _runs(index, numbers):
            docs = index.docs[start:end]
            _keep_greatest(result, docs, index.impacts[start:end].astype(np.int32) * worth)
    return result


def _runs(index: Index, numbers: range | list[int]) -> list[tuple[int, int]]:
    """Return the slices of postings of words; neighbours of a range are one slice."""
    if isinstance(numbers, range):
        return [(int(index.starts[numbers.start]), int(index.starts[numbers.stop]))] if numbers else []
    return [(int(index.starts[number]), int(index.starts[number + 1])) for number in numbers]


def _keep_greatest(result: NDArray[np.int32], docs: NDArray[np.int32], values: NDArray[np.int32]) -> None:
    """Raise `result[docs]` to `values`; a document may stand several times in `docs`."""
    greater = values > result[docs]
    while greater.any():
        docs, values = docs[greater], values[greater]
        result[docs] = values
        greater = values > result[docs]
