"""Hearing what an installation says without being asked: a sound one says nothing."""

import os
import sys
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import IO, Final

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication

#: What Qt says of any window when there is no screen.
_WITHOUT_SCREEN: Final = "This plugin does not support"
_ERROR_STREAM: Final = 2


@contextmanager
def overhearing() -> Iterator[list[str]]:
    """Give a list that holds, once the block is left, every line nobody expected."""
    heard: list[str] = []

    def hear_qt(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        without_screen = QGuiApplication.platformName() == "offscreen" and text.startswith(_WITHOUT_SCREEN)
        if kind != QtMsgType.QtDebugMsg and not without_screen:
            heard.append(text)

    def hear_python(text: object, kind: type[Warning], file: str, line: int, *_rest: object) -> None:
        heard.append(f"{kind.__name__} : {text} ({file}, {line})")

    before = qInstallMessageHandler(hear_qt)
    try:
        with warnings.catch_warnings(), _error_stream_in(heard):
            warnings.simplefilter("always")
            warnings.showwarning = hear_python  # type: ignore[assignment]  # its last arguments are not used
            yield heard
    finally:
        qInstallMessageHandler(before)


@contextmanager
def _error_stream_in(heard: list[str]) -> Iterator[None]:
    """Add to a list what this process, its libraries and its workers write on their error stream."""
    with tempfile.TemporaryFile() as kept:
        elsewhere = _turned(kept)
        try:
            yield
        finally:
            with suppress(AttributeError, OSError):  # a window of Windows has no such stream
                sys.stderr.flush()
            if elsewhere is not None:
                os.dup2(elsewhere, _ERROR_STREAM)
                os.close(elsewhere)
            kept.seek(0)
            heard += kept.read().decode("utf-8", "backslashreplace").splitlines()


def _turned(file: IO[bytes]) -> int | None:
    """Turn the error stream to a file; return where it went before, None when there is none."""
    try:
        before = os.dup(_ERROR_STREAM)
        os.dup2(file.fileno(), _ERROR_STREAM)
    except OSError:
        return None
    return before
