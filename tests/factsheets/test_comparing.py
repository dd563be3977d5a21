"""Enterprises side by side: what is said in each row, and whether it differs."""

import datetime
from dataclasses import replace

import pytest

from jachete import i18n
from jachete.catalogue.enterprise import CertificationKind, Contact, Enterprise, Nature
from jachete.factsheets.comparing import compare
from jachete.factsheets.comparison import Comparison, Difference, Row, Trait
from makers import (
    make_bare_enterprise,
    make_certification,
    make_contract,
    make_enterprise,
    make_impact,
    make_manifest,
    make_offer,
    make_vocabulary,
)

UNKNOWN = "Non précisé par les sources"
CONTACT = (
    "819 555-0142, commandes@tablee.example, https://tablee.example, 100, rue Modèle, Sherbrooke, J1H 1K1"
)
BARE = make_bare_enterprise("Ferme Témoin", legal_form="", municipality="", territory="")
RICH = make_enterprise(
    offers=(
        make_offer("Boîtes à lunch", territories=("memphremagog",)),
        make_offer("Buffets", served_area="Toute l’Estrie"),
        make_offer("Tables", "mobilier-ebenisterie", nature=Nature.GOODS),
    ),
    founded=1998,
    founded_basis="constitution",
    languages=("français", "anglais"),
    certifications=(
        make_certification(),
        make_certification("Écoresponsable", kind=CertificationKind.CERTIFICATION),
    ),
    contracts=(make_contract(), make_contract("", "Buffets", year=None)),
    impacts=(make_impact(), make_impact("Un effet sans chiffre", figure="", unit="")),
)


def _compared(*enterprises: Enterprise) -> Comparison:
    return compare(enterprises, make_vocabulary(), make_manifest())


def _row(trait: Trait, *enterprises: Enterprise) -> Row:
    return next(row for row in _compared(*enterprises).rows if row.trait is trait)


def _plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_every_trait_is_compared_once_under_a_section() -> None:
    comparison = _compared(RICH, BARE)
    assert [row.trait for row in comparison.rows] == list(Trait)
    assert [title for title, _rows in comparison.sections] == [
        "Offre",
        "Territoire et statut",
        "Réalisations",
        "Pour joindre l’entreprise",
    ]
    assert sum(len(rows) for _title, rows in comparison.sections) == len(Trait)
    assert {len(row.cells) for row in comparison.rows} == {2}


@pytest.mark.parametrize(
    ("trait", "said"),
    [
        (Trait.CATEGORIES, "Alimentation et traiteur, Mobilier et ébénisterie"),
        (
            Trait.OFFERS,
            "Alimentation et traiteur : Boîtes à lunch, Buffets; Mobilier et ébénisterie : Tables",
        ),
        (Trait.NATURES, "Biens, Services"),
        (Trait.SERVED, "1 territoire sur 2 : Memphrémagog; Toute l’Estrie"),
        (Trait.LEGAL_FORM, "Coopérative de solidarité"),
        (Trait.FOUNDED, "constitution : 1998"),
        (Trait.CERTIFICATIONS, "Statut : Entreprise d’insertion; Certification : Écoresponsable"),
        (Trait.CONTRACTS, "2 contrats nommés : Repas de réunions (Ville Exemple, 2025), Buffets"),
        (Trait.FIGURES, "24 emplois (2025)"),
        (Trait.LANGUAGES, "français, anglais"),
        (
            Trait.CONTACT,
            CONTACT,
        ),
        (Trait.VERIFIED, "3 novembre 2026"),
    ],
)
def test_a_cell_says_what_the_sources_say_or_that_they_do_not(trait: Trait, said: str) -> None:
    known, unknown = _row(trait, RICH, replace(BARE, offers=())).cells
    assert _plain(known.text) == said
    assert known.is_known
    if trait is not Trait.VERIFIED:  # every record was verified
        assert (unknown.text, unknown.groups, unknown.is_known) == (UNKNOWN, (), False)


def test_a_figure_without_a_year_has_none() -> None:
    dated = replace(RICH, impacts=(make_impact(year=None),))
    assert _row(Trait.FIGURES, dated, BARE).cells[0].text == "24 emplois"


