from itertools import pairwise
from pathlib import Path

import pytest

from cli.conftest import Run
from jachete import paths
from jachete.notebook.file import Notebook
from jachete.notebook.shortlists import Shortlists
from notebooks import NOW, make_entry, make_shortlist


@pytest.fixture
def filled(run: Run) -> Run:
    """Give a notebook with one shortlist of two enterprises."""
    assert run("shortlist", "add", "Été", "ferme-temoin", "ebenisterie-specimen").status == 0
    return run


def test_enterprises_are_added_each_once(filled: Run) -> None:
    ran = filled("shortlist", "add", "été", "ferme-temoin", "traiteur-la-tablee-exemple")
    assert ran.out.strip() == "Été · 3 entreprises"
    shown = filled("shortlist", "show", "Été", "--json").json
    assert [each["name"] for each in shown["entries"]] == [
        "Ferme Témoin",
        "Ébénisterie Spécimen",
        "Traiteur La Tablée Exemple",
    ]
    assert shown["entries"][1]["place"] == "Magog"


def test_an_unknown_enterprise_is_not_added(run: Run) -> None:
    ran = run("shortlist", "add", "Été", "absente")
    assert ran.status == 1
    assert run("shortlist", "list").status == 1


def test_shortlists_are_named_and_shown(filled: Run) -> None:
    assert filled("shortlist", "list").out.strip() == "Été · 2 entreprises"
    assert [each["name"] for each in filled("shortlist", "list", "--json").json] == ["Été"]
    shown = filled("shortlist", "show", "Été").out
    assert shown.splitlines()[:4] == ["Été", "2 entreprises", "", "Ferme Témoin  [ferme-temoin]"]


def test_a_shortlist_is_renamed_emptied_and_deleted(filled: Run) -> None:
    assert filled("shortlist", "rename", "Été", "Hiver").out.strip() == "Hiver · 2 entreprises"
    assert filled("shortlist", "take-out", "Hiver", "ferme-temoin").out.strip() == "Hiver · 1 entreprise"
    assert filled("shortlist", "delete", "hiver").out.strip() == "Sélection supprimée : Hiver"
    ran = filled("shortlist", "list")
    assert (ran.status, ran.out) == (1, "")
    assert "Aucune sélection" in ran.err
    assert filled("shortlist", "list", "--json").json == []


def test_a_shortlist_is_shared_and_received(filled: Run, tmp_path: Path) -> None:
    file = str(tmp_path / "été.jachete-selection")
    assert filled("shortlist", "share", "Été", "--out", file).out.strip() == file
    assert filled("shortlist", "receive", file).out.strip() == "Été (2) · 2 entreprises"


def test_notes_and_what_left_the_directory_are_shown(run: Run, tmp_path: Path) -> None:
    shared = tmp_path / "reçue"
    shared.write_text(
        '{"format": "jachete-shortlist", "version": 1, "name": "Été", "note": "tout",'
        ' "made_at": "2026-11-27", "entries": [{"enterprise": "disparue", "name": "Disparue Exemple",'
        ' "place": "Magog", "note": "un\\ndeux", "added_at": "2026-11-27"}]}',
        encoding="utf-8",
    )
    run("shortlist", "receive", str(shared))
    assert run("shortlist", "show", "été").out.splitlines() == [
        "Été",
        "1 entreprise, dont 1 absente de l’édition du 3 novembre 2026",
        "tout",
        "",
        "Disparue Exemple  [disparue]",
        "  Magog · Absente de l’édition du 3 novembre 2026",
        "  un",
        "  deux",
    ]


@pytest.fixture
def half(run: Run) -> Run:
    """Give a notebook whose shortlist has two enterprises of the edition, and four that it has not."""
    entries = [make_entry("Ferme Témoin", note="rappeler"), make_entry("Ébénisterie Spécimen")]
    entries[1:1] = [make_entry(f"Disparue {number}") for number in range(1, 5)]
    notebook = Notebook.open(paths.notebook(), NOW)
    Shortlists(notebook).keep(make_shortlist("Été", *entries))
    notebook.close()
    return run


_ALL_GONE = "4 entreprises ne sont pas dans cette édition et restent de côté"
_NAMES = "Disparue 1, Disparue 2, Disparue 3 et Disparue 4."


@pytest.mark.parametrize("suffix", [".csv", ".xlsx", ".vcf"])
def test_an_export_says_how_many_and_which_the_edition_has_not(
    half: Run, tmp_path: Path, suffix: str
) -> None:
    path = tmp_path / f"été{suffix}"
    ran = half("export", "--shortlist", "Été", "--out", str(path))
    assert (ran.status, ran.out.strip()) == (0, str(path))
    assert _ALL_GONE in ran.err
    assert ran.err.strip().endswith(_NAMES)


def test_what_is_shown_says_how_many_and_which_the_edition_has_not(half: Run) -> None:
    ran = half("shortlist", "show", "Été")
    assert ran.status == 0
    lines = ran.out.splitlines()
    assert lines[1] == "6 entreprises, dont 4 absentes de l’édition du 3 novembre 2026"
    said = [above for above, line in pairwise(lines) if "Absente de" in line]
    assert said == [f"Disparue {number}  [disparue-{number}]" for number in range(1, 5)]


def test_an_export_of_nothing_but_what_is_gone_writes_nothing(half: Run, tmp_path: Path) -> None:
    half("shortlist", "take-out", "Été", "ferme-temoin", "ebenisterie-specimen")
    ran = half("export", "--shortlist", "Été", "--out", str(tmp_path / "été.csv"))
    assert (ran.status, ran.out) == (1, "")
    assert _NAMES in ran.err
    assert "Rien n’a été écrit" in ran.err
    assert not (tmp_path / "été.csv").exists()


@pytest.mark.parametrize(
    "words",
    [
        ("compare", "ferme-temoin", "disparue-1"),
        ("book", "--id", "ferme-temoin", "--id", "disparue-1"),
        ("shortlist", "add", "Été", "disparue-1"),
    ],
)
def test_a_command_that_is_given_one_the_edition_has_not_names_it_and_does_nothing(
    half: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = half(*words)
    assert (ran.status, ran.out) == (1, "")
    assert "« disparue-1 » n’est pas dans cette édition" in ran.err
    assert list(tmp_path.glob("*.pdf")) == []


@pytest.mark.parametrize("words", [("show", "rien"), ("delete", "rien"), ("receive", "rien")])
def test_what_cannot_be_done_is_said(run: Run, words: tuple[str, ...]) -> None:
    ran = run("shortlist", *words)
    assert ran.status == 1
    assert "Rien n’a été" in ran.err


def test_a_damaged_notebook_is_said(filled: Run) -> None:
    paths.notebook().write_bytes(b"x" * 5000)
    ran = filled("shortlist", "list", "--json")
    assert "Votre carnet était endommagé" in ran.err
    assert ran.json == []


def test_another_notebook_can_be_named(filled: Run, tmp_path: Path) -> None:
    assert filled("--notebook", str(tmp_path / "autre.db"), "shortlist", "list").status == 1
    assert (tmp_path / "autre.db").exists()


def test_what_was_renamed_is_shown_under_both_names(run: Run, tmp_path: Path) -> None:
    notebook = Notebook.open(paths.notebook(), NOW)
    Shortlists(notebook).keep(make_shortlist("Une", make_entry("Ancien nom", enterprise="ferme-temoin")))
    notebook.close()
    assert "Ferme Témoin · autrefois Ancien nom  [ferme-temoin]" in run("shortlist", "show", "Une").out
