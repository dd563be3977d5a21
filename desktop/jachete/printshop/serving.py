"""The other side of the press: a process that waits for jobs, does them, and never outlives its window."""

import faulthandler
import os
import threading
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import parent_process
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from jachete.errors import JacheteError
from jachete.printshop.jobs import Job, Progress
from jachete.printshop.working import Stop, Told, do, prepare
from jachete.search.stopping import Stopped


@dataclass(frozen=True, slots=True)
class Ended:
    """The last word of a job: done with what was drawn, stopped, refused with a sentence, or failed."""

    drawn: bytes = b""
    sentence: str = ""
    details: str = ""
    stopped: bool = False


def serve(line: Connection, limit: float) -> None:
    """Do the jobs heard on a line until it is closed.

    The process ends by itself when a job says nothing for `limit` seconds.
    """
    end_with(parent_process())
    prepare()
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere, suppress(EOFError, OSError):

        def watch() -> None:
            """End the process, whatever it is doing, unless it says something before the limit."""
            faulthandler.dump_traceback_later(limit, exit=True, file=nowhere)

        def told(progress: Progress) -> None:
            watch()
            line.send(progress)

        while True:
            job = line.recv()
            if job is None:  # a stop that came after the last word
                continue
            watch()
            ended = answer(job, told, line.poll)
            faulthandler.cancel_dump_traceback_later()
            line.send(ended)


def end_with(window: BaseProcess | None, leave: Callable[[int], object] = os._exit) -> None:
    """Leave at once when another process ends, even one that was killed."""

    def follow(window: BaseProcess) -> None:
        window.join()
        leave(1)

    if window is not None:
        threading.Thread(target=follow, args=(window,), daemon=True).start()


def answer(job: Job, told: Told, stop: Stop) -> Ended:
    """Do a job, and return the last word on it."""
    try:
        return Ended(do(job, told, stop))
    except Stopped:
        return Ended(stopped=True)
    except JacheteError as failure:
        return Ended(sentence=failure.sentence)
    except Exception:  # noqa: BLE001 - told to whoever asked
        return Ended(details=traceback.format_exc(limit=-3))
