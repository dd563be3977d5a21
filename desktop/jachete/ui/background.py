"""Work off the GUI thread: the answer comes back to it, unless a newer question has been asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

if TYPE_CHECKING:
    from concurrent.futures import Executor

Answer = TypeVar("Answer")
Stop = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class _Outcome:
    purpose: str
    number: int
    then: Callable[[Any], None]
    answer: Any


class Background(QObject):
    """Runs work in threads of its own; of several questions of one purpose, only the newest is answered.

    What no longer exists when its answer comes is not told.
    """

    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._threads: Executor | None = None
        self._newest: dict[str, int] = {}
        self._waiting = 0
        self._closed = False
        self._finished.connect(self._deliver)

    def ask(
        self,
        purpose: str,
        work: Callable[[Stop], Answer],
        then: Callable[[Answer], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Run `work` in a thread, then `then` with its answer, or `failed`, in the GUI thread.

        `work` is given a function that tells whether a newer question of the same purpose has come; what it
        then returns or raises is dropped. Once closed, nothing is asked any more.
        """
        if self._closed:
            return
        number = self._newest.get(purpose, 0) + 1
        self._newest[purpose] = number
        self._waiting += 1

        def stale() -> bool:
            return self._newest[purpose] != number

        def job() -> None:
            try:
                outcome = _Outcome(purpose, number, then, None if stale() else work(stale))
            except Exception as problem:  # noqa: BLE001 - given to `failed`, which tells it
                outcome = _Outcome(purpose, number, failed, problem)
            self._finished.emit(outcome)

        if self._threads is None:
            from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - after the first paint

            self._threads = ThreadPoolExecutor(2, "jachete")
        self._threads.submit(job)

    def is_idle(self) -> bool:
        """Tell whether no question waits for its answer."""
        return not self._waiting

    def forget(self, purposes: Iterable[str]) -> None:
        """Drop the answers that are still to come to questions of some purposes."""
        for purpose in purposes:
            self._newest[purpose] = self._newest.get(purpose, 0) + 1

    def close(self) -> None:
        """Forget every question and wait for the threads to end."""
        self._closed = True
        self._newest = dict.fromkeys(self._newest, -1)
        if self._threads is not None:
            self._threads.shutdown(wait=True, cancel_futures=True)

    def _deliver(self, outcome: _Outcome) -> None:
        self._waiting -= 1
        asker = getattr(outcome.then, "__self__", None)
        gone = isinstance(asker, QObject) and not isValid(asker)
        if self._newest[outcome.purpose] == outcome.number and not gone:
            outcome.then(outcome.answer)
