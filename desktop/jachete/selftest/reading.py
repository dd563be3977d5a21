"""Reading an edition from end to end, and finding in it."""

from pathlib import Path

from jachete.editions.opened import Opened
from jachete.errors import EditionDamagedError
from jachete.i18n import _, ngettext
from jachete.search.query import Query


def whole_edition(opened: Opened, _folder: Path) -> str:
    """Read every sheet of a sound file."""
    if not opened.edition.is_sound():
        raise EditionDamagedError(opened.edition.path, "integrity_check")
    count = len([opened.sheet(each) for each in opened.reader.ids()])
    return ngettext("{count} fiche lue", "{count} fiches lues", count).format(count=count)


def search(opened: Opened, _folder: Path) -> str:
    """Find an enterprise again by its name."""
    first = opened.engine.search(Query(), limit=1).hits[0]
    found = opened.engine.search(Query.parse(f"{first.name.text} "))
    if first.id not in [hit.id for hit in found.hits]:
        raise LookupError(_("«\u202f{name}\u202f» n’est pas retrouvée").format(name=first.name.text))
    return first.name.text
