"""The workflows run the project's own commands, with no more rights than they need."""

import re
import subprocess
import sys
from pathlib import Path

import package
import pytest

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def test_a_linter_finds_nothing_to_say_of_them() -> None:
    zizmor = [
        str(Path(sys.executable).with_name("zizmor")),
        "--offline",
        "--no-progress",
        "--strict-collection",
    ]
    finished = subprocess.run([*zizmor, *map(str, WORKFLOWS)], check=False, capture_output=True, text=True)
    assert finished.returncode == 0, finished.stdout + finished.stderr
    assert len(WORKFLOWS) == 2


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned_by_its_commit_and_names_its_version(workflow: Path) -> None:
    used = re.findall(r"uses: (.*)", workflow.read_text("utf-8"))
    assert used
    assert [each for each in used if not re.fullmatch(r"[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", each)] == []


def test_the_release_is_made_by_the_python_that_is_packaged_for_windows() -> None:
    linux = (ROOT / ".github/workflows/release.yml").read_text("utf-8").partition("\n  windows:")[0]
    assert f'python-version: "{package.windows_python()}"' in linux


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_every_command_of_the_project_exists(workflow: Path) -> None:
    named = re.findall(r"packaging/[\w/]+\.py", workflow.read_text("utf-8"))
    assert named
    assert [name for name in named if not (ROOT / name).is_file()] == []
