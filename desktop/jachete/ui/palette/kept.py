"""The searches that the palette offers: those made lately, and those kept under a name."""

from collections.abc import Callable, Iterator
from typing import Final

from jachete.catalogue.directory import Vocabulary
from jachete.i18n import _, language
from jachete.notebook.past_search import PastSearch
from jachete.notebook.saved_search import SavedSearch
from jachete.search.page import Marked
from jachete.text.formats import moment_text
from jachete.ui.keeping.gathering import Gathering
from jachete.ui.keeping.saving import now, query_of
from jachete.ui.keeping.telling import told
from jachete.ui.palette.items import Go, Item, ranked
from jachete.ui.shell.visit import Place, Visit

#: How many of each are offered before anything is typed.
_FIRST: Final = 4


class KeptSearches:
    """Offers what a notebook holds, in the words of an edition; past searches when they are remembered.

    `rename` asks for another name of a search.
    """

    def __init__(
        self,
        gathering: Gathering,
        vocabulary: Vocabulary,
        go: Go,
        rename: Callable[[SavedSearch], object],
        *,
        remembers: bool,
    ) -> None:
        self._gathering, self._vocabulary, self._go = gathering, vocabulary, go
        self._rename, self._remembers = rename, remembers

    def items(self, typed: str) -> Iterator[Item]:
        """Yield the searches that are found; when nothing is typed, the last ones."""
        past = self._gathering.past.all if self._remembers else ()
        saved = self._gathering.keeper.searches[::-1]
        if not typed.strip():
            yield from (self._past(each, Marked(self._words(each))) for each in past[:_FIRST])
            yield from (self._saved(each, Marked(each.name)) for each in saved[:_FIRST])
            return
        yield from (self._past(each, title) for each, title in ranked(past, typed, self._words))
        yield from (self._saved(each, title) for each, title in ranked(saved, typed, lambda each: each.name))

    def _words(self, search: PastSearch) -> str:
        words, narrowed = told(query_of(search), self._vocabulary)
        return f"{words} · {narrowed}" if narrowed else words

    def _past(self, search: PastSearch, title: Marked) -> Item:
        past = self._gathering.past
        visit = Visit(Place.DIRECTORY, query_of(search))
        when = moment_text(search.at, now(), language())
        section = _("Actions\u00a0: {name}").format(name=title.text)
        again, forget = Marked(_("Chercher de nouveau")), Marked(_("Oublier cette recherche"))
        others = (
            Item(section, again, lambda: self._go(visit), icon="search"),
            Item(section, forget, lambda: past.drop(search), icon="x"),
        )
        act = others[0].act
        return Item(_("Recherches récentes"), title, act, when, "history", others=others)

    def _saved(self, search: SavedSearch, title: Marked) -> Item:
        visit = Visit(Place.DIRECTORY, query_of(search))
        words, narrowed = told(query_of(search), self._vocabulary)
        section = _("Actions\u00a0: {name}").format(name=title.text)
        again, remove = Marked(_("Chercher de nouveau")), Marked(_("Supprimer cette recherche"))
        rename = Marked(_("Renommer cette recherche…"))
        others = (
            Item(section, again, lambda: self._go(visit), icon="search"),
            Item(section, rename, lambda: self._rename(search), icon="spell-check"),
            Item(section, remove, lambda: self._gathering.saved.remove(search), icon="x"),
        )
        known = " · ".join(part for part in (words, narrowed) if part and part != search.name)
        return Item(_("Recherches enregistrées"), title, others[0].act, known, "search", others=others)
