"""A release is made from what is committed and told, and from nothing else."""

import os
import re
import subprocess
import zipfile
from pathlib import Path

import package
import prepare
import pytest
import release
from trust import checksums

import jachete

JOURNAL = """# Journal

## [1.2.0] - 2026-11-27

### Ajouté

- Une chose exemple.

### Modifié

### Corrigé

## [1.1.0]

- Sans date.

## [1.0.0] - 2026-11-01

### Ajouté
"""


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    root = tmp_path / "dépôt"
    root.mkdir()
    for name in ("CHANGELOG.md", "CHANGELOG.en.md"):
        (root / name).write_text(JOURNAL, "utf-8")
    who = ["-c", "user.name=Essai", "-c", "user.email=essai@exemple.example"]
    for command in (["init", "--quiet"], ["add", "."], [*who, "commit", "--quiet", "-m", "Essai"]):
        subprocess.run(["git", "-C", str(root), *command], check=True)  # noqa: S607 - git is where it is
    return root


def test_the_notes_come_from_both_journals_without_empty_headings(repository: Path) -> None:
    notes = release.ready("1.2.0", repository)
    assert notes.count("- Une chose exemple.") == 2
    assert "2026-11-27" in notes
    assert "Modifié" not in notes
    assert "Sans date" not in notes


def test_a_change_that_is_not_committed_stops_the_release(repository: Path) -> None:
    (repository / "oublié.txt").write_text("x", "utf-8")
    with pytest.raises(prepare.PreparationError, match=r"(?s)ne sont pas enregistrés.*oubli"):
        release.ready("1.2.0", repository)


def test_a_folder_that_git_does_not_know_stops_the_release_with_its_own_reason(tmp_path: Path) -> None:
    with pytest.raises(prepare.PreparationError, match="git ne dit pas ce qui est enregistré"):
        release.ready("1.2.0", tmp_path)


@pytest.mark.parametrize(
    ("rights", "python", "signed", "said"),
    [
        (False, True, {}, "droits d’administration"),
        (True, False, {}, r"Python 3\.11\.7"),
        (True, True, {"JACHETE_SIGN_KEY": "clé.pem"}, "pas avec quoi signer"),
        (True, True, {}, "^$"),
    ],
)
def test_what_would_stop_it_late_is_told_before_anything_is_made(
    rights: bool, python: bool, signed: dict[str, str], said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(prepare, "is_administrator", lambda: rights)
    monkeypatch.setattr(package, "windows_can_be_made", lambda: python)
    for name in [name for name in os.environ if name.startswith("JACHETE_SIGN_")]:
        monkeypatch.delenv(name)
    for name, value in signed.items():
        monkeypatch.setenv(name, value)
    assert re.search(said, release.hindered())


@pytest.mark.parametrize("version", ["1.1.0", "1.0.0", "9.9.9", "1.2"])
def test_a_version_that_the_journal_does_not_tell_with_its_date_stops_the_release(
    repository: Path, version: str
) -> None:
    with pytest.raises(prepare.PreparationError, match="ne dit rien, avec une date"):
        release.ready(version, repository)


def test_this_version_is_told_in_english_too() -> None:
    assert release.section(jachete.__version__, release.ROOT / "CHANGELOG.en.md")


def test_what_is_published_has_its_sums_which_sha256sum_accepts(tmp_path: Path) -> None:
    dist = tmp_path / "dist"
    dist.mkdir()
    (dist / "paquet exemple.deb").write_bytes(b"contenu")
    release.publish("# Notes\n", dist, "1.2.0")
    check = ["sha256sum", "--check", "--strict", checksums.NAME]
    assert subprocess.run(check, cwd=dist, check=False, capture_output=True).returncode == 0
    listed = (dist / checksums.NAME).read_text("utf-8")
    assert {line.split("  ", 1)[1] for line in listed.splitlines()} == {
        path.name for path in dist.iterdir()
    } - {checksums.NAME}
    (dist / "paquet exemple.deb").write_bytes(b"Contenu")
    assert subprocess.run(check, cwd=dist, check=False, capture_output=True).returncode == 1


def test_the_templates_of_group_policies_travel_in_their_folders(tmp_path: Path) -> None:
    (tmp_path / "modèles" / "fr-FR").mkdir(parents=True)
    for name in ("exemple.admx", "fr-FR/exemple.adml", "lisez-moi.txt"):
        (tmp_path / "modèles" / name).write_text(name, "utf-8")
    archives = [tmp_path / name for name in ("un.zip", "deux.zip")]
    for archive in archives:
        release.group_policies(tmp_path / "modèles", archive)
    assert zipfile.ZipFile(archives[0]).namelist() == ["exemple.admx", "fr-FR/exemple.adml"]
    assert archives[0].read_bytes() == archives[1].read_bytes()


def test_no_template_at_all_stops_the_release(tmp_path: Path) -> None:
    with pytest.raises(prepare.PreparationError, match="Aucun modèle"):
        release.group_policies(tmp_path, tmp_path / "vide.zip")


def test_the_command_says_in_a_sentence_why_it_does_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(release, "version", lambda: "99.0.0")
    assert release.main([]) == 1
    assert capsys.readouterr().err.strip()
