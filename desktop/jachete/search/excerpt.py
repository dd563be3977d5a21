"""Card and marker → what is shown of it, and why it is in the answer."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import Final

from jachete.search.cards import Card
from jachete.search.document import Document
from jachete.search.marking import Marker, Places
from jachete.search.page import FieldName, Hit, Marked, Reason

#: Characters of an excerpt: about two lines of a result card.
LENGTH: Final = 150
_BEFORE: Final = 40
_SEPARATOR: Final = " · "
_ELLIPSIS: Final = "…"
#: Fields whose entries are short: an excerpt of them is a list, the matching ones first.
_LISTED: Final = (FieldName.OFFER, FieldName.CERTIFICATION, FieldName.CLIENTELE)
#: Fields that the card shows elsewhere, or that say nothing by themselves.
_ELSEWHERE: Final = (FieldName.NAME, FieldName.CATEGORY, FieldName.PLACE, FieldName.LEGAL_FORM)

#: A text of a field, and where the words found in it are.
Entry = tuple[str, Places]
#: The fields that have places, by their number in the document, with the lines that have them.
Found = Mapping[int, Sequence[int]]


def hit(card: Card, marker: Marker, legal_form: str) -> Hit:
    """Return what is shown of a card; `legal_form` is its short label."""
    document, lines = card.document, card.lines
    places = marker.places(lines)
    found = _found(card, places)
    return Hit(
        document.id,
        Marked(document.name, places.get(0, ())),
        document.category,
        legal_form,
        document.place,
        document.certifications,
        _excerpt(card, found, places),
        tuple(
            Reason(document.fields[field][0], len(numbers), marker.synonym(lines, numbers))
            for field, numbers in found.items()
        ),
    )


def _found(card: Card, places: Mapping[int, Places]) -> Found:
    found: dict[int, list[int]] = {}
    for number in sorted(places):
        if number:  # the name comes first
            found.setdefault(bisect_right(card.firsts, number) - 1, []).append(number)
    return found


def _excerpt(card: Card, found: Found, places: Mapping[int, Places]) -> Marked:
    """Return the most telling text: of the first telling field that matches, or what is sold."""
    fields = card.document.fields
    telling = next((field for field in found if fields[field][0] not in _ELSEWHERE), None)
    if telling is None:
        return _unmarked(card.document, FieldName.OFFER if found else FieldName.MISSION)
    name, texts = fields[telling]
    entries = [(text, places.get(n, ())) for n, text in enumerate(texts, card.firsts[telling])]
    if name in _LISTED:
        return _cut(_joined(sorted(entries, key=lambda entry: not entry[1])))
    text, marks = max(entries, key=lambda entry: len(entry[1]))
    return _cut(Marked(text, marks))


def _unmarked(document: Document, wanted: FieldName) -> Marked:
    """Return what a document says in a field, or its mission when it says nothing there."""
    texts = dict(document.fields)
    entries = [(text, ()) for text in texts.get(wanted) or texts.get(FieldName.MISSION, ())]
    return _cut(_joined(entries))


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
