"""A file written at once or not at all."""

import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from jachete.errors import CannotWriteError
from jachete.saving import beside, replacing, write_whole


def test_the_new_file_takes_the_place_of_the_former_one(tmp_path: Path) -> None:
    path = tmp_path / "livre d’été.pdf"
    path.write_bytes(b"former")
    with replacing(path) as file:
        file.write(b"new")
        assert path.read_bytes() == b"former"
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def _break_off(path: Path, problem: type[BaseException]) -> None:
    with replacing(path) as file:
        file.write(b"half")
        raise problem


@pytest.mark.parametrize("problem", [ValueError, KeyboardInterrupt])
def test_whatever_happens_the_former_file_stays(tmp_path: Path, problem: type[BaseException]) -> None:
    path = tmp_path / "livre.pdf"
    path.write_bytes(b"former")
    with pytest.raises(problem):
        _break_off(path, problem)
    assert path.read_bytes() == b"former"
    assert list(tmp_path.iterdir()) == [path]


def test_a_part_left_by_a_process_that_died_is_no_obstacle(tmp_path: Path) -> None:
    path = tmp_path / "livre.pdf"
    beside(path, os.getpid()).write_bytes(b"left")
    with replacing(path) as file:
        file.write(b"new")
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(CannotWriteError, match="absent"), replacing(tmp_path / "absent" / "livre.pdf"):
        pass


WRITE_MUCH = """
    import resource, signal, sys
    from pathlib import Path
    from jachete.errors import CannotWriteError
    from jachete.saving import replacing

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
    try:
        with replacing(Path(sys.argv[1])) as file:
            for _ in range(100):
                file.write(bytes(10_000))
    except CannotWriteError as failure:
        print(failure.sentence)
"""
WRITE_SLOWLY = """
    import sys, time
    from pathlib import Path
    from jachete.saving import replacing

    with replacing(Path(sys.argv[1])) as file:
        file.write(b"half")
        file.flush()
        print("writing", flush=True)
        time.sleep(60)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits of size are those of POSIX")
def test_a_full_disk_leaves_the_former_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "livre.pdf"
    path.write_bytes(b"former")
    command = [sys.executable, "-c", textwrap.dedent(WRITE_MUCH), str(path)]
    ran = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "n’a pas pu être écrit" in ran.stdout
    assert path.read_bytes() == b"former"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(sys.platform == "win32", reason="killing is that of POSIX")
def test_a_killed_process_leaves_the_former_file_and_a_part_that_the_next_save_removes(
    tmp_path: Path,
) -> None:
    path = tmp_path / "livre.pdf"
    path.write_bytes(b"former")
    command = [sys.executable, "-c", textwrap.dedent(WRITE_SLOWLY), str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "writing\n"
        process.send_signal(signal.SIGKILL)
    assert path.read_bytes() == b"former"
    (part,) = set(tmp_path.iterdir()) - {path}
    write_whole(b"new", path)
    assert path.read_bytes() == b"new"
    assert not part.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows deletes no open file by itself")
def test_what_another_process_is_writing_is_left_to_it(tmp_path: Path) -> None:
    command = [sys.executable, "-c", textwrap.dedent(WRITE_SLOWLY), str(tmp_path / "livre.pdf")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "writing\n"
        (part,) = tmp_path.iterdir()
        write_whole(b"mine", tmp_path / "autre.pdf")
        assert part.exists()
        process.kill()


def test_where_open_files_cannot_be_deleted_no_lock_is_needed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    part = beside(tmp_path / "livre.pdf", 1)
    part.write_bytes(b"left")
    mine = tmp_path / ".jachete-notes.txt"
    mine.write_bytes(b"kept")
    write_whole(b"new", tmp_path / "autre.pdf")
    assert sorted(tmp_path.iterdir()) == sorted([mine, tmp_path / "autre.pdf"])
