"""`jachete compare`: enterprises side by side, in words, as JSON, on paper."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
TWO = ("ferme-temoin", "ebenisterie-specimen")


def test_enterprises_are_compared_in_words(run: Run) -> None:
    ran = run("compare", *TWO, "traiteur-la-tablee-exemple")
    assert (ran.status, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert lines[0] == "Comparaison d’entreprises"
    start = lines.index("* Forme juridique (Valeurs différentes)")
    assert lines[start + 1 : start + 4] == [
        "    Ferme Témoin : Non précisé par les sources",
        "    Ébénisterie Spécimen : OBNL",
        "    Traiteur La Tablée Exemple : Coopérative de solidarité",
    ]
    assert "  Vérifiée le (Même valeur)" in lines
    assert lines[-1] == "Données fictives."


def test_enterprises_are_compared_as_json(run: Run) -> None:
    answer = run("compare", *TWO, "--json").json
    assert answer["enterprises"] == [
        {"id": "ferme-temoin", "name": "Ferme Témoin", "place": ""},
        {"id": "ebenisterie-specimen", "name": "Ébénisterie Spécimen", "place": "Magog"},
    ]
    (form,) = (row for row in answer["rows"] if row["name"] == "legal_form")
    assert form == {
        "name": "legal_form",
        "title": "Forme juridique",
        "difference": "unknown",
        "said": "Précisé pour une seule entreprise",
        "values": [[], ["OBNL"]],
    }


def test_a_comparison_is_written_where_asked(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "comparaison d’été.pdf"
    ran = run("compare", *TWO, "--out", path)
    assert (ran.status, ran.out.strip(), ran.err) == (0, str(path), "")
    assert path.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    "asked",
    [
        ("ferme-temoin",),
        ("ferme-temoin", "ferme-temoin"),
        ("a", "b", "c", "d", "e"),
        (*TWO, "--json", "--out", "x.pdf"),
    ],
)
def test_what_cannot_be_compared_is_said(run: Run, asked: tuple[str, ...]) -> None:
    ran = run("compare", *asked)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("Nommez de deux à quatre entreprises différentes")


def test_an_unknown_enterprise_is_not_compared(run: Run, tmp_path: Path) -> None:
    ran = run("compare", "ferme-temoin", "inconnue", "--out", tmp_path / "x.pdf")
    assert (ran.status, ran.out) == (1, "")
    assert "« inconnue » n’est pas dans cette édition" in ran.err
    assert list(tmp_path.glob("*.pdf")) == []


@pytest.mark.parametrize("name", ["comparaison.xlsx", "comparaison.CSV"])
def test_a_comparison_becomes_the_table_that_its_name_says(run: Run, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    ran = run("compare", *TWO, "--out", path)
    assert (ran.status, ran.out.strip(), ran.err) == (0, str(path), "")
    assert path.read_bytes().startswith(b"PK" if name.endswith("xlsx") else b"\xef\xbb\xbfSection;Rubrique;")
