"""Where policies are written, and what is written there, as it is.

A TOML file for each computer, one beside the program, and the registry of Windows, which group policies fill.
"""

import importlib
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from jachete import paths
from jachete.i18n import _

#: The key of the registry, under each of the two hives.
KEY: Final = r"Software\Policies\jachete"
_HIVES: Final = (("HKEY_LOCAL_MACHINE", "HKLM"), ("HKEY_CURRENT_USER", "HKCU"))


@dataclass(frozen=True, slots=True)
class Written:
    """What one place says: `where` names it, `folder` is where its relative paths start, if anywhere.

    `fault` says why it could not be read, "" when it was.
    """

    where: str
    values: Mapping[str, object]
    folder: Path | None = None
    fault: str = ""


def written() -> tuple[Written, ...]:
    """Return what every place says, the one that decides first; a place that says nothing is left out."""
    registry = importlib.import_module("winreg") if sys.platform == "win32" else None
    return (*in_registry(registry), *in_files(paths.policies()))


def in_files(places: tuple[Path, ...]) -> Iterator[Written]:
    """Yield what TOML files say."""
    for path in places:
        try:
            content = path.read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            continue
        except OSError as problem:
            yield Written(str(path), {}, fault=_refused(path, problem.strerror or str(problem)))
        else:
            yield _of_toml(path, content)


def _of_toml(path: Path, content: bytes) -> Written:
    import tomllib  # noqa: PLC0415 - most computers have no policy

    try:
        return Written(str(path), tomllib.loads(content.decode("utf-8-sig")), path.parent)
    except ValueError as problem:  # neither TOML nor UTF-8
        return Written(str(path), {}, fault=_refused(path, str(problem)))


def _refused(path: Path, reason: str) -> str:
    return _("le fichier «\u202f{path}\u202f» ne peut pas être lu ({reason})").format(
        path=path, reason=reason
    )


def in_registry(winreg: Any) -> Iterator[Written]:
    """Yield what the registry says, for the computer, then for the person; nothing where there is none.

    `winreg` is the module of this name, which only Windows has, or None.
    """
    if winreg is None:
        return
    for hive, short in _HIVES:
        where = f"{short}\\{KEY}"
        try:
            with winreg.OpenKey(getattr(winreg, hive), KEY) as key:
                count = winreg.QueryInfoKey(key)[1]
                values = [winreg.EnumValue(key, number)[:2] for number in range(count)]
        except FileNotFoundError:
            continue
        except OSError as problem:
            reason = problem.strerror or str(problem)
            fault = _("la clé «\u202f{key}\u202f» ne peut pas être lue ({reason})")
            yield Written(where, {}, fault=fault.format(key=where, reason=reason))
        else:
            yield Written(where, dict(values))
