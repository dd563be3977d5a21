"""The other side of the press, seen from here: a line on which jobs are told, and how it ends."""

import multiprocessing
from pathlib import Path
from threading import Event

from jachete.factsheets.composing import fact_sheet
from jachete.printshop.jobs import BookJob, DrawingJob, Job, Progress, SheetsJob
from jachete.printshop.serving import Ended, answer, end_with, serve
from jachete.search.stopping import never
from makers import make_enterprise, make_manifest, make_vocabulary


def served(*jobs: Job | None) -> list[object]:
    """Tell jobs on a line, close it, and return what was heard."""
    here, there = multiprocessing.Pipe()
    for job in jobs:
        here.send(job)
    told: list[object] = []

    class Line:
        """The other end, whose jobs end as a line that is closed."""

        def __init__(self) -> None:
            self.poll = never
            self.send = told.append

        def recv(self) -> object:
            if not there.poll():
                raise EOFError
            return there.recv()

    serve(Line(), 60)  # type: ignore[arg-type]  # a line is all it needs
    here.close()
    there.close()
    return told


def test_jobs_are_done_one_after_another_until_the_line_is_closed(edition: Path, tmp_path: Path) -> None:
    files = (("table-temoin", tmp_path / "Table.pdf"),)
    sheet = fact_sheet(make_enterprise(), make_vocabulary(), make_manifest())
    heard = served(SheetsJob(edition, "fr", files), None, DrawingJob(sheet, "fr"))
    assert heard[:3] == [Progress(0, 1), Progress(1, 1), Ended()]
    assert isinstance(heard[3], Ended)
    assert heard[3].drawn.startswith(b"%PDF")
    assert len(heard) == 4


def test_the_last_word_says_why_a_job_was_not_done(edition: Path, tmp_path: Path) -> None:
    files = (("table-temoin", tmp_path / "Table.pdf"),)
    told: list[Progress] = []
    stopped = answer(SheetsJob(edition, "fr", files), told.append, lambda: True)
    refused = answer(SheetsJob(tmp_path / "absente.db", "fr", files), told.append, never)
    failed = answer(BookJob(edition, "fr", tmp_path / "livre.pdf", paper="a3"), told.append, never)
    assert stopped == Ended(stopped=True)
    assert "est introuvable" in refused.sentence
    assert "'a3' is not a valid Paper" in failed.details
    assert told == []


class Window:
    """A process that ends when it is told to."""

    def __init__(self) -> None:
        self.ended = Event()

    def join(self) -> None:
        self.ended.wait()


def test_it_leaves_when_its_window_ends() -> None:
    window, left = Window(), Event()
    end_with(window, lambda _status: left.set())  # type: ignore[arg-type]  # an end is all it needs
    assert not left.is_set()
    window.ended.set()
    assert left.wait(10)
