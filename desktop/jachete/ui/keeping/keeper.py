"""The notebook behind the window: what is asked of it is done in the background, one thing after another."""

from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from jachete.errors import JacheteError, NotebookError
from jachete.i18n import _
from jachete.notebook.past_search import PastSearch
from jachete.notebook.saved_search import SavedSearch
from jachete.notebook.shortlist import Shortlist
from jachete.ui.background import Background
from jachete.ui.keeping.watching import Watch
from jachete.ui.services import Keeping

Answer = TypeVar("Answer")
Told = Callable[[Any], object]


@dataclass(frozen=True, slots=True)
class _Task:
    """Something to do in the notebook, and what to do once it is on the disk, or cannot be.

    `is_asked` tells that who asked for it looks for what came of it, were it elsewhere than in the notebook.
    """

    act: Callable[[Keeping], Any]
    then: Told
    failed: Callable[[Exception], object]
    is_asked: bool = False


@dataclass(frozen=True, slots=True)
class _State:
    """What the notebook holds."""

    shortlists: tuple[Shortlist, ...]
    searches: tuple[SavedSearch, ...]
    past: tuple[PastSearch, ...]


@dataclass(frozen=True, slots=True)
class _Done:
    """What a task gave, and what the notebook holds now."""

    task: _Task
    answer: Any
    state: _State


class Keeper(QObject):
    """Holds what the notebook holds; `changed` says that it is no longer the same, or could not be changed.

    `searches_changed` says so of the searches alone. `told` carries a sentence, what the button after it says
    and what it does; `recovered` what was lost with a damaged notebook; `failed` a failure.
    """

    changed = Signal()
    searches_changed = Signal()
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
        self._say_changed()
        if self._keeping.recovered:
            self.recovered.emit(self._keeping.recovered)
        self._watch = Watch(self._background, self.path, self)
        self._watch.seen.connect(self.follow)
        self._next()

    def _say_changed(self) -> None:
        self.searches_changed.emit()
        self.changed.emit()

    def _refuse(self, problem: Exception) -> None:
        if isinstance(problem, JacheteError):
            self._failure = problem.sentence
            self._say_changed()
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
        self._do(_Task(act, then, self.failed.emit, is_asked=True))

    def do_quietly(self, act: Callable[[Keeping], object]) -> None:
        """Do something that nobody asked for; when it cannot be done, it is told once."""
        if self._keeping is not None and self._keeping.refusal:
            self._tell_once(self._keeping.refusal)
        elif not self._failure:
            self._do(_Task(act, _nothing, self._tell_failure_once))

    def follow(self) -> None:
        """See what another window, or a command, did in the notebook; what cannot be read stays as it was."""
        if self._keeping is not None:
            self._do(_Task(_nothing, _nothing, _nothing))

    def _do(self, task: _Task) -> None:
        self._waiting.append(task)
        self._next()

    def _tell_failure_once(self, problem: Exception) -> None:
        if isinstance(problem, JacheteError):
            self._tell_once(problem.sentence)
        else:
            self.failed.emit(problem)

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
            return _Done(task, answer, _read(keeping))

        def failed(problem: Exception) -> None:
            self._busy = False
            self.changed.emit()
            task.failed(problem)
            self._next()

        self._background.ask("notebook", work, self._on_done, failed)

    def _on_done(self, done: _Done) -> None:
        self._busy = False
        before, self._state = self._state, done.state
        if (before.searches, before.past) != (done.state.searches, done.state.past):
            self._say_changed()
        elif done.task.is_asked or before.shortlists is not done.state.shortlists:
            self.changed.emit()
        done.task.then(done.answer)
        self._next()


def _read(keeping: Keeping) -> _State:
    return _State(keeping.shortlists.all(), keeping.searches.saved(), keeping.searches.past())


def _nothing(_given: object) -> None:
    """Do and say nothing: nobody asked for it."""
