"""The installer for one person, silent: what it puts, what it refuses, what it leaves."""

from collections.abc import Callable
from pathlib import Path

import pytest
from windows_packages.mingw import made_with
from windows_packages.payload import Payload
from windows_packages.product import PUBLISHER, SHORTCUT, TITLE, Release

from installers.conftest import Desk
from jachete.associations import EDITION, SHORTLIST

pytestmark = [pytest.mark.packages, pytest.mark.timeout(600)]

LISTED = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\jachete"
CLASSES = r"HKCU\Software\Classes"
NT = r"HKLM\Software\Microsoft\Windows NT\CurrentVersion"
REFUSED_TOO_OLD, REFUSED_RUNNING, NOT_REMOVED, NOT_WRITTEN = 3, 5, 6, 7
#: Holds a file, the first word, for itself alone while it runs a command, the other words.
HOLDER = r"""
#include <process.h>
#include <windows.h>
int wmain(int count, wchar_t **words) {
    HANDLE file = CreateFileW(words[1], GENERIC_READ, 0, 0, OPEN_EXISTING, 0, 0);
    return file == INVALID_HANDLE_VALUE ? 99 : _wspawnv(_P_WAIT, words[2], (void *)(words + 2));
}
"""


def remove(desk: Desk, folder: Path) -> None:
    assert desk.wine.run(folder / "uninstall.exe", "/S").status == 0
    desk.settle()


def names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_a_life_older_version_with_a_notebook_then_this_one_then_none(
    desk: Desk,
    other_version: Callable[[str, str], Path],
    packaged: Callable[[str], Path],
    frozen: Payload,
    release: Release,
) -> None:
    assert desk.wine.run(other_version("exe", "0.0.9"), "/S").status == 0
    assert desk.value(LISTED, "DisplayVersion") == "0.0.9"
    (desk.programs / "note à moi.txt").write_text("exemple", encoding="utf-8")
    desk.wine.demand(frozen.root / "jachete-cli.exe", "shortlist", "add", "Traiteurs d’été", "cepop")
    assert (desk.own / "notebook.db").is_file()

    assert desk.wine.run(packaged("-user-setup.exe"), "/S").status == 0
    brought = {file.as_posix() for file in frozen.files}
    assert names(desk.programs) == brought | {"note à moi.txt", "uninstall.exe"}
    assert desk.failed(desk.programs) == ""
    told = desk.wine.demand(desk.programs / "jachete-cli.exe", "shortlist", "list")
    assert "Traiteurs d’été" in told

    said = {name: desk.value(LISTED, name) for name in ("DisplayName", "DisplayVersion", "Publisher")}
    assert said == {"DisplayName": TITLE, "DisplayVersion": release.version, "Publisher": PUBLISHER}
    for kind in (EDITION, SHORTLIST):
        assert desk.value(rf"{CLASSES}\{kind.suffix}") == kind.prog_id
        command = desk.value(rf"{CLASSES}\{kind.prog_id}\shell\open\command")
        program = rf"C:\users\{desk.own.parents[2].name}\AppData\Local\Programs\jachete\jachete.exe"
        assert command == f'"{program}" "%1"'
    shortcuts = list((desk.wine.drive / "users").rglob(f"Start Menu/Programs/{SHORTCUT}.lnk"))
    assert len(shortcuts) == 1

    remove(desk, desk.programs)
    assert names(desk.programs) == {"note à moi.txt"}
    assert (desk.own / "notebook.db").is_file()
    assert not desk.has_key(LISTED)
    assert not desk.has_key(r"HKCU\Software\jachete")
    assert not any(desk.has_key(rf"{CLASSES}\{kind.suffix}") for kind in (EDITION, SHORTLIST))
    assert not any(desk.has_key(rf"{CLASSES}\{kind.prog_id}") for kind in (EDITION, SHORTLIST))
    assert not shortcuts[0].exists()
    (desk.programs / "note à moi.txt").unlink()


def test_another_folder_can_be_named_with_spaces_accents_and_other_scripts(
    desk: Desk, other_version: Callable[[str, str], Path]
) -> None:
    folder = desk.wine.drive / "Outils métiers Łódź 企業" / "j’achète"
    # The folder comes last and without quotes: word by word, as a command line has it.
    named = rf"/D=C:\{folder.parent.name}\{folder.name}".split()
    assert desk.wine.run(other_version("exe", "0.0.9"), "/S", *named).status == 0
    assert "jachete.exe" in names(folder)
    remove(desk, folder)
    assert not folder.exists()
    assert not desk.programs.exists() or names(desk.programs) == set()


def test_a_version_installed_elsewhere_is_replaced_where_it_is(
    desk: Desk, other_version: Callable[[str, str], Path]
) -> None:
    folder = desk.wine.drive / "Ailleurs"
    assert desk.wine.run(other_version("exe", "0.0.8"), "/S", r"/D=C:\Ailleurs").status == 0
    assert desk.wine.run(other_version("exe", "0.0.9"), "/S").status == 0
    assert "jachete.exe" in names(folder)
    assert desk.value(LISTED, "InstallLocation") == r"C:\Ailleurs"
    remove(desk, folder)
    assert not folder.exists()


