"""The work in a process of its own: it ends well, is stopped, refused, killed, or hangs."""

import multiprocessing
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from jachete.errors import PrintingFailedError, PrintingRefusedError, PrintingTooLongError
from jachete.printshop.jobs import BookJob, Progress, SheetsJob
from jachete.printshop.process import _Ended, _listen, do_apart, serve
from jachete.search.stopping import Stopped, never

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="a pipe that nobody fills is one of POSIX")


class Line:
    """A line on which what is said is kept, and nothing is heard until `stops`."""

    def __init__(self, *, stops: bool = False) -> None:
        self.said: list[Any] = []
        self._stops = stops

    def send(self, message: object) -> None:
        self.said.append(message)

    def poll(self) -> bool:
        return self._stops


class Cut(Line):
    """A line that nobody holds any more."""

    tried = 0

    def send(self, message: object) -> None:
        self.tried += 1
        raise BrokenPipeError(message)


def test_a_book_is_written_elsewhere_and_its_progress_heard_here(edition: Path, tmp_path: Path) -> None:
    told: list[Progress] = []
    out = tmp_path / "livre.pdf"
    do_apart(BookJob(edition, "fr", out), told.append, never)
    assert out.read_bytes().startswith(b"%PDF")
    assert [each.done for each in told] == list(range(7))
    assert multiprocessing.active_children() == []


def test_a_stop_leaves_no_file_and_no_process(edition: Path, tmp_path: Path) -> None:
    told: list[Progress] = []
    out = tmp_path / "livre.pdf"
    out.write_bytes(b"former")
    with pytest.raises(Stopped):
        do_apart(BookJob(edition, "fr", out), told.append, lambda: bool(told))
    assert out.read_bytes() == b"former"
    assert list(tmp_path.iterdir()) == [out]
    assert multiprocessing.active_children() == []


def test_a_refusal_keeps_its_sentence(tmp_path: Path) -> None:
    with pytest.raises(PrintingRefusedError, match="est introuvable"):
        do_apart(BookJob(tmp_path / "absente.db", "fr", tmp_path / "livre.pdf"), lambda _each: None, never)


def test_a_process_that_is_killed_leaves_the_former_file_only(edition: Path, tmp_path: Path) -> None:
    out = tmp_path / "livre.pdf"
    out.write_bytes(b"former")

    def kill(_progress: Progress) -> None:
        for child in multiprocessing.active_children():
            child.kill()

    with pytest.raises(PrintingFailedError):
        do_apart(BookJob(edition, "fr", out), kill, never)
    assert out.read_bytes() == b"former"
    assert list(tmp_path.iterdir()) == [out]


@POSIX
def test_a_process_that_hangs_is_ended(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "edition.db")
    job = BookJob(tmp_path / "edition.db", "fr", tmp_path / "livre.pdf")
    with pytest.raises(PrintingTooLongError):
        do_apart(job, lambda _progress: None, never, patience=0.2)
    assert multiprocessing.active_children() == []


@POSIX
def test_a_process_that_hangs_can_be_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jachete.printshop.process._GRACE", 0.2)
    os.mkfifo(tmp_path / "edition.db")
    job = BookJob(tmp_path / "edition.db", "fr", tmp_path / "livre.pdf")
    with pytest.raises(Stopped):
        do_apart(job, lambda _progress: None, lambda: True)


class Talking(Line):
    """A line on which a sheet more is told before the end."""

    def __init__(self) -> None:
        super().__init__()
        self._messages = [Progress(1, 2), _Ended(stopped=True)]

    def poll(self, _seconds: float = 0.0) -> bool:
        return True

    def recv(self) -> object:
        return self._messages.pop(0)


def test_what_is_heard_after_a_stop_is_not_told() -> None:
    told: list[Progress] = []
    line = Talking()
    with pytest.raises(Stopped):
        _listen(line, told.append, lambda: True, 1.0)  # type: ignore[arg-type]  # a line is all it needs
    assert told == []
    assert line.said == [None]


# ------------------------------------------------------------------ the other side, seen from here


def test_the_last_word_says_how_it_ended(edition: Path, tmp_path: Path) -> None:
    files = (("table-temoin", tmp_path / "Table.pdf"),)
    job = SheetsJob(edition, "fr", files)
    done, stopped, refused = Line(), Line(stops=True), Line()
    serve(job, done)  # type: ignore[arg-type]  # a line is all it needs
    serve(job, stopped)  # type: ignore[arg-type]  # a line is all it needs
    serve(SheetsJob(tmp_path / "absente.db", "fr", files), refused)  # type: ignore[arg-type]  # as above
    assert done.said == [Progress(0, 1), Progress(1, 1), _Ended()]
    assert stopped.said == [_Ended(stopped=True)]
    assert "est introuvable" in refused.said[-1].sentence


def test_a_fault_keeps_its_details(edition: Path, tmp_path: Path) -> None:
    line = Line()
    serve(BookJob(edition, "fr", tmp_path / "livre.pdf", paper="a3"), line)  # type: ignore[arg-type]  # as above
    assert "'a3' is not a valid Paper" in line.said[-1].details


def test_a_fault_elsewhere_is_told_here(edition: Path, tmp_path: Path) -> None:
    with pytest.raises(PrintingFailedError, match="a3"):
        do_apart(BookJob(edition, "fr", tmp_path / "livre.pdf", paper="a3"), lambda _each: None, never)


def test_a_word_that_nobody_hears_is_no_fault(tmp_path: Path) -> None:
    line = Cut()
    serve(SheetsJob(tmp_path / "absente.db", "fr", ()), line)  # type: ignore[arg-type]  # as above
    assert line.tried == 1
