"""Reading order: what a screen reader says, role by role."""

from dataclasses import replace

from archival import samples
from archival.listening import listened
from jachete.factsheets.pdf import sheet_bytes
from makers import make_contract, make_impact, make_source

FOOT = "Répertoire – L’économie sociale, j’achète! · Édition 2026-11 · Estrie"


def test_a_sheet_is_heard_in_the_order_of_the_record() -> None:
    enterprise = samples.poor()
    assert listened(sheet_bytes(samples.sheet(enterprise))) == [
        ("H1", "Exemple"),
        ("P", "L’ÉCONOMIE SOCIALE, J’ACHÈTE! — FICHE D’ENTREPRISE"),
        ("H2", "Mission"),
        ("P", "Rien."),
        ("H2", "Contact"),
        ("P", "Aucune coordonnée publique n’a été relevée."),
        (
            "P",
            f"{FOOT} Fiche vérifiée le 3 novembre 2026 dans des sources publiques. Données fictives.",
        ),
    ]


def test_titles_come_before_what_they_title() -> None:
    told = listened(sheet_bytes(samples.sheet(samples.rich())))
    titles = [words for role, words in told if role in {"H1", "H2"}]
    assert titles == [
        "Traiteur La Tablée Exemple",
        "Mission",
        "Produits et services",
        "Valeur ajoutée",
        "Contrats réalisés",
        "Contact",
        "Territoire",
        "Certifications et reconnaissances",
        "Identification",
        "Sources",
    ]
    after = {words: told[number + 1] for number, (role, words) in enumerate(told) if role in {"H2", "H3"}}
    assert after["Produits et services"] == ("H3", "Alimentation et traiteur · Services")
    assert after["Alimentation et traiteur · Services"] == ("LBody", "Boîtes à lunch froides")
    assert after["Valeur ajoutée"] == ("P", "Déclarée ou rapportée; l’année est celle de la source.")
    assert after["Contact"] == ("Link", "819 555-0142")


def test_what_is_seen_only_is_said_in_words() -> None:
    told = listened(sheet_bytes(samples.sheet(samples.rich())))
    assert [words for role, words in told if role == "Figure"] == [
        "Code QR de la carte de visite de Traiteur La Tablée Exemple (vCard)",
        "Carte schématique de l’Estrie; en évidence\u00a0: Sherbrooke et Memphrémagog",
    ]


def test_a_table_is_heard_row_by_row() -> None:
    enterprise = samples.poor()
    contracts = (
        make_contract("Ville Exemple", "Repas", source=None),
        make_contract("MRC Témoin", "Buffets", year=None, source=None),
    )
    told = listened(sheet_bytes(samples.sheet(replace(enterprise, contracts=contracts))))
    assert [each for each in told if each[0] in {"TH", "TD"}] == [
        *(("TH", "Client"), ("TH", "Contrat"), ("TH", "Année")),
        *(("TH", "Ville Exemple"), ("TD", "Repas"), ("TD", "2025")),
        *(("TH", "MRC Témoin"), ("TD", "Buffets"), ("TD", "–")),
    ]


def test_a_phrase_broken_into_lines_is_heard_with_its_spaces() -> None:
    statement = "Une phrase exemple assez longue pour tenir sur plusieurs lignes de la colonne. " * 6
    enterprise = replace(samples.poor(), impacts=(make_impact(statement, figure="", year=None),))
    told = listened(sheet_bytes(samples.sheet(enterprise)))
    assert ("LBody", statement.strip()) in told


def test_an_address_too_long_for_a_line_is_heard_whole() -> None:
    address = "https://presse.example/" + "unarticleexemple" * 11
    enterprise = replace(samples.poor(), sources=(make_source(url=address),))
    told = listened(sheet_bytes(samples.sheet(enterprise)))
    assert ("Link", address) in told


def test_a_phrase_over_two_pages_keeps_its_spaces() -> None:
    mission = "Une mission exemple assez longue pour tenir sur deux pages. " * 90
    (first, *others) = listened(sheet_bytes(samples.sheet(replace(samples.poor(), mission=mission))))
    told = next(words for role, words in others if words.startswith("Une mission"))
    assert first == ("H1", "Exemple")
    assert len(told) > 1000
    assert mission.startswith(told.partition(" L’ÉCO")[0])
