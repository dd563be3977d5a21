"""`jachete show` and `jachete info`: a record, and what is opened."""

import platform
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import jachete
from jachete import paths

Run = Callable[..., Any]


def test_a_record_is_shown_in_its_fixed_order(run: Run) -> None:
    ran = run("show", "traiteur-la-tablee-exemple")
    assert (ran.status, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert lines[0] == "Traiteur La Tablée Exemple"
    titles = [line for line in lines if line and line == line.upper() and line[0].isalpha()]
    assert titles == [
        "PRODUITS ET SERVICES",
        "CONTRATS RÉALISÉS",
        "VALEUR AJOUTÉE",
        "TERRITOIRE",
        "CERTIFICATIONS ET RECONNAISSANCES",
        "IDENTIFICATION",
        "CONTACT",
        "SOURCES",
    ]
    assert "  - Boîtes à lunch (Services)" in lines
    assert "  - Siège : Sherbrooke" in ran.out
    assert "https://presse.example/article" in ran.out
    assert lines[-1] == "Données fictives."


def test_a_section_says_what_must_be_known_to_read_it(run: Run) -> None:
    lines = run("show", "traiteur-la-tablee-exemple").out.splitlines()
    assert lines[lines.index("CONTRATS RÉALISÉS") + 1].startswith("  (Nommés par la presse")


def test_the_json_of_a_record_is_stable(run: Run) -> None:
    record = run("show", "traiteur-la-tablee-exemple", "--json").json
    assert list(record) == [
        "id",
        "name",
        "mission",
        "verified_on",
        "other_names",
        "legal_form",
        "neq",
        "founded",
        "founded_basis",
        "municipality",
        "territory",
        "contact",
        "languages",
        "clienteles",
        "sectors",
        "initiative_role",
        "pilot",
        "part_of",
        "note",
        "offers",
        "contracts",
        "impacts",
        "certifications",
        "sources",
    ]
    assert record["verified_on"] == "2026-11-03"
    assert record["contact"]["phone"] == "819 555-0142"
    assert record["offers"][0]["nature"] == "services"
    assert record["contracts"][0]["origin"] == "press"
    assert record["contracts"][0]["award_mode"] is None
    assert record["contracts"][0]["source"]["url"] == "https://presse.example/article"


@pytest.mark.parametrize("options", [(), ("--json",)])
def test_an_enterprise_that_is_not_there_is_said(run: Run, options: tuple[str, ...]) -> None:
    ran = run("show", "inconnue", *options)
    assert (ran.status, ran.out) == (1, "")
    assert ran.err.startswith("L’entreprise « inconnue » n’est pas dans cette édition.")


def test_info_says_what_is_opened(run: Run, edition: Path) -> None:
    ran = run("info")
    assert (ran.status, ran.err) == (0, "")
    assert f"jachete {jachete.__version__}\n" in ran.out
    assert "Édition 2026-11 · Estrie" in ran.out
    assert "3 entreprises, 2 produits et services, 2 contrats, 2 candidates" in ran.out
    assert str(edition) in ran.out
    assert "0" * 64 in ran.out
    assert "Données fictives.\n" in ran.out
    assert ran.out.endswith("Politiques de l’organisation : aucune\n")


def test_the_json_of_info_is_stable(run: Run, edition: Path) -> None:
    assert run("info", "--json").json == {
        "edition": {
            "path": str(edition),
            "label": "2026-11",
            "published_on": "2026-11-03",
            "region": "Estrie",
            "publisher": "Réseau Exemple",
            "notice": "Données fictives.",
            "licence": "CC-BY-4.0",
            "fictional": True,
            "digest": "0" * 64,
        },
        "counts": {"enterprises": 3, "offers": 2, "contracts": 2, "candidates": 2},
        "versions": {"jachete": jachete.__version__, "python": platform.python_version()},
        "own": {"path": str(paths.own()), "holding": "named", "keeps": True},
        "policies": {},
        "policies_passed_over": [],
    }


def test_the_notice_follows_the_language(run: Run) -> None:
    assert run("--language", "en", "info").out.splitlines()[-3] == "Fictional data."
    assert run("--language", "en", "info", "--json").json["edition"]["notice"] == "Fictional data."
