"""What a frozen folder is made of, and what is known beforehand of what no Python distribution declares."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

HERE: Final = Path(__file__).resolve().parent
TEXTS: Final = HERE / "texts"


@dataclass(frozen=True, slots=True)
class Component:
    """A thing that someone made, at one version, with what of it lies in the folder.

    `kind` is a CycloneDX component type; `licence`, an SPDX expression; `files`, paths below the folder;
    `texts`, where its licence lies on this machine; `hashes`, the SHA-256 of its locked archives;
    `within`, the distribution that was compiled from it among others.
    """

    name: str
    version: str
    licence: str
    kind: str
    purl: str
    cpe: str = ""
    files: tuple[str, ...] = ()
    texts: tuple[Path, ...] = ()
    hashes: tuple[str, ...] = ()
    within: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """An entry of `components.toml`; see there."""

    name: str
    licence: str
    purl: str
    patterns: tuple[re.Pattern[str], ...]
    rules: tuple[Mapping[str, str], ...]
    texts: tuple[Path, ...]
    kind: str
    cpe: str
    came_with: str
    built_in: str
    compiled_in: str

    def has(self, path: str) -> bool:
        """Tell whether a file of the folder is of this component."""
        return any(pattern.fullmatch(path) for pattern in self.patterns)


@cache
def known() -> tuple[Known, ...]:
    """Return every entry of `components.toml`, in its order."""
    table = tomllib.loads((HERE / "components.toml").read_text("utf-8"))
    return tuple(_entry(entry) for entry in table["component"])


def _entry(entry: dict[str, Any]) -> Known:
    return Known(
        entry["name"],
        entry["licence"],
        entry["purl"],
        tuple(pattern(each) for each in entry["files"]),
        tuple(entry["version"]),
        tuple((TEXTS / name).resolve() for name in entry.get("texts", [])),
        entry.get("kind", "library"),
        entry.get("cpe", ""),
        entry.get("with", ""),
        entry.get("built_in", ""),
        entry.get("compiled_in", ""),
    )


def pattern(glob: str) -> re.Pattern[str]:
    """Return what paths match: `*` stays within a name, `**` goes across folders."""
    anywhere = (re.escape(part).replace(r"\*", "[^/]*") for part in glob.split("**"))
    return re.compile(".*".join(anywhere))
