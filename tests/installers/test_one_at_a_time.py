"""Two makings at once in a checkout would spoil each other's files: the second does nothing and says so."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import one_at_a_time
import package
import prepare
import pytest
import release
from one_at_a_time import PART_OF, alone

PACKAGING = Path(package.__file__).parent
HOLD = """
import sys
from pathlib import Path
from one_at_a_time import alone
with alone("packaging/package.py windows", Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a checkout's mark, this process being part of no making."""
    monkeypatch.delenv(PART_OF, raising=False)
    return tmp_path / "build" / "making"


@contextmanager
def another(place: Path, **told: str) -> Iterator["subprocess.Popen[str]"]:
    """Run another process, which holds the mark for as long as it is let live, if it can."""
    environment = {**os.environ, "PYTHONPATH": str(PACKAGING), **told}
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(place)],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def holds(process: "subprocess.Popen[str]") -> bool:
    assert process.stdout is not None
    return process.stdout.readline() == "held\n"


def test_the_second_says_who_is_at_work_and_does_nothing(place: Path) -> None:
    with another(place) as first:
        assert holds(first)
        said = rf"« packaging/package\.py windows » est en cours .*processus {first.pid}.*rien n’a été fait"
        with pytest.raises(prepare.PreparationError, match=said), alone("un essai", place):
            pytest.fail("both at once")


def test_what_ends_whatever_the_way_lets_the_next_one_work(place: Path) -> None:
    with another(place) as first:
        assert holds(first)
    with alone("un essai", place):
        pass
    with another(place) as next_one:
        assert holds(next_one)


def test_what_a_making_starts_is_part_of_it(place: Path) -> None:
    with alone("un essai", place), another(place) as part:
        assert holds(part)
    assert PART_OF not in os.environ


def test_what_another_making_started_is_no_part_of_this_one(place: Path) -> None:
    with alone("un essai", place), another(place, **{PART_OF: "1"}) as stranger:
        assert not holds(stranger)


@pytest.mark.parametrize(("main", "words"), [(package.main, ["linux"]), (release.main, [])])
def test_the_commands_exit_with_1_and_the_sentence(
    main: Callable[[list[str]], int],
    words: list[str],
    place: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(sys.modules[main.__module__], "alone", partial(one_at_a_time.alone, place=place))
    monkeypatch.setattr(release, "ready", lambda _version: "")
    with another(place) as first:
        assert holds(first)
        assert main(words) == 1
    assert "est en cours dans ce dossier" in capsys.readouterr().err
