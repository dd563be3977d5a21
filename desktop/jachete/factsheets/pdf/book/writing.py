"""Portfolio → PDF file, part after part."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final

from reportlab import rl_config
from reportlab.platypus import FrameBreak

from jachete.factsheets.pdf import styles
from jachete.factsheets.pdf.book.canvas import BookCanvas
from jachete.factsheets.pdf.book.contents import Contents
from jachete.factsheets.pdf.book.cover import cover_story, cover_template
from jachete.factsheets.pdf.book.indexes import index_groups, index_opening
from jachete.factsheets.pdf.book.keys import CONTENTS, COVER, chapter_key, index_key, leaf_key, sheet_key
from jachete.factsheets.pdf.book.leaves import Story, leaf_story
from jachete.factsheets.pdf.book.running import room_of_first, templates
from jachete.factsheets.pdf.book.sheets import draw_sheet
from jachete.factsheets.pdf.measuring import height, tighten
from jachete.factsheets.pdf.paper import Page, Paper
from jachete.factsheets.pdf.safe_text import clean
from jachete.factsheets.pdf.tagging import About, Node, Role
from jachete.factsheets.portfolio.book import Index, Leaf, Portfolio
from jachete.factsheets.sheet import FactSheet
from jachete.saving import replacing

#: Room kept free over the columns, so that rounding never sends a line elsewhere.
_SLACK: Final = 2.0
#: Objects made before Python's collector looks at the newest, then how often it looks at the older ones.
_SELDOM: Final = (50_000, 20, 1000)
SheetOf = Callable[[str], FactSheet]
#: Told the sheets done and the pages so far; what it raises ends the work.
Told = Callable[[int, int], None]


def write_book(book: Portfolio, sheet_of: SheetOf, path: Path, paper: str, told: Told) -> None:
    """Write a portfolio, at once or not at all; the same portfolio gives the same bytes.

    `sheet_of` gives each sheet by its id when its turn comes; `told` is told the sheets done and the pages
    they make, and ends everything by raising. Raise `CannotWriteError` when the file cannot be written.
    """
    with replacing(path) as file, _seldom_collecting():
        _Press(book, file, Page.of(Paper(paper))).run(sheet_of, told)


@contextmanager
def _seldom_collecting() -> Iterator[None]:
    """Have the collector pass over what is loaded, and seldom look: a book keeps nearly all that it makes."""
    usual = gc.get_threshold()
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*usual)


class _Press:
    """A book being drawn: its tree in reading order, its parts in the order in which pages become known."""

    def __init__(self, book: Portfolio, file: BinaryIO, page: Page) -> None:
        styles.register_fonts()
        rl_config.useA85 = 0
        self._book, self._page = book, page
        self._edition = book.cover.edition
        tree = Node(Role.DOCUMENT)
        self._before, self._body, self._after = (tree.add(Role.PART) for _part in range(3))
        self._canvas = BookCanvas(file, tree, _about(book), page)

    def run(self, sheet_of: SheetOf, told: Told) -> None:
        """Draw everything, then write the file."""
        self._draw_sheets(sheet_of, told)
        for index in self._book.indexes:
            self._draw_index(index)
        self._draw_leaves(self._book.after, self._after)
        with self._canvas.before_the_body():
            self._draw_opening()
        self._outline()
        self._canvas.save()

    def _draw_sheets(self, sheet_of: SheetOf, told: Told) -> None:
        done = 0
        for chapter in self._book.chapters:
            part = self._body.add(Role.PART)
            for each in chapter.sheets:
                told(done, self._canvas.getPageNumber() - 1)
                draw_sheet(self._canvas, sheet_of(each.id), part)
                done += 1
        told(done, self._canvas.getPageNumber() - 1)

    def _draw_index(self, index: Index) -> None:
        node = self._after.add(Role.SECTION)
        above = index_opening(index, node)
        groups = index_groups(index, node, self._canvas.numbers)
        high = height(above, self._page.column) + _SLACK
        self._draw(index_key(index), [*above, FrameBreak(), *groups], index.title, high)

    def _draw_leaves(self, leaves: tuple[Leaf, ...], part: Node) -> None:
        for leaf in leaves:
            story = leaf_story(leaf, part.add(Role.SECTION), self._book.language)
            tighten(story, self._page.column, room_of_first(self._page))
            self._draw(leaf_key(leaf), story, leaf.title)

    def _draw_opening(self) -> None:
        """Draw what stands before the sheets, the contents last: they name the pages of all the rest."""
        canvas, book = self._canvas, self._book
        canvas.bookmarkPage(COVER)
        canvas.draw(cover_story(book.cover, self._before.add(Role.SECTION)), [cover_template(self._page)])
        self._draw_leaves(book.before, self._before)
        contents = Contents(book, self._before.add(Role.SECTION), canvas.numbers)
        self._draw(CONTENTS, contents.story(), book.contents)

    def _draw(self, key: str, story: Story, title: str, above: float = 0.0) -> None:
        self._canvas.bookmarkPage(key)
        self._canvas.draw(story, templates(self._page, title, self._edition, above))

    def _outline(self) -> None:
        """List the bookmarks in reading order."""
        book = self._book
        entries: list[tuple[str, str, int]] = [
            (book.cover.title, COVER, 0),
            *((leaf.title, leaf_key(leaf), 0) for leaf in book.before),
            (book.contents, CONTENTS, 0),
        ]
        for chapter in book.chapters:
            entries.append((chapter.title, chapter_key(chapter), 0))
            entries += [(each.name, sheet_key(each.id), 1) for each in chapter.sheets]
        entries += [(index.title, index_key(index), 0) for index in book.indexes]
        entries += [(leaf.title, leaf_key(leaf), 0) for leaf in book.after]
        for title, key, level in entries:
            self._canvas.addOutlineEntry(clean(title) or "–", key, level, closed=level == 0)


def _about(book: Portfolio) -> About:
    cover = book.cover
    return About(
        title=clean(f"{cover.title} {cover.subtitle} – {cover.region}"),
        author=clean(cover.publisher),
        subject=clean(f"{cover.edition} · {cover.scope} · {cover.count}"),
        language="en-CA" if book.language == "en" else "fr-CA",
        date=cover.date,
    )
