"""Document and clauses → what is marked on its card, and why it is in the answer."""

from collections.abc import Sequence
from typing import Final

from jachete.search.document import Document
from jachete.search.page import FieldName, Hit, Marked, Reason
from jachete.search.terms import Clauses
from jachete.text.folding import fold, spans
from jachete.text.french import STOP_WORDS, stem

#: Characters of an excerpt: about two lines of a result card.
LENGTH: Final = 150
_BEFORE: Final = 40
_SEPARATOR: Final = " · "
_ELLIPSIS: Final = "…"
#: Fields whose entries are short: an excerpt of them is a list, the matching ones first.
_LISTED: Final = (FieldName.OFFER, FieldName.CERTIFICATION, FieldName.CLIENTELE)
_SHORTEST_STEM: Final = 2


class Marker:
    """Finds in a text the words that satisfy a query's clauses."""

    def __init__(self, asked: Clauses) -> None:
        ways = [way for clause in asked.wanted for way in clause.ways]
        terms = [term for way in ways for term in way.terms]
        self._stems = frozenset(stem(term.text) for term in terms)
        self._prefixes = tuple(term.text for term in terms if term.open)
        self._synonyms = tuple(
            (way, frozenset(stem(term.text) for term in way.terms)) for way in ways if way.synonym
        )
        self._typed = frozenset(stem(term.text) for clause in asked.wanted for term in clause.ways[0].terms)
        self._roots = (
            tuple({root[: max(len(root) - 1, _SHORTEST_STEM)] for root in self._stems}) + self._prefixes
        )

    def mark(self, text: str) -> Marked:
        """Return a text with its found words marked; neighbours parted by function words are one mark."""
        folded = fold(text)
        if not any(root in folded for root in self._roots):
            return Marked(text)
        places: list[tuple[int, int]] = []
        bridge = -1
        for word, start, end in spans(text):
            if self._holds(word):
                if places and bridge == places[-1][1]:
                    places[-1] = (places[-1][0], end)
                else:
                    places.append((start, end))
                bridge = end
            elif places and word not in STOP_WORDS:
                bridge = -1
        return Marked(text, tuple(places))

    def _holds(self, word: str) -> bool:
        return stem(word) in self._stems or word.startswith(self._prefixes)

    def synonym(self, texts: Sequence[str]) -> str:
        """Return the synonym through which texts match, when the words typed are not there themselves."""
        stems = {stem(word) for text in texts for word, _start, _end in spans(text)}
        if stems & self._typed or any(word.startswith(self._prefixes) for word in stems if self._prefixes):
            return ""
        return next((way.synonym for way, wanted in self._synonyms if wanted <= stems), "")


def hit(document: Document, asked: Clauses, legal_form: str) -> Hit:
    """Return the card of a document; `legal_form` is its short label."""
    marker = Marker(asked)
    marked = {name: [marker.mark(text) for text in texts] for name, texts in document.fields}
    found = {name: [entry for entry in entries if entry.spans] for name, entries in marked.items()}
    reasons = tuple(
        Reason(name, len(entries), marker.synonym([entry.text for entry in entries]))
        for name, entries in found.items()
        if entries and asked.wanted
    )
    return Hit(
        document.id,
        marker.mark(document.name),
        document.category,
        legal_form,
        document.place,
        document.certifications,
        _excerpt(marked, found),
        reasons,
    )


def _excerpt(marked: dict[FieldName, list[Marked]], found: dict[FieldName, list[Marked]]) -> Marked:
    """Return the most telling text: the first field that matches after the name, failing that what is sold."""
    telling = next(
        (name for name, entries in found.items() if entries and name is not FieldName.NAME),
        FieldName.MISSION if not any(found.values()) else FieldName.OFFER,
    )
    entries = marked.get(telling) or marked.get(FieldName.MISSION, [])
    if telling in _LISTED:
        entries = sorted(entries, key=lambda entry: not entry.spans)
        return _cut(_joined(entries))
    best = max(entries, key=lambda entry: len(entry.spans), default=Marked(""))
    return _cut(best)


def _joined(entries: Sequence[Marked]) -> Marked:
    text, places = "", []
    for entry in entries:
        start = len(text) + len(_SEPARATOR) if text else 0
        text = f"{text}{_SEPARATOR}{entry.text}" if text else entry.text
        places += [(start + first, start + last) for first, last in entry.spans]
    return Marked(text, tuple(places))


def _cut(entry: Marked) -> Marked:
    """Return the part of a text around its first mark, cut between words."""
    text = entry.text
    if len(text) <= LENGTH:
        return entry
    first = entry.spans[0][0] if entry.spans else 0
    start = 0 if first <= _BEFORE else text.rfind(" ", 0, first - _BEFORE // 2) + 1
    end = len(text) if len(text) - start <= LENGTH else max(text.rfind(" ", start, start + LENGTH), start + 1)
    if end - start > LENGTH or end == start + 1:
        end = start + LENGTH
    lead = _ELLIPSIS if start else ""
    shift = len(lead) - start
    places = tuple(
        (max(a, start) + shift, min(b, end) + shift) for a, b in entry.spans if b > start and a < end
    )
    return Marked(lead + text[start:end].rstrip(" ,;:·") + (_ELLIPSIS if end < len(text) else ""), places)
