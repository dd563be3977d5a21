"""The self-extracting file: the frozen folder for one person, without any right on the system."""

from __future__ import annotations  # as in prepare.py

import datetime
import os
import platform
import shutil
from pathlib import Path
from typing import Final

import prepare
from freezing import freeze
from linux_packages import staging

_OWN: Final = Path(__file__).resolve().parent
_WORK: Final = freeze.FOLDER / "run"
_LABEL: Final = "L’économie sociale, j’achète! — Répertoire"


def make(folder: Path, version: str, into: Path = staging.DIST) -> Path:
    """Return the self-extracting file of a frozen folder; raise `PreparationError`."""
    prepare.say("Fichier auto-extractible…")
    shutil.rmtree(_WORK, ignore_errors=True)
    shutil.copytree(folder, _WORK / "jachete", symlinks=True)
    shutil.copytree(staging.share(), _WORK / "share")
    shutil.copyfile(_OWN / "install.sh", _WORK / "install.sh")
    (_WORK / "version").write_text(f"{version}\n", encoding="utf-8")
    second = freeze.moment()
    freeze.settle(_WORK, second, started={_WORK / "jachete" / "jachete", _WORK / "install.sh"})
    made = into / f"jachete-{version}-linux-{platform.machine()}.run"
    into.mkdir(exist_ok=True)
    day = datetime.datetime.fromtimestamp(second, datetime.UTC).strftime("%Y-%m-%d")
    ordered = f"--sort=name --mtime=@{second} --owner=0 --group=0 --numeric-owner"
    quiet = ["--quiet", "--gzip", "--nox11", "--sha256", "--packaging-date", day, "--tar-extra", ordered]
    # Its name without a path: makeself writes down the command that made the file.
    command = ["makeself", *quiet, str(_WORK.relative_to(prepare.ROOT)), str(made.relative_to(prepare.ROOT))]
    prepare.demand([*command, _LABEL, "./install.sh"], {**os.environ, "GZIP": "-n", "LC_ALL": "C.UTF-8"})
    return made
