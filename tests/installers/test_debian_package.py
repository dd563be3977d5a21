"""The Debian package, installed by apt in clean systems, used by an ordinary person, then taken away."""

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from linux_packages import deb, staging
from PySide6.QtGui import QImage

from artefacts import debian_package, frozen_folder, needs_root
from clean_systems import PERSON, Root
from hidden_screen import HiddenScreen, hidden_screen

pytestmark = [pytest.mark.packages, pytest.mark.timeout(900), needs_root]
RELEASES = ("bookworm", "trixie", "noble")
OLDER = "0.0.9"


@dataclass
class Installed:
    """A system where an older version was replaced by this one, and what was there before."""

    root: Root
    before: set[str]
    said: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def older(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the same package under an older number."""
    return deb.make(frozen_folder(), OLDER, tmp_path_factory.mktemp("older"), "none")


@pytest.fixture(scope="module", params=RELEASES)
def installed(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, older: Path
) -> Iterator[Installed]:
    root = Root(request.param, tmp_path_factory.mktemp("root"))
    root.done("apt-get", "update", "-qq")
    former, newer = root.bring(older), root.bring(debian_package())
    apt = ["apt-get", "install", "--yes", "-qq", "--no-install-recommends"]
    root.done(*apt, "desktop-file-utils", "shared-mime-info")
    found = Installed(root, root.files())
    root.done(*apt, former)
    assert root.done("jachete", "--version").split() == ["jachete", staging.version()]
    found.said.append(root.done("dpkg-query", "--show", "jachete"))
    root.done("jachete", "shortlist", "add", "Traiteurs", "cepop", person=PERSON)
    root.done(*apt, newer)
    found.said.append(root.done("dpkg-query", "--show", "jachete"))
    yield found
    shutil.rmtree(root.path)


@pytest.fixture(scope="module")
def screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HiddenScreen]:
    with hidden_screen(tmp_path_factory.mktemp("screen")) as kept:
        yield kept


def test_an_older_version_is_replaced_and_the_notebook_stays(installed: Installed) -> None:
    assert installed.said == [f"jachete\t{OLDER}\n", f"jachete\t{staging.version()}\n"]
    told = installed.root.done("jachete", "shortlist", "show", "Traiteurs", "--json", person=PERSON)
    assert "cepop" in told


def test_it_proves_itself_without_a_screen(installed: Installed) -> None:
    command = ["jachete", "self-test", "--report", f"/home/{PERSON}/preuve.json"]
    installed.root.done(*command, person=PERSON)
    report = json.loads((installed.root.home / "preuve.json").read_text("utf-8"))
    assert report["passed"]
    assert report["frozen"]
    assert report["screen"] == "offscreen"


def test_it_proves_itself_on_a_screen_without_a_home(installed: Installed, screen: HiddenScreen) -> None:
    nowhere = {"DISPLAY": screen.name, "HOME": "/nonexistent"}
    said = installed.root.done("jachete", "self-test", person=PERSON, sets=nowhere)
    assert "✗" not in said


def test_its_window_opens_on_a_screen(installed: Installed, screen: HiddenScreen, tmp_path: Path) -> None:
    opened = ["timeout", "--preserve-status", "8", "jachete"]
    picture = tmp_path / f"{installed.root.path.name}.png"
    with screen.picture_of(picture, seconds=6):
        finished = installed.root.run(*opened, person=PERSON, sets={"DISPLAY": screen.name})
    assert finished.stderr == ""
    image = QImage(str(picture))
    colors = {image.pixel(x, y) for x in range(0, image.width(), 9) for y in range(0, image.height(), 9)}
    assert len(colors) > 20


def test_it_searches(installed: Installed) -> None:
    assert "CÉPOP" in installed.root.done("jachete", "search", "traiteur", person=PERSON)


def test_the_desktop_knows_the_menu_entry_and_the_kinds_of_files(installed: Installed) -> None:
    root = installed.root
    root.done("desktop-file-validate", "/usr/share/applications/jachete.desktop")
    known = (root.path / "usr/share/mime/globs").read_text("utf-8")
    assert "application/x-jachete-edition:*.jachete-edition" in known
    assert "application/x-jachete-selection:*.jachete-selection" in known
    cache = (root.path / "usr/share/applications/mimeinfo.cache").read_text("utf-8")
    assert "application/x-jachete-edition=jachete.desktop;" in cache


def test_the_manual_and_the_completion_are_where_they_are_looked_for(installed: Installed) -> None:
    share = installed.root.path / "usr/share"
    for name in ("man/man1/jachete.1.gz", "man/fr/man1/jachete.1.gz", "bash-completion/completions/jachete"):
        assert (share / name).is_file()


def test_nothing_but_the_work_of_the_person_is_left(installed: Installed) -> None:
    """Runs last: the package is purged, with what it brought along."""
    root = installed.root
    root.done("apt-get", "purge", "--yes", "-qq", "jachete")
    root.done("apt-get", "autoremove", "--purge", "--yes", "-qq")
    left = {name for name in root.files() - installed.before if "__pycache__" not in name}
    own = {name for name in left if name.startswith(f"home/{PERSON}/")}
    assert f"home/{PERSON}/.config/jachete/notebook.db" in own
    assert {name for name in left - own if "jachete" in name} == set()
    assert root.run("dpkg-query", "--show", "jachete").returncode != 0
