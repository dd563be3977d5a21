"""The Windows packages made a second time, from the sources to the three files: the same, byte for byte.

What was signed is another each time, with the time that an authority told: where packages are signed, the
folder is compared but for what got a signature, and the packages with others made without one.
"""

import os
from dataclasses import replace
from pathlib import Path

import lock
import pytest
from trust.comparison import compare
from windows_packages import build, signing, toolchain, wine
from windows_packages.freezing_under_wine import freeze_for_windows
from windows_packages.payload import Payload
from windows_packages.product import Release

pytestmark = [pytest.mark.packages, pytest.mark.timeout(3_600)]
FOLDER = build.WORK / "again"


@pytest.fixture(scope="module")
def of_the_first(release: Release, frozen: Payload) -> Release:
    """Return the release with the date of the first making, whatever was committed since."""
    return replace(release, moment=int(frozen.root.stat().st_mtime))


@pytest.fixture(scope="module")
def signed(of_the_first: Release) -> bool:
    return signing.Identity.told(os.environ, of_the_first.moment) is not None


@pytest.fixture(scope="module")
def again(of_the_first: Release, frozen: Payload) -> Payload:
    """Return the folder frozen again, in another place."""
    with pytest.MonkeyPatch.context() as patched, wine.windows() as windows:
        patched.setenv("SOURCE_DATE_EPOCH", str(of_the_first.moment))
        return freeze_for_windows(windows, toolchain.prepare(lock.resolver()), FOLDER)


def test_the_same_sources_give_the_same_folder(frozen: Payload, again: Payload, signed: bool) -> None:
    different = compare(frozen.root, again.root)
    if signed:
        names = [(difference, difference.partition("\u00a0:")[0]) for difference in different]
        different = [difference for difference, name in names if not signing.is_signed(frozen.root / name)]
    assert different == []
    assert {int(path.stat().st_mtime) for path in again.paths()} == {int(frozen.root.stat().st_mtime)}


def test_the_same_sources_give_the_same_packages(
    again: Payload, of_the_first: Release, packages: Path, signed: bool, tmp_path: Path
) -> None:
    made = build.package(again, of_the_first, tmp_path / "again")
    if signed:
        packages = build.package(again, of_the_first, tmp_path / "once")[0].parent
    assert len(made) == 3
    assert [difference for path in made for difference in compare(packages / path.name, path)] == []
