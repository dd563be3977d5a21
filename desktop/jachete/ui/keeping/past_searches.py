"""The searches made lately: remembered once they are really made, forgotten when asked."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from jachete.i18n import _, pgettext
from jachete.notebook.past_search import PastSearch
from jachete.search.query import Query
from jachete.ui.keeping.keeper import Keeper
from jachete.ui.keeping.saving import made_of, now, query_of, written
from jachete.ui.services import Keeping


class PastSearches(QObject):
    """Remembers and forgets searches; what is forgotten by hand can come back."""

    def __init__(self, keeper: Keeper, parent: QObject) -> None:
        super().__init__(parent)
        self.keeper = keeper

    @property
    def all(self) -> tuple[PastSearch, ...]:
        """Return the searches made lately, the last one first."""
        return self.keeper.past

    def note(self, query: Query, continued: Query | None) -> None:
        """Remember that a search was made, in the place of the one that it continues."""
        made = made_of(query, now())
        before = written(continued) if continued is not None else ""
        self.keeper.do_quietly(lambda keeping: keeping.searches.note(made, before))

    def see(self, query: Query, found: int) -> None:
        """Remember how many enterprises a search has, if it is one that is kept under a name."""
        at = now()
        seen = [
            each.id
            for each in self.keeper.searches
            if each.found != found and same_search(query_of(each), query)
        ]
        if seen and not self.keeper.refusal:

            def see(keeping: Keeping) -> None:
                for each in seen:
                    keeping.searches.see(each, found, at)

            self.keeper.do_quietly(see)

    def drop(self, search: PastSearch) -> None:
        """Forget a search; it can come back."""
        self.keeper.do(
            lambda keeping: keeping.searches.drop(search.query),
            lambda _gone: self._tell(
                _("Recherche oubliée\u00a0: {text}").format(text=search.query), [search]
            ),
        )

    def forget(self) -> None:
        """Forget all of them; they can come back."""
        self.keeper.do(
            lambda keeping: keeping.searches.forget(),
            lambda gone: self._tell(_("Recherches récentes oubliées"), gone),
        )

    def _tell(self, sentence: str, gone: Sequence[PastSearch]) -> None:
        def put_back() -> None:
            self.keeper.do(
                lambda keeping: keeping.searches.put_back(gone),
                lambda _back: self.keeper.told.emit(_("Recherches récentes remises"), "", None),
            )

        self.keeper.told.emit(sentence, pgettext("undo", "Annuler"), put_back)


def same_search(one: Query, other: Query) -> bool:
    """Tell whether two searches find the same enterprises, whatever their order."""
    return one.words == other.words and set(one.filters) == set(other.filters)
