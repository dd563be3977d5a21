"""What can be done with an element of the palette."""

from collections.abc import Callable
from dataclasses import dataclass

from jachete.i18n import _
from jachete.search.page import Marked
from jachete.search.query import Query
from jachete.ui.palette.items import Item
from jachete.ui.shell.visit import Place, Visit


@dataclass(frozen=True, slots=True)
class Doing:
    """Who does it: each takes a visit, or an enterprise's id."""

    go: Callable[[Visit], object]
    save: Callable[[str], object]
    preview: Callable[[str], object]
    copy: Callable[[str], object]


def enterprise_actions(item: Item, doing: Doing) -> list[Item]:
    """Return what can be done with an enterprise."""
    name, id_ = item.title.text, item.enterprise
    section = _("Actions\u00a0: {name}").format(name=name)
    record = Visit(Place.RECORD, enterprise=id_)
    listed = Visit(Place.DIRECTORY, Query.parse(f'"{name}"'), id_)
    return [
        Item(section, Marked(_("Lire la fiche complète")), lambda: doing.go(record), icon="library"),
        Item(section, Marked(_("Montrer dans le répertoire")), lambda: doing.go(listed), icon="search"),
        Item(section, Marked(_("Fiche PDF")), lambda: doing.save(id_), icon="file-down"),
        Item(section, Marked(_("Aperçu et impression")), lambda: doing.preview(id_), icon="printer"),
        Item(section, Marked(_("Copier le contact")), lambda: doing.copy(id_), icon="copy"),
    ]
