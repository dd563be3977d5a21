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
from jachete.text.folding import fold_all, spaced

#: How many are kept: twenty pages of results, about ten megabytes.
_KEPT: Final = 1000
_BETWEEN: Final = " \n "


@dataclass(frozen=True, slots=True)
class Lines:
    """Texts, and the words of all of them, folded, each between two spaces and where it stands in its text.

    Line `n` begins at `starts[n]` of `spaced`.
    """

    texts: tuple[str, ...]
    spaced: str
    starts: tuple[int, ...]

    @classmethod
    def of(cls, texts: Sequence[str]) -> Self:
        """Fold texts; a text that has line breaks is still one line."""
        lines = fold_all(texts)
        starts = accumulate([len(line) + len(_BETWEEN) for line in lines], initial=1)
        return cls(tuple(texts), spaced(f" {_BETWEEN.join(lines)} "), tuple(starts))

    def line(self, number: int) -> str:
        """Return the words of a text."""
        return self.spaced[self.starts[number] : self.starts[number + 1] - len(_BETWEEN)]


@dataclass(frozen=True, slots=True)
class Card:
    """A document ready to be marked: line 0 is its name, then come the texts of its fields, in order.

    The texts of field `n` begin at line `firsts[n]`.
    """

    document: Document
    lines: Lines
    firsts: tuple[int, ...]


def card(document: Document) -> Card:
    """Return a document ready to be marked."""
    entries = [entries for _field, entries in document.fields]
    firsts = tuple(accumulate(map(len, entries), initial=1))
    return Card(document, Lines.of((document.name, *chain.from_iterable(entries))), firsts)


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
