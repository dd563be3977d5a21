"""What surrounds the code: the lock, the words, the licences, the documents."""

import argparse
import gc
import json
import re
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from PySide6.QtGui import QColor, QPainter, QPixmap

import jachete
from jachete.__main__ import main
from jachete.cli.arguments import parser
from jachete.editions.build import write
from jachete.search.query import FacetName
from makers import make_directory, make_enterprise

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
LOCK = (ROOT / "requirements.lock").read_text("utf-8")
README = (ROOT / "README.md").read_text("utf-8")
CHANGELOG = (ROOT / "CHANGELOG.md").read_text("utf-8")
NOTICES = (ROOT / "THIRD_PARTY_NOTICES.md").read_text("utf-8")
WANTED = [Requirement(line) for line in [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"]]]


def locked(lock: str = LOCK) -> dict[str, list[str]]:
    """Return the versions that a lock names for each distribution: more than one where Pythons differ."""
    versions: dict[str, list[str]] = {}
    for name, version in re.findall(r"^([A-Za-z0-9._-]+)(?:\[[^]]*\])?==([^\s;]+)", lock, re.MULTILINE):
        versions.setdefault(canonicalize_name(name), []).append(version)
    return versions


# ------------------------------------------------------------------ the lock


@pytest.mark.parametrize("wanted", WANTED, ids=str)
def test_the_lock_pins_each_dependency_within_its_range(wanted: Requirement) -> None:
    versions = locked()[canonicalize_name(wanted.name)]
    assert [version for version in versions if version not in wanted.specifier] == []


def test_every_locked_dependency_has_its_hashes() -> None:
    entries = re.split(
        r"^(?=[A-Za-z0-9])", re.sub(r"^ *#.*\n", "", LOCK, flags=re.MULTILINE), flags=re.MULTILINE
    )
    assert [entry.split()[0] for entry in entries if entry.strip() and "--hash=sha256:" not in entry] == []


def test_the_lock_serves_the_three_systems_and_names_no_registry() -> None:
    assert "sys_platform == 'win32'" in LOCK
    assert re.findall(r"https?:|--index|--extra-index|--find-links|\s/\w+", LOCK) == []


def test_what_is_frozen_has_the_versions_that_are_tested() -> None:
    frozen = locked((ROOT / "requirements-package.lock").read_text("utf-8"))
    tested = locked()
    wanted = {canonicalize_name(Requirement(line).name) for line in PROJECT["dependencies"]}
    assert wanted - frozen.keys() == set()
    assert {name for name in frozen.keys() & tested.keys() if frozen[name] != tested[name]} == set()
    assert frozen.keys() & {"pytest", "mypy", "ruff", "hypothesis"} == set()


def test_the_lock_holds_the_qt_that_was_proved() -> None:
    assert locked()["pyside6-essentials"] == ["6.9.3"]
    assert locked()["shiboken6"] == ["6.9.3"]


# ------------------------------------------------------------------ Qt


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_qt_keeps_its_references_to_none(qapp: object) -> None:
    """PySide6 6.12.0 loses one at each call that returns nothing, until the interpreter dies."""
    assert qapp is not None
    canvas = QPixmap(10, 10)
    painter = QPainter(canvas)
    calls = 1_000
    gc.collect()  # what is let go of meanwhile would count as lost
    before = sys.getrefcount(None)
    for _ in range(calls):
        painter.save()
        painter.setPen(QColor("black"))
        painter.restore()
    lost = before - sys.getrefcount(None)
    painter.end()
    assert lost < calls / 10


# ------------------------------------------------------------------ documents


def test_the_changelog_opens_with_this_version() -> None:
    versions = re.findall(r"^## \[(\d+\.\d+\.\d+)\] - (\d{4}-\d{2}-\d{2})$", CHANGELOG, re.MULTILINE)
    assert versions
    assert versions[0][0] == jachete.__version__
    assert [day for _, day in versions] == sorted((day for _, day in versions), reverse=True)


def test_the_changelog_has_no_other_headings_than_its_format() -> None:
    allowed = {"Ajouté", "Modifié", "Déprécié", "Retiré", "Corrigé", "Sécurité"}
    headings = re.findall(r"^##+ (.*)$", CHANGELOG, re.MULTILINE)
    versions = {heading for heading in headings if re.match(r"\[(\d+\.\d+\.\d+|Non publié)\]", heading)}
    assert set(headings) - versions - allowed == set()


def commands() -> dict[str, argparse.ArgumentParser]:
    """Return the parser of each command of the command line."""
    return next(
        dict(action.choices) for action in parser()._actions if isinstance(action, argparse._SubParsersAction)
    )


def options(of: argparse.ArgumentParser) -> set[str]:
    return {word for action in of._actions for word in action.option_strings if word.startswith("--")}


@pytest.mark.parametrize("command", sorted(commands()))
def test_every_command_stands_in_the_readme_with_its_options(command: str) -> None:
    assert f"jachete {command}" in README
    assert [option for option in options(commands()[command]) - {"--help"} if option not in README] == []


def test_every_option_of_the_whole_command_line_stands_in_the_readme() -> None:
    assert [option for option in options(parser()) if option not in README] == []


def keys(value: object) -> Iterator[str]:
    """Yield the keys of a JSON value; those of `facets` are the names of the filters."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from () if key in set(FacetName) and isinstance(inner, list) else (key,)
            yield from keys(inner)
    if isinstance(value, list | tuple):
        for inner in value:
            yield from keys(inner)


@pytest.mark.parametrize(
    "command",
    [["search", "traiteur"], ["show", "traiteur-la-tablee-exemple"], ["info"]],
    ids=lambda words: words[0],
)
def test_every_key_of_the_json_is_documented_in_the_readme(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edition = tmp_path / "edition.db"
    write(make_directory(make_enterprise()), edition)
    assert main(["--edition", str(edition), *command, "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert sorted({key for key in keys(answer) if f'"{key}":' not in README}) == []


def test_the_readme_is_short() -> None:
    assert README.count("\n") <= 140


def test_the_readme_points_to_what_exists() -> None:
    links = re.findall(r"\]\(([^)#]+)\)", README)
    assert links
    assert [link for link in links if "://" not in link and not (ROOT / link).exists()] == []


def test_every_target_of_make_that_the_readme_names_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = set(re.findall(r"\bmake ([a-z-]+)", README))
    assert named
    assert named - targets == set()


# ------------------------------------------------------------------ licences


def brought_along(name: str, known: set[str]) -> set[str]:
    """Add to `known` a distribution and everything it requires here, without extras."""
    if name in known:
        return known
    known.add(name)
    for line in metadata.requires(name) or []:
        requirement = Requirement(line)
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
            brought_along(canonicalize_name(requirement.name), known)
    return known


def test_every_library_of_the_application_is_named_with_its_licence() -> None:
    rows = re.findall(r"^\| ([\w-]+)[^|]*\|[^|]*\| ([^|]+) \|", NOTICES, re.MULTILINE)
    named = {canonicalize_name(name): licence for name, licence in rows}
    assert brought_along("jachete", set()) - {"jachete"} - named.keys() == set()


FONTS = sorted((ROOT / "resources" / "fonts").glob("*.[ot]tf"))


@pytest.mark.parametrize("font", FONTS, ids=lambda font: font.name)
def test_a_font_stands_beside_its_licence_and_in_the_notices(font: Path) -> None:
    licences = font.parent.glob("OFL-*.txt")
    families = {licence.stem.removeprefix("OFL-") for licence in licences}
    (family,) = (family for family in families if font.stem.startswith(family))
    assert f"`resources/fonts/{family}*`" in NOTICES


def test_the_icons_stand_beside_their_licence_and_in_the_notices() -> None:
    icons = ROOT / "resources" / "icons"
    assert any(icons.glob("*.svg"))
    assert (icons / "LICENSE").is_file()
    assert "`resources/icons`" in NOTICES


# ------------------------------------------------------------------ the wheel


def test_the_wheel_brings_its_resources_and_its_licences(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    brought = {str(path.relative_to(ROOT)) for path in (ROOT / "resources").rglob("*") if path.is_file()}
    assert {f"jachete/{name}" for name in brought} - set(names) == set()
    assert "jachete/resources/i18n/en/LC_MESSAGES/jachete.mo" in names
    assert "jachete/resources/THIRD_PARTY_NOTICES.md" in names
    assert {Path(name).name for name in names} >= {"LICENSE", "THIRD_PARTY_NOTICES.md"}
    assert {name.split("/")[0] for name in names} == {"jachete", f"jachete-{jachete.__version__}.dist-info"}
