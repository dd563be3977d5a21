"""The head of a sheet: a band that says who and what, a strip that identifies."""

from typing import Final

from reportlab.platypus import Flowable

from jachete.factsheets.pdf import styles
from jachete.factsheets.pdf.card import CARD, Card
from jachete.factsheets.pdf.chips import Chip, Chips
from jachete.factsheets.pdf.identity import Identity
from jachete.factsheets.pdf.paper import MARGIN, Page
from jachete.factsheets.pdf.pieces import Piece, of_runs, piece, title_role
from jachete.factsheets.pdf.ridges import draw_ridges
from jachete.factsheets.pdf.safe_text import MISSING, clean, text_width
from jachete.factsheets.pdf.spoken import FACTS, branded
from jachete.factsheets.pdf.tagging import UNNUMBERED, Node, Role, TaggedCanvas
from jachete.factsheets.sheet import FactSheet
from jachete.i18n import _

_LONGEST: Final = 220
#: Sizes to try, each with the lines that a name may take at that size.
_TITLES: Final = ((27, 1), (24, 1), (25, 2), (22, 2), (19, 3), (16, 3))
_LEADING: Final = 1.15
_MOST_PILLS: Final = 6
_ABOVE: Final = 24.0
_BELOW: Final = 18.0
_GOLD: Final = 3.0
#: The space at the left of the card.
_BESIDE: Final = 24.0


class Band:
    """The head of a sheet on a page, whose title is of a level; its nodes are added to `node`."""

    def __init__(self, sheet: FactSheet, page: Page, node: Node, level: int) -> None:
        self._sheet, self._page = sheet, page
        title = node.add(title_role(level), language=FACTS)
        self._card = Card(sheet, node)
        self._room = page.column - (self._card.width + _BESIDE if self._card.width else 0)
        name = self._name(title)
        over = _("L’économie sociale, j’achète! — Fiche d’entreprise").upper()
        first = node.add(Role.PARAGRAPH)
        overline = of_runs(branded(over, styles.OVERLINE, first), styles.OVERLINE, first)
        self._stack: list[tuple[Flowable, float]] = [(overline, 0.0), (name, 5.0)]
        pills = self._pills(node)
        if pills is not None:
            self._stack.append((pills, 9.0))
        self._words = sum(gap + part.wrap(self._room, 1)[1] for part, gap in self._stack)
        self._high = max(self._words, CARD if self._card.width else 0) + _ABOVE + _BELOW
        self._identity = Identity(sheet.identity, page, node)
        self.height = self._high + _GOLD + self._identity.height

    def _name(self, node: Node) -> Piece:
        """Return the name on one line if it can be, else on as few as it can, as large as it can be."""
        for size, lines in _TITLES:
            look = styles.style(size, size * _LEADING, styles.TITLE, styles.WHITE)
            name = piece(clean(self._sheet.title)[:_LONGEST] or MISSING, look, node)
            if name.wrap(self._room, 1)[1] <= lines * look.leading + 1:
                break
        return name

    def _pills(self, node: Node) -> Chips | None:
        """Return the category in a full box, then what is held in outlined ones."""
        words = [word[:_LONGEST] for word in (self._sheet.category_label, *self._sheet.pills) if word]
        items = node.add(Role.LIST, attributes=UNNUMBERED)
        made = []
        for number, word in enumerate(words[:_MOST_PILLS]):
            full = number == 0
            look, spoken_in = (styles.PILL_FULL, "") if full else (styles.PILL, FACTS)
            words_ = piece(word, look, items.add(Role.ITEM).add(Role.BODY, language=spoken_in))
            ground = styles.LAKE_LIGHT if full else styles.LAKE
            made.append(Chip(words_, text_width(word, look), ground, styles.LAKE_LIGHT))
        return Chips(made) if made else None

    def draw(self, canvas: TaggedCanvas) -> None:
        """Draw the band, its words, its card and the strip under it."""
        page = self._page
        bottom = page.height - self._high
        canvas.setFillColor(styles.LAKE)
        canvas.rect(0, bottom, page.width, self._high, stroke=0, fill=1)
        draw_ridges(canvas, page.width, bottom, self._high)
        canvas.setFillColor(styles.GOLD)
        canvas.rect(0, bottom - _GOLD, page.width, _GOLD, stroke=0, fill=1)
        top = page.height - _ABOVE - (self._high - _ABOVE - _BELOW - self._words) / 2
        for part, gap in self._stack:
            top -= gap + part.height
            part.drawOn(canvas, MARGIN, top)
        left = page.width - MARGIN - self._card.width
        self._card.draw(canvas, left, bottom + (self._high - CARD) / 2 - 2)
        self._identity.draw(canvas, bottom - _GOLD)
