"""A job done in a process of its own: the window never waits, and a text that hangs it can be ended."""

import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Final

from jachete.errors import PrintingFailedError, PrintingRefusedError, PrintingTooLongError
from jachete.printshop.jobs import BookJob, Job, Progress, SheetsJob
from jachete.printshop.serving import Ended, serve
from jachete.printshop.working import Stop, Told
from jachete.saving import beside
from jachete.search.stopping import Stopped

#: Seconds without a word after which a job is given up.
PATIENCE: Final = 60.0
#: Seconds that a job is given to end by itself once it has been asked to stop.
_GRACE: Final = 3.0
#: Seconds between two looks at whether the job is still wanted.
_LOOK: Final = 0.05


@dataclass(frozen=True, slots=True)
class _Running:
    """A process that waits for jobs, and the line on which they are told."""

    process: BaseProcess
    line: Connection

    def end(self) -> None:
        """Let the process end, or end it."""
        self.line.close()
        self.process.join(_GRACE)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()


class Press:
    """A process that does one job after another: warm between them, gone with this one however it ends.

    Any thread may ask: jobs take their turn. After `patience` seconds without a word, a job is given up.
    """

    def __init__(self, patience: float = PATIENCE) -> None:
        self.patience = patience
        self._turn = threading.Lock()
        self._running: _Running | None = None

    def do(self, job: Job, told: Told, stop: Stop) -> bytes:
        """Have a job done and wait for it; return what was drawn, raise what it raises, `Stopped` included.

        Raise `PrintingFailedError` when the process dies, `PrintingTooLongError` when it hangs. Nothing is
        left then of what it was writing, and the next job has a new process.
        """
        with self._turn:
            running = self._started()
            try:
                return _listen(running.line, job, told, stop, self.patience)
            except BaseException:
                self._end()
                for path in _written(job):
                    with suppress(OSError):
                        beside(path, running.process.pid or 0).unlink(missing_ok=True)
                raise

    def close(self) -> None:
        """End the process."""
        with self._turn:
            self._end()

    def _started(self) -> _Running:
        if self._running is not None and not self._running.process.is_alive():
            self._end()
        if self._running is None:
            context = get_context("spawn")
            here, there = context.Pipe()
            process = context.Process(target=serve, args=(there, self.patience + _GRACE), daemon=True)
            process.start()
            there.close()
            self._running = _Running(process, here)
        return self._running

    def _end(self) -> None:
        running, self._running = self._running, None
        if running is not None:
            running.end()


def do_apart(job: Job, told: Told, stop: Stop, patience: float = PATIENCE) -> None:
    """Do a job in a process that ends with it, as `Press.do` does."""
    press = Press(patience)
    try:
        press.do(job, told, stop)
    finally:
        press.close()


def _listen(line: Connection, job: Job, told: Told, stop: Stop, patience: float) -> bytes:
    """Give a job on a line, and tell what is heard until the last word."""
    heard, done, given = time.monotonic(), 0, patience
    asked = False
    with suppress(OSError):  # whoever has gone is heard to have
        line.send(job)
    while True:
        if stop() and not asked:
            asked, heard, given = True, time.monotonic(), _GRACE
            with suppress(OSError):
                line.send(None)
        if line.poll(_LOOK):
            message = _received(line)
            if isinstance(message, Ended):
                return _concluded(message)
            heard, done = time.monotonic(), message.done
            if not asked:
                told(message)
        elif time.monotonic() - heard > given:
            raise Stopped if asked else PrintingTooLongError(done)


def _received(line: Connection) -> Progress | Ended:
    try:
        message: Progress | Ended = line.recv()
    except (EOFError, OSError) as problem:
        raise PrintingFailedError(type(problem).__name__) from problem
    return message


def _concluded(end: Ended) -> bytes:
    if end.stopped:
        raise Stopped
    if end.sentence:
        raise PrintingRefusedError(end.sentence)
    if end.details:
        raise PrintingFailedError(end.details.strip().splitlines()[-1])
    return end.drawn


def _written(job: Job) -> list[Path]:
    if isinstance(job, BookJob):
        return [job.out]
    return [path for _id, path in job.files] if isinstance(job, SheetsJob) else []
