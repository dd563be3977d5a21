"""Clauses → where the words that satisfy them stand in texts."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from jachete.search.cards import Lines
from jachete.search.page import Marked
from jachete.search.synonyms import Clause
from jachete.text.folding import keeps_places, spans, word_at, words
from jachete.text.french import STOP_WORDS, stem

_SHORTEST_ROOT: Final = 2

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
        self._held: dict[str, bool] = {}
        self._clauses = tuple(clause for clause in clauses if len(clause.ways) > 1)
        self._digits = tuple(term.text for term in terms if term.text.isdigit())
        firsts = {min(stems) for stems in self._together}
        roots = {root[: max(len(root) - 1, _SHORTEST_ROOT)] for root in self._stems | self._exact | firsts}
        beginnings = "|".join(map(re.escape, sorted(roots | set(self._prefixes))))
        self._candidate = re.compile(beginnings)
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
        slow = {n for n, text in enumerate(lines.texts) if self._is_number(text)} if self._digits else set()
        folded, starts = lines.folded, lines.starts
        # One pass over all the lines: a page of results has thousands of short ones.
        for candidate in self._candidate.finditer(folded):
            first = candidate.start()
            if first and folded[first - 1].isalnum():
                continue
            word = word_at(folded, first)
            if not self._holds(word) and not (self._together and self._may_hold_together(word)):
                continue
            number = bisect_right(starts, first) - 1
            if self._holds(word):
                start = first - starts[number]
                _add(found.setdefault(number, []), start, start + len(word), lines.line(number))
            else:
                slow.add(number)
        slow |= {n for n in found if not keeps_places(lines.texts[n], lines.line(n))}
        sure = {n: tuple(each) for n, each in found.items() if n not in slow}
        return sure | {n: each for n in slow if (each := self._places(lines.texts[n]))}

    def _places(self, text: str) -> Places:
        if self._is_number(text):
            return ((0, len(text)),)
        found = spans(text)
        also = self._held_together(found)
        places: list[tuple[int, int]] = []
        joined = False
        for word, start, end in found:
            if self._holds(word) or (also and stem(word) in also):
                first = places.pop()[0] if joined else start
                places.append((first, end))
                joined = True
            elif word not in STOP_WORDS:
                joined = False
        return tuple(places)

    def _is_number(self, text: str) -> bool:
        """Tell whether a text holds an identifier that was typed, whatever parts its digits."""
        return any(digits in _digits(text) for digits in self._digits)

    def _may_hold_together(self, word: str) -> bool:
        return any(stem(word) in wanted for wanted in self._together)

    def _held_together(self, found: Sequence[tuple[str, int, int]]) -> frozenset[str]:
        """Return the stems of the synonyms of several words that a text holds whole."""
        if not self._together:
            return frozenset()
        stems = {stem(word) for word, _start, _end in found}
        whole = (wanted for wanted in self._together if wanted <= stems)
        return frozenset(each for wanted in whole for each in wanted)

    def _holds(self, word: str) -> bool:
        held = self._held.get(word)
        if held is None:
            held = word in self._exact or word.startswith(self._prefixes) or stem(word) in self._stems
            self._held[word] = held
        return held

    def synonym(self, texts: Sequence[str]) -> str:
        """Return the first synonym through which texts match that do not hold the words typed."""
        if not self._clauses:
            return ""
        stems = {stem(word) for text in texts for word, _start, _end in spans(text)}
        for clause in self._clauses:
            held = [way for way in clause.ways if {stem(term.text) for term in way.terms} <= stems]
            if held and held[0].synonym:
                return held[0].synonym
        return ""


def _add(places: list[tuple[int, int]], start: int, end: int, folded: str) -> None:
    """Add a place to those of a text, or to the last of them when only function words part the two."""
    if places and all(word in STOP_WORDS for word in words(folded[places[-1][1] : start])):
        places[-1] = (places[-1][0], end)
    else:
        places.append((start, end))


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))
