"""An opened edition with all that is asked of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self

from jachete.catalogue.directory import Manifest, Vocabulary
from jachete.catalogue.enterprise import Enterprise
from jachete.errors import EnterpriseNotFoundError, LogoDamagedError
from jachete.factsheets.composing import fact_sheet
from jachete.factsheets.sheet import FactSheet
from jachete.factsheets.side_by_side import LEAST
from jachete.search.stopping import never
from jachete.store.edition import Edition
from jachete.store.reader import Reader

if TYPE_CHECKING:
    from jachete.factsheets.comparison import Comparison, Gathered
    from jachete.search.engine import Engine
    from jachete.search.page import Page, Proposals
    from jachete.search.query import Query


@dataclass(frozen=True)
class Opened:
    """An edition and what is read of it, each thing when it is first asked for."""

    edition: Edition

    @classmethod
    def at(cls, path: Path) -> Self:
        """Open the edition; raise its `EditionError`."""
        return cls(Edition.open(path))

    def __enter__(self) -> Self:
        """Keep it open for a while."""
        return self

    def __exit__(self, *_failure: object) -> None:
        """Release the file."""
        self.edition.close()

    @cached_property
    def reader(self) -> Reader:
        """Return the reader of records."""
        return Reader(self.edition)

    @cached_property
    def manifest(self) -> Manifest:
        """Return what the edition says of itself."""
        return self.reader.manifest()

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """Return its controlled values."""
        return self.reader.vocabulary()

    @cached_property
    def engine(self) -> Engine:
        """Return its search."""
        from jachete.search.engine import Engine  # noqa: PLC0415 - NumPy is slow to load

        return Engine(self.edition, self.vocabulary)

    def search(
        self, query: Query, offset: int = 0, limit: int = 50, stop: Callable[[], bool] = never
    ) -> Page:
        """Return a slice of the answer to a search, as `Engine.search` does."""
        return self.engine.search(query, offset, limit, stop)

    def propose(self, text: str) -> Proposals:
        """Return what to offer under what is being typed."""
        return self.engine.propose(text)

    def offered(self, most: int) -> tuple[str, ...]:
        """Return the words that buyers use for what is offered most."""
        return self.engine.offered(most)

    def sheet(self, enterprise_id: str) -> FactSheet:
        """Return the sheet of an enterprise; raise `EnterpriseNotFoundError`."""
        enterprise, lacks = self.reader.enterprise(enterprise_id), ""
        try:
            logo = self.reader.logo(enterprise_id)
        except LogoDamagedError as failure:
            logo, lacks = None, failure.sentence
        return fact_sheet(enterprise, self.vocabulary, self.manifest, self._whole(enterprise), logo, lacks)

    def _whole(self, part: Enterprise) -> str:
        """Return the name of the enterprise of which this one is a part; empty unless it is published."""
        try:
            return self.reader.enterprise(part.part_of).name if part.part_of else ""
        except EnterpriseNotFoundError:
            return ""

    def compared(self, ids: Sequence[str]) -> Gathered:
        """Return enterprises side by side, leaving out those that the edition has not."""
        from jachete.factsheets.comparing import column, compare  # noqa: PLC0415 - asked for late
        from jachete.factsheets.comparison import Gathered  # noqa: PLC0415 - as above

        known = frozenset(self.reader.ids())
        here = [self.reader.enterprise(each) for each in ids if each in known]
        return Gathered(
            columns=tuple(column(each, self.vocabulary) for each in here),
            gone=tuple(each for each in ids if each not in known),
            comparison=compare(here, self.vocabulary, self.manifest) if len(here) >= LEAST else None,
        )

    def comparison(self, ids: Sequence[str]) -> Comparison:
        """Return two to four enterprises side by side; raise `EnterpriseNotFoundError`."""
        from jachete.factsheets.comparing import compare  # noqa: PLC0415 - as above

        return compare(list(map(self.reader.enterprise, ids)), self.vocabulary, self.manifest)

    def write_compared_pdf(self, ids: Sequence[str], path: Path) -> None:
        """Write two to four enterprises side by side as a PDF.

        Raise `EnterpriseNotFoundError`, `CannotWriteError`.
        """
        from jachete.factsheets.pdf import write_comparison  # noqa: PLC0415 - reportlab is slow to load

        write_comparison(self.comparison(ids), path)

    def pdf(self, enterprise_id: str) -> bytes:
        """Return the sheet of an enterprise as a PDF."""
        from jachete.factsheets.pdf import sheet_bytes  # noqa: PLC0415 - reportlab is slow to load

        return sheet_bytes(self.sheet(enterprise_id))

    def write_pdf(self, enterprise_id: str, path: Path, paper: str = "letter") -> None:
        """Write the sheet of an enterprise as a PDF on a named paper; raise `CannotWriteError`."""
        from jachete.factsheets.pdf import Paper, write_sheet  # noqa: PLC0415 - reportlab is slow to load

        write_sheet(self.sheet(enterprise_id), path, Paper(paper))
