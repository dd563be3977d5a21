import datetime
from dataclasses import replace
from typing import Any

import pytest

from jachete.catalogue.enterprise import (
    AwardMode,
    CertificationKind,
    Contact,
    ContractOrigin,
    Enterprise,
    Nature,
)
from jachete.catalogue.labels import Label
from jachete.factsheets.composing import fact_sheet
from jachete.factsheets.sheet import FactSheet, KeyFigure, Line, LinkKind, Section, SectionName
from makers import (
    make_certification,
    make_contract,
    make_enterprise,
    make_impact,
    make_manifest,
    make_offer,
    make_source,
    make_vocabulary,
)


def _sheet(enterprise: Enterprise) -> FactSheet:
    return fact_sheet(enterprise, make_vocabulary(), make_manifest())


def _section(enterprise: Enterprise, name: SectionName) -> Section:
    section = _sheet(enterprise).section(name)
    assert section is not None
    return section


def test_a_record_is_always_told_in_the_same_order() -> None:
    assert [section.name for section in _sheet(make_enterprise()).sections] == list(SectionName)


def test_a_section_with_nothing_to_say_is_left_out_except_contact() -> None:
    nothing: dict[str, Any] = dict.fromkeys(
        ("offers", "contracts", "impacts", "certifications", "sources"), ()
    )
    bare = make_enterprise(
        contact=Contact(),
        municipality="",
        territory="",
        **nothing,
        legal_form="",
    )
    sheet = _sheet(bare)
    assert [section.name for section in sheet.sections] == [SectionName.CONTACT]
    assert sheet.sections[0].note == "Aucune coordonnée publique n’a été relevée."
    assert sheet.section(SectionName.OFFERS) is None
    assert (sheet.subtitle, sheet.pills, sheet.key_figures) == ("", (), ())


def test_the_head_says_name_form_place_and_edition() -> None:
    sheet = _sheet(make_enterprise("Traiteur Exemple"))
    assert (sheet.id, sheet.title) == ("traiteur-exemple", "Traiteur Exemple")
    assert sheet.subtitle == "Coopérative de solidarité · Sherbrooke"
    assert sheet.edition == "Édition 2026-11 · Estrie"
    assert sheet.verified == "Fiche vérifiée le 3\u00a0novembre 2026 dans des sources publiques."
    assert (sheet.notice, sheet.publisher, sheet.language) == ("Données fictives.", "Réseau Exemple", "fr")
    assert (sheet.category, sheet.category_label) == ("alimentation-traiteur", "Alimentation et traiteur")


def test_offers_tell_their_nature_and_where_they_are_served() -> None:
    offer = make_offer("Repas", nature=Nature.GOODS, served_area="MRC de Coaticook")
    section = _section(make_enterprise(offers=(offer,)), SectionName.OFFERS)
    assert section.lines == (
        Line("Repas", detail="MRC de Coaticook", tag="Biens", group="Alimentation et traiteur"),
    )


def test_an_offer_of_an_unknown_category_stands_alone() -> None:
    section = _section(make_enterprise(offers=(make_offer(category="inconnue"),)), SectionName.OFFERS)
    assert [line.group for line in section.lines] == [""]
    assert _sheet(make_enterprise(offers=(make_offer(category="inconnue"),))).category_label == ""


def test_contracts_of_the_press_are_said_not_to_be_the_initiative_s() -> None:
    section = _section(make_enterprise(), SectionName.CONTRACTS)
    assert "ce ne sont pas des contrats de l’initiative" in section.note
    declared = make_contract(origin=ContractOrigin.ENTERPRISE, source=None)
    assert _section(make_enterprise(contracts=(declared,)), SectionName.CONTRACTS).note == ""


def test_a_contract_tells_client_mode_amount_year_and_the_number_of_its_source() -> None:
    second = make_source("exemple-source-2")
    contract = make_contract(
        "Cégep Exemple",
        "Buffets",
        award_mode=AwardMode.INVITATION,
        amount="10 000 $ à 25 000 $",
        source=second,
    )
    section = _section(make_enterprise(contracts=(contract,)), SectionName.CONTRACTS)
    assert section.lines == (
        Line(
            "Buffets",
            detail="Cégep Exemple",
            tag="Sur invitation",
            aside="10 000 $ à 25 000 $ · 2025",
            source=2,
        ),
    )


def test_a_contract_may_have_no_year_mode_nor_source() -> None:
    contract = make_contract(year=None, source=None, origin=ContractOrigin.ENTERPRISE)
    line = _section(make_enterprise(contracts=(contract,)), SectionName.CONTRACTS).lines[0]
    assert (line.tag, line.aside, line.source) == ("", "", 0)


