"""Where things lie: what the application brings, and what it makes."""

import os
import sys
from pathlib import Path
from typing import Final

import platformdirs

_PACKAGE: Final = Path(__file__).resolve().parent
_CHECKOUT: Final = _PACKAGE.parent.parent


def _brought() -> Path:
    """Return the folder that holds `resources/` and the bundled edition."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen)
    return _PACKAGE if (_PACKAGE / "resources").is_dir() else _CHECKOUT


def resources() -> Path:
    """Return the folder of fonts, icons, translations and tokens."""
    return _brought() / "resources"


def notices() -> Path:
    """Return the file that says what the application owes to others, and under which licences."""
    name = "THIRD_PARTY_NOTICES.md"
    brought = _brought()
    return brought / name if brought == _CHECKOUT else brought / "resources" / name


def bundled_edition() -> Path:
    """Return the edition the application opens when none is named.

    In a checkout it is the one that `make edition` builds.
    """
    brought = _brought()
    return brought / "build" / "edition.db" if brought == _CHECKOUT else brought / "edition.db"


def documents() -> Path:
    """Return the folder proposed when a sheet is saved."""
    return Path(platformdirs.user_documents_dir())


def preferences() -> Path:
    """Return the file of the preferences."""
    return _own() / "preferences.ini"


def memory() -> Path:
    """Return the file of what the window remembers by itself."""
    return _own() / "memory.ini"


def _own() -> Path:
    """Return the user's folder; `JACHETE_HOME` moves it, for portable folders and tests."""
    home = os.environ.get("JACHETE_HOME")
    return Path(home) if home else Path(platformdirs.user_config_dir("jachete", appauthor=False))
