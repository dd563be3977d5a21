"""Make what is given to users, in `dist`.

    python3 packaging/package.py folder    only the frozen application, in build/linux
    python3 packaging/package.py linux     the folder, its .deb and its .run
    python3 packaging/package.py windows   the Windows folder, installer and .msi
    python3 packaging/package.py all       everything

Standard library only: it runs before anything is installed.
"""

from __future__ import annotations  # as in prepare.py

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import prepare
from freezing.freeze import freeze

if TYPE_CHECKING:
    from collections.abc import Iterator


def folder() -> Iterator[Path]:
    """Make the frozen folder."""
    yield freeze()


def windows() -> Iterator[Path]:
    """Make the Windows packages, with what the project's own environment brings."""
    prepare.prepare_environment()
    modules = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parent)}
    prepare.demand([prepare.PYTHON, "-m", "windows_packages.build"], modules)
    yield from ()


MAKERS: Final = {"folder": folder, "windows": windows}


def main(arguments: list[str] | None = None) -> int:
    """Make what the command line names; return the exit status."""
    parser = argparse.ArgumentParser(description="Fait les paquets, dans dist.")
    parser.add_argument("made", choices=list(MAKERS))
    try:
        for path in MAKERS[parser.parse_args(arguments).made]():
            print(path)
    except prepare.PreparationError as failure:
        print(failure, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
