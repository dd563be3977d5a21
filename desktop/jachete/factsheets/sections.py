"""The sections of a record, one function each, in their fixed order."""

from collections.abc import Iterable, Mapping, Sequence

from jachete.catalogue import identifiers
from jachete.catalogue.directory import Vocabulary
from jachete.catalogue.enterprise import Contract, ContractOrigin, Enterprise, Impact, Source
from jachete.catalogue.words import AWARD_MODES, CERTIFICATION_KINDS, NATURES
from jachete.factsheets.sheet import Line, LinkKind, Section, SectionName
from jachete.i18n import _, language
from jachete.text.formats import joined


def sections(enterprise: Enterprise, words: Vocabulary, whole: str = "") -> tuple[Section, ...]:
    """Return what is said of an enterprise; a section with nothing to say is left out, except contact."""
    cited = sources(enterprise)
    numbers = {source: number for number, source in enumerate(cited, start=1)}
    made = (
        _offers(enterprise, words),
        _contracts(enterprise, numbers),
        _impacts(enterprise, numbers),
        _territory(enterprise, words),
        _certifications(enterprise),
        _identification(enterprise, words, whole),
        _contact(enterprise, words),
        Section(SectionName.SOURCES, _("Sources"), tuple(_numbered(cited))),
    )
    return tuple(section for section in made if section.lines or section.name is SectionName.CONTACT)


def identity(enterprise: Enterprise, words: Vocabulary) -> tuple[Line, ...]:
    """Return the lines that identify an enterprise at a glance: form, seat, founding, number."""
    known = (*_territory(enterprise, words).lines, *_identification(enterprise, words, "").lines)
    labels = (_("Forme juridique"), _("Siège"), _("Année de constitution"), _("NEQ"))
    return tuple(line for label in labels for line in known if line.label == label)


def sources(enterprise: Enterprise) -> tuple[Source, ...]:
    """Return the sources of a record, its own first, then those that only one fact has."""
    parts: tuple[Contract | Impact, ...] = (*enterprise.contracts, *enterprise.impacts)
    cited = (part.source for part in parts if part.source is not None)
    return tuple(dict.fromkeys((*enterprise.sources, *cited)))


def _offers(enterprise: Enterprise, words: Vocabulary) -> Section:
    titles = {category.id: category.label.text(language()) for category in words.categories}
    natures = {nature: label.text(language()) for nature, label in NATURES.items()}
    lines = tuple(
        Line(
            offer.label,
            detail=offer.served_area,
            tag=natures[offer.nature],
            group=titles.get(offer.category, ""),
        )
        for offer in enterprise.offers
    )
    return Section(SectionName.OFFERS, _("Produits et services"), lines)


def _contracts(enterprise: Enterprise, numbers: Mapping[Source, int]) -> Section:
    from_press = any(contract.origin is ContractOrigin.PRESS for contract in enterprise.contracts)
    note = _("Nommés par la presse ou des pages publiques; ce ne sont pas des contrats de l’initiative.")
    return Section(
        SectionName.CONTRACTS,
        _("Contrats réalisés"),
        tuple(_contract(contract, numbers) for contract in enterprise.contracts),
        note if from_press else "",
    )


def _contract(contract: Contract, numbers: Mapping[Source, int]) -> Line:
    year = str(contract.year) if contract.year else ""
    return Line(
        contract.object,
        detail=contract.client,
        tag=AWARD_MODES[contract.award_mode].text(language()) if contract.award_mode else "",
        aside=" · ".join(part for part in (contract.amount, year) if part),
        source=numbers[contract.source] if contract.source else 0,
    )


def _impacts(enterprise: Enterprise, numbers: Mapping[Source, int]) -> Section:
    return Section(
        SectionName.IMPACTS,
        _("Valeur ajoutée"),
        tuple(_impact(impact, numbers) for impact in enterprise.impacts),
        _("Déclarée ou rapportée; l’année est celle de la source."),
    )


