"""A Python for Windows, put together and checked on Linux, with the application's libraries.

Its compiled parts are python.org's own: they travel, signed, in the Windows wheel of panda3d. Its library in
Python is that of the same version here. `python.exe`, which the frozen application does not bring, and
`python3.dll`, which only names what is in `python311.dll`, are made with MinGW.
"""

import hashlib
import re
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from windows_packages import signing
from windows_packages.mingw import exported, made_with
from windows_packages.wine import ROOT

HERE: Final = Path(__file__).resolve().parent
FOLDER: Final = ROOT / "build" / "windows" / "python"
DOWNLOADS: Final = ROOT / "build" / "windows" / "downloads"
LOCK: Final = ROOT / "requirements-package.lock"
VERSION: Final = (3, 11, 7)
CARRIER: Final = "panda3d==1.10.14"
CARRIER_DIGEST: Final = "1ddf01040b9c5497fb8659e3c5ef793a26c869cfdfb1b75e6d04d6fba0c03b73"
SIGNER: Final = "Python Software Foundation"
#: A moment at which the signatures' certificates were valid: the month after the release.
SIGNED_ABOUT: Final = 1_704_672_000
#: What the carrier brings that Windows has itself, that Qt brings newer, or that nobody here needs.
UNWANTED: Final = re.compile(r"(?i)(api-ms-win-.*|vcruntime140|tcl86t|tk86t)\.dll|_tkinter\.pyd")
#: The run-time library of Microsoft's compiler, of which Qt brings the newest.
RUNTIME: Final = ("vcruntime140.dll", "vcruntime140_1.dll")
#: What this system's library has that makes no sense in Windows, or that no application needs.
UNUSED: Final = (
    *("site-packages", "lib-dynload", "test", "idlelib", "tkinter", "turtledemo", "ensurepip"),
    *("__pycache__", "config-3.11-*", "_sysconfigdata_*"),
)
LEAST_NAMES: Final = 1_500


class ToolchainError(Exception):
    """A Windows Python that cannot be had here; its text says why, and what to do."""


def prepare(resolver: Path, folder: Path = FOLDER) -> Path:
    """Return the program `python.exe`, put together anew when what it is made from has changed.

    `resolver` is uv, which resolves for Windows from Linux. Raise `ToolchainError`.
    """
    stamp = folder / "made-from"
    wanted = fingerprint([LOCK, *sorted(HERE.glob("*.c")), Path(__file__)])
    program = folder / "python.exe"
    if stamp.is_file() and stamp.read_text() == wanted:
        return program
    shutil.rmtree(folder, ignore_errors=True)
    add_compiled_parts(carrier(), folder)
    add_library(Path(sysconfig.get_path("stdlib")), sys.version_info[:3], folder)
    add_program(folder)
    add_distributions(resolver, folder)
    stamp.write_text(wanted)
    return program


def fingerprint(files: Iterable[Path]) -> str:
    """Return a digest of the content of files, in their order."""
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.read_bytes())
    return digest.hexdigest()


def carrier() -> Path:
    """Return the wheel in which Python's compiled parts travel, downloaded once, its digest checked."""
    DOWNLOADS.mkdir(parents=True, exist_ok=True)
    wanted = DOWNLOADS / "carrier.txt"
    wanted.write_text(f"{CARRIER} --hash=sha256:{CARRIER_DIGEST}\n")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet", "download", "--no-deps"]
    kind = ["--platform", "win_amd64", "--python-version", "3.11", "--implementation", "cp", "--abi", "cp311"]
    hashed = ["--only-binary=:all:", "--require-hashes", "--requirement", str(wanted)]
    subprocess.run([*pip, *kind, *hashed, "--dest", str(DOWNLOADS)], check=True)
    (wheel,) = DOWNLOADS.glob("panda3d-*.whl")
    return wheel


def add_compiled_parts(wheel: Path, folder: Path) -> None:
    """Take Python's compiled parts out of a wheel; raise `ToolchainError` for one not signed by its maker."""
    parts = folder / "DLLs"
    parts.mkdir(parents=True)
    with zipfile.ZipFile(wheel) as archive:
        for name in archive.namelist():
            file = name.removeprefix("deploy_libs/")
            if file == name or not file.lower().endswith((".dll", ".pyd")) or UNWANTED.fullmatch(file):
                continue
            (parts / file).write_bytes(archive.read(name))
    for part in sorted(parts.iterdir()):
        signer = signing.signer(part, at=SIGNED_ABOUT)
        if signer != SIGNER:
            raise ToolchainError(
                f"{part.name} n’est pas signé par son auteur ({signer or 'aucune signature valide'}). "
                "Aucun paquet Windows n’a été fait. Supprimez build/windows, puis recommencez."
            )
    (parts / "python311.dll").rename(folder / "python311.dll")


def add_library(here: Path, version: tuple[int, ...], folder: Path) -> None:
    """Copy the library in Python of this system; raise `ToolchainError` when its version is another."""
    if version != VERSION:
        wanted, found = (".".join(map(str, each)) for each in (VERSION, version))
        raise ToolchainError(
            f"Le Python de Windows est le {wanted}, et celui d’ici le {found}\u00a0: leurs bibliothèques ne "
            "vont pas ensemble. Aucun paquet Windows n’a été fait. "
            f"Refaites .venv avec Python {wanted}, puis recommencez."
        )
    shutil.copytree(here, folder / "Lib", ignore=shutil.ignore_patterns(*UNUSED))
    (folder / "Lib" / "site-packages").mkdir()


def add_program(folder: Path) -> None:
    """Make `python.exe` and `python3.dll` from the names of `python311.dll`."""
    names = exported(folder / "python311.dll")
    if len(names) < LEAST_NAMES:
        raise ToolchainError(f"python311.dll n’exporte que {len(names)} noms. Aucun paquet n’a été fait.")
    libraries = folder / "libs"
    libraries.mkdir()
    own, other = libraries / "python311.def", libraries / "python3.def"
    own.write_text("\n".join(["LIBRARY python311.dll", "EXPORTS", *names, ""]))
    forwards = [f"{name}=python311.{name}" for name in names]
    other.write_text("\n".join(["LIBRARY python3.dll", "EXPORTS", *forwards, ""]))
    imports = str(libraries / "libpython311.a")
    made_with("dlltool", "-d", str(own), "-D", "python311.dll", "-l", imports)
    compiled = ("gcc", "-s", "-Wl,--no-insert-timestamp")
    made_with(
        *compiled, "-O2", "-municode", str(HERE / "interpreter.c"), imports, "-o", f"{folder}/python.exe"
    )
    apart = ("-shared", "-nostdlib", "-Wl,-e,DllMain", "-Wl,--image-base=0x180000000")
    made_with(*compiled, *apart, str(HERE / "forwarder.c"), str(other), "-o", f"{folder}/python3.dll")


def add_distributions(resolver: Path, folder: Path) -> None:
    """Install what the lock names for Windows, digest by digest."""
    windows = ["--python-platform", "x86_64-pc-windows-msvc", "--python-version", "3.11"]
    hashed = ["--require-hashes", "--only-binary", ":all:", "--requirement", str(LOCK)]
    place = ["--target", str(folder / "Lib" / "site-packages"), "--link-mode", "copy"]
    command = [str(resolver), "pip", "install", "--quiet", "--no-config", *windows, *hashed, *place]
    subprocess.run(command, check=True, cwd=folder)
    for name in RUNTIME:
        shutil.copy(folder / "Lib" / "site-packages" / "PySide6" / name, folder)
