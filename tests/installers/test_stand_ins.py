"""What stands in for libraries that the application never uses, and the proof that it never uses them."""

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import prepare
import pytest
from freezing import stand_ins

from installers.frozen_folders import SITE

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="the libraries are those of Linux"),
    pytest.mark.skipif(shutil.which("gcc") is None, reason="needs gcc"),
]
ALGEBRA, SCREEN = stand_ins.LIBRARIES
#: Operations that NumPy hands to its algebra, and Pillow's way to take pictures of the screen.
UNWANTED = {
    *("convolve", "corrcoef", "correlate", "cov", "dot", "einsum", "ImageGrab", "inner", "linalg", "matmul"),
    *("matvec", "multi_dot", "polyfit", "tensordot", "vdot", "vecdot", "vecmat"),
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return stand_ins.make(SITE, stand_ins.LINUX, tmp_path_factory.mktemp("made") / "stand-ins")


def on_stand_ins(made: list[Path], *words: str) -> "subprocess.CompletedProcess[str]":
    """Run Python with every stand-in before the libraries themselves."""
    path = os.pathsep.join(map(str, made))
    environment = {**os.environ, "LD_PRELOAD": path, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, *words]
    return subprocess.run(
        command, env=environment, cwd=prepare.ROOT, capture_output=True, check=False, text=True
    )


def symbols(*options: str | Path) -> set[str]:
    told = subprocess.run(["/usr/bin/nm", "-D", *options], capture_output=True, check=True, text=True).stdout
    return {line.split()[-1] for line in told.splitlines()}


@pytest.mark.parametrize("library", stand_ins.LIBRARIES, ids=lambda library: library.package)
def test_a_stand_in_has_every_name_that_is_asked_of_its_library(
    made: list[Path], library: stand_ins.Library
) -> None:
    (stand_in,) = (path for path in made if library.file.fullmatch(path.name))
    itself = SITE / library.folder / stand_in.name
    modules = list((SITE / library.package).rglob("*.so"))
    asked = {name for module in modules for name in symbols("--undefined-only", module)}
    given = symbols("--defined-only", stand_in)
    assert asked & symbols("--defined-only", itself) <= given
    assert len(given) >= 10


def test_a_stand_in_is_small_and_the_same_each_time(made: list[Path], tmp_path: Path) -> None:
    again = stand_ins.make(SITE, stand_ins.LINUX, tmp_path / "stand-ins")
    assert [path.read_bytes() for path in made] == [path.read_bytes() for path in again]
    assert all(path.stat().st_size < 30_000 for path in made)


def test_an_operation_that_asks_for_algebra_ends_with_a_sentence_that_names_it(made: list[Path]) -> None:
    ended = on_stand_ins(made, "-c", "import numpy; print(numpy.ones((2, 2)) @ numpy.ones((2, 2)))")
    assert ended.returncode < 0
    assert "n’emploie pas" in ended.stderr
    assert "scipy_cblas_dgemm64_" in ended.stderr
    assert ended.stdout == ""


def test_the_product_by_which_numpy_tries_itself_is_right(made: list[Path]) -> None:
    product = (
        "a, b = numpy.arange(5, dtype='f4'), numpy.arange(2, 12, dtype='f4'); print(a[::-1].dot(b[::2]))"
    )
    ended = on_stand_ins(made, "-c", f"import numpy; {product}")
    assert ended.stdout == "40.0\n", ended.stderr


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_the_search_asks_for_no_algebra(made: list[Path]) -> None:
    tests = ["-m", "pytest", "-q", "-n", "0", "-p", "no:cacheprovider", "tests/search"]
    ended = on_stand_ins(made, *tests)
    assert ended.returncode == 0, ended.stdout[-3_000:] + ended.stderr


def test_no_source_names_an_operation_that_would_ask_for_what_is_not_there() -> None:
    found = []
    for path in sorted((prepare.ROOT / "desktop").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            multiplied = isinstance(node, ast.BinOp | ast.AugAssign) and isinstance(node.op, ast.MatMult)
            named = {node.attr} if isinstance(node, ast.Attribute) else set()
            if isinstance(node, ast.ImportFrom):
                named = {each.name for each in node.names} | set((node.module or "").split("."))
            if multiplied or named & UNWANTED:
                found.append(f"{path.name}:{getattr(node, 'lineno', 0)}")
    assert found == []


def test_a_stand_in_takes_the_place_of_its_library_alone(made: list[Path]) -> None:
    folder, (algebra, *_others) = made[0].parent, made
    there = f"numpy.libs/{algebra.name}"
    assert stand_ins.stood_in(there, "venv/a", folder) == str(algebra)
    assert stand_ins.stood_in(there.replace("/", "\\"), "venv/a", folder) == str(algebra)
    assert stand_ins.stood_in(there, "venv/a", folder / "none") == "venv/a"
    assert stand_ins.stood_in("numpy.libs/asked.h", "venv/a", folder) == "venv/a"
    assert stand_ins.is_stand_in(algebra)
    assert not stand_ins.is_stand_in(SITE / ALGEBRA.folder / algebra.name)


def test_without_a_compiler_nothing_is_replaced_and_it_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    absent = stand_ins.Compiler("no-such-compiler", (), ())
    former = tmp_path / "stand-ins" / "libscipy_openblas64_-former.so"
    former.parent.mkdir()
    former.touch()
    assert stand_ins.make(SITE, absent, former.parent) == []
    assert not former.exists()
    assert "Sans compilateur" in capsys.readouterr().out
