"""Where policies are written: files of the computer and of the program, the registry of Windows."""

import sys
from pathlib import Path
from typing import Any, Self

import pytest

from jachete import paths
from jachete.policies.reading import KEY, Written, in_files, in_registry, written


class Registry:
    """A stand-in for `winreg`: keys with their values, by hive."""

    HKEY_LOCAL_MACHINE = "machine"
    HKEY_CURRENT_USER = "user"

    def __init__(self, **hives: dict[str, object] | OSError) -> None:
        self._hives = hives

    def OpenKey(self, hive: str, key: str) -> "Opened":
        assert key == KEY
        values = self._hives.get(hive)
        if values is None:
            raise FileNotFoundError
        if isinstance(values, OSError):
            raise values
        return Opened(values)

    def QueryInfoKey(self, key: "Opened") -> tuple[int, int, int]:
        return 0, len(key.values), 0

    def EnumValue(self, key: "Opened", number: int) -> tuple[str, object, int]:
        name = list(key.values)[number]
        return name, key.values[name], 1


class Opened:
    """A key that was opened, to be used in a `with`."""

    def __init__(self, values: dict[str, object]) -> None:
        self.values = values

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_failure: object) -> None:
        return None


def test_the_computers_hive_comes_before_the_persons() -> None:
    registry = Registry(machine={"language": "fr"}, user={"language": "en", "export_formats": ["csv"]})
    assert list(in_registry(registry)) == [
        Written(rf"HKLM\{KEY}", {"language": "fr"}),
        Written(rf"HKCU\{KEY}", {"language": "en", "export_formats": ["csv"]}),
    ]


def test_a_hive_without_the_key_says_nothing_and_no_registry_either() -> None:
    assert list(in_registry(Registry())) == []
    assert list(in_registry(None)) == []


def test_a_key_that_cannot_be_read_is_a_fault() -> None:
    [said] = in_registry(Registry(user=PermissionError(13, "accès refusé")))
    assert said.where == rf"HKCU\{KEY}"
    assert "accès refusé" in said.fault


def test_files_are_read_in_their_order_and_those_that_are_not_there_say_nothing(tmp_path: Path) -> None:
    first, second = tmp_path / "un.toml", tmp_path / "deux.toml"
    first.write_bytes("\ufeffedition = 'été.jachete-edition'\n".encode())
    second.write_text("export_formats = ['csv']\n", encoding="utf-8")
    (tmp_path / "fichier").touch()
    places = (first, tmp_path / "absent.toml", tmp_path / "fichier" / "policies.toml", second)
    assert list(in_files(places)) == [
        Written(str(first), {"edition": "été.jachete-edition"}, tmp_path),
        Written(str(second), {"export_formats": ["csv"]}, tmp_path),
    ]


@pytest.mark.parametrize("content", [b"language = \n", b"\xff\xfe", b"language = 'fr'\nlanguage = 'en'\n"])
def test_a_file_that_is_no_toml_is_a_fault(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "policies.toml"
    path.write_bytes(content)
    [said] = in_files((path,))
    assert str(path) in said.fault
    assert said.values == {}


def test_a_file_that_the_system_refuses_is_a_fault(tmp_path: Path) -> None:
    [said] = in_files((tmp_path,))
    assert str(tmp_path) in said.fault


def test_on_windows_the_registry_comes_before_the_files(
    policies_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    policies_file.write_text("language = 'en'\n", encoding="utf-8")

    def windows(name: str) -> Any:
        assert name == "winreg"
        return Registry(machine={"language": "fr"})

    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr("importlib.import_module", windows)
    assert [each.where for each in written()] == [rf"HKLM\{KEY}", str(policies_file)]


def test_elsewhere_only_files_are_read(policies_file: Path) -> None:
    policies_file.write_text("language = 'en'\n", encoding="utf-8")
    assert [each.where for each in written()] == [str(paths.policies()[0])]
