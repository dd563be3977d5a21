"""The inverted index: flat sorted arrays, built with the edition, kept in it, read by NumPy."""

import json
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from jachete.catalogue.categories import Synonyms
from jachete.catalogue.labels import Label
from jachete.search.document import Document
from jachete.search.page import FieldName
from jachete.search.query import FacetName
from jachete.text.folding import words
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
#: Sorts after any letter or digit: the end of a prefix's range.
LAST: Final = "\U0010ffff"

Ints = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class FacetValues:
    """The values of one facet: ids and labels in the order shown, and one bit per document and value."""

    ids: tuple[str, ...]
    labels: tuple[Label, ...]
    bits: NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class Index:
    """The arrays of an index of `size` documents.

    Word `w` of the sorted `vocabulary` has the postings `docs[starts[w]:starts[w+1]]`, sorted by document,
    with their `impacts` (the weight of its heaviest field). Stem `s` of the sorted `stems` covers the words
    `stem_words[stem_starts[s]:stem_starts[s+1]]`.
    """

    size: int
    vocabulary: list[str]
    starts: NDArray[np.int64]
    docs: Ints
    impacts: NDArray[np.uint8]
    stems: list[str]
    stem_starts: Ints
    stem_words: Ints
    facets: Mapping[FacetName, FacetValues]
    synonyms: tuple[tuple[tuple[str, ...], ...], ...] = field(default=())

    def word(self, word: str) -> int | None:
        """Return the number of a folded word, or None."""
        at = bisect_left(self.vocabulary, word)
        return at if at < len(self.vocabulary) and self.vocabulary[at] == word else None

    def prefixed(self, prefix: str) -> range:
        """Return the numbers of the words that begin so."""
        return range(bisect_left(self.vocabulary, prefix), bisect_left(self.vocabulary, prefix + LAST))

    def stemmed(self, wanted: str) -> list[int]:
        """Return the numbers of the words that have this stem."""
        at = bisect_left(self.stems, wanted)
        if at == len(self.stems) or self.stems[at] != wanted:
            return []
        found: list[int] = self.stem_words[self.stem_starts[at] : self.stem_starts[at + 1]].tolist()
        return found

    def frequency(self, word: int) -> int:
        """Return the number of documents that hold a word."""
        return int(self.starts[word + 1] - self.starts[word])


def build(
    documents: Sequence[Document],
    labels: Mapping[FacetName, Mapping[str, Label]],
    synonyms: Iterable[Synonyms] = (),
) -> Index:
    """Index documents, numbered in the order given; `labels` name the facet values in the order shown."""
    numbers: dict[str, int] = {}
    terms, docs, impacts = array("i"), array("i"), array("B")
    for doc, item in enumerate(documents):
        for word, impact in _impacts(item).items():
            terms.append(numbers.setdefault(word, len(numbers)))
            docs.append(doc)
            impacts.append(impact)
    vocabulary = sorted(numbers)
    rank = np.empty(len(vocabulary), np.int32)
    rank[[numbers[word] for word in vocabulary]] = np.arange(len(vocabulary), dtype=np.int32)
    ranked = rank[np.frombuffer(terms, np.int32)] if terms else np.empty(0, np.int32)
    order = np.argsort(ranked, kind="stable")
    counts = np.bincount(ranked, minlength=len(vocabulary))
    return Index(
        len(documents),
        vocabulary,
        np.concatenate([[0], np.cumsum(counts)]).astype(np.int64),
        np.frombuffer(docs, np.int32)[order] if docs else np.empty(0, np.int32),
        np.frombuffer(impacts, np.uint8)[order] if docs else np.empty(0, np.uint8),
        *_stems(vocabulary),
        {facet: _facet(facet, documents, names) for facet, names in labels.items()},
        tuple(tuple(tuple(words(term)) for term in group.terms) for group in synonyms),
    )


def _impacts(item: Document) -> dict[str, int]:
    """Return each word of a document with its weight; function words only where they are part of a name."""
    found: dict[str, int] = {}
    for name, texts in item.fields:
        weight = WEIGHTS[name]
        for text in texts:
            for word in words(text):
                if found.get(word, 0) < weight and (word not in STOP_WORDS or name is FieldName.NAME):
                    found[word] = weight
            if name is FieldName.IDENTIFIER and (digits := "".join(filter(str.isdigit, text))):
                found[digits] = weight
    return found


def _stems(vocabulary: Sequence[str]) -> tuple[list[str], Ints, Ints]:
    groups: dict[str, list[int]] = {}
    for number, word in enumerate(vocabulary):
        groups.setdefault(stem(word), []).append(number)
    stems = sorted(groups)
    sizes = [len(groups[each]) for each in stems]
    members = [number for each in stems for number in groups[each]]
    starts = np.concatenate([[0], np.cumsum(sizes)]).astype(np.int32)
    return stems, starts, np.array(members, np.int32)


def _facet(facet: FacetName, documents: Sequence[Document], labels: Mapping[str, Label]) -> FacetValues:
    row = {value: number for number, value in enumerate(labels)}
    width = (len(documents) + 63) // 64 * 64
    held = np.zeros((len(row), width), bool)
    for doc, item in enumerate(documents):
        for value in item.facets[facet]:
            if value in row:
                held[row[value], doc] = True
    bits = np.packbits(held, axis=1).view(np.uint64) if row else np.empty((0, width // 64), np.uint64)
    return FacetValues(tuple(labels), tuple(labels.values()), bits)


def to_arrays(index: Index) -> dict[str, NDArray[Any]]:
    """Return an index as named arrays, for storing; `from_arrays` reads them back."""
    facets = {
        facet.value: {
            "ids": values.ids,
            "labels": [[label.fr, label.en] for label in values.labels],
        }
        for facet, values in index.facets.items()
    }
    shape = {"size": index.size, "facets": facets, "synonyms": index.synonyms}
    return {
        "shape": _bytes(json.dumps(shape, ensure_ascii=False)),
        "vocabulary": _bytes("\n".join(index.vocabulary)),
        "starts": index.starts,
        "docs": index.docs,
        "impacts": index.impacts,
        "stems": _bytes("\n".join(index.stems)),
        "stem_starts": index.stem_starts,
        "stem_words": index.stem_words,
        **{f"facet_{facet.value}": values.bits.reshape(-1) for facet, values in index.facets.items()},
    }


def _bytes(text: str) -> NDArray[np.uint8]:
    return np.frombuffer(text.encode(), np.uint8)


def from_arrays(arrays: Mapping[str, NDArray[Any]]) -> Index:
    """Return the index that `to_arrays` took apart."""
    shape = json.loads(arrays["shape"].tobytes())
    facets = {
        FacetName(name): FacetValues(
            tuple(facet["ids"]),
            tuple(Label(fr, en) for fr, en in facet["labels"]),
            arrays[f"facet_{name}"].reshape(len(facet["ids"]), (shape["size"] + 63) // 64),
        )
        for name, facet in shape["facets"].items()
    }
    return Index(
        shape["size"],
        _lines(arrays["vocabulary"]),
        arrays["starts"],
        arrays["docs"],
        arrays["impacts"],
        _lines(arrays["stems"]),
        arrays["stem_starts"],
        arrays["stem_words"],
        facets,
        tuple(tuple(map(tuple, group)) for group in shape["synonyms"]),
    )


def _lines(array_: NDArray[np.uint8]) -> list[str]:
    text = array_.tobytes().decode()
    return text.split("\n") if text else []
