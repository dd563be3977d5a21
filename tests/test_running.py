"""The mark that Windows's installers look for."""

import ctypes
import sys
from types import SimpleNamespace

import pytest

from jachete import running


def test_on_windows_a_mutex_is_held_under_the_name_that_installers_know(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made: list[object] = []
    kernel = SimpleNamespace(CreateMutexW=lambda _security, _owned, name: made.append(name))
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel), raising=False)
    running.mark_running()
    assert made == [r"Local\jachete.running"]


@pytest.mark.skipif(sys.platform == "win32", reason="what other systems do")
def test_elsewhere_nothing_is_asked_of_windows() -> None:
    running.mark_running()
    assert not hasattr(ctypes, "windll")
