"""Where things lie, in a checkout, in a wheel, in a frozen application."""

import sys
from pathlib import Path

import platformdirs
import pytest

from jachete import paths

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
