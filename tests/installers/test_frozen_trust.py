"""The real frozen application carries its papers, and lets its user replace Qt."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import prepare
import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from freezing import freeze
from trust.comparison import compare

from artefacts import frozen_folder

QT = Path("_internal/PySide6/Qt/lib")

pytestmark = [
    pytest.mark.packages,
    pytest.mark.skipif(sys.platform != "linux", reason="the frozen folder is that of Linux"),
    pytest.mark.timeout(900),
]


@pytest.fixture(scope="module")
def folder() -> Path:
    return frozen_folder()


def proves_itself(folder: Path, home: Path) -> bool:
    """Tell whether the application of a folder passes its own test."""
    there = {"PATH": "/usr/bin:/bin", "HOME": str(home), "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}
    command = [str(folder / "jachete"), "self-test"]
    return subprocess.run(command, env=there, check=False, capture_output=True).returncode == 0


def test_the_real_folder_is_described_whole(folder: Path, tmp_path: Path) -> None:
    script = prepare.ROOT / "packaging" / "describe.py"
    copied = Path(shutil.copytree(folder, tmp_path / "jachete", symlinks=True))
    finished = subprocess.run(
        [sys.executable, str(script), str(copied), str(freeze.site()), "--out", str(tmp_path)],
        check=False,
        capture_output=True,
        text=True,
    )
    assert finished.returncode == 0, finished.stderr
    document = (tmp_path / "jachete.cdx.json").read_text("utf-8")
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(document) is None
    names = {each["name"] for each in json.loads(document)["components"]}
    assert {"Qt", "ICU", "PDFium", "SQLite", "CPython", "PyInstaller", "resvg", "Inter"} <= names
    assert [difference for difference in compare(folder, copied) if "droits" not in difference] == []


def test_no_component_is_of_a_version_that_nobody_knows(folder: Path) -> None:
    table = (folder / "licences" / "COMPOSANTS.md").read_text("utf-8")
    unknown = [line.split(" | ")[0].removeprefix("| ") for line in table.splitlines() if " | — | " in line]
    assert unknown == ["Lucide"]


def test_a_changed_qt_is_what_the_application_opens(folder: Path, tmp_path: Path) -> None:
    """LGPL 3, section 4: whoever received the application may run it with a Qt of their own."""
    copied = Path(shutil.copytree(folder, tmp_path / "jachete", symlinks=True))
    changed = sorted((copied / QT).glob("libQt6*.so.6"))
    assert len(changed) >= 5
    for library in changed:
        with library.open("ab") as file:
            file.write(b"A library that its user made again.")
    assert proves_itself(copied, tmp_path)
    (copied / QT / "libQt6Core.so.6").unlink()
    assert not proves_itself(copied, tmp_path)
