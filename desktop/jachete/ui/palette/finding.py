"""What is typed in the palette against the words of an element: accents forgiven, initials enough."""

from collections.abc import Sequence

from jachete.search.page import Marked
from jachete.text.folding import spans, words

#: Ranks of a match: the beginning of the text, the beginning of its words, initials here and there.
_FIRST, _WORDS, _INITIALS = range(3)

Span = tuple[int, int]


def found(text: str, typed: str) -> tuple[int, Marked] | None:
    """Return how well `typed` finds a text, best first, and the text with what is found marked."""
    asked = words(typed)
    if not asked:
        return (_FIRST, Marked(text))
    known = spans(text)
    by_words = [_prefixed(known, each) for each in asked]
    if all(span is not None for span in by_words):
        marks = sorted({span for span in by_words if span is not None})
        return (_FIRST if marks[0][0] == 0 else _WORDS, Marked(text, tuple(marks)))
    initials = _initials("".join(asked), known)
    return (_INITIALS, Marked(text, tuple(initials))) if initials else None


def _prefixed(known: Sequence[tuple[str, int, int]], asked: str) -> Span | None:
    """Return the beginning of the first word that starts as asked."""
    return next(
        ((start, min(start + len(asked), end)) for word, start, end in known if word.startswith(asked)), None
    )


def _initials(letters: str, known: Sequence[tuple[str, int, int]]) -> list[Span]:
    """Return the beginnings of words that spell the letters one after the other, nothing when none do."""
    for number, (word, start, end) in enumerate(known):
        most = next((n for n, (a, b) in enumerate(zip(word, letters, strict=False)) if a != b), None)
        length = min(len(word), len(letters)) if most is None else most
        for taken in range(length, 0, -1):
            here = (start, min(start + taken, end))
            if taken == len(letters):
                return [here]
            rest = _initials(letters[taken:], known[number + 1 :])
            if rest:
                return [here, *rest]
    return []
