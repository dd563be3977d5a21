"""Clauses → where the words that satisfy them stand in texts."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Final

from jachete.search.cards import Lines
from jachete.search.page import Marked
from jachete.search.synonyms import Clause
from jachete.text.folding import digits, keeps_places, spans
from jachete.text.french import STOP_WORDS, stem

_SHORTEST_ROOT: Final = 2
#: What a word of a text is to what is sought.
_NOT_HELD, _WITH_OTHERS, _HELD = range(3)

Places = tuple[tuple[int, int], ...]


class Marker:
    """Finds in texts the words that satisfy clauses; made once for a whole page."""

    def __init__(self, clauses: Sequence[Clause]) -> None:
        ways = [way for clause in clauses for way in clause.ways]
        loose = [way for way in ways if not way.synonym or len(way.terms) == 1]
        terms = [term for way in loose for term in way.terms]
        self._together = tuple(
            frozenset(stem(term.text) for term in way.terms) for way in ways if way not in loose
        )
        self._exact = frozenset(term.text for term in terms if term.exact)
        self._stems = frozenset(stem(term.text) for term in terms if not term.exact)
        self._prefixes = tuple(term.text for term in terms if term.open)
        self._ranks: dict[str, int] = {}
        self._clauses = tuple(
            [(way.synonym, frozenset(stem(term.text) for term in way.terms)) for way in clause.ways]
            for clause in clauses
            if len(clause.ways) > 1
        )
        self._digits = tuple(term.text for term in terms if term.text.isdigit())
        firsts = {min(stems) for stems in self._together}
        roots = {root[: max(len(root) - 1, _SHORTEST_ROOT)] for root in self._stems | self._exact | firsts}
        self._beginnings = tuple(" " + root for root in _shortest(roots | set(self._prefixes)))
        self._wanted = bool(terms or self._together)

    def mark(self, text: str) -> Marked:
        """Return a text with its found words marked."""
        return Marked(text, self.places(Lines.of([text])).get(0, ()))

    def places(self, lines: Lines) -> dict[int, Places]:
        """Return where the found words stand in each text that has any, by its number.

        Words parted only by function words are one place; an identifier is found whole, however
        its digits are parted.
        """
        if not self._wanted:
            return {}
        found: dict[int, list[tuple[int, int]]] = {}
        slow = self._numbered(lines) if self._digits else set()
        starts, spaced, ranks = lines.starts, lines.spaced, self._ranks
        for first, end in self._candidates(spaced):
            word = spaced[first:end]
            rank = ranks[word] if word in ranks else self._rank(word)
            if rank:
                number = bisect_right(starts, first) - 1
                if rank == _HELD:
                    at = starts[number]
                    _add(found.setdefault(number, []), first - at, end - at, lines, number)
                else:
                    slow.add(number)
        slow |= {n for n in found if not keeps_places(lines.texts[n], lines.line(n))}
        sure = {n: tuple(each) for n, each in found.items() if n not in slow}
        return sure | {n: each for n in slow if (each := self._places(lines.texts[n]))}

    def _candidates(self, spaced: str) -> list[tuple[int, int]]:
        """Return where the words begin and end that may be held, in order.

        One look at all the lines for each beginning: a page of results has thousands of short ones.
        """
        found = []
        for beginning in self._beginnings:
            at = spaced.find(beginning)
            while at >= 0:
                end = spaced.index(" ", at + 1)
                found.append((at + 1, end))
                at = spaced.find(beginning, end)
        if len(self._beginnings) > 1:
            found.sort()
        return found

    def _numbered(self, lines: Lines) -> set[int]:
        """Return the lines that hold an identifier that was typed."""
        kept = digits(lines.spaced)
        if not any(each in kept for each in self._digits):
            return set()
        held = enumerate(kept.split("\n"))
        return {n for n, line in held if line and self._is_number(lines.texts[n])}

    def _places(self, text: str) -> Places:
        if self._is_number(text):
            return ((0, len(text)),)
        found = spans(text)
        also = self._held_together(found)
        places: list[tuple[int, int]] = []
        joined = False
        for word, start, end in found:
            if self._rank(word) == _HELD or (also and stem(word) in also):
                first = places.pop()[0] if joined else start
                places.append((first, end))
                joined = True
            elif word not in STOP_WORDS:
                joined = False
        return tuple(places)

    def _is_number(self, text: str) -> bool:
        """Tell whether a text holds an identifier that was typed, whatever parts its digits."""
        return any(typed in _digits(text) for typed in self._digits)

    def _held_together(self, found: Sequence[tuple[str, int, int]]) -> frozenset[str]:
        """Return the stems of the synonyms of several words that a text holds whole."""
        if not self._together:
            return frozenset()
        stems = {stem(word) for word, _start, _end in found}
        whole = (wanted for wanted in self._together if wanted <= stems)
        return frozenset(each for wanted in whole for each in wanted)

    def _rank(self, word: str) -> int:
        """Tell whether a word is held, or may be with others, or neither."""
        rank = self._ranks.get(word)
        if rank is None:
            if word in self._exact or word.startswith(self._prefixes) or stem(word) in self._stems:
                rank = _HELD
            else:
                rank = _WITH_OTHERS if any(stem(word) in each for each in self._together) else _NOT_HELD
            self._ranks[word] = rank
        return rank

    def synonym(self, lines: Lines, numbers: Sequence[int]) -> str:
        """Return the first synonym through which texts match that do not hold the words typed."""
        if not self._clauses:
            return ""
        stems = {stem(word) for number in numbers for word in lines.line(number).split()}
        firsts = (next((synonym for synonym, way in ways if way <= stems), "") for ways in self._clauses)
        return next(filter(None, firsts), "")


def _shortest(beginnings: Iterable[str]) -> list[str]:
    """Return the beginnings that have no other one for beginning."""
    kept: list[str] = []
    for beginning in sorted(beginnings):
        if not kept or not beginning.startswith(kept[-1]):
            kept.append(beginning)
    return kept


def _add(places: list[tuple[int, int]], start: int, end: int, lines: Lines, number: int) -> None:
    """Add a place to those of a text, or to the last of them when only function words part the two."""
    if places:
        at = lines.starts[number]
        between = lines.spaced[at + places[-1][1] : at + start].split()
        if STOP_WORDS.issuperset(between):
            places[-1] = (places[-1][0], end)
            return
    places.append((start, end))


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))
