"""What the palette offers, and in which order."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from jachete.catalogue.categories import Category
from jachete.catalogue.directory import Vocabulary
from jachete.i18n import _, language
from jachete.search.counting import enterprises
from jachete.search.page import Marked
from jachete.search.query import FacetName, Filter, Query
from jachete.ui.palette.finding import found
from jachete.ui.shell.commands import Command
from jachete.ui.shell.visit import Place, Visit

#: What is typed first to see commands alone.
COMMANDS_ONLY: Final = ">"
_MOST: Final = 6

Counts = Mapping[FacetName, Mapping[str, int]]
Go = Callable[[Visit], None]
Named = TypeVar("Named")


@dataclass(frozen=True, slots=True)
class Item:
    """An element of a section; `act` does it, `enterprise` is the id of one that has actions of its own.

    `others` are the actions of one that is not an enterprise.
    """

    section: str
    title: Marked
    act: Callable[[], object]
    detail: str = ""
    icon: str = ""
    category: Category | None = None
    key: str = ""
    enterprise: str = ""
    others: "tuple[Item, ...]" = ()

    @property
    def said(self) -> str:
        """Return what a screen reader says of it."""
        return ", ".join(each for each in (self.title.text, self.detail, self.section) if each)


def command_items(commands: Sequence[Command], typed: str) -> list[Item]:
    """Return the commands that are found; when nothing is typed, all of them by groups."""
    kept = [command for command in commands if command.name != "palette"]
    if not typed.strip():
        order = list(dict.fromkeys([_("Aller à"), *(command.group for command in kept)]))
        return [
            _command(command, command.group, Marked(command.title))
            for command in sorted(kept, key=lambda each: order.index(each.group))
        ]
    best = ranked(kept, typed, lambda command: command.title)
    return [_command(command, _("Commandes"), title) for command, title in best]


def _command(command: Command, section: str, title: Marked) -> Item:
    detail = command.group if section != command.group else ""
    return Item(section, title, command.act, detail, command.icon or "chevron-right", key=command.key)


def value_items(vocabulary: Vocabulary, counts: Counts, typed: str, go: Go) -> Iterator[Item]:
    """Yield the categories, then the territories that are found."""
    categories = ranked(vocabulary.categories, typed, lambda each: each.label.text(language()))
    for category, title in categories:
        chosen = Filter(FacetName.CATEGORY, category.id)
        yield _value(_("Catégories"), title, chosen, counts, go, category.icon)
    territories = ranked(vocabulary.territories, typed, lambda each: each.name)
    for territory, title in territories:
        chosen = Filter(FacetName.TERRITORY, territory.id)
        yield _value(_("Territoires"), title, chosen, counts, go, "map-pin")


def _value(section: str, title: Marked, chosen: Filter, counts: Counts, go: Go, icon: str) -> Item:
    visit = Visit(Place.DIRECTORY, Query(filters=(chosen,)))
    count = counts.get(chosen.facet, {}).get(chosen.value)
    detail = enterprises(count) if count is not None else ""
    return Item(section, title, lambda: go(visit), detail, icon)


def search_item(typed: str, go: Go) -> Item:
    """Return the element that searches the directory for what is typed."""
    text = typed.strip()
    visit = Visit(Place.DIRECTORY, Query.parse(text))
    title = Marked(_("Chercher «\u202f{text}\u202f»").format(text=text))
    return Item(_("Répertoire"), title, lambda: go(visit), icon="search")


def ranked(named: Iterable[Named], typed: str, title: Callable[[Named], str]) -> list[tuple[Named, Marked]]:
    """Return the first few that are found with their marked titles, the best found first."""
    matches = [(found(title(each), typed), each) for each in named]
    kept = sorted(
        ((match, each) for match, each in matches if match is not None), key=lambda pair: pair[0][0]
    )
    return [(each, match[1]) for match, each in kept[:_MOST]]
