"""The self-extracting file, used by an ordinary person in clean systems."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from linux_packages import staging

from artefacts import needs_root, self_extracting
from clean_systems import PERSON, Root
from hidden_screen import hidden_screen

pytestmark = [pytest.mark.packages, pytest.mark.timeout(900), needs_root]
#: What the poorest desktop has, and what Qt opens of it.
DESKTOP = (
    *(
        "libgl1",
        "libegl1",
        "libfontconfig1",
        "libfreetype6",
        "libdbus-1-3",
        "libglib2.0-0",
        "libgssapi-krb5-2",
    ),
    *("libx11-xcb1", "libxcb-randr0", "libxcb-render0", "libxcb-shape0", "libxcb-shm0", "libxcb-sync1"),
    *("libxcb-xfixes0", "libxcb-util1", "xkb-data", "desktop-file-utils", "shared-mime-info"),
)
INSTALLED = f"/home/{PERSON}/.local/lib/jachete"


@pytest.fixture(scope="module", params=["bookworm", "trixie", "jammy", "noble"])
def root(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Root]:
    root = Root(request.param, tmp_path_factory.mktemp("root"))
    root.done("apt-get", "update", "-qq")
    yield root
    shutil.rmtree(root.path)


@pytest.fixture(scope="module")
def file(root: Root) -> str:
    return root.bring(self_extracting())


def test_a_spoiled_file_is_refused(root: Root, tmp_path: Path) -> None:
    content = bytearray(self_extracting().read_bytes())
    content[len(content) // 2] ^= 1
    spoiled = tmp_path / "abîmé.run"
    spoiled.write_bytes(content)
    finished = root.run("sh", root.bring(spoiled), person=PERSON)
    assert finished.returncode != 0
    assert "checksums" in (finished.stdout + finished.stderr).lower()
    assert not (root.home / ".local").exists()


def test_without_the_libraries_of_a_desktop_nothing_is_installed(root: Root, file: str) -> None:
    finished = root.run("sh", file, person=PERSON)
    assert finished.returncode != 0
    assert "Rien n’a été installé" in finished.stderr
    assert "libGL.so.1" in finished.stderr
    assert not (root.home / ".local").exists()


def test_on_a_system_too_old_nothing_is_installed(tmp_path: Path) -> None:
    old = Root("focal", tmp_path)
    finished = old.run("sh", old.bring(self_extracting()), person=PERSON)
    assert not (old.home / ".local").exists()
    shutil.rmtree(old.path)
    assert finished.returncode != 0
    assert "Ce système est trop ancien" in finished.stderr
    assert "glibc 2." in finished.stderr


def test_an_unknown_option_is_refused(root: Root, file: str) -> None:
    finished = root.run("sh", file, "--", "--exemple", person=PERSON)
    assert finished.returncode != 0
    assert "Option inconnue" in finished.stderr


def test_it_installs_for_one_person_and_proves_itself(root: Root, file: str, tmp_path: Path) -> None:
    root.done("apt-get", "install", "--yes", "-qq", "--no-install-recommends", *DESKTOP)
    said = root.done("sh", file, person=PERSON)
    assert f"L’application {staging.version()} est installée" in said
    command = f"/home/{PERSON}/.local/bin/jachete"
    assert root.done(command, "--version", person=PERSON).split() == ["jachete", staging.version()]
    assert "✗" not in root.done(command, "self-test", person=PERSON)
    with hidden_screen(tmp_path) as screen:
        assert "✗" not in root.done(command, "self-test", person=PERSON, sets={"DISPLAY": screen.name})


def test_the_menu_and_the_kinds_of_files_know_it(root: Root) -> None:
    share = root.home / ".local/share"
    entry = (share / "applications/jachete.desktop").read_text("utf-8")
    assert f'Exec="{INSTALLED}/app/jachete" %f' in entry
    root.done("desktop-file-validate", f"/home/{PERSON}/.local/share/applications/jachete.desktop")
    assert "*.jachete-edition" in (share / "mime/globs").read_text("utf-8")
    assert (share / "icons/hicolor/scalable/apps/jachete.svg").is_file()


def test_it_is_installed_again_over_itself_and_the_notebook_stays(root: Root, file: str) -> None:
    command = f"/home/{PERSON}/.local/bin/jachete"
    root.done(command, "shortlist", "add", "Traiteurs", "cepop", person=PERSON)
    root.done("sh", file, person=PERSON)
    assert "cepop" in root.done(command, "shortlist", "show", "Traiteurs", "--json", person=PERSON)


def test_it_is_taken_away_and_the_notebook_stays(root: Root) -> None:
    said = root.done("sh", f"{INSTALLED}/install.sh", "--uninstall", person=PERSON)
    assert "L’application est retirée" in said
    assert list((root.home / ".local").rglob("*jachete*")) == []
    assert (root.home / ".config/jachete/notebook.db").is_file()
    again = root.run("sh", root.bring(self_extracting()), "--", "--uninstall", person=PERSON)
    assert again.returncode != 0
    assert "rien n’a été retiré" in again.stderr
