"""What the executables run: the application, or a process that it has started to help it.

PyInstaller would load all of `multiprocessing` at each start to tell one from the other; the window is
painted sooner without.
"""

import re
import sys
from collections.abc import Sequence
from typing import Final

#: How the process that frees what the others shared is asked for, where there is one.
_TRACKER: Final = re.compile(r"from multiprocessing\.resource_tracker import main;main\((\d+)\)")


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
    help_out(sys.argv)
    from jachete.__main__ import main

    sys.exit(main())
