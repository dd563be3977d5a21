"""What an export says of each enterprise, a column each, in the language of the moment."""

import datetime
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from jachete.catalogue import identifiers
from jachete.catalogue.directory import Vocabulary
from jachete.catalogue.enterprise import Contract, Enterprise
from jachete.catalogue.words import NATURES
from jachete.errors import UnknownColumnError
from jachete.i18n import _, language

Cell = str | int | datetime.date | None
#: What stands between the facts of a cell.
BETWEEN: Final = "; "


@dataclass(frozen=True, slots=True)
class Item:
    """An enterprise to export, with the note that its shortlist has of it."""

    enterprise: Enterprise
    note: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name in commands, its title, its width in characters, what it says of an item."""

    name: str
    title: str
    width: int
    value: Callable[[Item, Vocabulary], Cell]


#: What an export says unless other columns are chosen.
USUAL: Final = (
    *("name", "categories", "offers", "municipality", "territory", "legal_form", "certifications"),
    *("phone", "email", "website", "address", "postal_code", "neq", "verified_on"),
)


def columns() -> tuple[Column, ...]:
    """Return every column, in the order in which they stand."""
    return (
        Column("name", _("Nom"), 42, lambda item, _words: item.enterprise.name),
        Column("other_names", _("Autres noms"), 30, lambda item, _words: _list(item.enterprise.other_names)),
        Column("note", _("Note"), 40, lambda item, _words: item.note),
        Column("mission", _("Mission"), 60, lambda item, _words: item.enterprise.mission),
        Column("categories", _("Catégories"), 34, _categories),
        Column("natures", _("Natures"), 18, _natures),
        Column("offers", _("Produits et services"), 60, _offers),
        Column("contracts", _("Contrats réalisés"), 50, _contracts),
        Column("municipality", _("Municipalité"), 22, lambda item, words: words.place(item.enterprise)),
        Column("territory", _("Territoire"), 24, _territory),
        Column("served", _("Territoires desservis"), 34, _served),
        Column("legal_form", _("Forme juridique"), 28, _legal_form),
        Column("certifications", _("Certifications et reconnaissances"), 36, _certifications),
        Column(
            "languages", _("Langues de service"), 20, lambda item, _words: _list(item.enterprise.languages)
        ),
        Column("phone", _("Téléphone"), 24, lambda item, _words: item.enterprise.contact.phone),
        Column("email", _("Courriel"), 34, lambda item, _words: item.enterprise.contact.email),
        Column("website", _("Site Web"), 34, lambda item, _words: item.enterprise.contact.website),
        Column("address", _("Adresse"), 34, lambda item, _words: item.enterprise.contact.address),
        Column("postal_code", _("Code postal"), 12, lambda item, _words: item.enterprise.contact.postal_code),
        Column("neq", _("NEQ"), 14, _neq),
        Column("founded", _("Année de constitution"), 12, lambda item, _words: item.enterprise.founded),
        Column("verified_on", _("Vérifiée le"), 12, lambda item, _words: item.enterprise.verified_on),
        Column("sources", _("Sources"), 60, _sources),
        Column("id", _("Identifiant"), 26, lambda item, _words: item.enterprise.id),
    )


def chosen(names: Sequence[str]) -> tuple[Column, ...]:
    """Return the columns of these names, in the order asked for, each once; raise `UnknownColumnError`."""
    known = {column.name: column for column in columns()}
    for name in names:
        if name not in known:
            raise UnknownColumnError(name, list(known))
    return tuple(known[name] for name in dict.fromkeys(names))


def _list(texts: Iterable[str]) -> str:
    return BETWEEN.join(dict.fromkeys(text for text in texts if text))


def _categories(item: Item, words: Vocabulary) -> str:
    found = (words.category(offer.category) for offer in item.enterprise.offers)
    return _list(category.label.text(language()) for category in found if category)


def _natures(item: Item, _words: Vocabulary) -> str:
    return _list(NATURES[offer.nature].text(language()) for offer in item.enterprise.offers)


def _offers(item: Item, _words: Vocabulary) -> str:
    return _list(offer.label for offer in item.enterprise.offers)


def _contracts(item: Item, _words: Vocabulary) -> str:
    return _list(_contract(contract) for contract in item.enterprise.contracts)


def _contract(contract: Contract) -> str:
    about = ", ".join(part for part in (contract.client, str(contract.year or "")) if part)
    return f"{contract.object} ({about})" if about else contract.object


def _territory(item: Item, words: Vocabulary) -> str:
    territory = words.territory(item.enterprise.territory)
    return territory.name if territory else ""


def _served(item: Item, words: Vocabulary) -> str:
    found = (words.territory(each) for offer in item.enterprise.offers for each in offer.territories)
    said = (offer.served_area for offer in item.enterprise.offers)
    return _list([*(territory.name for territory in found if territory), *said])


def _legal_form(item: Item, words: Vocabulary) -> str:
    form = words.legal_form(item.enterprise.legal_form)
    return form.label.text(language()) if form else ""


def _certifications(item: Item, _words: Vocabulary) -> str:
    return _list(certification.name for certification in item.enterprise.certifications)


def _neq(item: Item, _words: Vocabulary) -> str:
    return identifiers.show_neq(item.enterprise.neq) if item.enterprise.neq else ""


def _sources(item: Item, _words: Vocabulary) -> str:
    return _list(source.url or source.citation for source in item.enterprise.sources)
