"""The installer for a whole computer, as an administration puts it in place."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from windows_packages import msi
from windows_packages.payload import Payload
from windows_packages.product import SHORTCUT, TITLE, Release
from windows_packages.wine import windows_path

from installers.conftest import Desk
from jachete.associations import EDITION, SHORTLIST

pytestmark = [pytest.mark.packages, pytest.mark.timeout(600)]

OWN = r"HKLM\Software\jachete"
LISTED = r"HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall"
CLASSES = r"HKLM\Software\Classes"
#: Wine's exit statuses are Windows's, modulo 256: 1603 is how Windows Installer refuses.
REFUSED = 1603 % 256
GONE = "_internal/ancien/retiré.txt"


def install(desk: Desk, package: Path, *properties: str) -> int:
    return desk.wine.run("msiexec", "/i", windows_path(package), "/qn", *properties).status


def remove(desk: Desk, package: Path) -> None:
    assert desk.wine.run("msiexec", "/x", windows_path(package), "/qn").status == 0


def names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def older(frozen: Payload, release: Release, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the package of the real application under a smaller number, with a file that went since."""
    folder = tmp_path_factory.mktemp("older")
    root = Path(shutil.copytree(frozen.root, folder / "jachete"))
    (root / GONE).parent.mkdir()
    (root / GONE).write_text("exemple", encoding="utf-8")
    return msi.make(Payload.of(root), replace(release, version="0.0.9"), folder, folder / "work")


def test_a_life_older_version_with_a_notebook_then_this_one_then_none(
    desk: Desk,
    older: Path,
    packaged: Callable[[str], Path],
    frozen: Payload,
    release: Release,
    request: pytest.FixtureRequest,
) -> None:
    folder = desk.wine.drive / "Program Files" / "jachete"
    newer, brought = packaged(".msi"), {file.as_posix() for file in frozen.files}
    for package in (older, newer):
        remover = ("msiexec", "/x", windows_path(package), "/qn")
        request.addfinalizer(partial(desk.wine.run, *remover))
    assert install(desk, older) == 0
    assert names(folder) == brought | {GONE}
    command = folder / "jachete-cli.exe"
    desk.wine.demand(command, "shortlist", "add", "Traiteurs du parc", "cepop")
    (desk.own / "preferences.ini").write_text("[General]\nlanguage=en\n", encoding="utf-8")
    kept = {name: (desk.own / name).read_bytes() for name in ("notebook.db", "preferences.ini")}

    assert install(desk, newer) == 0
    assert names(folder) == brought
    assert {name: (desk.own / name).read_bytes() for name in kept} == kept
    assert desk.value(OWN, "Version") == release.version
    assert desk.failed(folder) == ""
    assert "Traiteurs du parc" in desk.wine.demand(command, "shortlist", "list")
    for kind in (EDITION, SHORTLIST):
        assert desk.value(rf"{CLASSES}\{kind.suffix}") == kind.prog_id
        opened = desk.value(rf"{CLASSES}\{kind.prog_id}\shell\open\command")
        assert opened == r'"C:\Program Files\jachete\jachete.exe" "%1"'
    product = msi.identifier(f"product {release.version}")
    assert desk.value(rf"{LISTED}\{{{product}}}", "DisplayName") == TITLE
    former = msi.identifier("product 0.0.9")
    assert not desk.has_key(rf"{LISTED}\{{{former}}}")

    assert install(desk, older) == REFUSED
    assert desk.value(OWN, "Version") == release.version
    assert names(folder) == brought

    remove(desk, newer)
    assert not folder.exists()
    assert not desk.has_key(OWN)
    assert not any(desk.has_key(rf"{CLASSES}\{kind.prog_id}") for kind in (EDITION, SHORTLIST))
    assert (desk.own / "notebook.db").is_file()
    assert (desk.own / "preferences.ini").read_bytes() == kept["preferences.ini"]


def test_the_folder_and_a_desktop_shortcut_are_asked_for_by_properties(
    desk: Desk, other_version: Callable[[str, str], Path]
) -> None:
    package = other_version("msi", "0.0.9")
    assert install(desk, package, r"INSTALLDIR=C:\Logiciels métiers", "ADDLOCAL=Main,Desktop") == 0
    folder = desk.wine.drive / "Logiciels métiers"
    assert "jachete.exe" in names(folder)
    shortcuts = list((desk.wine.drive / "users").rglob(f"Desktop/{SHORTCUT}.lnk"))
    assert len(shortcuts) == 1
    newer = other_version("msi", "0.1.0")
    assert install(desk, newer) == 0
    assert "jachete.exe" in names(folder), "an upgrade stays where the former version was"
    remove(desk, newer)
    assert not folder.exists()


def test_two_packages_of_the_same_sources_are_the_same(other_version: Callable[[str, str], Path]) -> None:
    assert other_version("msi", "0.0.9").read_bytes() == other_version("msi", "0.0.9").read_bytes()
