"""Wine, in a folder of its own: whatever a Windows program does here, it does there."""

import os
import select
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PureWindowsPath
from typing import Final

from windows_packages import complex_numbers, randomness

ROOT: Final = Path(__file__).resolve().parent.parent.parent
FOLDER: Final = ROOT / "build" / "windows" / "wine"
FONTS: Final = ROOT / "resources" / "fonts"
#: Neither .NET nor a browser is asked for, and a program that falls says so instead of waiting.
WITHOUT: Final = "mscoree,mshtml=;winedbg.exe=d"
LIBRARIES: Final = Path("/usr/lib/x86_64-linux-gnu/wine/x86_64-windows")
#: What a Windows program finds in its environment: Wine keeps the outside's QT_* to itself.
SCREENLESS: Final = {"QT_QPA_PLATFORM": "offscreen", "QT_QPA_FONTDIR": r"C:\windows\Fonts"}


class WineError(Exception):
    """A Windows program that did not end well under Wine; its text says which and what it wrote."""


@dataclass(frozen=True, slots=True)
class Finished:
    """How a program ended: its exit status modulo 256, and all that it wrote."""

    status: int
    output: str


class Wine:
    """A Windows of one's own: `drive` is its C:, `home` the home that its shortcuts would go to."""

    def __init__(self, folder: Path = FOLDER, display: str = "") -> None:
        self.home = folder / "home"
        self.prefix = folder / "prefix"
        self.drive = self.prefix / "drive_c"
        self._environment = {
            "PATH": os.environ["PATH"],
            "LANG": "C.UTF-8",
            "HOME": str(self.home),
            "XDG_DATA_HOME": str(self.home / "share"),
            "XDG_CONFIG_HOME": str(self.home / "config"),
            "DISPLAY": display,
            "WINEPREFIX": str(self.prefix),
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": f"{WITHOUT};ucrtbase=n,b",
        }

    def prepare(self) -> None:
        """Make a Windows 10 where there is none yet, with the application's fonts as its own."""
        ready = self.prefix / "ready"
        if ready.exists():
            return
        shutil.rmtree(self.prefix, ignore_errors=True)
        self.home.mkdir(parents=True, exist_ok=True)
        self.demand("wineboot", "--init", WINEDLLOVERRIDES=WITHOUT)
        self.demand("winecfg", "/v", "win10")  # Debian's Wine answers “Windows 7” otherwise
        for name, value in SCREENLESS.items():
            self.demand("reg", "add", r"HKCU\Environment", "/v", name, "/d", value, "/f")
        self.close()
        system = self.drive / "windows" / "system32"
        complex_numbers.add(system, LIBRARIES / "ucrtbase.dll")
        randomness.add(system)
        fonts = self.drive / "windows" / "Fonts"
        fonts.mkdir(parents=True, exist_ok=True)
        for font in FONTS.glob("*.ttf"):
            shutil.copy(font, fonts)
        ready.touch()

    def run(self, *command: str | Path, seconds: float = 300, **environment: str) -> Finished:
        """Run a program to its end; raise `WineError` after a time, with every program here ended."""
        words = [windows_path(word) if isinstance(word, Path) else word for word in command]
        process = subprocess.Popen(
            [loader(), *words],
            env={**self._environment, **environment},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,  # a file in its place would be an “invalid handle”
            stderr=subprocess.STDOUT,
        )
        written = said(process, time.monotonic() + seconds)
        if process.poll() is None:
            self.close()
            process.wait()
            raise WineError(
                f"{words[0]} n’a pas fini sous Wine en {seconds:g} s. La suite n’a pas été faite."
            )
        return Finished(process.returncode, written.decode(errors="replace"))

    def demand(self, *command: str | Path, seconds: float = 300, **environment: str) -> str:
        """Run a program that must succeed; return what it wrote, raise `WineError` otherwise."""
        ended = self.run(*command, seconds=seconds, **environment)
        if ended.status:
            words = " ".join(str(word) for word in command)
            raise WineError(
                f"Sous Wine, ce programme a échoué ({ended.status})\u00a0:\n    {words}\n{ended.output}"
            )
        return ended.output

    def start(self, *command: str | Path) -> "subprocess.Popen[bytes]":
        """Start a program that stays; what it writes is thrown away."""
        words = [windows_path(word) if isinstance(word, Path) else word for word in command]
        return subprocess.Popen(
            [loader(), *words],
            env=self._environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def close(self) -> None:
        """End every program of this Windows, and wait for what they had to write."""
        for option in ("--kill", "--wait"):
            subprocess.run([server(), option], env=self._environment, capture_output=True, check=False)


def said(process: "subprocess.Popen[bytes]", until: float) -> bytes:
    """Return what a program writes until it ends: Windows's own services may hold its output open longer."""
    written = bytearray()
    assert process.stdout is not None  # noqa: S101 - it was asked for
    with process.stdout as output:
        while time.monotonic() < until:
            ended = process.poll() is not None
            ready = select.select([output], [], [], 0 if ended else 0.1)[0]
            chunk = os.read(output.fileno(), 65_536) if ready else b""
            written += chunk
            if ended and not chunk:
                break
    return bytes(written)


@contextmanager
def windows(folder: Path = FOLDER) -> Iterator[Wine]:
    """Give a Windows that is ready, with a screen that nobody sees."""
    with screen() as display:
        wine = Wine(folder, display)
        try:
            wine.prepare()
            yield wine
        finally:
            wine.close()


@contextmanager
def screen(size: str = "1366x768x24") -> Iterator[str]:
    """Give the name of a display held in memory."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server_of_screen:
        os.close(writing)
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        try:
            yield f":{number}"
        finally:
            server_of_screen.terminate()


def windows_path(path: Path) -> str:
    """Return a path of this machine as Windows programs see it."""
    return str(PureWindowsPath("Z:/", path.absolute()))


def loader() -> str:
    """Return Wine's own program: Debian's `wine` first asks for a 32-bit one, which serves nothing here."""
    debian = Path("/usr/lib/wine/wine64")
    return str(debian) if debian.exists() else shutil.which("wine64") or "wine"


def server() -> str:
    """Return the program that keeps a Windows together."""
    debian = Path("/usr/lib/wine/wineserver")
    return str(debian) if debian.exists() else "wineserver"
