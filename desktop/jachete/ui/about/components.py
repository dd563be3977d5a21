"""What the application is made of, read from the notices that come with it."""

import re
from dataclasses import dataclass
from importlib import metadata
from typing import Final

from jachete import paths

#: A row of a table of the notices: name, range or files, licence, use.
_ROW: Final = re.compile(r"^\| ([^|]+?) \| ([^|]+?) \| ([^|]+?) \| [^|]+? \|$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Component:
    """A library, a font or a set of icons; `version` is "" for what has none here."""

    name: str
    version: str
    licence: str


def components() -> tuple[Component, ...]:
    """Return every component of the application in the order of the notices."""
    text = paths.notices().read_text(encoding="utf-8")
    rows = [row for row in _ROW.findall(text) if row[0] != "Composant"]
    return tuple(Component(name, _version(name), licence.replace("`", "")) for name, _, licence in rows)


def _version(name: str) -> str:
    try:
        return metadata.version(name.split(" ", 1)[0])
    except metadata.PackageNotFoundError:
        return ""
