"""What to offer while typing, and when nothing is found."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import islice
from typing import Final

import numpy as np
from numpy.typing import NDArray

from jachete.catalogue.directory import Vocabulary
from jachete.search import facets
from jachete.search.index import Index
from jachete.search.indexing import WEIGHTS
from jachete.search.matching import Mask, match, words_for
from jachete.search.page import Completion, Correction, FieldName, Suggestion, corrected
from jachete.search.query import FacetName, Filter, Query
from jachete.search.synonyms import Clause, Way
from jachete.search.terms import Term
from jachete.text.folding import words as folded

_MOST: Final = 8
_CATEGORIES: Final = 2
#: What a word weighs in the fields where labels stand in both languages.
_LABELS: Final = (WEIGHTS[FieldName.CATEGORY], WEIGHTS[FieldName.LEGAL_FORM])


def translations(vocabulary: Vocabulary) -> frozenset[str]:
    """Return the folded words that the English labels of an edition have, and the French ones do not."""
    labels = [
        *(category.label for category in vocabulary.categories),
        *(sector.label for sector in vocabulary.sectors),
        *(form.label for form in vocabulary.legal_forms),
    ]
    french = {word for label in labels for word in folded(label.fr)}
    return frozenset(word for label in labels for word in folded(label.en)) - french


def completions(
    index: Index, terms: Sequence[Term], typed: str, unsaid: Collection[str] = ()
) -> tuple[Completion, ...]:
    """Return the words that finish the last one, the commonest among what the other words leave first.

    Folded words that are `unsaid` are passed over where only labels have them.
    """
    if not terms or not terms[-1].open:
        return ()
    words = index.prefixed(terms[-1].text)
    if not words:
        return ()
    others = match(index, [Clause((Way((term,)),)) for term in terms[:-1]]).mask
    start, end = index.starts[words.start], index.starts[words.stop]
    held = others[index.docs[start:end]].astype(np.int32)
    counts = np.add.reduceat(held, index.starts[words.start : words.stop] - start)
    head = typed[: len(typed.rstrip()) - len(typed.rsplit(maxsplit=1)[-1])]
    return tuple(Completion(head + word, count) for word, count in _commonest(index, words, counts, unsaid))


def _commonest(
    index: Index, words: range, counts: NDArray[np.int32], unsaid: Collection[str]
) -> list[tuple[str, int]]:
    """Return the spellings of the commonest words with their counts, equal ones in alphabetical order."""
    best = (int(each) for each in np.argsort(-counts, kind="stable") if counts[each])
    written = ((words[each], int(counts[each])) for each in best)
    telling = (each for each in written if _is_telling(index, each[0], unsaid))
    return [(index.spellings[word], count) for word, count in islice(telling, _MOST)]


def _is_telling(index: Index, word: int, unsaid: Collection[str]) -> bool:
    written = index.vocabulary[word]
    impacts = index.impacts[index.starts[word] : index.starts[word + 1]]
    return not written.isdigit() and (written not in unsaid or not np.isin(impacts, _LABELS).all())


def named(index: Index, terms: Sequence[Term]) -> list[int]:
    """Return the documents whose name or identifier has all the terms, in order of names, the first few."""
    if not terms:
        return []
    mask = np.ones(index.size, bool)
    for term in terms:
        mask &= _in_name(index, term)
    kept: list[int] = np.flatnonzero(mask)[:_MOST].tolist()
    return kept


def _in_name(index: Index, term: Term) -> Mask:
    """Return the documents that have a term in the heaviest fields, which name them."""
    held = np.zeros(index.size, bool)
    for numbers, _worth in words_for(index, term):
        for start, end in index.runs(numbers):
            heavy = index.impacts[start:end] >= WEIGHTS[FieldName.NAME]
            held[index.docs[start:end][heavy]] = True
    return held


def instead(
    index: Index,
    query: Query,
    found: Mask,
    clauses: Sequence[Clause],
    corrections: Sequence[Correction] = (),
) -> tuple[Suggestion, ...]:
    """Return other searches for a query that leaves nothing.

    First the words as they were read, without filters, when they were mistyped; then one filter less, or
    none of several; then categories nearby. `found` are the documents that the words alone leave.
    """
    read = Suggestion(replace(corrected(query, corrections), filters=()), int(np.count_nonzero(found)))
    spelled = (read,) if corrections and query.filters and read.total else ()
    bare = (read,) if not corrections and len(query.filters) > 1 and read.total else ()
    fewer = (
        Suggestion(query.toggled(chosen), _total(index, query.toggled(chosen), found), chosen)
        for chosen in query.filters
    )
    useful = sorted((s for s in fewer if s.total), key=lambda s: -s.total)
    return (*spelled, *useful, *bare, *_near_categories(index, clauses))


def _total(index: Index, query: Query, found: Mask) -> int:
    kept, _facets = facets.narrow(index, found, query)
    return int(np.count_nonzero(kept))


def _near_categories(index: Index, clauses: Sequence[Clause]) -> tuple[Suggestion, ...]:
    """Return the categories of what any of the words finds, the commonest first."""
    some = np.zeros(index.size, bool)
    for clause in clauses:
        some |= match(index, [clause]).mask
    if not some.any():
        return ()
    _kept, counted = facets.narrow(index, some, Query())
    categories = next(facet for facet in counted if facet.name is FacetName.CATEGORY)
    best = sorted((value for value in categories.values if value.count), key=lambda value: -value.count)
    everything = np.ones(index.size, bool)
    queries = [Query(filters=(Filter(FacetName.CATEGORY, value.id),)) for value in best[:_CATEGORIES]]
    return tuple(Suggestion(query, _total(index, query, everything)) for query in queries)