def test_the_territories_served_can_be_drawn() -> None:
    served, nowhere = _row(Trait.SERVED, RICH, BARE).cells
    assert (served.territories, nowhere.territories) == (("memphremagog",), ())


A, B, C = (replace(RICH, id=id, name=f"Exemple {id}") for id in "abc")


@pytest.mark.parametrize(
    ("trait", "enterprises", "difference", "said"),
    [
        (Trait.LEGAL_FORM, (A, B), Difference.SAME, "Même valeur"),
        (Trait.LEGAL_FORM, (A, replace(B, legal_form="obnl")), Difference.DIFFERENT, "Valeurs différentes"),
        (
            Trait.LEGAL_FORM,
            (A, replace(B, legal_form="")),
            Difference.UNKNOWN,
            "Précisé pour une seule entreprise",
        ),
        (
            Trait.LEGAL_FORM,
            (replace(A, legal_form=""), replace(B, legal_form="")),
            Difference.UNKNOWN,
            UNKNOWN,
        ),
        (Trait.LEGAL_FORM, (A, replace(B, legal_form=""), C), Difference.SAME, "Même valeur"),
        (
            Trait.FOUNDED,
            (A, replace(B, founded=2015), replace(C, founded=1975)),
            Difference.DIFFERENT,
            "Valeurs différentes · de 1975 à 2015",
        ),
        (Trait.FOUNDED, (A, replace(B, founded_basis="lettres")), Difference.SAME, "Même valeur"),
        (
            Trait.LANGUAGES,
            (A, replace(B, languages=("Français",))),
            Difference.DIFFERENT,
            "Valeurs différentes · en commun : français",
        ),
        (Trait.LANGUAGES, (A, replace(B, languages=("anglais", "français"))), Difference.SAME, "Même valeur"),
        (
            Trait.VERIFIED,
            (A, replace(B, verified_on=datetime.date(2026, 5, 1))),
            Difference.DIFFERENT,
            "Valeurs différentes",
        ),
    ],
)
def test_a_row_differs_by_what_is_known_and_says_how(
    trait: Trait, enterprises: tuple[Enterprise, ...], difference: Difference, said: str
) -> None:
    row = _row(trait, *enterprises)
    assert (row.difference, _plain(row.said)) == (difference, said)
    assert row.differs is (difference is Difference.DIFFERENT)


@pytest.mark.parametrize(
    ("enterprises", "summary"),
    [
        ((A, B), "Aucune différence dans ce que les sources précisent."),
        ((A, replace(B, legal_form="obnl")), "1 rubrique sur 12 diffère."),
        ((A, replace(B, legal_form="obnl", founded=2015)), "2 rubriques sur 12 diffèrent."),
    ],
)
def test_the_differences_are_counted_in_words(enterprises: tuple[Enterprise, ...], summary: str) -> None:
    assert _compared(*enterprises).summary == summary


def test_a_comparison_says_where_its_facts_come_from() -> None:
    comparison = _compared(A, replace(B, verified_on=datetime.date(2026, 5, 1)))
    assert (
        _plain(comparison.verified) == "Fiches vérifiées depuis le 1er mai 2026 dans des sources publiques."
    )
    assert comparison.date == datetime.date(2026, 11, 3)
    assert (comparison.edition, comparison.notice) == ("Édition 2026-11 · Estrie", "Données fictives.")
    assert [(column.id, column.subtitle) for column in comparison.columns] == [
        ("a", "Sherbrooke"),
        ("b", "Sherbrooke"),
    ]


@pytest.mark.parametrize("count", [0, 1, 5])
def test_two_to_four_enterprises_are_compared(count: int) -> None:
    with pytest.raises(ValueError, match=f"{count} enterprises"):
        _compared(*[A] * count)


def test_a_comparison_speaks_english() -> None:
    i18n.use("en")
    comparison = _compared(A, replace(B, legal_form="obnl", contact=Contact()))
    assert comparison.summary == "1 row of 12 differs."
    row = next(row for row in comparison.rows if row.trait is Trait.LEGAL_FORM)
    assert (row.title, row.said) == ("Legal form", "Different values")
    assert [cell.text for cell in row.cells] == ["Solidarity cooperative", "Non-profit"]
