"""The files that the system opens with the application: named here once, for the installers too.

Every installer declares `ASSOCIATIONS`; the command it declares is `jachete FILE`.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from jachete.i18n import _

#: How much of a file is read to know what it is, in bytes.
_HEAD: Final = 512


@dataclass(frozen=True, slots=True)
class Association:
    """A kind of file: how its name ends, and its names for Linux (`mime`) and for Windows (`prog_id`).

    Such a file has `mark` somewhere in its bytes `first` to `last`, `last` not included: what
    shared-mime-info calls magic, with the offset `first:last - len(mark)`.
    """

    suffix: str
    mime: str
    prog_id: str
    mark: bytes
    first: int
    last: int

    @property
    def title(self) -> str:
        """Return what such a file is called, in the current language."""
        return _("Édition du répertoire") if self is EDITION else _("Sélection d’entreprises")

    def is_marked_in(self, head: bytes) -> bool:
        """Tell whether the beginning of a file is that of such a file."""
        return self.mark in head[self.first : self.last]


#: An SQLite file whose application id is « JACH ».
EDITION: Final = Association(
    ".jachete-edition", "application/x-jachete-edition", "jachete.edition", b"JACH", 68, 72
)
#: A JSON object that says its format first.
SHORTLIST: Final = Association(
    ".jachete-selection",
    "application/x-jachete-selection",
    "jachete.selection",
    b'"jachete-shortlist"',
    0,
    256,
)
ASSOCIATIONS: Final = (EDITION, SHORTLIST)


def association(path: Path) -> Association:
    """Return what a file is, an edition when nothing tells.

    Whoever then reads it says what is wrong with it, if anything is.
    """
    return recognised(path) or EDITION


def recognised(path: Path) -> Association | None:
    """Return what a file is: by its content, failing that by its name; None when neither tells."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError:
        head = b""
    marked = (each for each in ASSOCIATIONS if each.is_marked_in(head))
    named = (each for each in ASSOCIATIONS if each.suffix == path.suffix.lower())
    return next(marked, next(named, None))
