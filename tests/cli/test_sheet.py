"""`jachete sheet`: PDF files, named for their enterprises."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

Run = Callable[..., Any]


def test_a_sheet_is_written_where_asked(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "fiches d’été" / "2026"
    ran = run("sheet", "ferme-temoin", "ebenisterie-specimen", "--out", out)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.splitlines() == [str(out / "ferme-temoin.pdf"), str(out / "ebenisterie-specimen.pdf")]
    assert all(Path(line).read_bytes().startswith(b"%PDF") for line in ran.out.splitlines())


def test_all_sheets_are_written(run: Run, tmp_path: Path) -> None:
    assert run("sheet", "--all", "--out", tmp_path).status == 0
    assert sorted(path.name for path in tmp_path.glob("*.pdf")) == [
        "ebenisterie-specimen.pdf",
        "ferme-temoin.pdf",
        "traiteur-la-tablee-exemple.pdf",
    ]


@pytest.mark.parametrize(
    ("asked", "width"), [((), 612), (("--paper", "letter"), 612), (("--paper", "a4"), 595)]
)
def test_a_sheet_is_on_the_paper_asked(run: Run, tmp_path: Path, asked: tuple[str, ...], width: int) -> None:
    assert run("sheet", "ferme-temoin", *asked, "--out", tmp_path).status == 0
    with pypdfium2.PdfDocument(tmp_path / "ferme-temoin.pdf") as document:
        assert int(document.get_page_size(0)[0]) == width


@pytest.mark.parametrize("asked", [(), ("ferme-temoin", "--all")])
def test_which_sheets_must_be_said_once(run: Run, tmp_path: Path, asked: tuple[str, ...]) -> None:
    ran = run("sheet", *asked, "--out", tmp_path / "out")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("Dites quelles fiches écrire : des identifiants, ou --all.")
    assert not (tmp_path / "out").exists()


def test_an_unknown_enterprise_has_no_sheet(run: Run, tmp_path: Path) -> None:
    ran = run("sheet", "ferme-temoin", "../inconnue", "--out", tmp_path / "out")
    assert (ran.status, ran.out) == (1, "")
    assert "« ../inconnue » n’est pas dans cette édition" in ran.err
    assert list(tmp_path.rglob("*.pdf")) == []


def test_a_folder_that_cannot_be_made_is_said(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    ran = run("sheet", "ferme-temoin", "--out", tmp_path / "file" / "out")
    assert (ran.status, ran.out) == (1, "")
    assert "n’a pas pu être écrit (" in ran.err


def test_a_sheet_that_cannot_be_written_is_said(run: Run, tmp_path: Path) -> None:
    (tmp_path / "ferme-temoin.pdf").mkdir()
    ran = run("sheet", "ferme-temoin", "--out", tmp_path)
    assert (ran.status, ran.out) == (1, "")
    assert "n’a pas pu être écrit (" in ran.err
