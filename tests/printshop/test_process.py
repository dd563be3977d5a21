"""The work in a process of its own: it ends well, is stopped, refused, killed, or hangs."""

import multiprocessing
import os
import select
import signal
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

from jachete.errors import PrintingFailedError, PrintingRefusedError, PrintingTooLongError
from jachete.factsheets.composing import fact_sheet
from jachete.printshop.jobs import BookJob, DrawingJob, Progress, SheetsJob
from jachete.printshop.process import Press, _listen, do_apart
from jachete.printshop.serving import Ended
from jachete.printshop.working import do
from jachete.search.stopping import Stopped, never
from makers import make_enterprise, make_manifest, make_vocabulary

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="a pipe that nobody fills is one of POSIX")


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


class Talking:
    """A line on which a sheet more is told before the end."""

    def __init__(self) -> None:
        self.said: list[object] = []
        self._messages = [Progress(1, 2), Ended(stopped=True)]

    def send(self, message: object) -> None:
        self.said.append(message)

    def poll(self, _seconds: float = 0.0) -> bool:
        return True

    def recv(self) -> object:
        return self._messages.pop(0)


def test_what_is_heard_after_a_stop_is_not_told(tmp_path: Path) -> None:
    told: list[Progress] = []
    line, job = Talking(), SheetsJob(tmp_path / "edition.db", "fr", ())
    with pytest.raises(Stopped):
        _listen(line, job, told.append, lambda: True, 1.0)  # type: ignore[arg-type]  # a line is all it needs
    assert told == []
    assert line.said == [job, None]


def test_a_fault_elsewhere_is_told_here(edition: Path, tmp_path: Path) -> None:
    with pytest.raises(PrintingFailedError, match="a3"):
        do_apart(BookJob(edition, "fr", tmp_path / "livre.pdf", paper="a3"), lambda _each: None, never)


# ------------------------------------------------------------------ one document after another


@pytest.fixture
def press() -> Iterator[Press]:
    press = Press()
    yield press
    press.close()


def drawing(name: str = "Table Témoin", language: str = "fr") -> DrawingJob:
    sheet = fact_sheet(make_enterprise(name), make_vocabulary(), make_manifest())
    return DrawingJob(sheet, language)


def drawn(press: Press, job: DrawingJob) -> bytes:
    return press.do(job, lambda _progress: None, never)


def test_one_process_draws_one_document_after_another(press: Press) -> None:
    first = drawn(press, drawing())
    (child,) = multiprocessing.active_children()
    assert first == do(drawing(), lambda _progress: None, never)
    assert drawn(press, drawing("Autre")) != first
    assert multiprocessing.active_children() == [child]
    press.close()
    assert multiprocessing.active_children() == []


def test_a_process_that_died_while_it_waited_is_replaced(press: Press) -> None:
    first = drawn(press, drawing())
    (child,) = multiprocessing.active_children()
    child.kill()
    child.join()
    assert drawn(press, drawing()) == first


@POSIX
def test_after_a_job_that_hangs_the_next_has_a_process_of_its_own(press: Press, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "edition.db")
    press.patience = 0.2
    with pytest.raises(PrintingTooLongError):
        press.do(BookJob(tmp_path / "edition.db", "fr", tmp_path / "l.pdf"), lambda _progress: None, never)
    press.patience = 60
    assert drawn(press, drawing()).startswith(b"%PDF")


# ------------------------------------------------------------------ a window that is killed

WINDOW = """
    import multiprocessing, threading
    from pathlib import Path
    import sys
    from jachete.printshop.jobs import BookJob
    from jachete.printshop.process import Press
    from jachete.search.stopping import never

    if __name__ == "__main__":
        press = Press()
        job = BookJob(Path(sys.argv[1]), "fr", Path("livre.pdf"))
        threading.Thread(target=press.do, args=(job, print, never)).start()
        while not multiprocessing.active_children():
            pass
        print(multiprocessing.active_children()[0].pid, flush=True)
"""


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="processes are followed as Linux does")
def test_a_window_that_is_killed_leaves_no_process_even_one_that_hangs(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "edition.db")
    script = tmp_path / "window.py"
    script.write_text(textwrap.dedent(WINDOW), encoding="utf-8")
    command = [sys.executable, str(script), str(tmp_path / "edition.db")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as window:
        assert window.stdout is not None
        child = os.pidfd_open(int(window.stdout.readline()))
        window.send_signal(signal.SIGKILL)
    ended, _writable, _exceptional = select.select([child], [], [], 30)
    os.close(child)
    assert ended == [child]
