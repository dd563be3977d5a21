"""The documents read lately, with their texts folded: the next keystroke shows many of the same."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, chain
from threading import Lock
from typing import Final, Self

from jachete.search import storing
from jachete.search.document import Document
from jachete.store.edition import Edition
from jachete.text.folding import fold_all

#: How many are kept: twenty pages of results, about ten megabytes.
_KEPT: Final = 1000


@dataclass(frozen=True, slots=True)
class Lines:
    """Texts, and the same folded, one after the other: line `n` begins at `starts[n]` of `folded`."""

    texts: tuple[str, ...]
    folded: str
    starts: tuple[int, ...]

    @classmethod
    def of(cls, texts: Sequence[str]) -> Self:
        """Fold texts; a text that has line breaks is still one line."""
        lines = fold_all(texts)
        starts = tuple(accumulate((len(line) + 1 for line in lines), initial=0))
        return cls(tuple(texts), "\n".join(lines), starts)

    def line(self, number: int) -> str:
        """Return a text folded."""
        return self.folded[self.starts[number] : self.starts[number + 1] - 1]


@dataclass(frozen=True, slots=True)
class Card:
    """A document ready to be marked: its name, then the texts of its fields, in order."""

    document: Document
    lines: Lines


def card(document: Document) -> Card:
    """Return a document ready to be marked."""
    entries = chain.from_iterable(entries for _field, entries in document.fields)
    return Card(document, Lines.of((document.name, *entries)))


class Cards:
    """Reads documents of an edition; safe to use from several threads."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._kept: OrderedDict[int, Card] = OrderedDict()
        self._lock = Lock()

    def read(self, numbers: Sequence[int]) -> list[Card]:
        """Return the cards of documents, in the order asked for."""
        with self._lock:
            found = {number: self._kept[number] for number in numbers if number in self._kept}
        missing = [number for number in numbers if number not in found]
        if missing:
            with self._edition.reading() as connection:
                documents = storing.read_documents(connection, missing)
            found |= zip(missing, map(card, documents), strict=True)
        self._keep(found)
        return [found[number] for number in numbers]

    def _keep(self, cards: dict[int, Card]) -> None:
        with self._lock:
            for number, each in cards.items():
                self._kept[number] = each
                self._kept.move_to_end(number)
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
