"""From a fresh clone to a working application: install what it needs, then do the job named.

    python3 packaging/prepare.py run       open the window; without a screen, play the tour
    python3 packaging/prepare.py test      every check and the quick tests
    python3 packaging/prepare.py test-slow the long tests, a screen reader's client among them
    python3 packaging/prepare.py edition   environment, translations and edition, nothing more
    python3 packaging/prepare.py environment

Standard library only: it runs before anything is installed.
"""

from __future__ import annotations  # an older Python must get as far as its sentence

import argparse
import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
VENV: Final = ROOT / ".venv"
PYTHON: Final = str(VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))
STAMP: Final = VENV / "prepared"
LOCK: Final = ROOT / "requirements.lock"
EDITION: Final = ROOT / "build" / "edition.db"
TOUR: Final = ROOT / "out" / "tour"

OLDEST: Final = (3, 11)
TOO_NEW: Final = (3, 14)  # the locked Qt declares Python below 3.14

# Each library that Qt opens (`readelf -d` on its plugins), and the Debian package that brings it.
QT_LIBRARIES: Final = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}

# What a screen reader's client lives on, by where it lies, and the Debian package that brings it.
SCREEN_READER: Final = {
    "usr/bin/Xvfb": "xvfb",
    "usr/bin/dbus-run-session": "dbus-daemon",
    "usr/bin/xauth": "xauth",
    "usr/bin/xdotool": "xdotool",
    "usr/lib/*/girepository-1.0/Atspi-2.0.typelib": "gir1.2-atspi-2.0",
    "usr/lib/python3/dist-packages/pyatspi": "python3-pyatspi",
    "usr/libexec/at-spi-bus-launcher": "at-spi2-core",
}
# What opens exported files as a buyer's spreadsheet does.
SPREADSHEET: Final = {
    "usr/bin/libreoffice": "libreoffice-common",
    "usr/lib/libreoffice/program/libsclo.so": "libreoffice-calc",
}
NO_WINDOW: Final = "la fenêtre pourrait ne pas s’ouvrir"
NO_SPREADSHEET: Final = "les exports ne seront pas ouverts dans LibreOffice"
NO_READER: Final = "l’épreuve avec un client de lecteur d’écran ne sera pas faite"


class PreparationError(Exception):
    """A step that cannot be done; its text says what happened and what to do."""


def main(arguments: list[str] | None = None) -> int:
    """Do the job named on the command line; return its exit status."""
    parser = argparse.ArgumentParser(description="Prépare le poste, puis fait la tâche nommée.")
    parser.add_argument("job", choices=["run", "test", "test-slow", "edition", "environment"])
    job = parser.parse_args(arguments).job
    try:
        prepare_environment()
        if job != "environment":
            compile_messages()
            build_edition()
    except PreparationError as failure:
        print(failure, file=sys.stderr)
        return 1
    return {"run": run, "test": test, "test-slow": test_slow}.get(job, lambda: 0)()


def prepare_environment() -> None:
    """Install the system libraries, the virtual environment and the locked dependencies."""
    if sys.platform == "linux":
        install_system_packages(missing_packages(), NO_WINDOW)
    wanted = fingerprint([LOCK, ROOT / "pyproject.toml", ROOT / "desktop" / "jachete" / "__init__.py"])
    if STAMP.is_file() and STAMP.read_text() == wanted and succeeds([PYTHON, "-c", ""]):
        return
    make_virtual_environment()
    install_dependencies()
    STAMP.write_text(wanted)


def missing_packages() -> list[str]:
    """Return the Debian packages whose library does not load, in a fixed order."""
    missing = [package for library, package in QT_LIBRARIES.items() if not loads(library)]
    if importlib.util.find_spec("ensurepip") is None:
        missing.append(f"python{sys.version_info.major}.{sys.version_info.minor}-venv")
    return sorted(missing)


def loads(library: str) -> bool:
    """Tell whether the system's loader finds this shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_for_reader(root: Path = Path("/")) -> list[str]:
    """Return the Debian packages that a screen reader's client lacks, in a fixed order."""
    return lacking(SCREEN_READER, root)


def missing_for_spreadsheet(root: Path = Path("/")) -> list[str]:
    """Return the Debian packages without which exports are opened in no spreadsheet, in a fixed order."""
    return lacking(SPREADSHEET, root)


def lacking(places: dict[str, str], root: Path = Path("/")) -> list[str]:
    """Return the Debian packages of the places where nothing lies, in a fixed order."""
    return sorted(package for place, package in places.items() if not any(root.glob(place)))


def install_system_packages(packages: list[str], effect: str) -> None:
    """Install Debian packages when allowed to; otherwise say what follows and whom to ask, and go on."""
    if not packages:
        return
    command = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    if shutil.which("apt-get") is None or not is_administrator():
        say(
            f"Des paquets du système manquent\u00a0: {effect}. "
            f"Demandez à l’administration du poste\u00a0:\n    sudo {' '.join(command)}"
        )
        return
    say("Installation des paquets du système…")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    patient = ["-qq", "-o", "Acquire::Retries=5", "-o", "DPkg::Lock::Timeout=300"]
    subprocess.run(["apt-get", "update", *patient], env=quiet, check=False)
    if subprocess.run([*command, *patient], env=quiet, stdout=subprocess.DEVNULL, check=False).returncode:
        words = " ".join(command)
        say(
            f"Des paquets du système n’ont pas pu être installés\u00a0: {effect}. "
            f"À essayer\u00a0:\n    {words}"
        )