def _impact(impact: Impact, numbers: Mapping[Source, int]) -> Line:
    """Return a declared effect, with its year unless the statement already says it."""
    year = str(impact.year or "")
    aside = "" if year in impact.statement else year
    number = numbers[impact.source] if impact.source else 0
    return Line(impact.statement, aside=aside, source=number)


def _territory(enterprise: Enterprise, words: Vocabulary) -> Section:
    territory = words.territory(enterprise.territory)
    place = words.place(enterprise)
    seat = f"{place} ({territory.name})" if territory and territory.name != place else place
    served = dict.fromkeys(offer.served_area for offer in enterprise.offers if offer.served_area)
    lines = [
        Line(seat, label=_("Siège"), kind=LinkKind.PLACE),
        *(Line(area, label=_("Territoire desservi"), kind=LinkKind.PLACE) for area in served),
    ]
    return Section(SectionName.TERRITORY, _("Territoire"), tuple(line for line in lines if line.text))


def _certifications(enterprise: Enterprise) -> Section:
    lines = (
        Line(
            certification.name,
            detail=certification.issuer,
            tag=CERTIFICATION_KINDS[certification.kind].text(language()),
            aside=str(certification.year or ""),
        )
        for certification in enterprise.certifications
    )
    return Section(SectionName.CERTIFICATIONS, _("Certifications et reconnaissances"), tuple(lines))


def _identification(enterprise: Enterprise, words: Vocabulary, whole: str) -> Section:
    form = words.legal_form(enterprise.legal_form)
    founded = str(enterprise.founded or "")
    basis = f" ({enterprise.founded_basis})" if founded and enterprise.founded_basis else ""
    facts = (
        (_("Autres noms"), ", ".join(enterprise.other_names)),
        (_("Fait partie de"), whole),
        (_("NEQ"), identifiers.show_neq(enterprise.neq) if enterprise.neq else ""),
        (_("Année de constitution"), founded + basis),
        (_("Langues de service"), joined(enterprise.languages, language())),
        (_("Clientèles"), ", ".join(enterprise.clienteles)),
        (_("Rôle dans l’initiative"), enterprise.initiative_role),
        (_("À savoir"), enterprise.note),
    )
    said = (
        Line(form.label.text(language()) if form else "", label=_("Forme juridique"), translated=True),
        *(Line(text, label=label) for label, text in facts),
    )
    lines = tuple(line for line in said if line.text)
    return Section(SectionName.IDENTIFICATION, _("Identification"), lines)


def _contact(enterprise: Enterprise, words: Vocabulary) -> Section:
    contact = enterprise.contact
    place = words.place(enterprise)
    address = ", ".join(part for part in (contact.address, place, contact.postal_code) if part)
    lines = (
        Line(contact.phone, kind=LinkKind.PHONE, link=_dialled(contact.phone)),
        Line(contact.email, kind=LinkKind.EMAIL, link=f"mailto:{contact.email}"),
        Line(contact.website, kind=LinkKind.WEB, link=contact.website),
        Line(address if contact.address else "", kind=LinkKind.PLACE),
    )
    known = tuple(line for line in lines if line.text)
    note = "" if contact else _("Aucune coordonnée publique n’a été relevée.")
    return Section(SectionName.CONTACT, _("Contact"), known, note)


def _dialled(phone: str) -> str:
    number, _comma, extension = phone.partition(", poste ")
    digits = "".join(filter(str.isdigit, number))
    return f"tel:+1{digits}" + (f";ext={extension}" if extension else "")


def _numbered(cited: Sequence[Source]) -> Iterable[Line]:
    for number, source in enumerate(cited, start=1):
        text = " · ".join(part for part in (source.citation, source.url) if part)
        yield Line(
            text, label=str(number), kind=LinkKind.WEB if source.url else LinkKind.NONE, link=source.url
        )
