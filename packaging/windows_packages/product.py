"""What every Windows package says of the product."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import jachete
from jachete.running import MUTEX

TITLE: Final = "L’économie sociale, j’achète! — Répertoire"
#: The same in a file's name, where Windows refuses few characters and people many.
SHORTCUT: Final = "L’économie sociale, j’achète! — Répertoire"
PUBLISHER: Final = "L’économie sociale, j’achète!"
ADDRESS: Final = "https://economiesocialeestrie.ca/jachete"
#: Windows 10, version 1809: the oldest that Qt 6.9 accepts.
OLDEST_BUILD: Final = 17_763
LICENCE: Final = Path(__file__).resolve().parent.parent.parent / "LICENSE"

__all__ = [
    "ADDRESS",
    "LICENCE",
    "MUTEX",
    "OLDEST_BUILD",
    "PUBLISHER",
    "SHORTCUT",
    "TITLE",
    "Release",
    "version",
]


@dataclass(frozen=True, slots=True)
class Release:
    """What is packaged: `version` of three numbers, `moment` in Unix seconds, `icon` as an .ico file."""

    version: str
    moment: int
    icon: Path

    def name(self, what: str) -> str:
        """Return the name of one of its files."""
        return f"jachete-{self.version}-win64{what}"


def version() -> str:
    """Return the application's version."""
    return jachete.__version__
