"""Each policy: its name, in files and in the registry alike, and what it may say."""

import os
import re
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Final

from jachete.exporting.kinds import Kind
from jachete.i18n import LANGUAGES, _

#: What stands for no format at all, where an empty list cannot be written.
NONE: Final = "none"
_UNKNOWN_VARIABLE: Final = re.compile(r"%\w+%|\$\w+|\$\{")


class Policy(StrEnum):
    """Something that an organisation may decide; its value is its name in files and in the registry."""

    EDITION = "edition"
    NOTEBOOK = "notebook"
    LANGUAGE = "language"
    EXPORT_FORMATS = "export_formats"
    REMEMBER_RECORDS = "remember_records"
    REMEMBER_SEARCHES = "remember_searches"

    @property
    def called(self) -> str:
        """Return what it decides, in a few words of the current language."""
        return {
            Policy.EDITION: _("Édition ouverte"),
            Policy.NOTEBOOK: _("Fichier du carnet"),
            Policy.LANGUAGE: _("Langue de l’application"),
            Policy.EXPORT_FORMATS: _("Formats d’export permis"),
            Policy.REMEMBER_RECORDS: _("Se souvenir des fiches consultées"),
            Policy.REMEMBER_SEARCHES: _("Se souvenir des recherches"),
        }[self]


class Misunderstood(ValueError):  # noqa: N818 - a fault among others, told with them
    """A value that a policy cannot have; its words say what is expected."""


def understood(policy: Policy, value: object, folder: Path | None) -> object:
    """Return what a policy decides: a path, a language, formats, or yes or no; raise `Misunderstood`.

    A relative path starts in `folder`; without one, it is refused.
    """
    if policy in (Policy.EDITION, Policy.NOTEBOOK):
        return _path(value, folder)
    return _READERS[policy](value)


def _path(value: object, folder: Path | None) -> Path:
    if not isinstance(value, str) or not value.strip():
        raise Misunderstood(_("un chemin est attendu"))
    path = Path(os.path.expandvars(value.strip())).expanduser()
    if _UNKNOWN_VARIABLE.search(str(path)):
        raise Misunderstood(_("une variable de ce chemin est inconnue"))
    if not path.is_absolute() and folder is None:
        raise Misunderstood(_("un chemin complet est attendu"))
    return folder / path if folder is not None else path


def _language(value: object) -> str:
    if value not in LANGUAGES:
        raise Misunderstood(_("{known} est attendu").format(known=_alternatives(LANGUAGES)))
    return str(value)


def _formats(value: object) -> tuple[Kind, ...]:
    names = re.split(r"[,;\s]+", value.strip()) if isinstance(value, str) else value
    known = [kind.value for kind in Kind]
    if not isinstance(names, list) or any(name not in (*known, NONE) for name in names):
        expected = _("une liste est attendue, faite de {known}; ou «\u202fnone\u202f» seul")
        raise Misunderstood(expected.format(known=_alternatives(known)))
    if NONE in names and len(names) > 1:
        raise Misunderstood(_("«\u202fnone\u202f» exclut tout autre format"))
    return tuple(kind for kind in Kind if kind.value in names)


def _yes_or_no(value: object) -> bool:
    if value not in (0, 1):  # what the registry writes; true and false are these
        raise Misunderstood(_("true ou false est attendu, ou 1 ou 0 dans le registre"))
    return bool(value)


def _alternatives(names: Sequence[str]) -> str:
    quoted = [f"«\u202f{name}\u202f»" for name in names]
    return _("{first} ou {last}").format(first=", ".join(quoted[:-1]), last=quoted[-1])


_READERS: Final[Mapping[Policy, Callable[[object], object]]] = {
    Policy.LANGUAGE: _language,
    Policy.EXPORT_FORMATS: _formats,
    Policy.REMEMBER_RECORDS: _yes_or_no,
    Policy.REMEMBER_SEARCHES: _yes_or_no,
}
