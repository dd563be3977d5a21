"""The mark by which Windows's installers know that the application is running."""

import sys
from typing import Final

MUTEX: Final = r"Local\jachete.running"


def mark_running() -> None:
    """Hold the mark until this process ends; elsewhere than on Windows, do nothing.

    The installer for one person then asks to close the application instead of replacing half of its files.
    """
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - only there

        ctypes.windll.kernel32.CreateMutexW(None, False, MUTEX)
