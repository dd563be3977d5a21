"""Where things lie, in a checkout, in a wheel, in a frozen application."""

import os
import sys
from pathlib import Path

import platformdirs
import pytest

from jachete import paths
from jachete.paths import Holding

ROOT = Path(__file__).resolve().parent.parent


def test_a_checkout_brings_its_own_resources_and_the_edition_it_builds() -> None:
    assert paths.resources() == ROOT / "resources"
    assert paths.notices() == ROOT / "THIRD_PARTY_NOTICES.md"
    assert paths.bundled_edition() == ROOT / "build" / "edition.db"


def test_a_wheel_brings_them_inside_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "resources").mkdir()
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path)
    assert paths.resources() == tmp_path / "resources"
    assert paths.notices() == tmp_path / "resources" / "THIRD_PARTY_NOTICES.md"
    assert paths.bundled_edition() == tmp_path / "edition.db"


def test_a_frozen_application_brings_them_where_it_unpacks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resources() == tmp_path / "resources"
    assert paths.notices() == tmp_path / "resources" / "THIRD_PARTY_NOTICES.md"
    assert paths.bundled_edition() == tmp_path / "edition.db"


def test_sheets_go_among_the_documents_of_the_user() -> None:
    assert paths.documents() == Path(platformdirs.user_documents_dir())


def test_preferences_follow_a_portable_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JACHETE_HOME", str(tmp_path / "clé USB"))
    assert paths.preferences() == tmp_path / "clé USB" / "preferences.ini"


@pytest.mark.parametrize("value", [None, ""])
def test_preferences_are_the_users_own_otherwise(value: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    if value is None:
        monkeypatch.delenv("JACHETE_HOME")
    else:
        monkeypatch.setenv("JACHETE_HOME", value)
    expected = Path(platformdirs.user_config_dir("jachete", appauthor=False)) / "preferences.ini"
    assert paths.preferences() == expected


def test_what_is_beside_the_program_is_beside_what_one_starts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert paths.program() == ROOT
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "clé USB" / "jachete.exe"))
    assert paths.program() == tmp_path / "clé USB"


def test_a_portable_folder_keeps_everything_beside_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("JACHETE_HOME")
    monkeypatch.setattr(paths, "program", lambda: tmp_path)
    assert paths.holding() is Holding.PERSONAL
    (tmp_path / "portable.txt").touch()
    assert paths.holding() is Holding.PORTABLE
    assert paths.notebook() == tmp_path / "donnees" / "notebook.db"
    assert paths.editions() == tmp_path / "donnees" / "editions"
    monkeypatch.setenv("JACHETE_HOME", str(tmp_path / "ailleurs"))
    assert paths.holding() is Holding.NAMED
    assert paths.own() == tmp_path / "ailleurs"


def test_someone_without_a_home_has_a_folder_that_nobody_can_write(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("JACHETE_HOME")
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.setattr(os.path, "expanduser", lambda path: path)
    assert paths.own() == Path("/nonexistent/jachete")


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_elsewhere_a_persons_own_files_lie_where_the_system_says(
    system: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("JACHETE_HOME")
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(platformdirs, "user_config_dir", lambda *_names, **_options: str(tmp_path))
    assert paths.own() == tmp_path


@pytest.mark.parametrize("named", ["", " ", "relative", "/somewhere"])
def test_on_linux_they_lie_where_others_would_look_for_them(
    named: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("JACHETE_HOME")
    monkeypatch.setenv("XDG_CONFIG_HOME", named)
    assert paths.own() == Path(platformdirs.user_config_dir("jachete", appauthor=False))


def test_it_is_known_whether_anything_can_be_kept_and_nothing_is_left_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert paths.keeps()
    assert not paths.own().exists()

    def refuse(**_options: object) -> None:
        raise OSError(30, "système de fichiers en lecture seule")

    monkeypatch.setattr("tempfile.TemporaryFile", refuse)
    assert not paths.keeps()


@pytest.mark.parametrize("system", ["linux", "win32", "darwin"])
def test_the_policies_of_the_computer_come_before_those_beside_the_program(
    system: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(platformdirs, "site_config_path", lambda *_names, **_options: Path("/machine"))
    machine = Path("/etc/jachete") if system == "linux" else Path("/machine")
    assert paths.policies() == (machine / "policies.toml", ROOT / "policies.toml")
