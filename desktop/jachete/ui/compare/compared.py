"""The enterprises that one compares: chosen anywhere in the window, kept from one day to the next."""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from jachete.factsheets.side_by_side import MOST
from jachete.i18n import _, ngettext
from jachete.ui.memory import Memory


class Compared(QObject):
    """A few ids, in the order of their columns.

    `changed` says that they are others, `told` carries a sentence, what the button after it says, and what
    it does; `show_wanted` asks for the comparison.
    """

    changed = Signal()
    told = Signal(str, str, object)
    show_wanted = Signal()

    def __init__(self, memory: Memory, parent: QObject) -> None:
        super().__init__(parent)
        self._memory = memory
        self.ids = memory.compared()[:MOST]

    def has(self, enterprise: str) -> bool:
        """Tell whether an enterprise is compared."""
        return enterprise in self.ids

    def name(self, enterprise: str) -> str:
        """Return what an enterprise was called when it was last seen; its id if it never was."""
        return self._memory.compared_names().get(enterprise, enterprise)

    def learn(self, names: Mapping[str, str]) -> None:
        """Remember what those compared are called: an edition may come that has them no more."""
        known = self._memory.compared_names()
        kept = {each: name for each, name in {**known, **names}.items() if each in self.ids}
        if kept != known:
            self._memory.keep_compared_names(kept)

    def toggle(self, enterprise: str) -> None:
        """Compare an enterprise, or no longer; say why when it cannot be."""
        if self.has(enterprise):
            self.remove(enterprise)
        elif len(self.ids) < MOST:
            self._set((*self.ids, enterprise))
            self.told.emit(self._added(), _("Comparer"), self.show_wanted.emit)
        else:
            said = _(
                "Quatre entreprises au plus se comparent à la fois. Retirez-en une pour ajouter celle-ci."
            )
            self.told.emit(said, _("Comparer"), self.show_wanted.emit)

    def _added(self) -> str:
        count = len(self.ids)
        return ngettext(
            "Ajoutée à la comparaison\u00a0: {count} entreprise sur {most}",
            "Ajoutée à la comparaison\u00a0: {count} entreprises sur {most}",
            count,
        ).format(count=count, most=MOST)

    def remove(self, enterprise: str) -> None:
        """Compare an enterprise no longer; the sentence gives a way to change one's mind."""
        before = self.ids
        self._set(each for each in before if each != enterprise)
        self.told.emit(_("Retirée de la comparaison"), _("Remettre"), partial(self._set, before))

    def forget(self, enterprises: Sequence[str]) -> None:
        """Compare no longer some enterprises that are not there any more."""
        self._set(each for each in self.ids if each not in enterprises)

    def move(self, enterprise: str, step: int) -> None:
        """Put a column some places further, or before when negative."""
        others = [each for each in self.ids if each != enterprise]
        place = self.ids.index(enterprise) + step
        if 0 <= place < len(self.ids):
            self._set((*others[:place], enterprise, *others[place:]))

    def _set(self, ids: Iterable[str]) -> None:
        self.ids = tuple(ids)
        self._memory.keep_compared(self.ids)
        self.changed.emit()
