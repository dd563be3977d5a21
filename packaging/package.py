"""Make what is given to users, in `dist`.

    python3 packaging/package.py folder    only the frozen application, in build/linux (or windows, macos)
    python3 packaging/package.py linux     the folder, its .deb and its .run
    python3 packaging/package.py windows   the Windows folder, installer and .msi
    python3 packaging/package.py all       everything
    python3 packaging/package.py check     the tests of all that, which build what is missing

Standard library only: it runs before anything is installed.
"""

from __future__ import annotations  # as in prepare.py

import argparse
import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import prepare
from freezing.freeze import freeze
from linux_packages import deb, run_file, staging
from one_at_a_time import alone

if TYPE_CHECKING:
    from collections.abc import Iterator


#: What making the packages needs of Debian, by the command that it brings.
LINUX_TOOLS: Final = {"dpkg-shlibdeps": "dpkg-dev", "makeself": "makeself"}
#: What trying them needs besides.
TRIAL_TOOLS: Final = {
    "Xvfb": "xvfb",
    "appstreamcli": "appstream",
    "convert": "imagemagick",
    "desktop-file-validate": "desktop-file-utils",
    "lintian": "lintian",
    "man": "man-db",
    "mmdebstrap": "mmdebstrap",
}
NOT_MADE: Final = "les paquets pour Linux ne pourront pas être faits"
NOT_TRIED: Final = "une partie des épreuves ne sera pas faite"


def folder() -> Iterator[Path]:
    """Make the frozen folder."""
    yield freeze()


def linux() -> Iterator[Path]:
    """Make the frozen folder and the packages for Linux."""
    install(LINUX_TOOLS, NOT_MADE)
    made, version = freeze(), staging.version()
    yield made
    yield deb.make(made, version)
    yield run_file.make(made, version)


def install(tools: dict[str, str], effect: str) -> None:
    """Install the Debian packages of the tools that are not there."""
    if sys.platform == "linux":
        lacking = sorted(package for tool, package in tools.items() if shutil.which(tool) is None)
        prepare.install_system_packages(lacking, effect)


def check() -> int:
    """Run the tests of the packages; return their exit status."""
    prepare.prepare_environment()
    install({**LINUX_TOOLS, **TRIAL_TOOLS}, NOT_TRIED)
    return prepare.test("packages")


def windows() -> Iterator[Path]:
    """Make the Windows packages, with what the project's own environment brings."""
    prepare.prepare_environment()
    modules = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parent)}
    prepare.demand([prepare.PYTHON, "-m", "windows_packages.build"], modules)
    yield from ()


def everything() -> Iterator[Path]:
    """Make the packages for every system that can be made here."""
    yield from linux()
    yield from windows()


MAKERS: Final = {"folder": folder, "linux": linux, "windows": windows, "all": everything}


def main(arguments: list[str] | None = None) -> int:
    """Make what the command line names; return the exit status."""
    parser = argparse.ArgumentParser(description="Fait les paquets, dans dist.")
    parser.add_argument("made", choices=[*MAKERS, "check"])
    made = parser.parse_args(arguments).made
    try:
        with alone(f"packaging/package.py {made}"):
            if made == "check":
                return check()
            for path in MAKERS[made]():
                print(path)
    except prepare.PreparationError as failure:
        print(failure, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
