"""What the window asks of the other rooms: named here, loaded once an edition is opened."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from jachete.catalogue.directory import Manifest, Vocabulary
    from jachete.catalogue.enterprise import Enterprise
    from jachete.factsheets.comparison import Comparison, Gathered
    from jachete.factsheets.sheet import FactSheet
    from jachete.notebook.backups import Backup
    from jachete.notebook.copies import Copy, Held
    from jachete.notebook.past_search import PastSearch
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

    def rename(self, number: int, name: str) -> SavedSearch | None:
        """Give a search another name; return it, None once it is gone."""
        ...

    def see(self, number: int, found: int, at: datetime.datetime) -> None:
        """Remember how many enterprises a search had when it was seen."""
        ...

    def remove(self, number: int) -> None:
        """Forget a search that was kept."""
        ...

    def past(self) -> tuple[PastSearch, ...]:
        """Return the searches made lately, the last one first."""
        ...

    def note(self, search: PastSearch, instead_of: str = "") -> None:
        """Remember that a search was made, in the place of one that it continues."""
        ...

    def put_back(self, searches: Iterable[PastSearch]) -> None:
        """Remember again searches that were forgotten."""
        ...

    def drop(self, query: str) -> None:
        """Forget one of the searches made lately."""
        ...

    def forget(self) -> tuple[PastSearch, ...]:
        """Forget the searches made lately, and return them."""
        ...


class KeptCopies(Protocol):
    """Dated copies of the notebook; called off the GUI thread; raises the `NotebookError` of what refuses."""

    def all(self) -> tuple[Copy, ...]:
        """Return the copies, the newest first."""
        ...

    def held(self) -> Held:
        """Return what the notebook holds now."""
        ...

    def make(self, now: datetime.datetime) -> Backup:
        """Copy the notebook as it is now."""
        ...

    def restore(self, backup: Backup, now: datetime.datetime) -> Backup:
        """Replace what the notebook holds by what a copy holds; return the copy made of it first."""
        ...


@dataclass(frozen=True, slots=True)
class Keeping:
    """An opened notebook, as the window sees it.

    `recovered` says what was lost with a damaged one, `refusal` why nothing can be kept in this one; both are
    empty when all is well. `close` releases it.
    """

    shortlists: Shelf
    searches: KeptSearches
    copies: KeptCopies
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