def test_sources_are_numbered_own_first_and_lead_to_their_address() -> None:
    cited = make_source("exemple-source-2", url="", citation="Le Journal Exemple, 3 mai 2019")
    enterprise = make_enterprise(impacts=(make_impact(source=cited),))
    assert _section(enterprise, SectionName.SOURCES).lines == (
        Line(
            "https://presse.example/article",
            label="1",
            kind=LinkKind.WEB,
            link="https://presse.example/article",
        ),
        Line("Le Journal Exemple, 3 mai 2019", label="2"),
    )
    assert _section(enterprise, SectionName.IMPACTS).lines[0].source == 2


def test_an_effect_tells_its_year_once() -> None:
    impacts = (make_impact("24 emplois (2025)", year=2025), make_impact("24 emplois", year=2019))
    lines = _section(make_enterprise(impacts=impacts), SectionName.IMPACTS).lines
    assert [line.aside for line in lines] == ["", "2019"]


def test_the_territory_names_the_seat_and_each_served_area_once() -> None:
    offers = (make_offer("A", served_area="Toute l’Estrie"), make_offer("B", served_area="Toute l’Estrie"))
    enterprise = make_enterprise(municipality="magog", territory="memphremagog", offers=offers)
    assert [(line.label, line.text) for line in _section(enterprise, SectionName.TERRITORY).lines] == [
        ("Siège", "Magog (Memphrémagog)"),
        ("Territoire desservi", "Toute l’Estrie"),
    ]


def test_identification_says_what_is_known_and_nothing_else() -> None:
    enterprise = make_enterprise(
        neq="1140000017",
        founded=1998,
        founded_basis="mise en ondes",
        other_names=("AOT",),
        languages=("français", "anglais"),
        clienteles=("Écoles", "Familles"),
        initiative_role="Pilote 2016",
        note="Siège à confirmer.",
    )
    facts = {line.label: line.text for line in _section(enterprise, SectionName.IDENTIFICATION).lines}
    assert facts == {
        "Forme juridique": "Coopérative de solidarité",
        "Autres noms": "AOT",
        "NEQ": "11\u00a04000\u00a00017",
        "Année de constitution": "1998 (mise en ondes)",
        "Langues de service": "français et anglais",
        "Clientèles": "Écoles, Familles",
        "Rôle dans l’initiative": "Pilote 2016",
        "À savoir": "Siège à confirmer.",
    }


def test_a_part_says_of_which_enterprise() -> None:
    sheet = fact_sheet(make_enterprise(), make_vocabulary(), make_manifest(), "Atelier Exemple")
    section = sheet.section(SectionName.IDENTIFICATION)
    assert section is not None
    assert Line("Atelier Exemple", label="Fait partie de") in section.lines


def test_contact_lines_lead_where_they_say() -> None:
    contact = Contact(
        "12, rue Exemple", "J1H 1K1", "819 555-0142, poste 12", "a@b.example", "https://b.example"
    )
    lines = _section(make_enterprise(contact=contact), SectionName.CONTACT).lines
    assert [(line.text, line.link) for line in lines] == [
        ("819 555-0142, poste 12", "tel:+18195550142;ext=12"),
        ("a@b.example", "mailto:a@b.example"),
        ("https://b.example", "https://b.example"),
        ("12, rue Exemple, Sherbrooke, J1H 1K1", ""),
    ]


def test_prizes_are_told_but_are_no_pill() -> None:
    held = (
        make_certification("Entreprise adaptée", year=1998),
        make_certification("Prix Exemple", kind=CertificationKind.AWARD, issuer="Gala Exemple"),
    )
    sheet = _sheet(make_enterprise(certifications=held))
    assert sheet.pills == ("Entreprise adaptée",)
    section = sheet.section(SectionName.CERTIFICATIONS)
    assert section is not None
    assert section.lines == (
        Line("Entreprise adaptée", tag="Statut", aside="1998"),
        Line("Prix Exemple", detail="Gala Exemple", tag="Prix"),
    )


def test_key_figures_are_the_first_four_that_read_alone() -> None:
    impacts = tuple(make_impact(figure=str(n), unit="emplois", year=None) for n in range(6))
    sheet = _sheet(make_enterprise(impacts=(make_impact(figure="", unit=""), *impacts)))
    assert sheet.key_figures == tuple(KeyFigure(str(n), "emplois") for n in range(4))


def test_a_sheet_speaks_the_current_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jachete.i18n._language", "en")
    sheet = _sheet(replace(make_enterprise(), verified_on=datetime.date(2026, 11, 3)))
    assert sheet.subtitle == "Solidarity cooperative · Sherbrooke"
    assert sheet.notice == Label("Données fictives.", "Fictional data.").en
    assert "November\u00a03, 2026" in sheet.verified
