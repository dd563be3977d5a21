"""The notebook behind the window: what is asked of it is done in the background, one thing after another."""

from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from jachete.errors import JacheteError, NotebookError
from jachete.i18n import _
from jachete.notebook.past_search import PastSearch
from jachete.notebook.saved_search import SavedSearch
from jachete.notebook.shortlist import Shortlist
from jachete.ui.background import Background
from jachete.ui.services import Keeping

Answer = TypeVar("Answer")
Told = Callable[[Any], object]


@dataclass(frozen=True, slots=True)
class _Task:
    """Something to do in the notebook, and what to do once it is on the disk.

    `is_quiet` tells that nobody asked for it: it changes searches alone, and its failure is told once.
    """

    act: Callable[[Keeping], Any]
    then: Told
    is_quiet: bool = False


@dataclass(frozen=True, slots=True)
class _State:
    """What the notebook holds."""

    shortlists: tuple[Shortlist, ...]
    searches: tuple[SavedSearch, ...]
    past: tuple[PastSearch, ...]


@dataclass(frozen=True, slots=True)
class _Done:
    """What a task gave, and what the notebook holds now."""

    then: Told
    answer: Any
    state: _State


class Keeper(QObject):
    """Holds what the notebook holds; `changed` says that it is no longer the same, or could not be changed.

    `told` carries a sentence, what the button after it says and what it does; `recovered` what was lost with
    a damaged notebook; `failed` a failure.
    """

    changed = Signal()
    told = Signal(str, str, object)
    recovered = Signal(str)
    failed = Signal(object)

    def __init__(self, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._background = background
        self._keeping: Keeping | None = None
        self._asked = self._busy = False
        self._failure = ""
        self._waiting: deque[_Task] = deque()
        self._state = _State((), (), ())
        self._told: set[str] = set()
        self.path = Path()

    @property
    def shortlists(self) -> tuple[Shortlist, ...]:
        """Return the shortlists, in the order the person gave."""
        return self._state.shortlists

    @property
    def searches(self) -> tuple[SavedSearch, ...]:
        """Return the searches kept, the oldest first."""
        return self._state.searches

    @property
    def past(self) -> tuple[PastSearch, ...]:
        """Return the searches made lately, the last one first."""
        return self._state.past

    @property
    def recovery(self) -> str:
        """Return what was lost with a damaged notebook, nothing when it was sound."""
        return self._keeping.recovered if self._keeping is not None else ""

    @property
    def is_open(self) -> bool:
        """Tell whether what is kept can be shown."""
        return self._keeping is not None

    @property
    def is_settled(self) -> bool:
        """Tell whether the notebook is open, or cannot be."""
        return self.is_open or bool(self._failure)

    @property
    def refusal(self) -> str:
        """Return why nothing can be kept now; nothing when it can."""
        if self._keeping is not None:
            return self._keeping.refusal
        return self._failure or _("Votre carnet s’ouvre. Réessayez dans un instant.")

    def shortlist(self, number: int) -> Shortlist | None:
        """Return the shortlist of an id, None when it is gone."""
        return next((each for each in self.shortlists if each.id == number), None)

    def holding(self, enterprise_id: str) -> tuple[Shortlist, ...]:
        """Return the shortlists that an enterprise is in."""
        return tuple(each for each in self.shortlists if each.entry(enterprise_id))

    # ------------------------------------------------------------------ opening and closing
    def open(self, opener: Callable[[], Keeping], path: Path) -> None:
        """Open the notebook that lies at a path, once."""
        if self._asked:
            return
        self._asked, self.path = True, path

        def work(_stop: object) -> tuple[Keeping, _State]:
            keeping = opener()
            return keeping, _read(keeping)

        self._background.ask("notebook", work, self._show, self._refuse)

    def _show(self, opened: tuple[Keeping, _State]) -> None:
        self._keeping, self._state = opened
        self.changed.emit()
        if self._keeping.recovered:
            self.recovered.emit(self._keeping.recovered)
        self._next()

    def _refuse(self, problem: Exception) -> None:
        if isinstance(problem, JacheteError):
            self._failure = problem.sentence
            self.changed.emit()
        self.failed.emit(problem)

    def close(self) -> None:
        """Do what still waits, then release the notebook; the background must have ended."""
        if self._keeping is None:
            return
        while self._waiting:
            with suppress(NotebookError):  # nobody is there any more to be told
                self._waiting.popleft().act(self._keeping)
        self._keeping.close()
        self._keeping = None

    # ------------------------------------------------------------------ doing
    def do(self, act: Callable[[Keeping], Answer], then: Callable[[Answer], object]) -> None:
        """Do something in the notebook after what was asked before; `then` once it is on the disk."""
        if self.refusal:
            self.told.emit(self.refusal, "", None)
            self.changed.emit()  # what was shown as done is not
            return
        self._waiting.append(_Task(act, then))
        self._next()

    def do_quietly(self, act: Callable[[Keeping], object]) -> None:
        """Do something to the searches that nobody asked for; when it cannot be done, it is told once."""
        if self._keeping is not None and self._keeping.refusal:
            self._tell_once(self._keeping.refusal)
        elif not self._failure:
            self._waiting.append(_Task(act, _nothing, is_quiet=True))
            self._next()

    def _tell_once(self, sentence: str) -> None:
        if sentence not in self._told:
            self._told.add(sentence)
            said = _("Vos recherches récentes ne sont pas retenues. {reason}").format(reason=sentence)
            self.told.emit(said, "", None)

    def read(self, ask: Callable[[Keeping], Answer], then: Callable[[Answer], None]) -> None:
        """Ask something of the notebook, even of one where nothing can be kept; `then` with the answer."""
        keeping = self._keeping
        if keeping is not None:
            self._background.ask("notebook-read", lambda _stop: ask(keeping), then, self.failed.emit)

    def _next(self) -> None:
        keeping = self._keeping
        if keeping is None or self._busy or not self._waiting:
            return
        self._busy = True
        task = self._waiting[0]

        def work(_stop: object) -> _Done:
            self._waiting.popleft()
            answer = task.act(keeping)
            state = _with_searches(self._state, keeping) if task.is_quiet else _read(keeping)
            return _Done(task.then, answer, state)

        def failed(problem: Exception) -> None:
            self._on_failure(problem, is_quiet=task.is_quiet)

        self._background.ask("notebook", work, self._on_done, failed)

    def _on_done(self, done: _Done) -> None:
        self._busy = False
        self._state = done.state
        self.changed.emit()
        done.then(done.answer)
        self._next()

    def _on_failure(self, problem: Exception, *, is_quiet: bool) -> None:
        self._busy = False
        self.changed.emit()
        if is_quiet and isinstance(problem, JacheteError):
            self._tell_once(problem.sentence)
        else:
            self.failed.emit(problem)
        self._next()


def _read(keeping: Keeping) -> _State:
    return _State(keeping.shortlists.all(), keeping.searches.saved(), keeping.searches.past())


def _with_searches(state: _State, keeping: Keeping) -> _State:
    """Read again the searches alone: shortlists may be long."""
    return replace(state, searches=keeping.searches.saved(), past=keeping.searches.past())


def _nothing(_answer: object) -> None:
    """Say nothing: nobody asked for it."""
