"""The indexes of the portfolio: what is sold, where, by whom, for whom."""

from collections.abc import Callable, Iterable, Sequence

from jachete.catalogue.directory import Vocabulary
from jachete.catalogue.enterprise import CertificationKind, Enterprise
from jachete.catalogue.words import CERTIFICATION_KINDS
from jachete.factsheets.portfolio.arrangement import Arrangement
from jachete.factsheets.portfolio.book import Entry, Group, Index, Mention
from jachete.factsheets.portfolio.chapters import category_title, in_order, initial
from jachete.factsheets.portfolio.legal import not_of_the_initiative
from jachete.i18n import _, language
from jachete.text.collation import collation_key
from jachete.text.folding import slug

#: What is looked up, and an enterprise that has it.
Found = tuple[str, Mention]


def indexes(
    enterprises: Sequence[Enterprise], words: Vocabulary, arrangement: Arrangement
) -> tuple[Index, ...]:
    """Return the indexes that have something to say; categories are one unless they make the chapters."""
    ordered = in_order(enterprises)
    made = [
        Index("products", _("Index des produits et services"), _by_initial(_offers(ordered))),
        Index("territories", _("Index des territoires"), _territories(ordered, words), _served_note()),
        Index("forms", _("Index des formes juridiques"), _forms(ordered, words)),
        Index("certifications", _("Index des certifications et reconnaissances"), _certifications(ordered)),
        Index(
            "clients",
            _("Index des clients nommés"),
            _by_initial(_clients(ordered)),
            not_of_the_initiative(),
        ),
    ]
    if arrangement is Arrangement.NAME:
        made.insert(0, Index("categories", _("Index des catégories"), _categories(ordered, words)))
    return tuple(index for index in made if index.groups)


def _served_note() -> str:
    return _("Territoire du siège, et territoires desservis quand une source les nomme.")


def _mention(enterprise: Enterprise, detail: str = "") -> Mention:
    return Mention(enterprise.id, enterprise.name, detail)


def _offers(enterprises: Iterable[Enterprise]) -> list[Found]:
    return [(offer.label, _mention(each)) for each in enterprises for offer in each.offers]


def _clients(enterprises: Iterable[Enterprise]) -> list[Found]:
    return [(contract.client, _mention(each)) for each in enterprises for contract in each.contracts]


def _entries(found: Iterable[Found]) -> list[Entry]:
    """Return what is looked up in French order; the same thing written in two ways is one entry."""
    texts: dict[str, str] = {}
    mentions: dict[str, dict[Mention, None]] = {}
    for text, mention in found:
        key = slug(text) or text
        texts.setdefault(key, text)
        mentions.setdefault(key, {})[mention] = None
    keys = sorted(texts, key=lambda key: collation_key(texts[key]))
    return [Entry(texts[key], tuple(mentions[key])) for key in keys]


def _by_initial(found: Iterable[Found]) -> tuple[Group, ...]:
    groups: dict[str, list[Entry]] = {}
    for entry in _entries(found):
        groups.setdefault(initial(entry.text), []).append(entry)
    return tuple(Group(title, tuple(entries)) for title, entries in groups.items())


def _by_value(
    enterprises: Iterable[Enterprise], value: Callable[[Enterprise], str], unknown: str
) -> tuple[Group, ...]:
    """Return a group for each value in French order, last those of which it is not known."""
    groups: dict[str, list[Mention]] = {}
    for each in enterprises:
        groups.setdefault(value(each), []).append(_mention(each))
    titles = [*sorted(groups.keys() - {""}, key=collation_key), *([""] if "" in groups else [])]
    return tuple(Group(title or unknown, (Entry("", tuple(groups[title])),)) for title in titles)


def _categories(enterprises: Iterable[Enterprise], words: Vocabulary) -> tuple[Group, ...]:
    return _by_value(enterprises, lambda each: category_title(each, words), _("Sans catégorie"))


def _forms(enterprises: Iterable[Enterprise], words: Vocabulary) -> tuple[Group, ...]:
    def form(enterprise: Enterprise) -> str:
        found = words.legal_form(enterprise.legal_form)
        return found.label.text(language()) if found else ""

    return _by_value(enterprises, form, _("Forme juridique non précisée par les sources"))


def _territories(enterprises: Sequence[Enterprise], words: Vocabulary) -> tuple[Group, ...]:
    groups: dict[str, list[Mention]] = {territory.id: [] for territory in words.territories}
    unknown: list[Mention] = []
    for each in enterprises:
        known = [territory for territory in each.territories if territory in groups]
        for territory in known:
            seat = territory == each.territory
            groups[territory].append(_mention(each, "" if seat else _("desservi")))
        if not known:
            unknown.append(_mention(each))
    named = [
        Group(each.name, (Entry("", tuple(groups[each.id])),), named=True)
        for each in words.territories
        if groups[each.id]
    ]
    named.sort(key=lambda group: collation_key(group.title))
    if unknown:
        named.append(Group(_("Territoire non précisé par les sources"), (Entry("", tuple(unknown)),)))
    return tuple(named)


def _certifications(enterprises: Sequence[Enterprise]) -> tuple[Group, ...]:
    groups: dict[CertificationKind, list[Found]] = {kind: [] for kind in CertificationKind}
    for each in enterprises:
        for held in each.certifications:
            groups[held.kind].append((held.name, _mention(each)))
    return tuple(
        Group(CERTIFICATION_KINDS[kind].text(language()), tuple(_entries(found)))
        for kind, found in groups.items()
        if found
    )
