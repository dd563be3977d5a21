"""The searches kept under a name: kept, renamed, removed; each thing can be undone."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject

from jachete.i18n import _, pgettext
from jachete.notebook.saved_search import SavedSearch
from jachete.ui.keeping.keeper import Keeper
from jachete.ui.keeping.saving import now, query_of
from jachete.ui.services import Keeping, Services


class SavedSearches(QObject):
    """Keeps, renames and removes searches."""

    def __init__(self, keeper: Keeper, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._keeper, self._services = keeper, services

    def _tell(self, sentence: str, undo: Callable[[], object] | None = None) -> None:
        self._keeper.told.emit(sentence, pgettext("undo", "Annuler") if undo else "", undo)

    def keep(self, search: SavedSearch, sentence: str) -> None:
        """Keep a search; `sentence` tells it, with its `name`."""
        searcher = self._services.searcher

        def act(keeping: Keeping) -> SavedSearch:
            found = searcher.search(query_of(search), 0, 1).total
            return keeping.searches.keep(replace(search, found=found, seen_at=now()))

        def told(kept: SavedSearch) -> None:
            self._tell(sentence.format(name=kept.name), lambda: self.remove(kept))

        self._keeper.do(act, told)

    def rename(self, search: SavedSearch, name: str) -> None:
        """Give a search another name; it can have its own again."""

        def told(after: SavedSearch | None) -> None:
            if after is None:
                self._tell(_("Cette recherche n’est plus dans votre carnet. Rien n’a été changé."))
            elif after.name != search.name:
                sentence = _("Recherche renommée\u00a0: {name}").format(name=after.name)
                self._tell(sentence, lambda: self.rename(after, search.name))

        self._keeper.do(lambda keeping: keeping.searches.rename(search.id, name), told)

    def remove(self, search: SavedSearch) -> None:
        """Forget a search that was kept; it can come back."""
        back = _("Recherche remise\u00a0: {name}")
        self._keeper.do(
            lambda keeping: keeping.searches.remove(search.id),
            lambda _gone: self._tell(
                _("Recherche supprimée\u00a0: {name}").format(name=search.name),
                lambda: self.keep(search, back),
            ),
        )
