"""What the Windows packages say of the files that they bring; no Windows is needed to read it."""

import zipfile
from pathlib import Path, PurePath
from xml.etree import ElementTree

import pytest
from windows_packages import build, complex_numbers, msi, nsis, portable_zip, toolchain, wine
from windows_packages.payload import Payload
from windows_packages.product import SHORTCUT, Release

from jachete.associations import EDITION, SHORTLIST

FILES = ["jachete.exe", "_internal/é&x.dll", "_internal/PySide6/Qt6Core.dll"]
RELEASE = Release("9.8.7", 1_764_200_000, Path("absent.ico"))


@pytest.fixture
def payload(tmp_path: Path) -> Payload:
    for name in FILES:
        path = tmp_path / "frozen" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(name.encode())
    return Payload.of(tmp_path / "frozen")


def test_a_payload_is_read_in_the_same_order_everywhere(payload: Payload) -> None:
    assert [file.as_posix() for file in payload.files] == sorted(FILES)
    assert payload.folders() == (PurePath("_internal"), PurePath("_internal/PySide6"))
    assert payload.size() == sum(len(name.encode()) for name in FILES)


def test_every_file_of_a_payload_takes_one_date(payload: Payload) -> None:
    payload.date(1_764_200_000)
    assert {path.stat().st_mtime for path in [*payload.paths(), payload.root]} == {1_764_200_000}


# ------------------------------------------------------------------ for one person


def test_what_is_installed_is_removed_file_by_file_and_no_folder_is_emptied(payload: Payload) -> None:
    lists = nsis.lists(payload)
    installed = [line for line in lists["install"] if line.startswith("File")]
    removed = lists["uninstall"]
    assert len(installed) == len(removed) == len(FILES)
    assert r'Delete "$INSTDIR\_internal\PySide6\Qt6Core.dll"' in removed
    assert lists["folders"] == [r'RMDir "$INSTDIR\_internal\PySide6"', r'RMDir "$INSTDIR\_internal"']
    assert "/r" not in nsis.SCRIPT.read_text("utf-8")


def test_a_suffix_given_to_another_program_since_is_not_taken_from_it(payload: Payload) -> None:
    lines = nsis.lists(payload)["dissociate"]
    at = lines.index(rf'  DeleteRegKey HKCU "Software\Classes\{EDITION.suffix}"')
    assert lines[at - 1] == f'${{If}} $R3 == "{EDITION.prog_id}"'


# ------------------------------------------------------------------ for a whole computer


def read(lists: dict[str, list[str]], name: str) -> ElementTree.Element:
    return ElementTree.fromstring(f"<x>{''.join(lists[name])}</x>")  # noqa: S314 - what was just written


def test_every_file_is_a_part_of_its_own_that_the_feature_names(payload: Payload) -> None:
    lists = msi.lists(payload)
    files = read(lists, "files")
    assert {each.get("Source") for each in files.iter("File")} == {f"payload/{name}" for name in FILES}
    parts = [
        each.get("Id") for name in ("files", "associations") for each in read(lists, name).iter("Component")
    ]
    assert sorted(str(each.get("Id")) for each in read(lists, "parts")) == sorted(map(str, parts))
    assert len(set(parts)) == len(FILES) + 2


def test_identifiers_of_files_stay_from_version_to_version_and_the_product_changes(payload: Payload) -> None:
    assert msi.lists(payload) == msi.lists(Payload.of(payload.root))
    assert msi.identifier("product 1.0.0") == msi.identifier("product 1.0.0")
    assert msi.identifier("product 1.0.0") != msi.identifier("product 1.0.1")


def test_both_installers_open_the_same_files_with_the_application(payload: Payload) -> None:
    for lists in (nsis.lists(payload)["associate"], msi.lists(payload)["associations"]):
        text = "\n".join(lists)
        for each in (EDITION, SHORTLIST):
            assert rf"{each.prog_id}\shell\open\command" in text
            assert each.mime in text
        assert "%1" in text


# ------------------------------------------------------------------ carried


def test_the_carried_folder_says_that_it_is_portable_and_is_the_same_each_time(
    payload: Payload, tmp_path: Path
) -> None:
    first = portable_zip.make(payload, RELEASE, tmp_path)
    content = first.read_bytes()
    with zipfile.ZipFile(first) as archive:
        inside = {name.split("/", 1)[1]: archive.read(name) for name in archive.namelist()}
        assert {entry.date_time for entry in archive.infolist()} == {(2025, 11, 26, 23, 33, 20)}
    assert inside.keys() == {*FILES, "portable.txt"}
    assert "portable" in inside["portable.txt"].decode("utf-8-sig")
    assert portable_zip.make(payload, RELEASE, tmp_path).read_bytes() == content


# ------------------------------------------------------------------ what makes them


def test_the_python_of_windows_has_the_library_of_its_own_version_only(tmp_path: Path) -> None:
    with pytest.raises(toolchain.ToolchainError, match=r"est le 3\.11\.7, et celui d’ici le 3\.11\.2"):
        toolchain.add_library(tmp_path, (3, 11, 2), tmp_path / "python")
    assert not (tmp_path / "python").exists()


def test_the_library_is_copied_without_what_another_system_compiled(tmp_path: Path) -> None:
    for name in ("json/__init__.py", "lib-dynload/_json.so", "test/test_json.py", "_sysconfigdata_x.py"):
        (tmp_path / "lib" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "lib" / name).touch()
    toolchain.add_library(tmp_path / "lib", toolchain.VERSION, tmp_path / "python")
    copied = {path.name for path in (tmp_path / "python" / "Lib").rglob("*") if path.is_file()}
    assert copied == {"__init__.py"}


def test_complex_numbers_are_taken_here_and_all_else_from_wine() -> None:
    lines = complex_numbers.forwarding(["crealf", "creall", "printf", "??1x@@QEAA@XZ"]).splitlines()
    assert lines[2:] == [
        "crealf=crealf",
        "creall=creal",
        "printf=ucrtwine.printf",
        '"??1x@@QEAA@XZ"=ucrtwine."??1x@@QEAA@XZ"',
    ]


def test_a_path_of_this_machine_has_a_letter_in_windows() -> None:
    assert wine.windows_path(Path("/home/é/a b")) == r"Z:\home\é\a b"


def test_the_tools_that_are_missing_are_named_by_their_debian_package(tmp_path: Path) -> None:
    assert build.missing_tools(tmp_path) == sorted(build.TOOLS.values())
    (tmp_path / "usr/bin").mkdir(parents=True)
    (tmp_path / "usr/bin/wixl").touch()
    assert "wixl" not in build.missing_tools(tmp_path)


@pytest.mark.parametrize("forbidden", list('<>:"/\\|?*'))
def test_the_shortcut_has_a_name_that_windows_takes(forbidden: str) -> None:
    assert forbidden not in SHORTCUT
