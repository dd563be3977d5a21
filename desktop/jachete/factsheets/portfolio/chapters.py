"""The order of the sheets: alphabetical, whole or within each category."""

from collections.abc import Iterable, Sequence

from jachete.catalogue.directory import Vocabulary
from jachete.catalogue.enterprise import Enterprise
from jachete.factsheets.portfolio.arrangement import Arrangement
from jachete.factsheets.portfolio.book import Chapter, Mention
from jachete.i18n import _, language
from jachete.text.collation import collation_key
from jachete.text.folding import words


def arranged(
    enterprises: Iterable[Enterprise], vocabulary: Vocabulary, arrangement: Arrangement
) -> tuple[Chapter, ...]:
    """Return the chapters of a book, in French order, each in French order of names."""
    chapters: dict[str, list[Mention]] = {}
    by_category = arrangement is Arrangement.CATEGORY
    for each in in_order(enterprises):
        title = category_title(each, vocabulary) if by_category else initial(each.name)
        chapters.setdefault(title, []).append(Mention(each.id, each.name))
    unknown = chapters.pop("", [])
    titles = sorted(chapters, key=collation_key) if by_category else list(chapters)
    found = [Chapter(title, tuple(chapters[title])) for title in titles]
    return (*found, *([Chapter(_("Sans catégorie"), tuple(unknown))] if unknown else []))


def in_order(enterprises: Iterable[Enterprise]) -> Sequence[Enterprise]:
    """Return enterprises in French order of their names, those of one name by id."""
    return sorted(enterprises, key=lambda each: (collation_key(each.name), each.id))


def category_title(enterprise: Enterprise, vocabulary: Vocabulary) -> str:
    """Return the title of the category of most of the offers, empty when there is none."""
    category = vocabulary.category(enterprise.category)
    return category.label.text(language()) if category else ""


def initial(text: str) -> str:
    """Return the letter under which a text is looked up, « 0–9 » for a digit or a sign."""
    first = next(iter(words(text)), "")[:1]
    return first.upper() if first.isalpha() else "0\u20139"


def order_sentence(arrangement: Arrangement) -> str:
    """Return the order in force as it is said on the cover."""
    return {
        Arrangement.CATEGORY: _("Par catégorie, puis par ordre alphabétique"),
        Arrangement.NAME: _("Par ordre alphabétique"),
    }[arrangement]
