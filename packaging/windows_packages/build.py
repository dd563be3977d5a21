"""The three Windows packages, from the sources to `dist`: made, audited and signed on Linux.

The identity that signs is told by the environment (`signing.py`); without one, nothing is signed.
"""

import os
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

import lock
import prepare
from freezing import freeze
from windows_packages import imports, msi, nsis, portable_zip, signing, toolchain, wine
from windows_packages.freezing_under_wine import freeze_for_windows
from windows_packages.payload import Payload
from windows_packages.product import Release, version
from windows_packages.wine import WineError

ROOT: Final = Path(__file__).resolve().parents[2]
DIST: Final = ROOT / "dist"
WORK: Final = ROOT / "build" / "windows"
NO_PACKAGE: Final = "les paquets pour Windows ne pourront pas être faits"

#: What the packages are made with, by where it lies, and the Debian package that brings it.
TOOLS: Final = {
    "usr/bin/Xvfb": "xvfb",
    "usr/bin/makensis": "nsis",
    "usr/bin/osslsigncode": "osslsigncode",
    "usr/bin/wixl": "wixl",
    "usr/bin/x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64",
    "usr/lib/wine/wine64": "wine64",
}


def main() -> int:
    """Make the packages; return the exit status."""
    try:
        make()
    except (prepare.PreparationError, toolchain.ToolchainError, signing.SigningError, WineError) as failure:
        print(failure, file=sys.stderr)
        return 1
    except subprocess.CalledProcessError as failure:
        words = " ".join(map(str, failure.cmd))
        print(
            f"Cette étape a échoué, et les paquets pour Windows ne sont pas faits\u00a0:\n    {words}",
            file=sys.stderr,
        )
        return 1
    return 0


def make() -> list[Path]:
    """Make the packages in `dist`; return them. Raise `PreparationError` when they cannot be made."""
    release = current_release()
    identity = signing.Identity.told(os.environ, release.moment)
    prepare.install_system_packages(missing_tools(), NO_PACKAGE)
    if missing := missing_tools():
        raise prepare.PreparationError(f"Il manque {', '.join(missing)}\u00a0: {NO_PACKAGE}.")
    freeze.prepare_sources()
    prepare.say("Préparation du Python de Windows…")
    python = toolchain.prepare(lock.resolver())
    if identity is not None:
        signing.rehearse(identity, python)
    prepare.say("Mise en un seul dossier, sous Wine…")
    with wine.windows() as windows:
        payload = freeze_for_windows(windows, python)
    prepare.say("Signature et paquets…")
    return package(payload, release, DIST, identity)


def current_release() -> Release:
    """Return the release of these sources."""
    return Release(version(), freeze.moment(), freeze.ICONS / "jachete.ico")


def missing_tools(root: Path = Path("/")) -> list[str]:
    """Return the Debian packages that are not there, in a fixed order."""
    return prepare.lacking(TOOLS, root)


def package(
    payload: Payload, release: Release, out: Path, identity: signing.Identity | None = None
) -> list[Path]:
    """Write the packages of a frozen folder in the folder `out`, signed if told by whom.

    Raise `PreparationError`, or `SigningError`.
    """
    lacking = imports.missing(payload.root)
    if lacking:
        raise prepare.PreparationError(
            "Windows ne pourrait pas charger l’application\u00a0: il y manque\n    " + "\n    ".join(lacking)
        )
    if identity is not None:
        signing.sign_unsigned(payload.paths(), identity)
        payload.date(release.moment)
    out.mkdir(parents=True, exist_ok=True)
    work = WORK / "packages" / release.version
    signed = identity is not None
    makers: tuple[Callable[[], Path], ...] = (
        lambda: nsis.make(payload, release, out, work / "nsis", signed=signed),
        lambda: msi.make(payload, release, out, work / "msi"),
        lambda: portable_zip.make(payload, release, out),
    )
    with ThreadPoolExecutor() as pool:
        made = [each.result() for each in [pool.submit(make) for make in makers]]
    if identity is not None:
        signing.sign_unsigned(made, identity)
    return made


if __name__ == "__main__":
    sys.exit(main())
