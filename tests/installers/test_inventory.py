"""Every file of a frozen folder is someone's, at a version, under a licence."""

import shutil
import sys
from importlib import metadata
from pathlib import Path

import pytest
from freezing import stand_ins
from trust.inventory import inventory
from trust.notices import missing
from trust.versions import LOCK, locked

from installers.frozen_folders import SITE, bring_metadata, copy, make_frozen

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the files are those of Linux")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return make_frozen(tmp_path / "jachete", "markupsafe", "pypdfium2", "pillow", "numpy")


def test_every_file_of_a_folder_has_its_component(folder: Path) -> None:
    found = inventory(folder, folder / "_internal")
    assert found.unattributed == ()
    owned = {path for each in found.components for path in each.files}
    assert owned == {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_a_shared_library_that_nobody_declares_is_named(folder: Path) -> None:
    copy(folder / "_internal/PySide6/Qt/lib/libQt6Core.so.6", folder / "_internal/libspecimen.so.1")
    assert inventory(folder, folder / "_internal").unattributed == ("_internal/libspecimen.so.1",)


@pytest.mark.parametrize(
    ("name", "version"),
    [
        ("Qt", metadata.version("PySide6-Essentials")),
        ("PyInstaller", locked("pyinstaller")[0]),
        ("Inter", "4.001"),
        ("numpy", metadata.version("numpy")),
    ],
)
def test_a_component_is_at_the_version_that_its_files_or_the_lock_tell(
    folder: Path, name: str, version: str
) -> None:
    assert [
        each.version for each in inventory(folder, folder / "_internal").components if each.name == name
    ] == [version]


@pytest.mark.parametrize("name", ["PDFium", "OpenBLAS", "FreeType", "libpng", "libjpeg-turbo", "OpenJPEG"])
def test_a_native_library_tells_its_version(folder: Path, name: str) -> None:
    (found,) = (each for each in inventory(folder, folder / "_internal").components if each.name == name)
    assert found.version.count(".") >= 1
    assert found.files


@pytest.mark.skipif(shutil.which("gcc") is None, reason="needs gcc")
def test_what_stands_in_for_a_library_is_the_product_s_own(folder: Path, tmp_path: Path) -> None:
    for made in stand_ins.make(SITE, stand_ins.LINUX, tmp_path / "stand-ins"):
        (replaced,) = folder.glob(f"_internal/*.libs/{made.name}")
        copy(made, replaced)
    found = inventory(folder, folder / "_internal")
    assert found.unattributed == ()
    assert "OpenBLAS" not in {each.name for each in found.components}


def test_what_a_distribution_has_built_in_is_listed_without_files(tmp_path: Path) -> None:
    folder = tmp_path / "jachete"
    bring_metadata(folder / "_internal", "pillow")
    copy(Path(sys.executable), folder / "_internal" / "PIL" / "_imaging.pyd")
    (found,) = (
        each for each in inventory(folder, folder / "_internal").components if each.name == "FreeType"
    )
    assert found.files == ()
    assert found.version


def test_the_hashes_of_a_distribution_are_those_of_the_lock(folder: Path) -> None:
    (found,) = (
        each for each in inventory(folder, folder / "_internal").components if each.name == "MarkupSafe"
    )
    assert found.hashes == locked("markupsafe")[1]
    assert all(f"sha256:{each}" in LOCK.read_text("utf-8") for each in found.hashes)


def test_the_lock_says_nothing_of_what_it_does_not_hold() -> None:
    assert locked("specimen-absent") == ("", ())


def test_what_a_distribution_was_compiled_from_is_listed_and_covered_by_its_own_line(tmp_path: Path) -> None:
    folder = make_frozen(tmp_path / "jachete", "resvg-py")
    crates = [each for each in inventory(folder, folder / "_internal").components if each.within]
    assert {"resvg", "tiny-skia"} <= {each.name for each in crates}
    assert missing(crates, "| resvg-py (resvg) | x | MIT | y |\n") == []
    assert len(missing(crates, "| Qt | x | MIT | y |\n")) == len(crates)
