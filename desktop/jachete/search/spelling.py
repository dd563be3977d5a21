"""A word that is nowhere → the nearest one that is, by the slips that fingers make."""

from collections.abc import Iterator, Sequence
from typing import Final

from jachete.search.index import Index
from jachete.search.page import Correction
from jachete.search.terms import Term
from jachete.text.french import STOP_WORDS, stem

_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz0123456789"
#: A word of this many letters may hold one slip, of that many two.
ONE_SLIP: Final = 4
TWO_SLIPS: Final = 8
#: Nothing longer is a word of French.
LONGEST: Final = 30
#: The rows of the keyboards of Québec, as neighbours see them.
_ROWS: Final = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
#: What slips cost: the likelier, the less; the first letter is seldom wrong.
_SWAP, _DOUBLED, _NEIGHBOUR, _MISSING, _OTHER, _FIRST = 2, 2, 3, 3, 4, 3


def _neighbours() -> dict[str, frozenset[str]]:
    near: dict[str, set[str]] = {}
    for above, row in zip(("", *_ROWS), _ROWS, strict=False):
        for at, letter in enumerate(row):
            beside = {row[at - 1 : at], row[at + 1 : at + 2], above[at : at + 1], above[at + 1 : at + 2]}
            for other in beside - {""}:
                near.setdefault(letter, set()).add(other)
                near.setdefault(other, set()).add(letter)
    return {letter: frozenset(others) for letter, others in near.items()}


_NEAR: Final = _neighbours()


def correct(index: Index, terms: Sequence[Term]) -> tuple[tuple[Term, ...], tuple[Correction, ...]]:
    """Return the terms with those that match nothing replaced by the nearest word, and what was replaced."""
    kept: list[Term] = []
    corrections: list[Correction] = []
    for term in terms:
        found = None if term.exact or is_known(index, term) else nearest(index, term)
        if found is None:
            kept.append(term)
        else:
            word, replacement = found
            kept.append(replacement)
            corrections.append(Correction(term.text, index.spellings[word]))
    return tuple(kept), tuple(corrections)


def is_known(index: Index, term: Term) -> bool:
    """Tell whether a term matches any word at all."""
    return bool(
        index.word(term.text) is not None
        or (term.open and index.prefixed(term.text))
        or (not term.exact and index.stemmed(stem(term.text)))
    )


def nearest(index: Index, term: Term) -> tuple[int, Term] | None:
    """Return the number of the nearest word and the term that finds it, or None.

    The cheapest slip wins, then the commonest word, then the alphabet. An open term is also read as the
    mistyped beginning of a word.
    """
    text = term.text
    if not ONE_SLIP <= len(text) <= LONGEST or text.isdigit():
        return None
    once = {variant: cost for cost, variant in sorted(_slips(text), reverse=True)}
    found = [
        (cost, number, False) for variant, cost in once.items() if (number := index.word(variant)) is not None
    ]
    if not found and term.open:
        found = [
            (cost, max(words, key=index.frequency), True)
            for variant, cost in once.items()
            if (words := index.prefixed(variant))
        ]
    if not found and len(text) >= TWO_SLIPS:
        found = [(cost, number, False) for number, cost in _two_slips_away(index, text)]
    found = [each for each in found if index.vocabulary[each[1]] not in STOP_WORDS]
    if not found:
        return None
    _cost, number, begun = min(found, key=lambda each: (each[0], -index.frequency(each[1]), each[1]))
    return number, Term(
        index.vocabulary[number][: len(text) + 1] if begun else index.vocabulary[number], begun
    )


def _slips(text: str) -> Iterator[tuple[int, str]]:
    """Yield every text one slip away, with the cost of the slip."""
    for at in range(len(text) + 1):
        head, tail = text[:at], text[at:]
        first = 0 if at else _FIRST
        if tail:
            doubled = tail[0] in (head[-1:], tail[1:2])
            yield first + (_DOUBLED if doubled else _OTHER), head + tail[1:]
            for letter in _LETTERS:
                near = letter in _NEAR.get(tail[0], ())
                yield first + (_NEIGHBOUR if near else _OTHER), head + letter + tail[1:]
        if len(tail) > 1:
            yield first + _SWAP, head + tail[1] + tail[0] + tail[2:]
        for letter in _LETTERS:
            doubled = letter in (head[-1:], tail[:1])
            yield first + (_DOUBLED if doubled else _MISSING), head + letter + tail


def _two_slips_away(index: Index, text: str) -> Iterator[tuple[int, int]]:
    """Yield the words two slips away, with their cost.

    Of two slips, at most one is in one of the halves: the other half, or what one slip makes of it, begins or
    ends the word.
    """
    half = len(text) // 2
    heads = {text[:half], *(variant for _cost, variant in _slips(text[:half]) if len(variant) >= half - 1)}
    seen: set[int] = set()
    ranges = [index.prefixed(head) for head in sorted(heads)]
    for numbers in (*ranges, index.ending(text[half:])):
        for number in numbers:
            if number not in seen and abs(len(index.vocabulary[number]) - len(text)) <= 2:  # noqa: PLR2004 - two slips
                seen.add(number)
                away = distance(text, index.vocabulary[number], 2)
                if away is not None:
                    yield number, away * _OTHER


def distance(first: str, second: str, most: int) -> int | None:
    """Return the number of slips between two words (swaps count one), or None beyond `most`."""
    earlier: list[int] = []
    previous: list[int] = []
    row = list(range(len(second) + 1))
    for i, letter in enumerate(first, start=1):
        earlier, previous, row = previous, row, [i]
        for j, other in enumerate(second, start=1):
            cost = min(previous[j] + 1, row[-1] + 1, previous[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == second[j - 2] and first[i - 2] == other:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return None
    return row[-1] if row[-1] <= most else None
