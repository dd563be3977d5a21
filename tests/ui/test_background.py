import threading
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from jachete.ui.background import Background


@pytest.fixture
def background(qtbot: QtBot) -> object:
    made = Background()
    yield made
    made.close()


def _never(problem: Exception) -> None:
    raise problem


def test_work_is_done_elsewhere_and_answered_here(qtbot: QtBot, background: Background) -> None:
    threads: list[threading.Thread] = []
    background.ask(
        "search",
        lambda _stop: threading.current_thread(),
        lambda there: threads.extend([there, threading.current_thread()]),
        _never,
    )
    qtbot.waitUntil(lambda: len(threads) == 2)
    assert threads[0] is not threading.main_thread()
    assert threads[1] is threading.main_thread()


def test_only_the_newest_question_is_answered(qtbot: QtBot, background: Background) -> None:
    answers: list[int] = []
    started, released = threading.Event(), threading.Event()

    def slow(stop: Callable[[], bool]) -> int:
        started.set()
        released.wait(5)
        return 1 if stop() else 0

    background.ask("search", slow, answers.append, _never)
    assert started.wait(5)
    background.ask("search", lambda _stop: 2, answers.append, _never)
    background.ask("other", lambda _stop: 3, answers.append, _never)
    qtbot.waitUntil(lambda: sorted(answers) == [2, 3])
    released.set()
    background.ask("last", lambda _stop: 4, answers.append, _never)
    qtbot.waitUntil(lambda: 4 in answers)
    assert sorted(answers) == [2, 3, 4]


def test_a_failure_is_given_to_the_one_who_asked(qtbot: QtBot, background: Background) -> None:
    problems: list[Exception] = []

    def fail(_stop: Callable[[], bool]) -> int:
        raise ValueError("exemple")

    answers: list[int] = []
    background.ask("search", fail, answers.append, problems.append)
    qtbot.waitUntil(lambda: len(problems) == 1)
    assert str(problems[0]) == "exemple"
    assert answers == []


def test_nothing_is_answered_once_closed(qtbot: QtBot) -> None:
    background = Background()
    answers: list[int] = []
    background.ask("search", lambda _stop: 1, answers.append, _never)
    background.close()
    background.ask("search", lambda _stop: 2, answers.append, _never)
    with qtbot.assertNotEmitted(background.destroyed, wait=50):
        pass
    assert answers == []
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("jachete")]
