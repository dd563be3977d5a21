import csv
from pathlib import Path

import pytest
import vobject
from python_calamine import CalamineWorkbook

from cli.conftest import Run
from packages import plain


def _rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=";"))


def test_the_whole_directory_is_exported_in_the_order_of_names(run: Run, tmp_path: Path) -> None:
    ran = run("export", "--columns", "name, phone", "--out", str(tmp_path / "tout.csv"))
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.strip() == str(tmp_path / "tout.csv")
    rows = _rows(tmp_path / "tout.csv")
    assert rows[0] == ["Nom", "Téléphone"]
    assert [row[0] for row in rows[1:]] == [
        "Ébénisterie Spécimen",
        "Ferme Témoin",
        "Traiteur La Tablée Exemple",
    ]


def test_what_a_search_finds_is_exported(run: Run, tmp_path: Path) -> None:
    ran = run("export", "comptoirs", "--territory", "memphremagog", "--out", str(tmp_path / "m.xlsx"))
    assert ran.status == 0
    book = CalamineWorkbook.from_path(tmp_path / "m.xlsx")
    assert [row[0] for row in book.get_sheet_by_index(0).to_python()] == ["Nom", "Ébénisterie Spécimen"]
    about = [plain(str(row[0])) for row in book.get_sheet_by_index(1).to_python()]
    assert about[1] == "Recherche « comptoirs » · Territoire : Memphrémagog"


def test_enterprises_named_are_exported_with_every_column(run: Run, tmp_path: Path) -> None:
    ran = run("export", "--id", "ferme-temoin", "--columns", "all", "--out", str(tmp_path / "f.csv"))
    assert ran.status == 0
    assert len(_rows(tmp_path / "f.csv")[0]) > 20


@pytest.mark.parametrize(("options", "version"), [((), "4.0"), (("--format", "vcard3"), "3.0")])
def test_contacts_are_exported_as_cards(
    run: Run, tmp_path: Path, options: tuple[str, ...], version: str
) -> None:
    assert run("export", "boites", *options, "--out", str(tmp_path / "c.vcf")).status == 0
    card = next(vobject.readComponents((tmp_path / "c.vcf").read_text(encoding="utf-8")))
    assert (card.version.value, card.fn.value) == (version, "Traiteur La Tablée Exemple")


def test_a_shortlist_is_exported_with_its_notes_and_what_is_gone_is_said(run: Run, tmp_path: Path) -> None:
    shared = tmp_path / "reçue"
    shared.write_text(
        '{"format": "jachete-shortlist", "version": 1, "name": "Été", "made_at": "2026-11-27",'
        ' "entries": ['
        '{"enterprise": "ferme-temoin", "name": "Ferme Témoin", "note": "rappeler",'
        ' "added_at": "2026-11-27"},'
        ' {"enterprise": "disparue", "name": "Disparue Exemple", "added_at": "2026-11-27"}]}',
        encoding="utf-8",
    )
    assert run("shortlist", "receive", str(shared)).status == 0
    ran = run("export", "--shortlist", "été", "--out", str(tmp_path / "s.csv"))
    assert ran.status == 0
    assert "1 entreprise n’est pas dans cette édition" in ran.err
    assert [row[:2] for row in _rows(tmp_path / "s.csv")] == [["Nom", "Note"], ["Ferme Témoin", "rappeler"]]


@pytest.mark.parametrize(
    "words",
    [
        ("traiteur", "--out", "x"),
        ("traiteur", "--id", "ferme-temoin", "--out", "x.csv"),
        ("--shortlist", "été", "--id", "ferme-temoin", "--out", "x.csv"),
    ],
)
def test_an_export_that_is_not_clear_is_not_done(run: Run, words: tuple[str, ...]) -> None:
    ran = run("export", *words)
    assert ran.status == 2
    assert "Rien n’a été exporté" in ran.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("zzzz",), "Aucune entreprise à exporter"),
        (("--id", "absente"), "n’est pas dans cette édition"),
        (("--columns", "adresse"), "La colonne"),
        (("--shortlist", "absente"), "Aucune sélection ne s’appelle"),
    ],
)
def test_what_cannot_be_exported_is_said_and_nothing_is_written(
    run: Run, tmp_path: Path, words: tuple[str, ...], said: str
) -> None:
    ran = run("export", *words, "--out", str(tmp_path / "x.csv"))
    assert ran.status == 1
    assert said in ran.err
    assert not (tmp_path / "x.csv").exists()
