"""An edition that cannot be opened, whatever the command."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from jachete import paths
from jachete.store.edition import APPLICATION_ID, MAJOR

Run = Callable[..., Any]
COMMANDS = (
    ("search", "traiteur"),
    ("search", "--json"),
    ("show", "ferme-temoin"),
    ("show", "ferme-temoin", "--json"),
    ("sheet", "--all"),
    ("info",),
    ("info", "--json"),
)


def of_another(path: Path, *pragmas: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE autre (x)")
    for pragma in pragmas:
        connection.execute(f"PRAGMA {pragma}")
    connection.close()


@pytest.fixture(scope="module")
def bad(tmp_path_factory: pytest.TempPathFactory, edition: Path) -> Path:
    """Make a folder of files that are no right edition."""
    folder = tmp_path_factory.mktemp("bad")
    (folder / "folder").mkdir()
    (folder / "empty").touch()
    (folder / "text").write_text("Ceci n’est pas une édition.", encoding="utf-8")
    (folder / "truncated").write_bytes(edition.read_bytes()[:-5000])
    of_another(folder / "other")
    of_another(folder / "newer", f"application_id = {APPLICATION_ID}", f"user_version = {(MAJOR + 1) << 16}")
    of_another(folder / "bare", f"application_id = {APPLICATION_ID}", f"user_version = {MAJOR << 16}")
    return folder


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("missing", "est introuvable"),
        ("folder", "ne peut pas être lue ("),
        ("empty", "n’est pas une édition du répertoire"),
        ("text", "n’est pas une édition du répertoire"),
        ("truncated", "est endommagée"),
        ("bare", "est endommagée"),
        ("other", "est la base de données d’une autre application"),
        ("newer", f"est d’un format plus récent ({MAJOR + 1})"),
    ],
)
def test_a_bad_edition_is_said_in_one_sentence(
    run: Run, bad: Path, command: tuple[str, ...], name: str, words: str
) -> None:
    ran = run("--edition", bad / name, *command)
    assert (ran.status, ran.out) == (1, "")
    assert f"« {bad / name} »" in ran.err
    assert words in ran.err
    assert ran.err.count("\n") == 1


def test_the_edition_that_came_along_is_opened_when_none_is_named(
    edition: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from jachete.__main__ import main  # noqa: PLC0415 - the fixture `run` always names an edition

    monkeypatch.setattr(paths, "bundled_edition", lambda: edition)
    assert main(["info"]) == 0
    assert str(edition) in capsys.readouterr().out
