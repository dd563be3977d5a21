"""The Debian package: the frozen folder in /usr/lib/jachete, and what desktops read of it in /usr/share.

What Debian has at the version wanted is left to Debian and named as a dependency.
"""

from __future__ import annotations  # as in prepare.py

import hashlib
import os
import shutil
import subprocess
from pathlib import Path
from typing import Final

import prepare
from freezing import freeze
from linux_packages import history, staging

MAINTAINER: Final = "Répertoire jachete <paquets@jachete.example>"
_OWN: Final = Path(__file__).resolve().parent
_WORK: Final = freeze.FOLDER / "deb"
#: Of the libraries beside the interpreter, the one that Debian may not have at that version.
_KEPT: Final = "libpython"
_ELF: Final = b"\x7fELF"

_CONTROL: Final = """\
Package: jachete
Version: {version}
Architecture: {architecture}
Maintainer: {maintainer}
Installed-Size: {size}
Depends: {depends}
Section: misc
Priority: optional
Homepage: https://economiesocialeestrie.ca/jachete
Description: offline directory of social economy enterprises in Estrie
 Search, read, keep, compare, export and print the records of the social
 economy enterprises of Estrie (Québec), on a computer without network. In
 French first, in English too.
 .
 Répertoire hors ligne des entreprises d’économie sociale de l’Estrie :
 chercher, lire, garder, comparer, exporter, imprimer.
"""


def make(folder: Path, version: str, into: Path = staging.DIST, compression: str = "xz") -> Path:
    """Return the package of a frozen folder, made in a folder; raise `PreparationError`."""
    prepare.say("Paquet Debian…")
    root = _WORK / "debian" / "jachete"
    shutil.rmtree(_WORK, ignore_errors=True)
    _stage(folder, root, version)
    package = into / f"jachete_{version}_{_said_by(['dpkg', '--print-architecture'])}.deb"
    into.mkdir(exist_ok=True)
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(freeze.moment())}
    build = ["dpkg-deb", "--root-owner-group", f"-Z{compression}", "--build", str(root), str(package)]
    prepare.demand(build, environment)
    return package


def _stage(folder: Path, root: Path, version: str) -> None:
    """Lay out everything that the package installs, and what it says of itself."""
    home = root / "usr" / "lib" / "jachete"
    shutil.copytree(folder, home, symlinks=True)
    for library in (home / "_internal").glob("lib*.so*"):
        if not library.is_symlink() and not library.name.startswith(_KEPT):
            library.unlink()
    shutil.copytree(staging.share(), root / "usr" / "share")
    (root / "usr" / "bin").mkdir()
    (root / "usr" / "bin" / "jachete").symlink_to("../lib/jachete/jachete")
    documents = root / "usr" / "share" / "doc" / "jachete"
    staging.place(_OWN / "copyright", documents / "copyright")
    told = history.releases(history.CHANGELOG.read_text(encoding="utf-8"))
    newest = [history.Release(version, told[0].day, told[0].changes), *told[1:]]
    (documents / "changelog").write_text(history.debian_changelog(newest, MAINTAINER), encoding="utf-8")
    staging.compress(documents / "changelog")
    staging.place(_OWN / "lintian-overrides", root / "usr" / "share" / "lintian" / "overrides" / "jachete")
    about = root / "DEBIAN"
    about.mkdir()
    (about / "control").write_text(_control(root, version), encoding="utf-8")
    (about / "md5sums").write_text(_sums(root), encoding="utf-8")
    freeze.settle(root, freeze.moment(), started={home / "jachete"})


def _control(root: Path, version: str) -> str:
    size = sum(path.lstat().st_size for path in (root / "usr").rglob("*") if path.is_file())
    return _CONTROL.format(
        version=version,
        architecture=_said_by(["dpkg", "--print-architecture"]),
        maintainer=MAINTAINER,
        size=size // 1024,
        depends=_depends(root),
    )


def _depends(root: Path) -> str:
    """Return the Debian packages whose libraries the folder opens, at their least version."""
    home = root / "usr" / "lib" / "jachete"
    (_WORK / "debian" / "control").write_text("Source: jachete\n\nPackage: jachete\nArchitecture: any\n")
    files = (path for path in sorted(home.rglob("*")) if path.is_file() and not path.is_symlink())
    opened = [f"-e{path}" for path in files if _is_elf(path)]
    private = sorted({f"-l{path.parent}" for path in home.rglob("*.so*") if path.is_file()})
    options = ["--ignore-missing-info", "--warnings=0", "-O", *private, *opened]
    said = _said_by(["dpkg-shlibdeps", *options], _WORK)
    return next(line for line in said.splitlines() if line.startswith("shlibs:Depends=")).split("=", 1)[1]


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(_ELF)) == _ELF


def _sums(root: Path) -> str:
    files = (path for path in sorted((root / "usr").rglob("*")) if path.is_file() and not path.is_symlink())
    return "".join(
        f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  {path.relative_to(root)}\n"
        for path in files
    )


def _said_by(command: list[str], place: Path = prepare.ROOT) -> str:
    try:
        done = subprocess.run(command, cwd=place, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError) as failure:
        reason = getattr(failure, "stderr", "") or str(failure)
        raise prepare.PreparationError(
            f"La commande {command[0]} a échoué, et le paquet Debian n’est pas fait\u00a0:\n{reason}"
        ) from failure
    return done.stdout.strip()
