"""The shape of the code: its layers, the size of its pieces, the names of its rooms."""

import ast
import re
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "desktop" / "jachete"
SOURCES = sorted(PACKAGE.rglob("*.py"))
EVERY_FILE = sorted([*SOURCES, *(ROOT / "tests").rglob("*.py"), *(ROOT / "packaging").rglob("*.py")])
VAGUE_NAMES = {"utils", "util", "common", "helpers", "helper", "core", "manager", "models", "misc", "base"}
Function = ast.FunctionDef | ast.AsyncFunctionDef


def relative(path: Path) -> str:
    return str(path.relative_to(ROOT))


def lines(path: Path) -> int:
    return path.read_text("utf-8").count("\n")


def functions(paths: list[Path]) -> Iterator[tuple[str, int]]:
    """Give each function's place, and its length in lines without decorators."""
    for path in paths:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, Function):
                end = node.end_lineno or node.lineno
                yield f"{relative(path)}:{node.lineno} {node.name}", end - node.lineno + 1


def ninetieth(values: list[int]) -> int:
    return sorted(values)[int(0.9 * len(values))]


def test_the_layers_are_kept() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    finished = subprocess.run(
        [str(linter), "--no-logo", "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert finished.returncode == 0, finished.stdout


def test_every_file_stays_small() -> None:
    assert [f"{relative(path)}: {lines(path)}" for path in EVERY_FILE if lines(path) > 400] == []


def test_every_function_stays_small() -> None:
    assert [f"{place}: {length}" for place, length in functions(EVERY_FILE) if length > 60] == []


def test_files_and_functions_are_small_as_a_rule() -> None:
    files = [lines(path) for path in SOURCES]
    bodies = [length for _, length in functions(SOURCES)]
    assert statistics.median(files) <= 130
    assert ninetieth(files) <= 300
    assert statistics.median(bodies) <= 7
    assert ninetieth(bodies) <= 25


@pytest.mark.parametrize("path", EVERY_FILE, ids=relative)
def test_a_file_is_named_for_what_it_holds(path: Path) -> None:
    assert {path.stem, *path.relative_to(ROOT).parts[:-1]} & VAGUE_NAMES == set()


@pytest.mark.parametrize("folder", sorted({path.parent for path in SOURCES}), ids=relative)
def test_a_room_says_in_a_sentence_what_it_holds(folder: Path) -> None:
    opening = folder / "__init__.py"
    assert opening.is_file()
    sentence = ast.get_docstring(ast.parse(opening.read_text("utf-8")))
    assert sentence
    assert sentence.split("\n")[0].endswith(".")


def test_the_root_of_the_repository_cannot_be_imported() -> None:
    """A package at the root would shadow PyPI's `packaging`, or be found by accident."""
    folders = ("data", "packaging", "resources", "tests", ".")
    assert [folder for folder in folders if (ROOT / folder / "__init__.py").exists()] == []


def test_a_test_stands_where_its_room_stands() -> None:
    """`tests/<room>` mirrors `jachete/<room>`, except for what spans the rooms."""
    spanning = {"end_to_end", "benchmarks", "installers", "accessibility", "archival"}
    rooms = {path.name for path in PACKAGE.iterdir() if path.is_dir()} | spanning
    files = (path.relative_to(ROOT / "tests") for path in (ROOT / "tests").rglob("test_*.py"))
    folders = {path.parts[0] for path in files if len(path.parts) > 1}
    assert folders <= rooms


def test_no_silenced_warning_lacks_its_reason() -> None:
    """`# noqa: CODE - reason`, and, as mypy wants it, `# type: ignore[code]  # reason`."""
    bare = re.compile(
        r"# noqa(?!: [A-Z\d, ]+ - \w)|# type: ignore(?!\[[\w-]+\]  # \w)|# pragma: no cover(?! - \w)"
    )
    silenced = [
        f"{relative(path)}:{number}"
        for path in EVERY_FILE
        if path != Path(__file__).resolve()
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if bare.search(line)
    ]
    assert silenced == []
