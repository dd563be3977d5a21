"""Commands under the policies of an organisation."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from jachete import paths

Run = Callable[..., Any]


@pytest.fixture
def policies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Path]:
    """Give what writes the file of the computer's policies."""
    path = tmp_path / "policies.toml"
    monkeypatch.setattr(paths, "policies", lambda: (path,))

    def write(content: str) -> Path:
        path.write_text(content, encoding="utf-8")
        return path

    return write


def test_info_lists_the_policies_in_force_and_where_each_is_written(
    run: Run, edition: Path, policies: Callable[[str], Path]
) -> None:
    path = policies(f"edition = '{edition}'\nexport_formats = ['csv']\ncouleur = 'bleu'\n")
    ran = run("info")
    assert f"Politique « edition » : Édition ouverte, {edition} ({path})" in ran.out
    assert f"Politique « export_formats » : Formats d’export permis, csv ({path})" in ran.out
    assert "« couleur » n’est pas une politique connue" in ran.out
    answer = run("info", "--json").json
    assert answer["policies"] == {
        "edition": {"value": str(edition), "source": str(path)},
        "export_formats": {"value": ["csv"], "source": str(path)},
    }
    assert len(answer["policies_passed_over"]) == 1


def test_policies_that_cannot_be_understood_stop_every_command_with_a_sentence(
    run: Run, policies: Callable[[str], Path]
) -> None:
    path = policies("language = 'de'\n")
    for command in (("info",), ("search", "traiteur"), ("self-test",)):
        ran = run(*command)
        assert (ran.status, ran.out) == (1, "")
        assert str(path) in ran.err
        assert ran.err.count("\n") == 1


def test_another_edition_than_the_organisations_is_refused(
    run: Run, tmp_path: Path, policies: Callable[[str], Path]
) -> None:
    policies(f"edition = '{tmp_path / 'fixe.db'}'\n")
    ran = run("search", "traiteur")
    assert ran.status == 1
    assert ran.err.startswith("Édition ouverte : votre organisation a fixé")
    assert run("install", tmp_path / "autre.db").err.startswith("Édition ouverte : votre organisation a fixé")


def test_a_format_that_is_not_allowed_is_refused_and_nothing_is_written(
    run: Run, tmp_path: Path, policies: Callable[[str], Path]
) -> None:
    policies("export_formats = ['csv']\n")
    ran = run("export", "--out", tmp_path / "liste.xlsx")
    assert ran.status == 1
    assert "« csv »" in ran.err
    assert not (tmp_path / "liste.xlsx").exists()
    assert run("export", "--out", tmp_path / "liste.csv").status == 0


def test_the_organisations_language_is_spoken_and_another_refused(
    run: Run, policies: Callable[[str], Path]
) -> None:
    policies("language = 'en'\n")
    assert "Policy “language”" in run("info").out
    refused = run("--language", "fr", "info")
    assert (refused.status, refused.out) == (1, "")
    assert "« en »" in refused.err


def test_the_organisations_notebook_is_the_one_that_is_written(
    run: Run, tmp_path: Path, policies: Callable[[str], Path]
) -> None:
    policies(f"notebook = '{tmp_path / 'partage' / 'carnet.db'}'\n")
    assert run("shortlist", "add", "Traiteurs", "ferme-temoin").status == 0
    assert (tmp_path / "partage" / "carnet.db").exists()
    assert not paths.notebook().exists()
    assert run("--notebook", tmp_path / "autre.db", "shortlist", "list").status == 1


def test_an_edition_is_installed_from_a_command_and_left_again(
    run: Run, edition: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from jachete.__main__ import main  # noqa: PLC0415 - the fixture `run` always names an edition

    ran = run("install", edition)
    assert ran.status == 0
    assert "Édition 2026-11 installée" in ran.out
    assert main(["info"]) == 0
    assert str(paths.editions()) in capsys.readouterr().out
    assert "de nouveau en service" in run("install", "--original").out
    assert not (paths.editions() / "in-service.txt").exists()
    assert run("install").status == 2


def test_info_says_that_nothing_can_be_kept(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "keeps", lambda: False)
    assert "est en lecture seule" in run("info").out


@pytest.mark.parametrize(
    ("typed", "opened"),
    [
        (["reçue.jachete-edition"], "reçue.jachete-edition"),
        (["open", "edition.db"], "edition.db"),
    ],
)
def test_a_file_alone_is_opened_in_the_window(
    typed: list[str], opened: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from jachete import app  # noqa: PLC0415 - Qt, which no other command loads
    from jachete.__main__ import main  # noqa: PLC0415 - as above

    asked: list[object] = []

    def run(*words: object) -> int:
        asked.append(words)
        return 0

    monkeypatch.setattr(app, "run", run)
    assert main(typed) == 0
    assert asked == [(None, None, Path(opened))]
