"""`jachete book`: the portfolio of the directory, of a search or of some enterprises."""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

Run = Callable[..., Any]


def text(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    said = "\n".join(document[number].get_textpage().get_text_range() for number in range(len(document)))
    document.close()
    return said.replace("\r\n", "\n").replace("\u00a0", " ").replace("\u202f", " ")


def test_the_whole_directory_makes_a_book(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "livre d’été.pdf"
    ran = run("book", "--out", out)
    assert (ran.status, ran.out, ran.err) == (0, f"{out}\n", "")
    said = text(out)
    assert "Tout le répertoire" in said
    assert "3 entreprises" in said
    assert (
        said.index("Traiteur La Tablée Exemple")
        < said.index("Ébénisterie Spécimen")
        < said.index("Ferme Témoin")
    )


def test_a_search_makes_a_book_that_says_so(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "livre.pdf"
    assert run("book", "comptoirs", "--legal-form", "obnl", "--by", "name", "--out", out).status == 0
    said = text(out)
    assert "Recherche « comptoirs » · Forme juridique : OBNL" in said.replace("\n", " ")
    assert "Par ordre alphabétique" in said
    assert "Traiteur" not in said


def test_named_enterprises_make_a_book_on_the_paper_asked_for(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "livre.pdf"
    ran = run("book", "--id", "ferme-temoin", "--id", "ferme-temoin", "--paper", "a4", "--out", out)
    assert ran.status == 0
    assert "Sélection \n1 entreprise" in text(out)
    assert round(pypdfium2.PdfDocument(out)[0].get_height()) == 842


def test_a_shortlist_makes_a_book_that_names_it_and_what_is_gone_is_said(run: Run, tmp_path: Path) -> None:
    shared, out = tmp_path / "reçue", tmp_path / "livre.pdf"
    shared.write_text(
        '{"format": "jachete-shortlist", "version": 1, "name": "Été", "made_at": "2026-11-27", "entries": ['
        '{"enterprise": "ferme-temoin", "name": "Ferme Témoin", "added_at": "2026-11-27"},'
        '{"enterprise": "disparue", "name": "Disparue Exemple", "added_at": "2026-11-27"}]}',
        encoding="utf-8",
    )
    assert run("shortlist", "receive", str(shared)).status == 0
    ran = run("book", "--shortlist", "été", "--out", out)
    assert (ran.status, ran.out) == (0, f"{out}\n")
    assert "1 entreprise n’est pas dans cette édition" in ran.err
    assert "Disparue Exemple" in ran.err
    said = text(out)
    assert "Sélection « Été » \n1 entreprise" in said
    assert "Traiteur" not in said


def test_an_empty_shortlist_makes_no_book(run: Run, tmp_path: Path) -> None:
    assert run("shortlist", "add", "Vide", "ferme-temoin").status == 0
    assert run("shortlist", "take-out", "Vide", "ferme-temoin").status == 0
    ran = run("book", "--shortlist", "Vide", "--out", tmp_path / "livre.pdf")
    assert (ran.status, ran.out) == (1, "")
    assert list(tmp_path.glob("*.pdf")) == []


@pytest.mark.parametrize("also", [("traiteur",), ("--shortlist", "Été")])
def test_enterprises_asked_for_in_two_ways_are_refused(
    run: Run, tmp_path: Path, also: tuple[str, ...]
) -> None:
    ran = run("book", *also, "--id", "ferme-temoin", "--out", tmp_path / "livre.pdf")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("Dites des mots et des filtres, des --id, ou --shortlist.")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("introuvablement",), "Aucune entreprise ne correspond. Le portfolio n’a pas été écrit."),
        (("--id", "inconnue"), "« inconnue » n’est pas dans cette édition"),
        (("--territory", "lune"), "La valeur « lune » n’existe pas"),
    ],
)
def test_a_book_of_nothing_is_not_written(
    run: Run, tmp_path: Path, asked: tuple[str, ...], said: str
) -> None:
    ran = run("book", *asked, "--out", tmp_path / "livre.pdf")
    assert (ran.status, ran.out) == (1, "")
    assert said in ran.err
    assert list(tmp_path.glob("*.pdf")) == []


def test_a_folder_that_is_not_there_is_said(run: Run, tmp_path: Path) -> None:
    ran = run("book", "--out", tmp_path / "absent" / "livre.pdf")
    assert (ran.status, ran.out) == (1, "")
    assert "n’a pas pu être écrit" in ran.err


@pytest.mark.parametrize("words", [("--by", "merit"), ("--paper", "a3")])
def test_an_unknown_order_or_paper_is_wrong_usage(run: Run, words: tuple[str, ...]) -> None:
    assert run("book", *words).status == 2


def test_progress_is_said_on_a_terminal(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    ran = run("book", "--out", tmp_path / "livre.pdf")
    assert "\rFiche 0 sur 3\rFiche 1 sur 3\rFiche 2 sur 3\rFiche 3 sur 3\r " in ran.err


@pytest.mark.skipif(sys.platform == "win32", reason="signals are those of POSIX")
@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_stops_and_leaves_nothing(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sign: signal.Signals
) -> None:
    out = tmp_path / "livre.pdf"
    out.write_bytes(b"former")
    before = signal.getsignal(signal.SIGTERM)
    monkeypatch.setattr("jachete.cli.book._tell", lambda _progress: os.kill(os.getpid(), sign))
    ran = run("book", "--out", out)
    assert (ran.status, ran.err) == (1, "Arrêté. Le portfolio n’a pas été écrit.\n")
    assert out.read_bytes() == b"former"
    assert list(tmp_path.glob("*.p*")) == [out]
    assert signal.getsignal(signal.SIGTERM) is before
