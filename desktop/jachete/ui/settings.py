"""What a person sets once: how the application looks, speaks and behaves."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, Final, Self

from PySide6.QtCore import QSettings

from jachete.i18n import LANGUAGES
from jachete.policies.in_force import FREE, Policies

ZOOMS: Final = (0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
_GROUP: Final = "settings"
_KEYS: Final = "keys"


class Appearance(StrEnum):
    """A theme, or the system's own choice."""

    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"
    CONTRAST = "contrast"


class RailWidth(StrEnum):
    """How wide the rail is; AUTOMATIC follows the window."""

    AUTOMATIC = "automatic"
    WIDE = "wide"
    NARROW = "narrow"


@dataclass(frozen=True, slots=True)
class Settings:
    """A person's settings; `keys` gives other keys to some commands, by name."""

    appearance: Appearance = Appearance.SYSTEM
    zoom: float = 1.0
    language: str = "fr"
    reduced_motion: bool = False
    teaches_keys: bool = True
    rail: RailWidth = RailWidth.AUTOMATIC
    remembers_records: bool = True
    remembers_searches: bool = True
    welcomed: bool = False
    keys: Mapping[str, str] = field(default_factory=dict)

    def under(self, policies: Policies) -> Self:
        """Return the settings as the organisation's policies leave them."""
        return replace(self, **_decided(policies))

    def own(self, before: Self, policies: Policies) -> Self:
        """Return the settings with the person's own choice, as it was before, of what policies decide."""
        return replace(self, **{name: getattr(before, name) for name in _decided(policies)})

    def resized(self, step: int) -> Self:
        """Return the settings at the next size, the one before when `step` is -1, the usual one when 0."""
        nearest = min(range(len(ZOOMS)), key=lambda index: abs(ZOOMS[index] - self.zoom))
        index = min(max(nearest + step, 0), len(ZOOMS) - 1)
        return replace(self, zoom=ZOOMS[index] if step else 1.0)


def _decided(policies: Policies) -> dict[str, Any]:
    """Return the settings that policies decide, by name."""
    decided = {
        "language": policies.language,
        "remembers_records": policies.remember_records,
        "remembers_searches": policies.remember_searches,
    }
    return {name: value for name, value in decided.items() if value is not None}


class SettingsFile:
    """The file where settings are kept; what it says wrong is as if it said nothing."""

    def __init__(self, path: Path) -> None:
        self._file = QSettings(str(path), QSettings.Format.IniFormat)

    def read(self) -> Settings:
        """Return the settings kept."""
        self._file.beginGroup(_GROUP)
        known = {
            each.name: self._value(each.name, each.default) for each in fields(Settings) if each.name != _KEYS
        }
        self._file.endGroup()
        self._file.beginGroup(_KEYS)
        keys = {name: str(self._file.value(name, "")) for name in self._file.childKeys()}
        self._file.endGroup()
        return Settings(**known, keys=keys)

    def _value(self, name: str, default: Any) -> Any:
        written = str(self._file.value(name, ""))
        if isinstance(default, bool):
            return {"true": True, "false": False}.get(written, default)
        if isinstance(default, float):
            return next((zoom for zoom in ZOOMS if str(zoom) == written), default)
        if isinstance(default, StrEnum):
            return type(default)(written) if written in list(type(default)) else default
        return written if written in LANGUAGES else default

    def write(self, settings: Settings, policies: Policies = FREE) -> None:
        """Keep settings; only those that differ from what is set at first.

        What policies decide is not the person's choice: their own stays as it was.
        """
        settings = settings.own(self.read(), policies)
        self._file.remove(_GROUP)
        self._file.remove(_KEYS)
        self._file.beginGroup(_GROUP)
        for each in fields(Settings):
            value = getattr(settings, each.name)
            if each.name != _KEYS and value != each.default:
                self._file.setValue(each.name, str(value).lower() if isinstance(value, bool) else str(value))
        self._file.endGroup()
        self._file.beginGroup(_KEYS)
        for name, key in settings.keys.items():
            self._file.setValue(name, key)
        self._file.endGroup()
        self._file.sync()
