"""Clean systems to install in: a root folder of each distribution, entered in namespaces of its own.

Needs to be root, and `mmdebstrap`. What was fetched is kept in `build/roots`. A mirror that does not answer,
asked several times, is no failure of what is tried: the test is skipped, and says so.
"""

import os
import shutil
import subprocess
import tarfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import prepare
import pytest

KEPT: Final = prepare.ROOT / "build" / "roots"
PERSON: Final = "camille"
_NUMBER: Final = 1234  # Ubuntu has a person 1000 already
#: Where a release that is not Debian's comes from; Debian has no key of Ubuntu's, TLS vouches for it.
UBUNTU: Final = "https://archive.ubuntu.com/ubuntu"
SOURCES: Final = {
    name: [f"deb [trusted=yes] {UBUNTU} {name} main universe"] for name in ("focal", "jammy", "noble")
}
DEBIAN: Final = "http://deb.debian.org/debian"
PATIENT: Final = {"Acquire::Retries": "3", "Acquire::http::Timeout": "30", "Acquire::https::Timeout": "30"}
_ENTER: Final = """
set -eu
root=$1; shift
mount --make-rprivate /
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
exec chroot "$@"
"""
_PATH: Final = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"


class Root:
    """A system of its own, with one ordinary person, `PERSON`."""

    def __init__(self, release: str, place: Path) -> None:
        if reason := unanswered(release):
            pytest.skip(reason)
        self.path = place / release
        self.path.mkdir()
        unpack = ["/bin/tar", "--extract", "--numeric-owner", "--file", str(archive(release)), "--directory"]
        subprocess.run([*unpack, str(self.path)], check=True)
        for name in ("hosts", "resolv.conf", "ssl/certs/ca-certificates.crt"):
            shutil.copyfile(Path("/etc") / name, self.path / "etc" / name)
        patience = "".join(f'{name} "{value}";\n' for name, value in PATIENT.items())
        (self.path / "etc/apt/apt.conf.d/90patient").write_text(patience, encoding="utf-8")
        with (self.path / "etc/passwd").open("a", encoding="utf-8") as people:
            people.write(f"{PERSON}:x:{_NUMBER}:{_NUMBER}::/home/{PERSON}:/bin/sh\n")
        self.home.mkdir()
        os.chown(self.home, _NUMBER, _NUMBER)

    @property
    def home(self) -> Path:
        """Return the person's folder, as it is seen from outside."""
        return self.path / "home" / PERSON

    def run(
        self, *command: str, person: str = "root", sets: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Run a command inside, as root or as the person, in an environment that holds almost nothing."""
        home = "/root" if person == "root" else f"/home/{person}"
        given = {"PATH": _PATH, "HOME": home, "LANG": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive"}
        given |= {name: value for name, value in os.environ.items() if name.endswith("_proxy")}
        given |= sets or {}
        inside = ["env", "-i", *(f"{name}={value}" for name, value in given.items()), *command]
        number = 0 if person == "root" else _NUMBER
        chroot = [f"--userspec={number}:{number}", "--groups=", str(self.path), *inside]
        enter = ["/usr/bin/unshare", "--mount", "sh", "-c", _ENTER, "sh"]
        return subprocess.run(
            [*enter, str(self.path), *chroot],
            capture_output=True,
            text=True,
            check=False,
            stdin=subprocess.DEVNULL,
            timeout=600,
        )

    def done(self, *command: str, person: str = "root", sets: Mapping[str, str] | None = None) -> str:
        """Run a command that must succeed; return what it said."""
        finished = self.run(*command, person=person, sets=sets)
        assert finished.returncode == 0, f"{command}\n{finished.stdout}\n{finished.stderr}"
        return finished.stdout

    def bring(self, path: Path, folder: str = "tmp") -> str:
        """Copy a file inside; return where it is there."""
        shutil.copyfile(path, self.path / folder / path.name)
        return f"/{folder}/{path.name}"

    def files(self) -> set[str]:
        """Return every file and link, but those that the system itself keeps changing."""
        changing = (
            "proc",
            "dev",
            "sys",
            "run",
            "tmp",
            "var/cache",
            "var/lib/apt",
            "var/lib/dpkg",
            "var/log",
            "root",
        )
        return {
            name
            for folder, _folders, names in os.walk(self.path)
            for name in (os.path.relpath(Path(folder) / each, self.path) for each in names)
            if not name.startswith(changing)
        }


def archive(release: str) -> Path:
    """Return a system as a tar archive, fetched when it is not there yet."""
    path = KEPT / f"{release}.tar"
    if not path.exists() or not tarfile.is_tarfile(path):
        KEPT.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(".part.tar")
        plain = ["/usr/bin/mmdebstrap", "--quiet", "--variant=apt", "--include=ca-certificates"]
        plain += [f'--aptopt={name} "{value}"' for name, value in PATIENT.items()]
        subprocess.run([*plain, release, str(part), *SOURCES.get(release, [])], check=True)
        part.replace(path)
    return path


@cache
def unanswered(release: str) -> str:
    """Return why a release cannot be tried now, "" when its mirror answers."""
    wanted = f"{UBUNTU if release in SOURCES else DEBIAN}/dists/{release}/InRelease"
    options = [word for name, value in PATIENT.items() for word in ("-o", f"{name}={value}")]
    with TemporaryDirectory() as folder:
        command = ["/usr/lib/apt/apt-helper", *options, "download-file", wanted, f"{folder}/InRelease"]
        asked = subprocess.run(command, check=False, capture_output=True)
    return f"no mirror answers for {release}: {wanted}" if asked.returncode else ""
