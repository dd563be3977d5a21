"""Documents → Index: made once, with the edition."""

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from jachete.catalogue.categories import Synonyms
from jachete.catalogue.labels import Label
from jachete.search.document import Document
from jachete.search.index import WHOLE, FacetValues, Index, Ints
from jachete.search.page import FieldName
from jachete.search.query import FacetName
from jachete.search.texts import Texts
from jachete.text.folding import spans, words
from jachete.text.french import STOP_WORDS, stem

#: How much a word weighs by the field it stands in.
WEIGHTS: Final = {
    FieldName.NAME: 24,
    FieldName.IDENTIFIER: 24,
    FieldName.OFFER: 18,
    FieldName.CATEGORY: 9,
    FieldName.CONTRACT: 8,
    FieldName.CERTIFICATION: 8,
    FieldName.MISSION: 8,
    FieldName.PLACE: 7,
    FieldName.CLIENTELE: 5,
    FieldName.LEGAL_FORM: 4,
    FieldName.IMPACT: 4,
}
#: Fields whose neighbouring words are worth more together.
_PAIRED: Final = (FieldName.NAME, FieldName.OFFER)

#: A longer identifier is an address, which nobody types without its signs.
_LONGEST_IDENTIFIER: Final = 12

Impacts = Mapping[str, int]


class _Postings:
    """Postings as they come: a term, a document, an impact."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._terms, self._docs, self._impacts = array("i"), array("i"), array("B")

    def add(self, doc: int, impacts: Impacts) -> None:
        """Add a document's terms; documents come in order."""
        numbers = self._numbers
        for term, impact in impacts.items():
            self._terms.append(numbers.setdefault(term, len(numbers)))
            self._docs.append(doc)
            self._impacts.append(impact)

    def flat(self) -> tuple[list[str], NDArray[np.int64], Ints, NDArray[np.uint8]]:
        """Return the sorted terms, where each one's postings start, and the postings."""
        terms = sorted(self._numbers)
        rank = np.empty(len(terms), np.int32)
        rank[[self._numbers[term] for term in terms]] = np.arange(len(terms), dtype=np.int32)
        ranked = rank[np.asarray(self._terms, np.int32)]
        order = np.argsort(ranked, kind="stable")
        counts = np.bincount(ranked, minlength=len(terms))
        return (
            terms,
            _starts(counts),
            np.asarray(self._docs, np.int32)[order],
            np.asarray(self._impacts, np.uint8)[order],
        )


def build(
    documents: Sequence[Document],
    labels: Mapping[FacetName, Mapping[str, Label]],
    synonyms: Iterable[Synonyms] = (),
) -> Index:
    """Index documents, numbered in the order given; `labels` name the facet values in the order shown."""
    single, double = _Postings(), _Postings()
    written: dict[str, Counter[str]] = {}
    for doc, item in enumerate(documents):
        single.add(doc, _impacts(item))
        double.add(doc, _phrases(item))
        _note_spellings(written, item)
    vocabulary, starts, docs, impacts = single.flat()
    phrases, phrase_starts, phrase_docs, phrase_impacts = double.flat()
    stems, stem_starts, stem_words = _stems(vocabulary)
    return Index(
        size=len(documents),
        vocabulary=Texts.of(vocabulary),
        spellings=Texts.of(_commonest(written.get(word), word) for word in vocabulary),
        starts=starts,
        docs=np.concatenate([docs, phrase_docs]),
        impacts=np.concatenate([impacts, phrase_impacts]),
        stems=Texts.of(stems),
        stem_starts=stem_starts,
        stem_words=stem_words,
        phrases=Texts.of(phrases),
        phrase_starts=phrase_starts + len(docs),
        backwards=_sorted_numbers(vocabulary, lambda word: word[::-1]),
        places=np.array([item.position for item in documents], np.float32).reshape(-1, 2),
        facets={facet: _facet(facet, documents, names) for facet, names in labels.items()},
        synonyms=tuple(tuple((term, tuple(words(term))) for term in group.terms) for group in synonyms),
    )


def _starts(counts: Sequence[int] | NDArray[np.int64]) -> NDArray[np.int64]:
    return np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)


def _impacts(item: Document) -> Impacts:
    """Return each word of a document with its weight; function words only where they are part of a name."""
    found: dict[str, int] = {}
    for name, texts in item.fields:
        weight = WEIGHTS[name]
        for text in texts:
            for word in words(text):
                if found.get(word, 0) < weight and (name is FieldName.NAME or word not in STOP_WORDS):
                    found[word] = weight
            if name is FieldName.IDENTIFIER:
                found |= dict.fromkeys(_joined(text), weight)
    return found


def _joined(identifier: str) -> set[str]:
    """Return an identifier as people type it without its spaces: « 8198438118 », « j1x0n4 »."""
    digits = "".join(filter(str.isdigit, identifier))
    whole = "".join(words(identifier))
    return {each for each in (digits, whole if len(whole) <= _LONGEST_IDENTIFIER else "") if each}


def _phrases(item: Document) -> Impacts:
    """Return the stems side by side in a document's name and offers, and the whole of each.

    Function words are passed over.
    """
    found: dict[str, int] = {}
    for name, texts in item.fields:
        if name in _PAIRED:
            for text in texts:
                stems = [stem(word) for word in words(text) if word not in STOP_WORDS]
                for phrase in (*map(" ".join, pairwise(stems)), WHOLE + " ".join(stems)):
                    found[phrase] = max(found.get(phrase, 0), WEIGHTS[name])
    return found


def _note_spellings(written: dict[str, Counter[str]], item: Document) -> None:
    """Count the ways in which words that fold to others are written: « ebenisterie » is « ébénisterie »."""
    for _name, texts in item.fields:
        for text in texts:
            if not text.isascii():
                for word, start, end in spans(text):
                    original = text[start:end].lower()
                    if original != word:
                        written.setdefault(word, Counter())[original] += 1


def _commonest(spellings: Counter[str] | None, word: str) -> str:
    """Return the commonest spelling with its accents: texts without any are the exception in French."""
    return min(spellings.items(), key=lambda each: (-each[1], each[0]))[0] if spellings else word


def _stems(vocabulary: Sequence[str]) -> tuple[list[str], Ints, Ints]:
    """Return the sorted stems, where the words of each start, and those words."""
    groups: dict[str, list[int]] = {}
    for number, word in enumerate(vocabulary):
        groups.setdefault(stem(word), []).append(number)
    stems = sorted(groups)
    members = [number for each in stems for number in groups[each]]
    starts = _starts([len(groups[each]) for each in stems]).astype(np.int32)
    return stems, starts, np.array(members, np.int32)


def _sorted_numbers(vocabulary: Sequence[str], key: Callable[[str], str]) -> Ints:
    return np.array(sorted(range(len(vocabulary)), key=lambda number: key(vocabulary[number])), np.int32)


def _facet(facet: FacetName, documents: Sequence[Document], labels: Mapping[str, Label]) -> FacetValues:
    row = {value: number for number, value in enumerate(labels)}
    width = (len(documents) + 63) // 64
    bits = np.zeros((len(row), width * 8), np.uint8)
    for doc, item in enumerate(documents):
        for value in item.facets[facet]:
            if value in row:
                bits[row[value], doc >> 3] |= 128 >> (doc & 7)
    return FacetValues(tuple(labels), tuple(labels.values()), bits.view(np.uint64))
