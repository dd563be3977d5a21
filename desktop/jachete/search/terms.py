"""Query → terms: the folded words that must be found, and those that must not."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from jachete.search.query import Query, Word
from jachete.text.folding import words
from jachete.text.french import STOP_WORDS

#: Digits typed in groups are one identifier from this many on: a phone without area code has seven.
_SHORTEST_IDENTIFIER: Final = 7
#: A search has no use for more words than these; a text pasted by mistake may have thousands.
_MOST: Final = 32


@dataclass(frozen=True, slots=True)
class Term:
    """A folded word to find: `open` when it may be only the beginning of one, `exact` when it was quoted."""

    text: str
    open: bool = False
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """What a query asks for: terms that must hold, terms that must not, phrases word by word."""

    wanted: tuple[Term, ...] = ()
    excluded: tuple[Term, ...] = ()
    phrases: tuple[tuple[str, ...], ...] = ()


def read(query: Query) -> Asked:
    """Return the terms of a query.

    Function words count only when there is nothing else. The last word is open unless a space follows it; a
    lone letter after other words is not yet a word.
    """
    asked = [word for word in query.words if not word.excluded]
    shut_out = [text for word in query.words if word.excluded for text in words(word.text)]
    phrases = (tuple(words(word.text)) for word in asked if word.phrase)
    return Asked(
        _wanted(asked, query.finished),
        tuple(Term(text) for text in shut_out if text not in STOP_WORDS),
        tuple(phrase for phrase in phrases if len(phrase) > 1),
    )


def _wanted(asked: Sequence[Word], finished: bool) -> tuple[Term, ...]:
    every = [Term(text, exact=word.phrase) for word in asked for text in words(word.text)]
    every = _joined_digits(every)
    if every and not finished and not every[-1].exact:
        every[-1] = Term(every[-1].text, open=True)
    telling = [term for term in every if term.text not in STOP_WORDS]
    if len(telling) > 1 and telling[-1].open and len(telling[-1].text) == 1:
        telling.pop()
    return tuple(dict.fromkeys(telling or every))[:_MOST]


def _joined_digits(terms: Sequence[Term]) -> list[Term]:
    """Return the terms with « 1140 000 017 » as one; other numbers stay apart."""
    result: list[Term] = []
    run: list[Term] = []
    for term in terms:
        if term.text.isdigit():
            run.append(term)
            continue
        result += [*_identifier(run), term]
        run = []
    return [*result, *_identifier(run)]


def _identifier(run: list[Term]) -> list[Term]:
    joined = "".join(term.text for term in run)
    return [Term(joined)] if len(joined) >= _SHORTEST_IDENTIFIER else run
