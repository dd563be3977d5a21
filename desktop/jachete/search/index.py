"""The inverted index: flat sorted arrays, and the ways to look into them."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from jachete.catalogue.labels import Label
from jachete.search.query import FacetName
from jachete.search.texts import Texts

#: Sorts after any letter or digit: the end of a prefix's range.
_LAST: Final = "\U0010ffff"

#: Marks, in the phrases of an index, those that are the whole of a name or an offer.
WHOLE: Final = "="

Ints = NDArray[np.int32]
#: A group of synonyms: each term as it is written, with its folded words.
SynonymGroup = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class FacetValues:
    """The values of one facet: ids and labels in the order shown, and a row of document bits for each."""

    ids: tuple[str, ...]
    labels: tuple[Label, ...]
    bits: NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class Index:
    """The arrays of an index of `size` documents.

    Word `w` of the sorted `vocabulary` has the postings `docs[starts[w]:starts[w+1]]`, sorted by document,
    with their `impacts` (the weight of its heaviest field), and is written `spellings[w]`. Stem `s` of the
    sorted `stems` covers the words `stem_words[stem_starts[s]:stem_starts[s+1]]`. Phrase `p` of the sorted
    `phrases` (two stems side by side in a name or an offer; after `WHOLE`, all the stems of one) has the
    postings `docs[phrase_starts[p]:phrase_starts[p+1]]`. `backwards` are the words in order of their endings.
    `places` are the latitude and longitude of each document's municipality, NaN where unknown. `offered` are
    the words for what is offered, most first; None in an edition made before they were noted.
    """

    size: int
    vocabulary: Texts
    spellings: Texts
    starts: NDArray[np.int64]
    docs: Ints
    impacts: NDArray[np.uint8]
    stems: Texts
    stem_starts: Ints
    stem_words: Ints
    phrases: Texts
    phrase_starts: NDArray[np.int64]
    backwards: Ints
    places: NDArray[np.float32]
    facets: Mapping[FacetName, FacetValues]
    synonyms: tuple[SynonymGroup, ...]
    offered: tuple[str, ...] | None = None

    def word(self, word: str) -> int | None:
        """Return the number of a folded word, or None."""
        return self.vocabulary.number(word)

    def prefixed(self, prefix: str) -> range:
        """Return the numbers of the words that begin so."""
        return range(self.vocabulary.find(prefix), self.vocabulary.find(prefix + _LAST))

    def ending(self, suffix: str) -> list[int]:
        """Return the numbers of the words that end so."""
        wanted = suffix[::-1]

        def reversed_word(number: np.int32) -> str:
            return self.vocabulary[int(number)][::-1]

        first = bisect_left(self.backwards, wanted, key=reversed_word)
        last = bisect_left(self.backwards, wanted + _LAST, key=reversed_word)
        found: list[int] = self.backwards[first:last].tolist()
        return found

    def stemmed(self, wanted: str) -> list[int]:
        """Return the numbers of the words that have this stem."""
        at = self.stems.number(wanted)
        if at is None:
            return []
        found: list[int] = self.stem_words[self.stem_starts[at] : self.stem_starts[at + 1]].tolist()
        return found

    def frequency(self, word: int) -> int:
        """Return the number of documents that hold a word."""
        return int(self.starts[word + 1] - self.starts[word])

    def runs(self, words: range | Sequence[int]) -> Iterator[tuple[int, int]]:
        """Yield the slices of postings of words; the words of a range are one slice."""
        if isinstance(words, range):
            yield int(self.starts[words.start]), int(self.starts[words.stop])
        else:
            yield from ((int(self.starts[word]), int(self.starts[word + 1])) for word in words)

    def phrase_run(self, stems: Sequence[str], *, open_: bool, whole: bool) -> tuple[int, int]:
        """Return the slice of postings of stems in a row, or of whole entries made of them.

        `open_`, the last stem may be the beginning of one.
        """
        phrase = WHOLE * whole + " ".join(stems)
        start = self.phrases.find(phrase)
        known = self.phrases.number(phrase) is not None
        end = self.phrases.find(phrase + _LAST) if open_ else start + known
        return int(self.phrase_starts[start]), int(self.phrase_starts[end])
