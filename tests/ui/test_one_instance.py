import os
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from jachete.ui.one_instance import Asked, OneInstance, bring_forward

Start = Callable[..., subprocess.Popen[str]]


@pytest.fixture(autouse=True)
def runtime(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give the session a folder of its own, as systems do; short, as the names of sockets must be."""
    with tempfile.TemporaryDirectory(prefix="j-") as folder:
        monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
        yield Path(folder)


@pytest.fixture
def instances() -> Iterator[Callable[[Path], OneInstance]]:
    made: list[OneInstance] = []

    def make(place: Path) -> OneInstance:
        made.append(OneInstance(place))
        return made[-1]

    yield make
    for each in made:
        each.close()


def first_of(instance: OneInstance) -> OneInstance:
    """Let an instance be the first, and listen as it does once it is painted."""
    assert not instance.hand_over(Asked())
    instance.listen()
    return instance


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Start the application in a process of its own, with its own files in a folder."""
    started: list[subprocess.Popen[str]] = []

    def begin(home: Path, *words: str | Path) -> subprocess.Popen[str]:
        environment = {**os.environ, "JACHETE_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
        command = [sys.executable, "-m", "jachete", *map(str, words)]
        process = subprocess.Popen(
            command,
            env=environment,
            cwd=tmp_path,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        started.append(process)
        return process

    yield begin
    for process in started:
        process.kill()
        process.wait()
        if process.stdout is not None:
            process.stdout.close()


def ended(process: subprocess.Popen[str]) -> bool:
    return process.poll() is not None


def socket_of(home: Path, runtime: Path) -> Path:
    return runtime / Path(OneInstance(home)._name).name


def test_a_second_start_hands_its_edition_over_to_the_first(
    qtbot: QtBot, tmp_path: Path, start: Start, instances: Callable[[Path], OneInstance]
) -> None:
    first = first_of(instances(tmp_path / "home"))
    with qtbot.waitSignal(first.started_again, timeout=30_000) as asked:
        second = start(tmp_path / "home", "--edition", "autre édition.db")
    assert asked.args == [Asked(edition=tmp_path / "autre édition.db")]
    qtbot.waitUntil(lambda: ended(second), timeout=10_000)
    assert second.returncode == 0
    assert second.stdout is not None
    assert second.stdout.read() == ""


def test_a_second_start_that_names_no_edition_asks_for_none(
    qtbot: QtBot, tmp_path: Path, start: Start, instances: Callable[[Path], OneInstance]
) -> None:
    first = first_of(instances(tmp_path / "home"))
    with qtbot.waitSignal(first.started_again, timeout=30_000) as asked:
        start(tmp_path / "home")
    assert asked.args == [Asked()]


def test_the_first_window_stays_the_second_start_ends_and_a_crash_leaves_no_trace(
    qtbot: QtBot, tmp_path: Path, runtime: Path, edition: Path, start: Start
) -> None:
    """Two real processes; the first one is then killed, and what it leaves stops nobody."""
    home = tmp_path / "home"
    first = start(home, "--edition", edition)
    qtbot.waitUntil(lambda: socket_of(home, runtime).exists(), timeout=30_000)
    second = start(home)
    qtbot.waitUntil(lambda: ended(second), timeout=30_000)
    assert (second.returncode, ended(first)) == (0, False)
    first.kill()
    first.wait()
    assert socket_of(home, runtime).exists()
    third = start(home, "--edition", edition)
    qtbot.waitUntil(lambda: _answers(home), timeout=30_000)
    assert not ended(third)


def _answers(home: Path) -> bool:
    reached = QLocalSocket()
    reached.connectToServer(OneInstance(home)._name)
    return reached.waitForConnected(100)


def test_another_folder_is_another_instance(tmp_path: Path, instances: Callable[[Path], OneInstance]) -> None:
    assert not instances(tmp_path / "un").hand_over(Asked())
    assert not instances(tmp_path / "deux").hand_over(Asked())


def test_another_person_is_another_instance(
    tmp_path: Path, instances: Callable[[Path], OneInstance], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not instances(tmp_path / "partagé").hand_over(Asked())
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "autre personne")
    assert not instances(tmp_path / "partagé").hand_over(Asked())


def test_nobody_else_can_reach_the_instance(
    tmp_path: Path, runtime: Path, instances: Callable[[Path], OneInstance]
) -> None:
    first_of(instances(tmp_path / "home"))
    assert socket_of(tmp_path / "home", runtime).stat().st_mode & 0o077 == 0


def test_where_nothing_can_be_written_the_window_opens_all_the_same(
    tmp_path: Path, instances: Callable[[Path], OneInstance], monkeypatch: pytest.MonkeyPatch
) -> None:
    absent = tmp_path / "absent"
    monkeypatch.setattr("jachete.ui.one_instance._name", lambda _place: str(absent / "jachete"))
    first_of(instances(tmp_path))
    first_of(instances(tmp_path))


@pytest.mark.parametrize("words", [b"bonjour\n", b"[]\n", b"{}\n", b"\xff\n", b"12\n"])
def test_what_is_not_a_start_is_sent_away(
    qtbot: QtBot, tmp_path: Path, instances: Callable[[Path], OneInstance], words: bytes
) -> None:
    first = first_of(instances(tmp_path / "home"))
    visitor = QLocalSocket()
    visitor.connectToServer(first._name)
    with qtbot.assertNotEmitted(first.started_again), qtbot.waitSignal(visitor.disconnected):
        visitor.write(words)


def test_a_first_instance_that_does_not_answer_stops_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, instances: Callable[[Path], OneInstance]
) -> None:
    monkeypatch.setattr("jachete.ui.other_starts._TO_ANSWER", 50)
    first, second = instances(tmp_path / "home"), instances(tmp_path / "home")
    assert not first.hand_over(Asked())
    with socket.socket(socket.AF_UNIX) as silent:
        silent.bind(second._name)
        silent.listen()
        assert not second.hand_over(Asked())


def test_a_first_instance_that_never_listens_stops_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, instances: Callable[[Path], OneInstance]
) -> None:
    monkeypatch.setattr("jachete.ui.one_instance._STARTING", 50)
    assert not instances(tmp_path / "home").hand_over(Asked())
    assert not instances(tmp_path / "home").hand_over(Asked())


def test_a_start_waits_for_a_first_one_that_does_not_listen_yet(
    qtbot: QtBot, tmp_path: Path, instances: Callable[[Path], OneInstance], start: Start
) -> None:
    first = instances(tmp_path / "home")
    assert not first.hand_over(Asked())
    second = start(tmp_path / "home")
    with qtbot.assertNotEmitted(first.started_again, wait=1500):
        pass
    with qtbot.waitSignal(first.started_again, timeout=30_000):
        first.listen()
    qtbot.waitUntil(lambda: ended(second), timeout=10_000)
    assert second.returncode == 0


def test_a_start_becomes_the_first_when_the_one_before_ends_as_it_starts(
    qtbot: QtBot, tmp_path: Path, instances: Callable[[Path], OneInstance], start: Start
) -> None:
    first, second = instances(tmp_path / "home"), instances(tmp_path / "home")
    assert not first.hand_over(Asked())
    ending = threading.Timer(0.2, first.close)
    ending.start()
    assert not second.hand_over(Asked())
    ending.join()
    second.listen()
    with qtbot.waitSignal(second.started_again, timeout=30_000):
        start(tmp_path / "home")


def test_a_window_put_away_comes_forward(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.showMinimized()
    bring_forward(window)
    assert not window.windowState() & Qt.WindowState.WindowMinimized
    qtbot.waitUntil(window.isActiveWindow)
