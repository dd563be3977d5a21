"""Finding a page of help by its words, accents and case forgiven."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from jachete.search.page import Marked
from jachete.text.folding import spans, words
from jachete.ui.help.pages import HelpPage

_NOWHERE: Final = Marked("")


@dataclass(frozen=True, slots=True)
class Found:
    """A page that has every word, and where it says so: an empty excerpt when its title says it all."""

    page: HelpPage
    excerpt: Marked


def find(pages: Iterable[HelpPage], text: str) -> tuple[Found, ...]:
    """Return the pages that hold the beginning of every word, those that have them in their title first."""
    wanted = words(text)
    if not wanted:
        return tuple(Found(page, _NOWHERE) for page in pages)
    titled: list[Found] = []
    others: list[Found] = []
    for page in pages:
        if _holds([page.title], wanted):
            titled.append(Found(page, _NOWHERE))
        elif _holds([page.title, *page.paragraphs], wanted):
            others.append(Found(page, _excerpt(page, wanted)))
    return (*titled, *others)


def marked(text: str, wanted: Sequence[str]) -> Marked:
    """Return a text with the words that begin as one of those wanted marked."""
    found = tuple((a, b) for word, a, b in spans(text) if word.startswith(tuple(wanted)))
    return Marked(text, found if wanted else ())


def _holds(texts: Iterable[str], wanted: Sequence[str]) -> bool:
    held = [word for text in texts for word in words(text)]
    return all(any(word.startswith(each) for word in held) for each in wanted)


def _excerpt(page: HelpPage, wanted: Sequence[str]) -> Marked:
    """Return the line that has the most of the words, the first one when several do."""
    return max((marked(line, wanted) for line in page.paragraphs), key=lambda line: len(line.spans))
