"""The table of contents: parts, chapters and sheets, each with its page."""

from collections.abc import Mapping
from typing import Final

from reportlab.platypus import Flowable

from jachete.factsheets.pdf import styles
from jachete.factsheets.pdf.book.keys import chapter_key, index_key, leaf_key, sheet_key
from jachete.factsheets.pdf.book.leaves import opening
from jachete.factsheets.pdf.book.rows import Look, Row, Words
from jachete.factsheets.pdf.tagging import Node, Role
from jachete.factsheets.portfolio.book import Portfolio
from jachete.i18n import _

_PART: Final = Look(styles.STRONG, 10.2, 14.6, styles.LAKE, above=7)
_SHEET: Final = Look(styles.TEXT, 9.6, 13.2, styles.INK, indent=12)


class Contents:
    """The contents of a book; `numbers` are the pages by key."""

    def __init__(self, book: Portfolio, node: Node, numbers: Mapping[str, str]) -> None:
        self._book, self._numbers = book, numbers
        self._node = node

    def story(self) -> list[Flowable]:
        """Return what is drawn, its title first."""
        book = self._book
        story = opening(book.contents, self._node)
        whole = self._node.add(Role.CONTENTS)
        story += [self._row(_item(whole), leaf.title, _PART, leaf_key(leaf)) for leaf in book.before]
        for chapter in book.chapters:
            item = _item(whole)
            story.append(self._row(item, chapter.title, _PART, chapter_key(chapter)))
            inner = item.add(Role.CONTENTS)
            story += [
                self._row(_item(inner), each.name, _SHEET, sheet_key(each.id), are_facts=True)
                for each in chapter.sheets
            ]
        story += [self._row(_item(whole), index.title, _PART, index_key(index)) for index in book.indexes]
        story += [self._row(_item(whole), leaf.title, _PART, leaf_key(leaf)) for leaf in book.after]
        return story

    def _row(self, item: Node, words: str, look: Look, key: str, *, are_facts: bool = False) -> Row:
        said = Words(words, are_facts=are_facts)
        return linked(item.add(Role.REFERENCE), said, look, self._numbers[key], key)


def _item(contents: Node) -> Node:
    return contents.add(Role.CONTENTS_ITEM)


def linked(parent: Node, words: Words, look: Look, page: str, key: str) -> Row:
    """Return a row that is a link of a node, and says where it leads."""
    said = _("{name}, page {page}").format(name=f"{words.first}{words.then}", page=page)
    return Row(parent.add(Role.LINK, alt=said), words, look, page, key)