@pytest.mark.usefixtures("window")
def test_nothing_is_changed_while_the_application_runs(
    desk: Desk, other_version: Callable[[str, str], Path]
) -> None:
    assert desk.wine.run(other_version("exe", "0.0.9"), "/S").status == REFUSED_RUNNING
    assert not desk.has_key(LISTED)
    assert names(desk.programs) == set()


def test_nothing_is_removed_while_the_application_runs(
    desk: Desk, other_version: Callable[[str, str], Path], request: pytest.FixtureRequest
) -> None:
    assert desk.wine.run(other_version("exe", "0.0.9"), "/S").status == 0
    request.getfixturevalue("window")
    where = desk.value(LISTED, "InstallLocation")
    assert desk.wine.run(desk.programs / "uninstall.exe", "/S", f"_?={where}").status == REFUSED_RUNNING
    assert "jachete.exe" in names(desk.programs)
    assert desk.value(LISTED, "DisplayVersion") == "0.0.9"


def test_a_windows_too_old_for_qt_is_told_so(desk: Desk, other_version: Callable[[str, str], Path]) -> None:
    build = desk.value(NT, "CurrentBuildNumber")
    assert build is not None
    desk.wine.demand("reg", "add", NT, "/v", "CurrentBuildNumber", "/d", "17134", "/f")
    try:
        assert desk.wine.run(other_version("exe", "0.0.9"), "/S").status == REFUSED_TOO_OLD
    finally:
        desk.wine.demand("reg", "add", NT, "/v", "CurrentBuildNumber", "/d", build, "/f")
    assert not desk.has_key(LISTED)


@pytest.fixture(scope="module")
def holder(desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> Path:
    source = tmp_path_factory.mktemp("holder") / "holder.c"
    source.write_text(HOLDER)
    made_with("gcc", "-s", "-municode", str(source), "-o", str(source.with_suffix(".exe")))
    return source.with_suffix(".exe")


def test_a_version_of_which_another_program_holds_a_file_is_replaced_once_it_lets_go(
    desk: Desk, other_version: Callable[[str, str], Path], holder: Path
) -> None:
    assert desk.wine.run(other_version("exe", "0.0.9"), "/S").status == 0
    held, newer = desk.programs / "_internal/ancien/retiré.txt", other_version("exe", "0.1.0")
    assert desk.wine.run(holder, held, newer, "/S").status == NOT_REMOVED
    assert names(desk.programs) == {"_internal/ancien/retiré.txt", "uninstall.exe"}
    assert desk.value(LISTED, "DisplayVersion") == "0.0.9"
    assert desk.wine.run(newer, "/S").status == 0
    assert desk.value(LISTED, "DisplayVersion") == "0.1.0"
    assert "jachete.exe" in names(desk.programs)


def test_a_version_whose_remover_is_spoiled_stays_as_it_was(
    desk: Desk, other_version: Callable[[str, str], Path]
) -> None:
    assert desk.wine.run(other_version("exe", "0.0.9"), "/S").status == 0
    before, remover = names(desk.programs), desk.programs / "uninstall.exe"
    whole = remover.read_bytes()
    remover.write_bytes(b"exemple")
    try:
        assert desk.wine.run(other_version("exe", "0.1.0"), "/S").status == NOT_REMOVED
        assert names(desk.programs) == before
        assert desk.value(LISTED, "DisplayVersion") == "0.0.9"
    finally:
        remover.write_bytes(whole)


def test_what_cannot_be_written_whole_is_taken_away_again(
    desk: Desk, other_version: Callable[[str, str], Path]
) -> None:
    folder = desk.wine.drive / "Occupe"
    folder.mkdir()
    (folder / "_internal").write_text("exemple", encoding="utf-8")
    assert desk.wine.run(other_version("exe", "0.0.9"), "/S", r"/D=C:\Occupe").status == NOT_WRITTEN
    assert names(folder) == {"_internal"}
    assert not desk.has_key(LISTED)


def test_a_suffix_that_another_program_took_since_stays_its_own(
    desk: Desk, other_version: Callable[[str, str], Path]
) -> None:
    assert desk.wine.run(other_version("exe", "0.0.9"), "/S").status == 0
    key = rf"{CLASSES}\{EDITION.suffix}"
    desk.wine.demand("reg", "add", key, "/ve", "/d", "autre.programme", "/f")
    remove(desk, desk.programs)
    assert desk.value(key) == "autre.programme"
    desk.wine.demand("reg", "delete", key, "/f")


def test_two_installers_of_the_same_sources_are_the_same(other_version: Callable[[str, str], Path]) -> None:
    assert other_version("exe", "0.0.9").read_bytes() == other_version("exe", "0.0.9").read_bytes()
