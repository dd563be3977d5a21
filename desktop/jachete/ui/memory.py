"""What the application remembers by itself: the window's place, the panes, what was read lately."""

import datetime
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QByteArray, QSettings

#: How many enterprises read lately are remembered.
_RECENT: Final = 20


@dataclass(frozen=True, slots=True)
class Reading:
    """An enterprise that was read, and when (local time)."""

    enterprise: str
    at: datetime.datetime


class Memory:
    """A small file beside the settings; what cannot be read again is forgotten."""

    def __init__(self, path: Path) -> None:
        self._file = QSettings(str(path), QSettings.Format.IniFormat)

    # ------------------------------------------------------------------ window
    def geometry(self) -> QByteArray:
        """Return the window's place and size, empty when it never had any."""
        value = self._file.value("window/geometry")
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep_geometry(self, geometry: QByteArray) -> None:
        """Remember the window's place and size."""
        self._file.setValue("window/geometry", geometry)

    def last_place(self) -> str:
        """Return the name of the place where one was last."""
        return str(self._file.value("window/place", ""))

    def keep_place(self, place: str) -> None:
        """Remember where one is."""
        self._file.setValue("window/place", place)

    # ------------------------------------------------------------------ panes
    def panes(self, room: str) -> list[int]:
        """Return the widths that panes were given in a room, empty when none was."""
        widths = self._list(f"panes/{room}")
        return widths if all(isinstance(each, int) and each >= 0 for each in widths) else []

    def keep_panes(self, room: str, widths: Sequence[int]) -> None:
        """Remember the widths that panes were given in a room."""
        self._file.setValue(f"panes/{room}", json.dumps(list(widths)))

    def columns(self) -> list[str]:
        """Return the names of the columns exported last, empty when none ever was."""
        return [str(each) for each in self._list("export/columns")]

    def keep_columns(self, names: Sequence[str]) -> None:
        """Remember the columns exported last."""
        self._file.setValue("export/columns", json.dumps(list(names)))

    def folded(self) -> list[str]:
        """Return the names of the facets that were folded."""
        return [str(each) for each in self._list("panes/folded")]

    def keep_folded(self, facets: Sequence[str]) -> None:
        """Remember which facets are folded."""
        self._file.setValue("panes/folded", json.dumps(list(facets)))

    def shows_record(self) -> bool:
        """Tell whether the record stands beside the results, as it does at first."""
        return str(self._file.value("panes/record", "true")) != "false"

    def keep_shows_record(self, *, shown: bool) -> None:
        """Remember whether the record stands beside the results."""
        self._file.setValue("panes/record", str(shown).lower())

    # ------------------------------------------------------------------ records
    def recent(self) -> tuple[Reading, ...]:
        """Return the enterprises read lately, the last one first."""
        readings = []
        for each in self._list("recent/records"):
            try:
                enterprise, at = each
                readings.append(Reading(str(enterprise), datetime.datetime.fromisoformat(at)))
            except (TypeError, ValueError):
                continue
        return tuple(readings)

    def keep_reading(self, enterprise: str, at: datetime.datetime) -> None:
        """Remember that an enterprise was read."""
        others = [each for each in self.recent() if each.enterprise != enterprise]
        kept = [Reading(enterprise, at), *others][:_RECENT]
        self._file.setValue(
            "recent/records", json.dumps([[each.enterprise, each.at.isoformat()] for each in kept])
        )

    def forget_readings(self) -> None:
        """Forget the enterprises read lately."""
        self._file.remove("recent")

    # ------------------------------------------------------------------ comparison
    def compared(self) -> tuple[str, ...]:
        """Return the ids of the enterprises compared, each once, in the order of their columns."""
        return tuple(dict.fromkeys(each for each in self._list("compare/ids") if isinstance(each, str)))

    def keep_compared(self, ids: Sequence[str]) -> None:
        """Remember the enterprises compared."""
        self._file.setValue("compare/ids", json.dumps(list(ids)))

    def compared_names(self) -> dict[str, str]:
        """Return what enterprises compared were called when they were last seen, by id."""
        pairs = (each for each in self._list("compare/names") if isinstance(each, list))
        return {str(each[0]): str(each[1]) for each in pairs if len(each) == 2}  # noqa: PLR2004 - id and name

    def keep_compared_names(self, names: Mapping[str, str]) -> None:
        """Remember what enterprises compared are called."""
        self._file.setValue("compare/names", json.dumps([list(pair) for pair in names.items()]))

    def _list(self, name: str) -> list[Any]:
        try:
            value = json.loads(str(self._file.value(name, "[]")))
        except ValueError:
            return []
        return value if isinstance(value, list) else []