def is_administrator() -> bool:
    """Tell whether system packages may be installed."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def make_virtual_environment() -> None:
    """Create `.venv`, unless a usable one is there."""
    if succeeds(
        [PYTHON, "-c", f"import pip, sys; sys.exit(not {OLDEST} <= sys.version_info[:2] < {TOO_NEW})"]
    ):
        return
    say("Création de l’environnement virtuel…")
    demand([find_interpreter(), "-m", "venv", "--clear", str(VENV)])


def find_interpreter() -> str:
    """Return a Python that the locked dependencies accept, this one first."""
    if OLDEST <= sys.version_info[:2] < TOO_NEW:
        return sys.executable
    for minor in range(TOO_NEW[1] - 1, OLDEST[1] - 1, -1):
        found = shutil.which(f"python3.{minor}")
        if found and succeeds([found, "-c", "import ensurepip"]):
            return found
    raise PreparationError(
        f"Python 3.{OLDEST[1]} à 3.{TOO_NEW[1] - 1} est requis, et seul Python "
        f"{sys.version_info.major}.{sys.version_info.minor} a été trouvé. Rien n’a été installé. "
        "Installez Python 3.11, puis recommencez."
    )


def install_dependencies() -> None:
    """Install what the lock names, hash by hash, then this package from its own folder."""
    say("Installation des dépendances verrouillées… (quelques minutes la première fois)")
    pip = [PYTHON, "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    demand([*pip, "--require-hashes", "--requirement", str(LOCK)])
    demand([*pip, "--no-deps", "--no-build-isolation", "--editable", str(ROOT)])
    if not succeeds([PYTHON, "-c", "import PySide6.QtWidgets"]):
        raise PreparationError(
            "Qt ne se charge pas sur ce poste\u00a0: l’application ne peut pas démarrer. "
            "Installez les bibliothèques du système nommées plus haut, puis recommencez."
        )


def compile_messages() -> None:
    """Compile each translation that is newer than its compiled form."""
    for source in sorted((ROOT / "resources" / "i18n").glob("*/LC_MESSAGES/*.po")):
        compiled = source.with_suffix(".mo")
        if newest([source]) > newest([compiled]):
            babel = [PYTHON, "-m", "babel.messages.frontend", "--quiet"]
            demand([*babel, "compile", "--input-file", str(source), "--output-file", str(compiled)])


def build_edition() -> None:
    """Build the edition when the data package, or the code that reads it, is newer."""
    package = ROOT / "desktop" / "jachete"
    rooms = ["catalogue", "text", "importing", "store", "search", "editions"]
    code = [path for room in rooms for path in (package / room).rglob("*.py")]
    source = ROOT / "data" / "directory"
    if newest([*source.iterdir(), *code]) > newest([EDITION]):
        EDITION.parent.mkdir(exist_ok=True)
        demand([PYTHON, "-m", "jachete", "build", str(source), "--out", str(EDITION)])


def run() -> int:
    """Open the window; without a screen, play the tour. Return the application's exit status."""
    if has_screen():
        return subprocess.run([PYTHON, "-m", "jachete"], check=False).returncode
    say(f"Aucun écran sur ce poste\u00a0: la visite est jouée sans fenêtre, dans {TOUR.relative_to(ROOT)}.")
    # Without a screen, Qt warns of each dialog that it cannot tell its least size to anybody.
    offscreen = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "default.warning=false"}
    tour = [PYTHON, "-m", "jachete", "tour", "--quick", "--out", str(TOUR)]
    return subprocess.run(tour, env=offscreen, check=False).returncode


def has_screen() -> bool:
    """Tell whether a window can be shown."""
    on_linux = bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    return on_linux or sys.platform in {"win32", "darwin"}


def test(*checks: str) -> int:
    """Run the named checks, all of them and the quick tests by default; return 0 when all pass."""
    return subprocess.run([PYTHON, str(ROOT / "packaging" / "check.py"), *checks], check=False).returncode


def test_slow() -> int:
    """Run the long tests, with what a screen reader's client needs; return 0 when all pass."""
    if sys.platform == "linux":
        install_system_packages(missing_for_reader(), NO_READER)
        install_system_packages(missing_for_spreadsheet(), NO_SPREADSHEET)
    return test("slow")


def fingerprint(files: list[Path]) -> str:
    """Return a digest of the files' content, in their order."""
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.read_bytes())
    return digest.hexdigest()


def newest(files: list[Path]) -> float:
    """Return the time of the last change among the files that exist; 0 when none does."""
    return max((file.stat().st_mtime for file in files if file.is_file()), default=0)


def succeeds(command: list[str]) -> bool:
    """Tell whether a command runs and exits with 0, keeping it silent."""
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def demand(command: list[str], environment: dict[str, str] | None = None) -> None:
    """Run a command that the next step needs."""
    try:
        status = subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
    except OSError as failure:
        raise PreparationError(f"La commande {command[0]} ne démarre pas ({failure.strerror}).") from failure
    if status:
        words = " ".join(command)
        raise PreparationError(f"Cette étape a échoué, et la suite n’a pas été faite\u00a0:\n    {words}")


def say(sentence: str) -> None:
    """Tell what is being done, at once."""
    print(sentence, flush=True)


if __name__ == "__main__":
    sys.exit(main())
