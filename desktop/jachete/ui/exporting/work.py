"""An export as a piece of work: enterprises read one by one, and written."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from jachete.exporting.columns import Item, chosen
from jachete.exporting.kinds import Kind
from jachete.exporting.writing import Export, export
from jachete.printshop.jobs import Progress
from jachete.ui.services import Services


@dataclass(frozen=True, slots=True)
class Asked:
    """What can be exported: a title, ids with the note on each, and whether the notes are a column.

    `gone` names what was asked for too and the edition has not.
    """

    title: str
    notes: Sequence[tuple[str, str]]
    with_notes: bool = False
    gone: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Exporting:
    """What is exported, in which file and as which columns."""

    services: Services
    asked: Asked
    kind: Kind
    columns: Sequence[str]
    path: Path

    @property
    def total(self) -> int:
        """Return how many enterprises there are to write."""
        return len(self.asked.notes)

    def do(self, tell: Callable[[Progress], object], stop: Callable[[], bool]) -> None:
        """Write the file; raise `Stopped`, `CannotWriteError`."""
        services = self.services
        wanted = Export(
            self.asked.title,
            self._items(),
            chosen(self.columns),
            services.vocabulary,
            services.manifest,
            self.asked.gone,
        )
        export(wanted, self.kind, self.path, lambda done: tell(Progress(done, self.total)), stop)

    def _items(self) -> Iterator[Item]:
        for enterprise_id, note in self.asked.notes:
            yield Item(self.services.enterprises.enterprise(enterprise_id), note)
