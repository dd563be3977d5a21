"""A job done in a process of its own: the window never waits, and a text that hangs it can be ended."""

import time
import traceback
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Final

from jachete.errors import (
    JacheteError,
    PrintingFailedError,
    PrintingRefusedError,
    PrintingTooLongError,
)
from jachete.factsheets.saving import beside
from jachete.printshop.jobs import BookJob, Job, Progress
from jachete.printshop.working import Stop, Told, do
from jachete.search.stopping import Stopped

#: Seconds without a word after which a job is given up.
PATIENCE: Final = 60.0
#: Seconds that a job is given to end by itself once it has been asked to stop.
_GRACE: Final = 3.0
#: Seconds between two looks at whether the job is still wanted.
_LOOK: Final = 0.05


@dataclass(frozen=True, slots=True)
class _Ended:
    """The last word of a job: done, stopped, refused with a sentence, or failed with details."""

    sentence: str = ""
    details: str = ""
    stopped: bool = False


def do_apart(job: Job, told: Told, stop: Stop, patience: float = PATIENCE) -> None:
    """Do a job in another process, and wait for it; raise what it raises, `Stopped` included.

    Raise `PrintingFailedError` when the process dies, `PrintingTooLongError` when it says nothing for
    `patience` seconds. Nothing is left of what it was writing.
    """
    context = get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=serve, args=(job, there), daemon=True)
    process.start()
    there.close()
    try:
        _listen(here, told, stop, patience)
    finally:
        here.close()
        _end(process, job)


def serve(job: Job, line: Connection) -> None:
    """Do a job, and say how it goes on a line; whatever is heard there, its closing included, means stop."""
    try:
        do(job, line.send, line.poll)
        end = _Ended()
    except Stopped:
        end = _Ended(stopped=True)
    except JacheteError as failure:
        end = _Ended(sentence=failure.sentence)
    except Exception:  # noqa: BLE001 - told to whoever asked
        end = _Ended(details=traceback.format_exc(limit=-3))
    with suppress(OSError):  # nobody listens any more
        line.send(end)


def _listen(line: Connection, told: Told, stop: Stop, patience: float) -> None:
    """Tell what is heard until the last word."""
    heard, done, given = time.monotonic(), 0, patience
    asked = False
    while True:
        if stop() and not asked:
            asked, heard, given = True, time.monotonic(), _GRACE
            with suppress(OSError):
                line.send(None)
        if line.poll(_LOOK):
            message = _received(line)
            if isinstance(message, _Ended):
                return _conclude(message)
            heard, done = time.monotonic(), message.done
            if not asked:
                told(message)
        elif time.monotonic() - heard > given:
            raise Stopped if asked else PrintingTooLongError(done)


def _received(line: Connection) -> Progress | _Ended:
    try:
        message: Progress | _Ended = line.recv()
    except (EOFError, OSError) as problem:
        raise PrintingFailedError(type(problem).__name__) from problem
    return message


def _conclude(end: _Ended) -> None:
    if end.stopped:
        raise Stopped
    if end.sentence:
        raise PrintingRefusedError(end.sentence)
    if end.details:
        raise PrintingFailedError(end.details.strip().splitlines()[-1])


def _end(process: BaseProcess, job: Job) -> None:
    """Let a process end, or end it, and remove what it was writing."""
    process.join(_GRACE)
    if process.is_alive():
        process.kill()
        process.join()
    for path in _written(job):
        with suppress(OSError):
            beside(path, process.pid or 0).unlink(missing_ok=True)
    process.close()


def _written(job: Job) -> list[Path]:
    return [job.out] if isinstance(job, BookJob) else [path for _id, path in job.files]
