"""Where things lie: what the application brings, and what it makes."""

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import Final
from urllib.parse import quote

_PACKAGE: Final = Path(__file__).resolve().parent
_CHECKOUT: Final = _PACKAGE.parent.parent
#: The file beside the program that keeps there all that a person makes, and the folder that then holds it.
PORTABLE_MARK: Final = "portable.txt"
_PORTABLE_FOLDER: Final = "donnees"
_POLICIES: Final = "policies.toml"
#: Where nobody can write: the own folder of a person to whom the system gives none.
_NOWHERE: Final = Path("/nonexistent/jachete")


class Holding(StrEnum):
    """Why a person's own files lie where they do."""

    PERSONAL = "personal"
    PORTABLE = "portable"
    NAMED = "named"


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
    import platformdirs  # noqa: PLC0415 - seldom asked

    return Path(platformdirs.user_documents_dir())


def program() -> Path:
    """Return the folder of the program: that of the file one starts, or the checkout, or the package."""
    return Path(sys.executable).parent if getattr(sys, "frozen", False) else _brought()


def policies() -> tuple[Path, ...]:
    """Return the files where an organisation writes its policies, the one that decides first."""
    if sys.platform == "linux":
        machine = Path("/etc/jachete")
    else:
        import platformdirs  # noqa: PLC0415 - slow to load; Linux has no need of it

        machine = platformdirs.site_config_path("jachete", appauthor=False)
    return machine / _POLICIES, program() / _POLICIES


def holding() -> Holding:
    """Return why a person's own files lie where they do; `JACHETE_HOME` comes before a portable folder."""
    if os.environ.get("JACHETE_HOME"):
        return Holding.NAMED
    return Holding.PORTABLE if (program() / PORTABLE_MARK).is_file() else Holding.PERSONAL


def own() -> Path:
    """Return the folder of a person's own files."""
    kind = holding()
    if kind is Holding.NAMED:
        return Path(os.environ["JACHETE_HOME"]).absolute()
    if kind is Holding.PORTABLE:
        return program() / _PORTABLE_FOLDER
    usual = _usual()
    return usual if usual.is_absolute() else _NOWHERE  # « ~ » of someone without a home


def _usual() -> Path:
    """Return the folder that the system gives to the settings of a person."""
    if sys.platform == "linux":
        named = Path(os.environ.get("XDG_CONFIG_HOME", "").strip())
        folder = named if named.is_absolute() else Path(os.path.expanduser("~/.config"))  # noqa: PTH111 - as it is
        usual = folder / "jachete"
    else:
        import platformdirs  # noqa: PLC0415 - as above

        usual = Path(platformdirs.user_config_dir("jachete", appauthor=False))
    return usual


def keeps() -> bool:
    """Tell whether something can be kept among a person's own files; nothing is left behind."""
    import tempfile  # noqa: PLC0415 - seldom asked

    there = next(each for each in (own(), *own().parents) if each.exists())
    try:
        with tempfile.TemporaryFile(dir=there):
            return True
    except OSError:
        return False


def preferences() -> Path:
    """Return the file of the preferences."""
    return own() / "preferences.ini"


def memory() -> Path:
    """Return the file of what the window remembers by itself."""
    return own() / "memory.ini"


def notebook() -> Path:
    """Return the file of what a person gathers."""
    return own() / "notebook.db"


def editions() -> Path:
    """Return the folder of the editions that a person installed."""
    return own() / "editions"


def database_uri(path: Path) -> str:
    """Return a path as SQLite's own form of URI, shared Windows folders included."""
    return "file:///" + quote(path.resolve().as_posix().removeprefix("/"))
