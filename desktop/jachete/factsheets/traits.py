"""What is said of one enterprise in each row of a comparison, one function each."""

from collections.abc import Callable, Iterable
from typing import Final

from jachete.catalogue.directory import Vocabulary
from jachete.catalogue.enterprise import Contract, Enterprise, Impact
from jachete.catalogue.words import CERTIFICATION_KINDS, NATURES
from jachete.factsheets.comparison import Cell, Group, Trait
from jachete.factsheets.sections import sections
from jachete.factsheets.sheet import SectionName
from jachete.i18n import _, language, ngettext
from jachete.text.formats import date_text, labelled


def cell(trait: Trait, enterprise: Enterprise, words: Vocabulary) -> Cell:
    """Return what is said of an enterprise in a row, in the current language."""
    return _CELLS[trait](enterprise, words)


def _cell(*groups: Group, territories: tuple[str, ...] = (), year: int | None = None) -> Cell:
    """Return a cell of the groups that say something."""
    said = tuple(group for group in groups if group.items)
    if not said:
        return Cell(_("Non précisé par les sources"))
    phrases = (labelled(group.title, ", ".join(group.items), language()) for group in said)
    return Cell("; ".join(phrases), said, territories, year)


def _plain(*items: str) -> Group:
    return Group("", _each_once(items))


def _each_once(items: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(item for item in items if item))


def _category(category_id: str, words: Vocabulary) -> str:
    category = words.category(category_id)
    return category.label.text(language()) if category else ""


def _categories(enterprise: Enterprise, words: Vocabulary) -> Cell:
    ids = (enterprise.category, *(offer.category for offer in enterprise.offers))
    return _cell(_plain(*(_category(each, words) for each in ids)))


def _offers(enterprise: Enterprise, words: Vocabulary) -> Cell:
    labels: dict[str, list[str]] = {}
    for offer in enterprise.offers:
        labels.setdefault(_category(offer.category, words), []).append(offer.label)
    return _cell(*(Group(title, _each_once(items)) for title, items in labels.items()))


def _natures(enterprise: Enterprise, _words: Vocabulary) -> Cell:
    sold = {offer.nature for offer in enterprise.offers}
    return _cell(_plain(*(label.text(language()) for nature, label in NATURES.items() if nature in sold)))


def _served(enterprise: Enterprise, words: Vocabulary) -> Cell:
    served = {each for offer in enterprise.offers for each in offer.territories}
    known = [territory for territory in words.territories if territory.id in served]
    title = ngettext("{count} territoire sur {total}", "{count} territoires sur {total}", len(known)).format(
        count=len(known), total=len(words.territories)
    )
    return _cell(
        Group(title, tuple(territory.name for territory in known)),
        _plain(*(offer.served_area for offer in enterprise.offers)),
        territories=tuple(territory.id for territory in known),
    )


def _legal_form(enterprise: Enterprise, words: Vocabulary) -> Cell:
    form = words.legal_form(enterprise.legal_form)
    return _cell(_plain(form.label.text(language()) if form else ""))


def _founded(enterprise: Enterprise, _words: Vocabulary) -> Cell:
    year = str(enterprise.founded or "")
    return _cell(Group(enterprise.founded_basis, _each_once((year,))), year=enterprise.founded)


def _certifications(enterprise: Enterprise, _words: Vocabulary) -> Cell:
    return _cell(
        *(
            Group(
                label.text(language()),
                _each_once(c.name for c in enterprise.certifications if c.kind is kind),
            )
            for kind, label in CERTIFICATION_KINDS.items()
        )
    )


def _contracts(enterprise: Enterprise, _words: Vocabulary) -> Cell:
    count = len(enterprise.contracts)
    title = ngettext("{count} contrat nommé", "{count} contrats nommés", count).format(count=count)
    return _cell(Group(title, tuple(map(_contract, enterprise.contracts))))


def _contract(contract: Contract) -> str:
    about = ", ".join(part for part in (contract.client, str(contract.year or "")) if part)
    return f"{contract.object} ({about})" if about else contract.object


def _figures(enterprise: Enterprise, _words: Vocabulary) -> Cell:
    return _cell(_plain(*map(_figure, enterprise.impacts)))


def _figure(impact: Impact) -> str:
    """Return a figure that reads true without its statement, nothing otherwise."""
    if not (impact.figure and impact.unit):
        return ""
    return f"{impact.figure} {impact.unit}" + (f" ({impact.year})" if impact.year else "")


def _languages(enterprise: Enterprise, _words: Vocabulary) -> Cell:
    return _cell(_plain(*enterprise.languages))


def _contact(enterprise: Enterprise, words: Vocabulary) -> Cell:
    found = next(each for each in sections(enterprise, words) if each.name is SectionName.CONTACT)
    return _cell(_plain(*(line.text for line in found.lines)))


def _verified(enterprise: Enterprise, _words: Vocabulary) -> Cell:
    return _cell(_plain(date_text(enterprise.verified_on, language())))


_CELLS: Final[dict[Trait, Callable[[Enterprise, Vocabulary], Cell]]] = {
    Trait.CATEGORIES: _categories,
    Trait.OFFERS: _offers,
    Trait.NATURES: _natures,
    Trait.SERVED: _served,
    Trait.LEGAL_FORM: _legal_form,
    Trait.FOUNDED: _founded,
    Trait.CERTIFICATIONS: _certifications,
    Trait.CONTRACTS: _contracts,
    Trait.FIGURES: _figures,
    Trait.LANGUAGES: _languages,
    Trait.CONTACT: _contact,
    Trait.VERIFIED: _verified,
}
