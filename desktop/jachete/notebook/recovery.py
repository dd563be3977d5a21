"""What was lost with a damaged notebook, as far as it can still be read."""

import datetime
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from jachete import paths
from jachete.i18n import _, language, ngettext
from jachete.text.formats import date_text

_KEPT: Final = """
    SELECT e.name || ' (' || s.name || ')' FROM entry e JOIN shortlist s ON s.id = e.shortlist
    UNION SELECT name FROM shortlist UNION SELECT name FROM saved_search
"""


@dataclass(frozen=True, slots=True)
class Recovery:
    """What happened to a notebook that could not be used.

    `damaged` is where it was set aside, None when it had vanished; `copied_at` the moment of the copy that
    took its place, None when there was none; `lost` names what the damaged file still tells and the copy
    does not.
    """

    damaged: Path | None
    copied_at: datetime.datetime | None
    lost: tuple[str, ...]

    @property
    def sentence(self) -> str:
        """What happened, its effect, what to do."""
        return " ".join(part for part in (self._what(), self._effect(), self._lost(), self._to_do()) if part)

    def _what(self) -> str:
        return _("Votre carnet était endommagé.") if self.damaged else _("Votre carnet avait disparu.")

    def _effect(self) -> str:
        if self.copied_at is None:
            return _("Aucune copie n’était utilisable : un carnet vide a été ouvert.")
        date = date_text(self.copied_at.date(), language())
        time = f"{self.copied_at.hour}\u00a0h\u00a0{self.copied_at:%M}"
        return _("La copie du {date}, {time}, a été ouverte : ce qui a été fait ensuite n’y est pas.").format(
            date=date, time=time
        )

    def _lost(self) -> str:
        if not self.lost:
            return ""
        return ngettext(
            "Il y manque {count} élément : {names}.",
            "Il y manque {count} éléments : {names}.",
            len(self.lost),
        ).format(count=len(self.lost), names=", ".join(self.lost))

    def _to_do(self) -> str:
        if self.damaged is None:
            return ""
        return _(
            "Le carnet endommagé est gardé sous le nom « {name} »; remettez-le à votre soutien informatique."
        ).format(name=self.damaged.name)


def lost(damaged: Path, restored: Path) -> tuple[str, ...]:
    """Return the names that a damaged notebook still tells and that the restored one has not."""
    return tuple(sorted(_names(damaged) - _names(restored)))


def _names(path: Path) -> set[str]:
    names: set[str] = set()
    with (
        suppress(sqlite3.Error, OSError),
        closing(sqlite3.connect(f"{paths.database_uri(path)}?mode=ro", uri=True)) as read,
    ):
        read.text_factory = lambda raw: raw.decode("utf-8", "replace")
        for (name,) in read.execute(_KEPT):
            names.add(str(name))
    return names
