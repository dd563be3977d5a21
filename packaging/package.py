"""Make what is given to users, in `dist`.

    python3 packaging/package.py folder    only the frozen application, in build/linux (or windows, macos)
    python3 packaging/package.py linux     the folder, its .deb and its .run
    python3 packaging/package.py windows   the Windows folder, installer and .msi
    python3 packaging/package.py all       everything
    python3 packaging/package.py check     the tests of all that, made first if missing or old
    python3 packaging/package.py check-folder   those of the frozen application alone, for every change

Standard library only: it runs before anything is installed.
"""

from __future__ import annotations  # as in prepare.py

import argparse
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import made
import prepare
from freezing.freeze import freeze, moment
from linux_packages import deb, run_file, staging
from one_at_a_time import alone

if TYPE_CHECKING:
    from collections.abc import Iterator


#: What making the packages needs of Debian, by where it lies, and the package that brings it.
LINUX_TOOLS: Final = {"usr/bin/dpkg-shlibdeps": "dpkg-dev", "usr/bin/makeself": "makeself"}
#: What trying them needs besides.
TRIAL_TOOLS: Final = {
    "usr/bin/Xvfb": "xvfb",
    "usr/bin/appstreamcli": "appstream",
    "usr/bin/convert": "imagemagick",
    "usr/bin/desktop-file-validate": "desktop-file-utils",
    "usr/bin/lintian": "lintian",
    "usr/bin/man": "man-db",
    "usr/bin/mmdebstrap": "mmdebstrap",
}
#: A token that holds a key, and what signs with it.
TOKEN_TOOLS: Final = {
    "usr/bin/pkcs11-tool": "opensc",
    "usr/bin/softhsm2-util": "softhsm2",
    "usr/lib/*/engines-3/pkcs11.so": "libengine-pkcs11-openssl",
}
#: Set where everything must be tried, for a release: what could not be then counts as failed.
NOTHING_SKIPPED: Final = "JACHETE_NOTHING_SKIPPED"
NOT_MADE: Final = "les paquets pour Linux ne pourront pas être faits"
NOT_TRIED: Final = "une partie des épreuves ne sera pas faite"


@made.recorded("folder")
def folder() -> Iterator[Path]:
    """Make the frozen folder."""
    yield freeze()


@made.recorded("linux")
def linux() -> Iterator[Path]:
    """Make the frozen folder and the packages for Linux."""
    install(LINUX_TOOLS, NOT_MADE)
    (frozen,) = folder()
    version = staging.version()
    yield frozen
    yield deb.make(frozen, version)
    yield run_file.make(frozen, version)


def install(tools: dict[str, str], effect: str) -> None:
    """Install the Debian packages of the tools that are not there."""
    if sys.platform == "linux":
        prepare.install_system_packages(prepare.lacking(tools), effect)


def check() -> int:
    """Run the tests of the packages; return their exit status."""
    prepare.prepare_environment()
    install(LINUX_TOOLS | TRIAL_TOOLS | TOKEN_TOOLS, NOT_TRIED)
    if not made.is_current("linux"):
        show(linux())
    if not windows_can_be_made():
        prepare.say(f"Sans Python {windows_python()}, les paquets pour Windows ne sont ni faits ni essayés.")
    elif not made.is_current("windows"):
        show(windows())
    return prepare.test("packages")


def check_folder() -> int:
    """Run the tests of the frozen folder, made first if missing or old; return their exit status."""
    prepare.prepare_environment()
    if not made.is_current("folder"):
        show(folder())
    return prepare.test("folder")


def windows_can_be_made() -> bool:
    """Tell whether the environment's Python is the one that is packaged for Windows."""
    asked = 'import sys; print(".".join(map(str, sys.version_info[:3])))'
    said = subprocess.run([prepare.PYTHON, "-c", asked], capture_output=True, check=False, text=True)
    return said.stdout.strip() == windows_python()


def windows_python() -> str:
    """Return the version of the Python that is packaged for Windows."""
    from windows_packages.toolchain import VERSION  # noqa: PLC0415 - an older Python stops before

    return ".".join(map(str, VERSION))


def show(made_one_by_one: Iterator[Path]) -> None:
    """Make things, naming each when it is made."""
    for path in made_one_by_one:
        print(path, flush=True)


@made.recorded("windows")
def windows() -> Iterator[Path]:
    """Make the Windows packages, with what the project's own environment brings."""
    prepare.prepare_environment()
    modules = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parent)}
    prepare.demand([prepare.PYTHON, "-m", "windows_packages.build"], modules)
    yield from sorted(staging.DIST.glob(f"jachete-{staging.version()}-win64*"))


def everything() -> Iterator[Path]:
    """Make the packages for every system that can be made here."""
    yield from linux()
    yield from windows()


MAKERS: Final = {"folder": folder, "linux": linux, "windows": windows, "all": everything}
TRIALS: Final = {"check": check, "check-folder": check_folder}


def main(arguments: list[str] | None = None) -> int:
    """Make what the command line names; return the exit status."""
    parser = argparse.ArgumentParser(description="Fait les paquets, dans dist.")
    parser.add_argument("made", choices=[*MAKERS, *TRIALS])
    wanted = parser.parse_args(arguments).made
    try:
        with alone(f"packaging/package.py {wanted}"):
            os.environ["SOURCE_DATE_EPOCH"] = str(moment())  # one for all, though a commit comes meanwhile
            os.environ.pop("PYTHONPATH", None)  # what it names would be taken for what is locked
            if wanted in TRIALS:
                return TRIALS[wanted]()
            show(MAKERS[wanted]())
    except prepare.PreparationError as failure:
        print(failure, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
