"""Two hundred searches as people type them, with what they look for."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from jachete.search.document import Document
from jachete.search.page import FieldName
from jachete.text.folding import fold

_SHORTEST: Final = 6


@dataclass(frozen=True, slots=True)
class Judged:
    """A search, its kind, and the ids of what answers it."""

    kind: str
    text: str
    relevant: frozenset[str]


def judged(documents: Sequence[Document], count: int = 200, seed: int = 11) -> list[Judged]:
    """Return searches drawn from documents; what answers is found by reading every document."""
    draw = random.Random(seed)  # noqa: S311 - not a secret
    kinds = list(_KINDS.items())
    made: list[Judged] = []
    while len(made) < count:
        kind, write = kinds[len(made) % len(kinds)]
        document = draw.choice(documents)
        text, wanted = write(document, draw)
        if text:
            made.append(Judged(kind, text, _holding(documents, wanted, document.id)))
    return made


def _holding(documents: Sequence[Document], wanted: tuple[FieldName, str], own: str) -> frozenset[str]:
    """Return the documents that have the same entry in the same field; always the one drawn."""
    field, entry = wanted
    same = (each.id for each in documents if entry in dict(each.fields).get(field, ()))
    return frozenset({own, *same})


Written = tuple[str, tuple[FieldName, str]]


def _offer(document: Document, draw: random.Random) -> str:
    return draw.choice(dict(document.fields)[FieldName.OFFER])


def _phrase(document: Document, draw: random.Random) -> Written:
    offer = _offer(document, draw)
    return (fold(offer) if draw.random() < 0.5 else offer.lower()), (FieldName.OFFER, offer)


def _name(document: Document, _draw: random.Random) -> Written:
    return document.name.lower(), (FieldName.NAME, document.name)


def _place(document: Document, draw: random.Random) -> Written:
    offer = _offer(document, draw)
    return f"{offer.lower()} {document.place}", (FieldName.NAME, document.name)


def _slip(document: Document, draw: random.Random) -> Written:
    """Swap, drop or double a letter of the longest word."""
    offer = _offer(document, draw)
    word = max(fold(offer).replace("-", " ").replace("’", " ").split(), key=len)
    at = draw.randrange(1, len(word) - 2) if len(word) >= _SHORTEST else 0
    slips = (
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        word[:at] + word[at + 1 :],
        word[:at] + word[at] + word[at:],
    )
    slipped = draw.choice(slips)
    return (fold(offer).replace(word, slipped) if at else ""), (FieldName.OFFER, offer)


def _number(document: Document, draw: random.Random) -> Written:
    """Write the singular of what is plural."""
    offer = _offer(document, draw)
    singular = " ".join(word.removesuffix("s") for word in offer.lower().split())
    return singular, (FieldName.OFFER, offer)


def _beginning(document: Document, draw: random.Random) -> Written:
    offer = _offer(document, draw)
    return offer.lower()[: max(len(offer) - draw.randint(1, 4), 4)].rstrip(), (FieldName.OFFER, offer)


def _identifier(document: Document, draw: random.Random) -> Written:
    known = dict(document.fields)[FieldName.IDENTIFIER]
    return draw.choice([known[0], known[-1]]), (FieldName.NAME, document.name)


_KINDS: Final[dict[str, Callable[[Document, random.Random], Written]]] = {
    "phrase": _phrase,
    "nom": _name,
    "service et lieu": _place,
    "faute": _slip,
    "nombre": _number,
    "début": _beginning,
    "identifiant": _identifier,
    "phrase sans accents": lambda document, draw: (
        fold((offer := _offer(document, draw)).lower()),
        (FieldName.OFFER, offer),
    ),
}
