"""Two executables of a frozen folder with one copy of the modules."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import prepare
import pytest
from freezing import sharing

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]
SUFFIX = ".exe" if os.name == "nt" else ""
SPEC = """\
import sys
from pathlib import Path
sys.path.insert(0, {packaging!r})
from freezing import sharing

analysis = Analysis(["said.py"])
archive = PYZ(analysis.pure)
first = EXE(archive, analysis.scripts, exclude_binaries=True, name="first")
script = Path(workpath) / "redirection.py"
sharing.write_redirection(Path(first.name), Path(archive.name), script)
redirection = [("redirection", str(script), "PYSOURCE")]
second = EXE(redirection, PYZ([]), analysis.scripts, exclude_binaries=True, name="second")
COLLECT(first, second, analysis.binaries, analysis.datas, name="frozen")
"""
#: It says what a module says, in itself and in a process of its own.
SAID = """\
import multiprocessing
import telling

if __name__ == "__main__":
    multiprocessing.freeze_support()
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        print(telling.told("lui-même"), *pool.map(telling.told, ["un autre"]), sep=", ")
"""


@pytest.fixture(scope="module")
def frozen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Freeze a small application in a folder with spaces and accents."""
    place = tmp_path_factory.mktemp("essai") / "Clé d’été"
    place.mkdir()
    (place / "said.py").write_text(SAID, "utf-8")
    (place / "telling.py").write_text("def told(who):\n    return f'dit par {who}'\n", "utf-8")
    (place / "two.spec").write_text(SPEC.format(packaging=str(prepare.ROOT / "packaging")), "utf-8")
    options = ["--noconfirm", "--log-level", "ERROR"]
    command = [sys.executable, "-m", "PyInstaller", *options, "two.spec"]
    subprocess.run(command, cwd=place, check=True)
    return place / "dist" / "frozen"


def says(program: Path) -> str:
    environment = {**os.environ, "PYTHONUTF8": "1"}
    return subprocess.run([program], env=environment, capture_output=True, check=True, text=True).stdout


def test_both_say_what_one_copy_of_the_modules_says(frozen: Path) -> None:
    first, second = (frozen / f"{name}{SUFFIX}" for name in ("first", "second"))
    assert says(first) == says(second) == "dit par lui-même, dit par un autre\n"
    assert second.stat().st_size < first.stat().st_size / 2


def test_what_is_added_at_the_end_of_the_first_does_not_matter(frozen: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(frozen, tmp_path / "signé", symlinks=True))
    with (folder / f"first{SUFFIX}").open("ab") as file:
        file.write(b"A signature." * 1_000)
    assert says(folder / f"second{SUFFIX}") == says(frozen / f"second{SUFFIX}")


def test_an_executable_that_holds_the_archive_otherwise_is_refused(tmp_path: Path) -> None:
    executable, archive = tmp_path / "first", tmp_path / "modules.pyz"
    executable.write_bytes(b"start and nothing else")
    archive.write_bytes(b"PYZ and modules")
    with pytest.raises(ValueError, match="not found"):
        sharing.write_redirection(executable, archive, tmp_path / "script.py")
