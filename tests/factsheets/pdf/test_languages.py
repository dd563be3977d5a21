"""Facts stay French on an English sheet, and say so to what reads them aloud; labels are English."""

from dataclasses import replace
from typing import Any

import pikepdf
import pytest

from archival import samples, verapdf
from archival.languages import elements, said
from archival.own_checks import faults
from jachete.factsheets.pdf import sheet_bytes
from makers import make_contract, make_impact, make_offer, make_source

ENTERPRISE = replace(
    samples.rich(),
    mission="Mission fictive.",
    contracts=(make_contract(amount="moins de 25\u00a0000\u00a0$"),),
    impacts=(make_impact(source=make_source("s1")), make_impact("sans source", source=None)),
    offers=(make_offer("Buffets", served_area="toute la région"), make_offer("Repas " * 40)),
    founded_basis="Année d’ouverture",
)


def test_an_english_sheet_says_facts_in_french_and_labels_in_english() -> None:
    content = sheet_bytes(samples.sheet(ENTERPRISE, "en"))
    spoken = said(content)
    french = {
        "Traiteur La Tablée Exemple",
        "Mission fictive.",
        "Entreprise d’insertion",
        "24",
        "emplois (2025)",
        "toute la région",
        "Buffets",
        "environ 24 emplois (2025) ·",
        "sans source · 2025",
        "Ville Exemple",
        "Repas de réunions · moins de 25 000 $",
        "100, rue Modèle, Sherbrooke, J1H 1K1",
        "ISO Exemple (Bureau Exemple,",
        "Entreprise d’insertion (",
        "La Tablée",
        "français and anglais",
        "1998 (Année d’ouverture)",
        "L’ÉCONOMIE SOCIALE, J’ACHÈTE!",
        "L’économie sociale, j’achète!",
    }
    english = {
        "Food and catering",
        "Products and services",
        "Food and catering · Services ·",
        "source 6",
        "Contract",
        "Legal form",
        "Solidarity cooperative",
        "Other names:",
        "Head office:",
        "Status)",
        "— ENTERPRISE FACT SHEET",
        "Directory –",
        "· Edition 2026-11 · Estrie",
        "Fact sheet verified on November 3, 2026 in public sources. Fictional data.",
    }
    assert {words: spoken.get(words) for words in french} == dict.fromkeys(french, "fr-CA")
    assert {words: spoken.get(words) for words in english} == dict.fromkeys(english, "en-CA")


def test_a_french_sheet_says_its_language_once() -> None:
    content = sheet_bytes(samples.sheet(ENTERPRISE))
    assert {language for _element, language in elements(content)} == {"fr-CA"}
    assert not any("/Lang" in element for element, _language in elements(content))
    assert not any(str(element.S) == "/Span" for element, _language in elements(content))


@pytest.mark.parametrize("text", ["mot " * 900, "ᐃᓄᒃᑎᑐᑦ 😀 <b>", "«\u202ffine\u202f»", ""])
def test_any_text_is_said_in_its_language(text: str) -> None:
    content = sheet_bytes(samples.sheet(samples.hostile(text), "en"))
    assert faults(content) == []


def test_a_long_fact_keeps_its_language_on_the_next_page() -> None:
    content = sheet_bytes(samples.sheet(replace(ENTERPRISE, note="Une note exemple. " * 330), "en"))
    assert faults(content) == []
    parted = [
        language
        for element, language in elements(content)
        if str(element.S) == "/Span"
        and any(isinstance(kid, pikepdf.Dictionary) and "/MCID" in kid for kid in element.K)
    ]
    assert parted == ["fr-CA"]


def test_english_sheets_pass_the_reference_validator(tmp_path: Any) -> None:
    files = []
    for number, enterprise in enumerate((ENTERPRISE, samples.very_long(), samples.hostile("mot " * 1500))):
        files.append(tmp_path / f"{number}.pdf")
        files[-1].write_bytes(sheet_bytes(samples.sheet(enterprise, "en")))
    assert list(verapdf.failures(files).values()) == [{"ua1": [], "2a": []}] * 3
