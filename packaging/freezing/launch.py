"""What the executables run: the application, or a process that it has started to help it.

PyInstaller would load all of `multiprocessing` at each start to tell one from the other; the window is
painted sooner without.
"""

import os
import re
import sys
from collections.abc import MutableMapping, Sequence
from typing import Final

#: How the process that frees what the others shared is asked for, where there is one.
_TRACKER: Final = re.compile(r"from multiprocessing\.resource_tracker import main;main\((\d+)\)")

#: Where Linux looks for libraries, and how PyInstaller keeps what that was before it put its own.
_LIBRARIES: Final = "LD_LIBRARY_PATH"
_BEFORE: Final = f"{_LIBRARIES}_ORIG"
_OWN: Final = "_PYI_"


def give_back(environment: MutableMapping[str, str]) -> None:
    """Give back the environment that this was started in: what is opened from here has libraries of its own.

    This process has read it already; one of our own that starts in it makes its own again.
    """
    before = environment.pop(_BEFORE, "")
    environment.pop(_LIBRARIES, None)
    if before:
        environment[_LIBRARIES] = before
    for name in [each for each in environment if each.startswith(_OWN)]:
        del environment[name]


def help_out(words: Sequence[str]) -> None:
    """Be, until it ends, the helper that a command line asks for; return when it asks for none."""
    if words[1:2] == ["--multiprocessing-fork"]:
        from multiprocessing.spawn import freeze_support  # noqa: PLC0415 - as said

        freeze_support()
    tracker = _TRACKER.fullmatch(words[-1]) if words[-2:-1] == ["-c"] else None
    if tracker is not None:
        from multiprocessing.resource_tracker import main as track  # noqa: PLC0415 - as said

        track(int(tracker[1]))
        sys.exit()


if __name__ == "__main__":
    give_back(os.environ)
    help_out(sys.argv)
    from jachete.__main__ import main

    sys.exit(main())
