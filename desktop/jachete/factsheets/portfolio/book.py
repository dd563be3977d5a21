"""The portfolio, ready to draw: the one view model of the book and of what announces it."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cover:
    """What the cover says; `scope` and `order` name what is in the book, and how it is arranged."""

    title: str
    subtitle: str
    region: str
    edition: str
    date: datetime.date
    published: str
    scope: str
    count: str
    order: str
    notice: str
    publisher: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement of a leaf: what it is about, what is said, the numbers of its sources.

    `quoted` is for a text in French whatever the language of the book, `named` for such a label.
    """

    text: str
    label: str = ""
    sources: tuple[int, ...] = ()
    link: str = ""
    quoted: bool = False
    named: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """A titled part of a leaf: paragraphs, then facts; `numbered` facts are sources."""

    title: str = ""
    paragraphs: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page of text before or after the sheets; `key` never changes, links lead to it."""

    key: str
    title: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """An enterprise named in the contents or in an index; `detail` says in what capacity."""

    id: str
    name: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Chapter:
    """Sheets that stand together: those of a category, or of an initial."""

    title: str
    sheets: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that is looked up, and where it is found; `text` is empty when the group says it all."""

    text: str
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The entries of an initial, a territory, a form; `named` when its title is never translated."""

    title: str
    entries: tuple[Entry, ...]
    named: bool = False


@dataclass(frozen=True, slots=True)
class Index:
    """A way to find sheets; `note` says what must be known to read it."""

    key: str
    title: str
    groups: tuple[Group, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Portfolio:
    """Everything the book says but the sheets themselves, which are asked for one by one, by id."""

    cover: Cover
    before: tuple[Leaf, ...]
    contents: str
    chapters: tuple[Chapter, ...]
    indexes: tuple[Index, ...]
    after: tuple[Leaf, ...]
    language: str

    def sheets(self) -> Iterator[Mention]:
        """Yield the sheets in the order in which they stand."""
        for chapter in self.chapters:
            yield from chapter.sheets
