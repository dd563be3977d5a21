"""The frozen folder: what is in it, where it starts from, and that it can be made again."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from freezing import freeze, stand_ins
from trust.comparison import compare

from artefacts import frozen_folder

pytestmark = [
    pytest.mark.packages,
    pytest.mark.timeout(900),
    pytest.mark.skipif(sys.platform != "linux", reason="the folder of Linux"),
]
#: What must be in no folder: other licences, what is not used, what the system brings.
FORBIDDEN = re.compile(
    r"lib(readline|ssl|crypto|gtk|gnutls|systemd|GL|EGL|X11)\b|Qt6?(Qml|Quick|OpenGL|Pdf|Sql|WebEngine)|qopenssl"
)
NOBODY = 65534


@pytest.fixture(scope="module")
def folder() -> Path:
    return frozen_folder()


@pytest.fixture
def elsewhere(folder: Path, tmp_path: Path) -> Iterator[Path]:
    """Return the folder where nobody can write, at a path with spaces and accents."""
    place = tmp_path / "Clé USB – Été" / "Répertoire d’achats"
    shutil.copytree(folder, place, symlinks=True)
    for path in (tmp_path, *tmp_path.parents):
        path.chmod(path.stat().st_mode | 0o055)
    for path in [place, *place.rglob("*")]:
        if not path.is_symlink():
            path.chmod(path.stat().st_mode & ~0o222)
    yield place
    for path in [place, *place.rglob("*")]:
        if path.is_dir() and not path.is_symlink():
            path.chmod(0o755)


def started(program: Path, *words: str, person: int | None, sets: Mapping[str, str]) -> str:
    """Run a program in an environment that holds almost nothing; return what it said, all of it expected."""
    environment = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", **sets}
    command = [str(program), *words]
    user = person if os.geteuid() == 0 else None
    finished = subprocess.run(
        command, env=environment, capture_output=True, text=True, check=False, user=user, cwd="/"
    )
    assert (finished.returncode, finished.stderr) == (0, ""), finished.stdout + finished.stderr
    return finished.stdout


def test_it_proves_itself_from_a_place_that_nobody_can_write_without_a_home(elsewhere: Path) -> None:
    said = started(elsewhere / "jachete", "self-test", person=NOBODY, sets={"HOME": "/nonexistent"})
    assert "✗" not in said
    assert said.count("✓") == len(said.splitlines())


def test_it_proves_itself_in_english(folder: Path, tmp_path: Path) -> None:
    report = tmp_path / "preuve.json"
    words = ["--language", "en", "self-test", "--offscreen", "--report", str(report)]
    started(folder / "jachete", *words, person=None, sets={"HOME": str(tmp_path)})
    content = json.loads(report.read_text("utf-8"))
    assert content["passed"]
    assert content["frozen"]
    assert "PDF fact sheet" in {each["title"] for each in content["results"]}


def test_what_it_writes_is_utf_8_whatever_the_locale(folder: Path, tmp_path: Path) -> None:
    said = started(folder / "jachete", "info", person=None, sets={"LC_ALL": "C", "HOME": str(tmp_path)})
    assert "Édition" in said


def test_only_what_is_used_is_in_it(folder: Path) -> None:
    names = [path.relative_to(folder).as_posix() for path in folder.rglob("*")]
    assert [name for name in names if FORBIDDEN.search(name)] == []
    assert [name for name in names if name.endswith((".po", ".pyi", ".pyx", ".h", ".a"))] == []
    assert [path for path in folder.rglob("*") if path.is_symlink() and not path.exists()] == []


def test_it_does_not_grow_unseen(folder: Path) -> None:
    bare = 104_014_042  # a window of Qt alone, frozen in the same way: docs/mesures.md
    assert sum(path.lstat().st_size for path in folder.rglob("*") if not path.is_dir()) < bare + 45_000_000


def test_the_libraries_that_nothing_uses_are_stood_in_for(folder: Path) -> None:
    libraries = [path for path in folder.glob("_internal/*.libs/*") if stand_ins.is_stand_in(path)]
    assert {path.parent.name for path in libraries} == {each.folder for each in stand_ins.LIBRARIES}
    assert not list(folder.glob("_internal/**/libgfortran*"))


def test_it_brings_its_licences_and_its_resources(folder: Path) -> None:
    inside = folder / "_internal"
    for name in (
        "LICENSE",
        "edition.db",
        "resources/THIRD_PARTY_NOTICES.md",
        "resources/i18n/en/LC_MESSAGES/jachete.mo",
        "resources/map",
        "jachete/notebook/migrations/env.py",
        "PySide6/Qt/translations/qtbase_fr.qm",
    ):
        assert (inside / name).exists(), name


def test_the_same_sources_give_the_same_bytes(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(folder.stat().st_mtime)))
    again = freeze.freeze(tmp_path)
    assert compare(folder, again) == []
    dated = {int(path.lstat().st_mtime) for path in again.rglob("*")}
    assert dated == {freeze.moment()}
