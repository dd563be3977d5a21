"""Terms → clauses: each term or run of terms with the other ways of saying it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jachete.search.terms import Term
from jachete.text.french import STOP_WORDS, stem

Words = Sequence[str]
Stems = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Way:
    """One way to satisfy a clause: all its terms; `synonym` is what stands for the words typed."""

    terms: tuple[Term, ...]
    synonym: str = ""


@dataclass(frozen=True, slots=True)
class Clause:
    """What was typed, and the ways to find it; the first is the words themselves."""

    ways: tuple[Way, ...]


class Thesaurus:
    """The groups of synonyms of an edition: folded words of each term, with the term as it is written."""

    def __init__(self, groups: Sequence[Sequence[tuple[str, Words]]]) -> None:
        self._others: dict[Stems, list[Way]] = {}
        for group in groups:
            ways = {_stems(words): Way(tuple(map(Term, _telling(words))), text) for text, words in group}
            for stems in ways:
                others = (way for other, way in ways.items() if other != stems)
                self._others.setdefault(stems, []).extend(others)
        self._longest = max(map(len, self._others), default=1)

    def clauses(self, terms: Sequence[Term]) -> tuple[Clause, ...]:
        """Return one clause per term, or per run of terms that a group knows, the longest run first."""
        return tuple(self._clauses(terms))

    def _clauses(self, terms: Sequence[Term]) -> Iterator[Clause]:
        at = 0
        while at < len(terms):
            run = self._known_run(terms[at : at + self._longest]) or (terms[at],)
            exact = any(term.exact for term in run)
            others = () if exact else self._others.get(tuple(stem(term.text) for term in run), ())
            yield Clause((Way(tuple(run)), *others))
            at += len(run)

    def _known_run(self, terms: Sequence[Term]) -> Sequence[Term]:
        stems = tuple(stem(term.text) for term in terms)
        sizes = range(len(stems), 0, -1)
        return next((terms[:size] for size in sizes if stems[:size] in self._others), ())


def _telling(words: Words) -> Words:
    return [word for word in words if word not in STOP_WORDS] or words


def _stems(words: Words) -> Stems:
    return tuple(stem(word) for word in _telling(words))
