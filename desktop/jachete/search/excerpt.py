"""Card and clauses → what is marked on its card, and why it is in the answer."""

import re
from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Final

from jachete.search.cards import Card
from jachete.search.page import FieldName, Hit, Marked, Reason
from jachete.search.synonyms import Clause
from jachete.text.folding import fold, keeps_places, spans, word_at, words
from jachete.text.french import STOP_WORDS, stem

#: Characters of an excerpt: about two lines of a result card.
LENGTH: Final = 150
_BEFORE: Final = 40
_SEPARATOR: Final = " · "
_ELLIPSIS: Final = "…"
#: Fields whose entries are short: an excerpt of them is a list, the matching ones first.
_LISTED: Final = (FieldName.OFFER, FieldName.CERTIFICATION, FieldName.CLIENTELE)
#: Fields that the card shows elsewhere, or that say nothing by themselves.
_ELSEWHERE: Final = (FieldName.NAME, FieldName.CATEGORY, FieldName.PLACE, FieldName.LEGAL_FORM)
_SHORTEST_ROOT: Final = 2

Places = tuple[tuple[int, int], ...]
#: A text of a field, and where the words found in it are.
Entry = tuple[str, Places]
Fields = Mapping[FieldName, Sequence[Entry]]


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
        return Marked(text, self.places([text], [fold(text)])[0])

    def places(self, texts: Sequence[str], lines: Sequence[str]) -> list[Places]:
        """Return where the found words of each text are; those parted only by function words are one.

        An identifier is found whole, whatever parts its digits. `lines` are the texts folded.
        """
        if not self._wanted:
            return [()] * len(texts)
        places: list[list[tuple[int, int]]] = [[] for _text in texts]
        slow = {n for n, text in enumerate(texts) if self._is_number(text)} if self._digits else set()
        # One pass over all the lines: a page of results has thousands of short ones.
        folded = "\n".join(lines)
        number, start = 0, 0
        for found in self._candidate.finditer(folded):
            first = found.start()
            if first and folded[first - 1].isalnum():
                continue
            while first > start + len(lines[number]):
                start += len(lines[number]) + 1
                number += 1
            word = word_at(folded, first)
            if self._together and self._may_hold_together(word):
                slow.add(number)
            elif self._holds(word):
                _add(places[number], first - start, first - start + len(word), lines[number])
        slow |= {n for n, each in enumerate(places) if each and not keeps_places(texts[n], lines[n])}
        return [self._places(texts[n]) if n in slow else tuple(each) for n, each in enumerate(places)]

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


def hit(card: Card, marker: Marker, legal_form: str) -> Hit:
    """Return what is shown of a card; `legal_form` is its short label."""
    document = card.document
    in_name, *places = marker.places(card.texts, card.folded)
    each = iter(zip(card.texts[1:], places, strict=True))
    fields = {field: list(islice(each, len(entries))) for field, entries in document.fields}
    found = {field: kept for field, entries in fields.items() if (kept := [e for e in entries if e[1]])}
    return Hit(
        document.id,
        Marked(document.name, in_name),
        document.category,
        legal_form,
        document.place,
        document.certifications,
        _excerpt(fields, found),
        tuple(_reason(field, entries, marker) for field, entries in found.items()),
    )


def _reason(field: FieldName, entries: Sequence[Entry], marker: Marker) -> Reason:
    return Reason(field, len(entries), marker.synonym([text for text, _places in entries]))


def _excerpt(fields: Fields, found: Fields) -> Marked:
    """Return the most telling text: of the first telling field that matches, or what is sold."""
    default = FieldName.OFFER if found and FieldName.OFFER in fields else FieldName.MISSION
    telling = next((field for field in found if field not in _ELSEWHERE), default)
    entries = fields.get(telling, ())
    if telling in _LISTED:
        return _cut(_joined(sorted(entries, key=lambda entry: not entry[1])))
    text, places = max(entries, key=lambda entry: len(entry[1]), default=("", ()))
    return _cut(Marked(text, places))


def _joined(entries: Sequence[Entry]) -> Marked:
    """Return texts as one list, with their places moved along; no longer than an excerpt needs."""
    moved: list[tuple[int, int]] = []
    kept: list[str] = []
    at = 0
    for text, places in entries:
        moved += [(at + start, at + end) for start, end in places]
        kept.append(text)
        at += len(text) + len(_SEPARATOR)
        if at > 2 * LENGTH:
            break
    return Marked(_SEPARATOR.join(kept), tuple(moved))


def _cut(entry: Marked) -> Marked:
    """Return the part of a text around its first mark, cut between words."""
    text = entry.text
    if len(text) <= LENGTH:
        return entry
    start = _start(text, entry.spans[0][0] if entry.spans else 0)
    end = _end(text, start)
    lead = _ELLIPSIS if start else ""
    shift = len(lead) - start
    kept = ((max(a, start), min(b, end)) for a, b in entry.spans if b > start and a < end)
    body = text[start:end].rstrip(" ,;:·")
    tail = _ELLIPSIS if end < len(text) else ""
    return Marked(lead + body + tail, tuple((a + shift, b + shift) for a, b in kept))


def _start(text: str, first: int) -> int:
    """Return where an excerpt begins, a few words before its first mark."""
    if first <= _BEFORE:
        return 0
    after_space = text.rfind(" ", 0, first - _BEFORE // 2) + 1
    return after_space if first - after_space <= _BEFORE else first


def _end(text: str, start: int) -> int:
    """Return where an excerpt ends, between two words unless one alone is too long."""
    if len(text) - start <= LENGTH:
        return len(text)
    space = text.rfind(" ", start + 1, start + LENGTH)
    return space if space > 0 else start + LENGTH
