"""Freeze the application: one folder that runs where neither Python nor Qt is installed.

Twice the same sources make twice the same bytes. Standard library only: it runs before anything is installed.
"""

from __future__ import annotations  # as in prepare.py

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Final

import prepare
from freezing import stand_ins, trimming

ROOT: Final = prepare.ROOT
WORK: Final = ROOT / "build" / "freezing"
#: The systems that are frozen for, each in its own folder, by how Python names it.
SYSTEMS: Final = {"linux": "linux", "win32": "windows", "darwin": "macos"}
FOLDER: Final = ROOT / "build" / SYSTEMS.get(sys.platform, sys.platform)
VENV: Final = WORK / "venv"
PYTHON: Final = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LOCK: Final = ROOT / "requirements-package.lock"
SPEC: Final = ROOT / "packaging" / "freezing" / "jachete.spec"
ICONS: Final = WORK / "icons"

#: What freezing needs of Debian, by the command or library that it brings.
TOOLS: Final = {"gcc": "gcc", "objdump": "binutils", "strip": "binutils"}
NOT_FROZEN: Final = "l’application ne pourra pas être mise en paquet"


def freeze(destination: Path = FOLDER) -> Path:
    """Return the frozen folder, made anew in a destination; raise `PreparationError`."""
    prepare_sources()
    if compiler := {"linux": stand_ins.LINUX, "win32": stand_ins.WINDOWS}.get(sys.platform):
        stand_ins.make(site(), compiler)
    prepare.say("Mise en un seul dossier…")
    options = ["--noconfirm", "--clean", "--log-level", "ERROR"]
    places = ["--distpath", str(destination), "--workpath", str(WORK / "work")]
    pyinstaller = [str(PYTHON), "-m", "PyInstaller", *options, *places, str(SPEC)]
    prepare.demand(pyinstaller, {**os.environ, **repeatable()})
    folder = destination / "jachete"
    if sys.platform == "linux":
        strip(folder)
    describe(folder, site())
    settle(folder, moment())
    return folder


def prepare_sources() -> None:
    """Make what the folder is made of: the tools, the edition, the translations, the icons."""
    if sys.platform == "linux":
        prepare.install_system_packages(missing_packages(), NOT_FROZEN)
    prepare.prepare_environment()
    prepare.compile_messages()
    prepare.build_edition()
    prepare_venv()
    prepare.demand([str(PYTHON), str(ROOT / "packaging" / "freezing" / "icons.py"), str(ICONS)])


def missing_packages() -> list[str]:
    """Return the Debian packages that freezing lacks, in a fixed order."""
    missing = {package for tool, package in TOOLS.items() if shutil.which(tool) is None}
    shared = f"libpython{sys.version_info.major}.{sys.version_info.minor}"
    if not sysconfig.get_config_var("Py_ENABLE_SHARED") and not prepare.loads(f"{shared}.so.1.0"):
        missing.add(shared)
    return sorted(missing)


def prepare_venv() -> None:
    """Make the environment that is frozen: the application's own dependencies, nothing to test with."""
    stamp = VENV / "prepared"
    wanted = prepare.fingerprint([LOCK])
    if stamp.is_file() and stamp.read_text() == wanted and prepare.succeeds([str(PYTHON), "-c", ""]):
        return
    prepare.say("Installation de ce qui sera mis en paquet… (quelques minutes la première fois)")
    prepare.demand([prepare.find_interpreter(), "-m", "venv", "--clear", str(VENV)])
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    prepare.demand([*pip, "--require-hashes", "--requirement", str(LOCK)])
    stamp.write_text(wanted)


def site() -> Path:
    """Return where that environment has its distributions."""
    (found,) = VENV.glob("[Ll]ib/site-packages" if os.name == "nt" else "lib/python3*/site-packages")
    return found


def moment() -> int:
    """Return the second that dates every file: `SOURCE_DATE_EPOCH`, otherwise that of the last commit."""
    asked = os.environ.get("SOURCE_DATE_EPOCH")
    if asked:
        return int(asked)
    commit = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    try:
        return int(subprocess.run(commit, capture_output=True, check=True, text=True).stdout)
    except (OSError, subprocess.CalledProcessError):  # sources given as an archive
        return int((ROOT / "CHANGELOG.md").stat().st_mtime)


def repeatable() -> dict[str, str]:
    """Return the environment in which the same sources give the same bytes."""
    return {
        "LC_ALL": "C.UTF-8",
        "PYINSTALLER_CONFIG_DIR": str(WORK / "cache"),
        "PYTHONHASHSEED": "1",
        "SOURCE_DATE_EPOCH": str(moment()),
        "TZ": "UTC",
    }


def strip(folder: Path) -> None:
    """Take the symbols that only a debugger reads off the libraries."""
    inside = folder / "_internal"
    files = (path for path in sorted(inside.rglob("*.so*")) if path.is_file() and not path.is_symlink())
    wanted = [str(path) for path in files if trimming.may_be_stripped(path.relative_to(inside).as_posix())]
    prepare.demand(["strip", "--strip-unneeded", *wanted])


def describe(folder: Path, packages: Path) -> None:
    """Put the licence texts in the folder; refuse and remove one that holds something unknown.

    `packages` is the `site-packages` of what was frozen.
    """
    try:
        prepare.demand([prepare.PYTHON, str(ROOT / "packaging" / "describe.py"), str(folder), str(packages)])
    except prepare.PreparationError:
        shutil.rmtree(folder)
        raise


def settle(folder: Path, second: int, started: set[Path] | None = None) -> None:
    """Give every file its rights and its date; `started` are the files that can be run."""
    runs = {folder / "jachete"} if started is None else started
    for path in sorted(folder.rglob("*"), reverse=True):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path in runs else 0o644)
        if os.utime in os.supports_follow_symlinks or not path.is_symlink():
            os.utime(path, (second, second), follow_symlinks=os.utime not in os.supports_follow_symlinks)
    os.utime(folder, (second, second))
