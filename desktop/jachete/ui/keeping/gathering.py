"""What one does with shortlists; each thing is told once it is on the disk, with what undoes it."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from jachete.i18n import _, pgettext
from jachete.notebook.shortlist import Entry, Shortlist
from jachete.ui.keeping.keeper import Keeper
from jachete.ui.keeping.past_searches import PastSearches
from jachete.ui.keeping.saved_searches import SavedSearches
from jachete.ui.keeping.saving import now
from jachete.ui.services import Keeping, Services

Undo = Callable[[], object]


@dataclass(frozen=True, slots=True)
class _Added:
    """The shortlist that something was added to; `is_new` when it was made for it."""

    shortlist: Shortlist
    is_new: bool = False


class _Merging:
    """Puts a shortlist at the end of another, and remembers what that one was."""

    def __init__(self, source: Shortlist) -> None:
        self._source, self._before = source, source

    def __call__(self, each: Shortlist) -> Shortlist:
        self._before = each
        return each.merged(self._source)

    def undone(self, _merged: Shortlist) -> Shortlist:
        return self._before


class Gathering(QObject):
    """Adds to shortlists and takes out, makes, renames, merges, removes them.

    `saved` and `past` are searches, `file_given` carries the file of a shortlist that someone shared.
    """

    file_given = Signal(Path)

    def __init__(self, keeper: Keeper, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self.keeper, self._services = keeper, services
        self.past = PastSearches(keeper, self)
        self.saved = SavedSearches(keeper, services, self)
        self._last = 0

    def _tell(self, sentence: str, undo: Undo | None = None) -> None:
        self.keeper.told.emit(sentence, pgettext("undo", "Annuler") if undo else "", undo)

    # ------------------------------------------------------------------ enterprises
    def _target(self, kept: Sequence[Shortlist]) -> Shortlist | None:
        """Return the shortlist that takes what is added without saying where: the last one added to."""
        last = next((each for each in kept if each.id == self._last), None)
        return last or max(kept, key=_newest, default=None)

    def toggle(self, enterprise_id: str) -> bool:
        """Add an enterprise to the target, or take it out of the one shortlist that it is in.

        Return False when it is in several: one has to be chosen.
        """
        holding = self.keeper.holding(enterprise_id)
        if not holding:
            self.add(enterprise_id)
        elif len(holding) == 1:
            self.take_out([enterprise_id], holding[0].id)
        return len(holding) <= 1

    def add(self, enterprise_id: str, number: int = 0) -> None:
        """Add an enterprise to a shortlist, to the last one added to when none is said."""
        self._last = number or self._last
        name = _("Ma sélection")

        def act(keeping: Keeping) -> _Added:
            entry, target = self._entry(enterprise_id), number
            if not target:  # as the file is now: something may have been kept meanwhile
                found = self._target(keeping.shortlists.all())
                target = found.id if found is not None else 0
            if target:
                return _Added(keeping.shortlists.change(target, lambda each: each.with_entries([entry])))
            made = keeping.shortlists.keep(Shortlist(name, now()).with_entries([entry]))
            return _Added(made, is_new=True)

        self.keeper.do(act, lambda added: self._on_added(enterprise_id, added))

    def add_to_new(self, enterprise_id: str, name: str) -> None:
        """Add an enterprise to a new shortlist."""
        self.keeper.do(
            lambda keeping: keeping.shortlists.keep(
                Shortlist(name, now()).with_entries([self._entry(enterprise_id)])
            ),
            lambda kept: self._on_added(enterprise_id, _Added(kept, is_new=True)),
        )

    def _on_added(self, enterprise_id: str, added: _Added) -> None:
        kept = added.shortlist
        self._last = kept.id
        undo = self._unmake(kept) if added.is_new else lambda: self._out_again(enterprise_id, kept.id)
        self._tell(_("Ajoutée à {name}").format(name=kept.name), undo)

    def _entry(self, enterprise_id: str) -> Entry:
        enterprise = self._services.enterprises.enterprise(enterprise_id)
        return Entry(enterprise.id, enterprise.name, self._services.vocabulary.place(enterprise), now())

    def _out_again(self, enterprise_id: str, number: int) -> None:
        self.keeper.do(
            lambda keeping: keeping.shortlists.change(number, lambda each: each.without([enterprise_id])),
            lambda after: self._tell(_("Retirée de {name}").format(name=after.name)),
        )

    def take_out(self, enterprises: Collection[str], number: int) -> None:
        """Take enterprises out of a shortlist; they come back where they were."""
        before: list[Shortlist] = []

        def change(each: Shortlist) -> Shortlist:
            before[:] = [each]
            return each.without(enterprises)

        def put_back() -> None:
            self.keeper.do(
                lambda keeping: keeping.shortlists.change(number, lambda kept: _with_again(kept, before[0])),
                lambda after: self._tell(_("Remise dans {name}").format(name=after.name)),
            )

        self.keeper.do(
            lambda keeping: keeping.shortlists.change(number, change),
            lambda after: self._tell(_("Retirée de {name}").format(name=after.name), put_back),
        )

    def move(self, enterprise_id: str, number: int, to: int) -> None:
        """Put an enterprise at another place of its shortlist."""
        self.change(number, lambda each: each.moved(enterprise_id, to))

    def change(self, number: int, change: Callable[[Shortlist], Shortlist]) -> None:
        """Change a shortlist in a way that shows where it is done."""
        self.keeper.do(lambda keeping: keeping.shortlists.change(number, change), _nothing)

    # ------------------------------------------------------------------ shortlists
    def keep(
        self, shortlist: Shortlist, sentence: str, then: Callable[[Shortlist], object] | None = None
    ) -> None:
        """Keep a new shortlist; `sentence` tells it, with its `name`."""

        def told(kept: Shortlist) -> None:
            self._last = kept.id
            self._tell(sentence.format(name=kept.name), self._unmake(kept))
            if then is not None:
                then(kept)

        self.keeper.do(lambda keeping: keeping.shortlists.keep(shortlist), told)

    def make(self, name: str, then: Callable[[Shortlist], object] | None = None) -> None:
        """Make an empty shortlist."""
        self.keep(Shortlist(name, now()), _("Sélection créée\u00a0: {name}"), then)

    def duplicate(self, shortlist: Shortlist, then: Callable[[Shortlist], object]) -> None:
        """Make another shortlist with the same content."""
        name = _("{name} – copie").format(name=shortlist.name)
        self.keep(shortlist.copied(name, now()), _("Sélection créée\u00a0: {name}"), then)

    def receive(self, shortlist: Shortlist, then: Callable[[Shortlist], object]) -> None:
        """Keep a shortlist that someone shared."""

        def told(kept: Shortlist) -> None:
            self._tell(_("Sélection reçue\u00a0: {name}").format(name=kept.name), self._unmake(kept))
            then(kept)

        self.keeper.do(lambda keeping: keeping.shortlists.keep(shortlist), told)

    def _unmake(self, kept: Shortlist) -> Undo:
        return lambda: self.keeper.do(
            lambda keeping: keeping.shortlists.remove(kept.id),
            lambda gone: self._tell(_("Sélection supprimée\u00a0: {name}").format(name=gone.name)),
        )

    def remove(self, number: int) -> None:
        """Remove a shortlist; it comes back where it was."""
        order = [each.id for each in self.keeper.shortlists]

        def told(gone: Shortlist) -> None:
            self._tell(
                _("Sélection supprimée\u00a0: {name}").format(name=gone.name),
                lambda: self._put_back(gone, order),
            )

        self.keeper.do(lambda keeping: keeping.shortlists.remove(number), told)

    def _put_back(self, gone: Shortlist, order: list[int]) -> None:
        def act(keeping: Keeping) -> Shortlist:
            kept = keeping.shortlists.keep(gone)
            keeping.shortlists.reorder([kept.id if each == gone.id else each for each in order])
            return kept

        self.keeper.do(
            act, lambda kept: self._tell(_("Sélection remise\u00a0: {name}").format(name=kept.name))
        )

    def receive_into(self, number: int, shortlist: Shortlist, then: Callable[[Shortlist], object]) -> None:
        """Put all of a shortlist that someone shared at the end of another."""
        change = _Merging(shortlist)

        def told(merged: Shortlist) -> None:
            sentence = _("{name} réunie à {other}").format(name=shortlist.name, other=merged.name)
            self._tell(sentence, lambda: self.change(number, change.undone))
            then(merged)

        self.keeper.do(lambda keeping: keeping.shortlists.change(number, change), told)

    def merge(self, source: Shortlist, into: Shortlist) -> None:
        """Put all of a shortlist at the end of another, and remove it."""
        order = [each.id for each in self.keeper.shortlists]
        change = _Merging(source)

        def act(keeping: Keeping) -> Shortlist:
            merged = keeping.shortlists.change(into.id, change)
            keeping.shortlists.remove(source.id)
            return merged

        def undo() -> None:
            self.change(into.id, change.undone)
            self._put_back(source, order)

        sentence = _("{name} réunie à {other}")
        self.keeper.do(
            act, lambda merged: self._tell(sentence.format(name=source.name, other=merged.name), undo)
        )

    def reorder(self, numbers: list[int]) -> None:
        """Put the shortlists in another order."""
        self.keeper.do(lambda keeping: keeping.shortlists.reorder(numbers), _nothing)


def _nothing(_answer: object) -> None:
    """Say nothing: what was done shows where it was done."""


def _newest(shortlist: Shortlist) -> float:
    moments = [shortlist.made_at, *(each.added_at for each in shortlist.entries)]
    return max(moment.timestamp() for moment in moments)


def _with_again(kept: Shortlist, before: Shortlist) -> Shortlist:
    """Return a shortlist with the entries that it had before and has no longer, where they were."""
    for place, entry in enumerate(before.entries):
        if kept.entry(entry.enterprise) is None:
            kept = kept.with_entries([entry]).moved(entry.enterprise, place)
    return kept
