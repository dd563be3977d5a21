"""What the window asks of the other rooms: named here, loaded once an edition is opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from jachete.catalogue.directory import Manifest, Vocabulary
    from jachete.catalogue.enterprise import Enterprise
    from jachete.factsheets.comparison import Comparison, Gathered
    from jachete.factsheets.sheet import FactSheet
    from jachete.notebook.saved_search import SavedSearch
    from jachete.notebook.shortlist import Shortlist
    from jachete.search.page import Page, Proposals
    from jachete.search.query import Query


class Searcher(Protocol):
    """Answers searches; called off the GUI thread."""

    def search(self, query: Query, offset: int = 0, limit: int = 50, stop: Callable[[], bool] = ...) -> Page:
        """Return a slice of the answer; raise `Stopped` when `stop` says that it is no longer wanted."""
        ...

    def propose(self, text: str) -> Proposals:
        """Return what to offer under what is being typed."""
        ...

    def offered(self, most: int) -> tuple[str, ...]:
        """Return the words that buyers use for what is offered most."""
        ...


class Records(Protocol):
    """Gives records; called off the GUI thread."""

    def sheet(self, enterprise_id: str) -> FactSheet:
        """Return what is shown of an enterprise."""
        ...

    def compared(self, ids: Sequence[str]) -> Gathered:
        """Return enterprises side by side, those of the edition."""
        ...

    def comparison(self, ids: Sequence[str]) -> Comparison:
        """Return two to four enterprises side by side; raise `EnterpriseNotFoundError`."""
        ...


class Drawer(Protocol):
    """Draws on paper; called off the GUI thread."""

    def draw(self, drawn: FactSheet | Comparison, stop: Callable[[], bool]) -> bytes:
        """Return a PDF; raise `Stopped` when `stop` says that it is no longer wanted."""
        ...


class Enterprises(Protocol):
    """Gives enterprises as the edition has them; called off the GUI thread."""

    def enterprise(self, enterprise_id: str) -> Enterprise:
        """Return an enterprise; raise `EnterpriseNotFoundError`."""
        ...


class Shelf(Protocol):
    """Keeps shortlists; called off the GUI thread; raises the `NotebookError` of a file that refuses."""

    def all(self) -> tuple[Shortlist, ...]:
        """Return every shortlist, in the order the person gave."""
        ...

    def keep(self, shortlist: Shortlist) -> Shortlist:
        """Keep a new shortlist, or one that was removed; return it as it was kept."""
        ...

    def change(self, number: int, change: Callable[[Shortlist], Shortlist]) -> Shortlist:
        """Replace a shortlist by what a function makes of it; raise `ShortlistGoneError`."""
        ...

    def remove(self, number: int) -> Shortlist:
        """Remove a shortlist and return it; raise `ShortlistGoneError`."""
        ...

    def reorder(self, numbers: Sequence[int]) -> None:
        """Put shortlists in another order."""
        ...


class KeptSearches(Protocol):
    """Keeps searches; called off the GUI thread; raises the `NotebookError` of a file that refuses."""

    def saved(self) -> tuple[SavedSearch, ...]:
        """Return the searches kept, the oldest first."""
        ...

    def keep(self, search: SavedSearch) -> SavedSearch:
        """Keep a search; return it as it was kept."""
        ...

    def remove(self, number: int) -> None:
        """Forget a search that was kept."""
        ...


@dataclass(frozen=True, slots=True)
class Keeping:
    """An opened notebook, as the window sees it.

    `recovered` says what was lost with a damaged one, `refusal` why nothing can be kept in this one; both are
    empty when all is well. `close` releases it.
    """

    shortlists: Shelf
    searches: KeptSearches
    recovered: str
    refusal: str
    close: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Services:
    """An opened edition, as the window sees it; `edition` is its file, `close` releases it."""

    searcher: Searcher
    records: Records
    enterprises: Enterprises
    drawer: Drawer
    manifest: Manifest
    vocabulary: Vocabulary
    close: Callable[[], None]
    edition: Path
