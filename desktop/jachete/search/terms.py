"""Query → clauses: what must be found, and the ways in which each may be."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from jachete.search.query import Query, Word
from jachete.text.folding import words
from jachete.text.french import STOP_WORDS, stem

#: Digits typed in groups are one identifier from this many on: a phone without area code has seven.
_SHORTEST_IDENTIFIER: Final = 7


@dataclass(frozen=True, slots=True)
class Term:
    """A folded word to find; `open` means that it may be only the beginning of one."""

    text: str
    open: bool = False


@dataclass(frozen=True, slots=True)
class Way:
    """One way to satisfy a clause: all its terms; `synonym` is the text that stands for what was typed."""

    terms: tuple[Term, ...]
    synonym: str = ""


@dataclass(frozen=True, slots=True)
class Clause:
    """What was typed, and the ways to find it; the first is the words themselves."""

    ways: tuple[Way, ...]


Synonyms = Sequence[Sequence[Sequence[str]]]


@dataclass(frozen=True, slots=True)
class Clauses:
    """A query ready to be matched: clauses that must hold, words that must not, phrases word by word."""

    wanted: tuple[Clause, ...]
    excluded: tuple[Term, ...]
    phrases: tuple[tuple[str, ...], ...]


def clauses(query: Query, synonyms: Synonyms = ()) -> Clauses:
    """Return what a query asks for.

    Function words count only when there is nothing else. The last word is open unless a space follows it; a
    lone letter after other words is not yet a word.
    """
    asked = [word for word in query.words if not word.excluded]
    closed = [word for word in query.words if word.excluded]
    phrases = tuple(tuple(words(word.text)) for word in asked if word.phrase)
    terms = _terms(asked, query.finished)
    return Clauses(
        _with_synonyms(terms, synonyms),
        tuple(Term(text) for word in closed for text in words(word.text) if text not in STOP_WORDS),
        tuple(phrase for phrase in phrases if len(phrase) > 1),
    )


def _terms(asked: Sequence[Word], finished: bool) -> list[Term]:
    every = _joined_digits([text for word in asked for text in words(word.text)])
    if not every:
        return []
    open_last = not finished and not asked[-1].phrase
    terms = [Term(text) for text in every[:-1]] + [Term(every[-1], open_last)]
    telling = [term for term in terms if term.text not in STOP_WORDS]
    if len(telling) > 1 and telling[-1].open and len(telling[-1].text) == 1:
        telling.pop()
    return telling or terms


def _joined_digits(texts: Sequence[str]) -> list[str]:
    """Return the words with « 1140 000 017 » as one; other numbers stay apart."""
    result: list[str] = []
    run: list[str] = []
    for text in (*texts, ""):
        if text.isdigit():
            run.append(text)
            continue
        joined = "".join(run)
        result += [joined] if len(joined) >= _SHORTEST_IDENTIFIER else run
        run = []
        result.append(text)
    return result[:-1]


def _with_synonyms(terms: Sequence[Term], synonyms: Synonyms) -> tuple[Clause, ...]:
    """Return one clause per term, or per run of terms that a group of synonyms knows, longest run first."""
    known = {
        tuple(stem(text) for text in telling): (group, term)
        for group in synonyms
        for term in group
        if (telling := _telling(term))
    }
    longest = max(map(len, known), default=1)
    result: list[Clause] = []
    at = 0
    while at < len(terms):
        size = next(
            (
                size
                for size in range(min(longest, len(terms) - at), 0, -1)
                if tuple(stem(term.text) for term in terms[at : at + size]) in known
            ),
            0,
        )
        run = tuple(terms[at : at + max(size, 1)])
        others = known.get(tuple(stem(term.text) for term in run), ((), ()))
        result.append(_clause(run, *others))
        at += len(run)
    return tuple(result)


def _telling(texts: Sequence[str]) -> tuple[str, ...]:
    return tuple(text for text in texts if text not in STOP_WORDS) or tuple(texts)


def _clause(run: tuple[Term, ...], group: Sequence[Sequence[str]], typed: Sequence[str]) -> Clause:
    others = tuple(
        Way(tuple(Term(text) for text in _telling(term)), " ".join(term)) for term in group if term != typed
    )
    return Clause((Way(run), *others))
