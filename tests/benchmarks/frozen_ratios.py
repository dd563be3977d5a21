"""The frozen application against the least PySide6 window frozen by the same rules: size, and start.

    .venv/bin/python packaging/bench.py frozen_ratios [--rounds N]

A start ends when the screen shows, but for what still blinks, what it will show: a hidden X screen is looked
at every few milliseconds. The frozen folder is made when it is missing.
"""

import argparse
import mmap
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

ROOT: Final = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging"))

import prepare  # noqa: E402 - lies beside, and is no package
from freezing import freeze  # noqa: E402 - as above

from artefacts import frozen_folder  # noqa: E402 - as above
from hidden_screen import HiddenScreen, hidden_screen  # noqa: E402 - as above
from jachete.ui.settings import Settings, SettingsFile  # noqa: E402 - as above

BARE: Final = freeze.WORK / "bare"
_WATCHED: Final = 4.0
_LOOK: Final = 0.004
_GRID: Final = 12
_SAME: Final = 0.99
_COLORS: Final = 12  # bytes of each entry of its colour map
_WIDTH, _HEIGHT = 1440, 900


def main() -> None:
    """Measure, and print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=7)
    rounds = parser.parse_args().rounds
    ours, bare = frozen_folder(), bare_folder()
    programs = {"jachete": ours / "jachete", "bare": bare / "bare"}
    started: dict[str, list[float]] = {name: [] for name in programs}
    with tempfile.TemporaryDirectory() as own, hidden_screen(Path(own)) as screen:
        SettingsFile(Path(own) / "home" / "preferences.ini").write(Settings(welcomed=True))
        for number in range(rounds + 1):
            for name, program in programs.items():
                seconds = start(program, screen, Path(own) / "home")
                if number:  # the first fills the caches
                    started[name].append(seconds)
    print("| | jachete | fenêtre PySide6 vide | rapport, ou écart |\n| --- | --- | --- | --- |")
    megabytes = {name: size(program.parent) / 1e6 for name, program in programs.items()}
    beyond = megabytes["jachete"] - megabytes["bare"]
    print(f"| dossier figé, Mo | {megabytes['jachete']:.0f} | {megabytes['bare']:.0f} | +{beyond:.0f} Mo |")
    times = {name: statistics.median(each) * 1000 for name, each in started.items()}
    ratio = times["jachete"] / times["bare"]
    print(f"| démarrage figé, ms | {times['jachete']:.0f} | {times['bare']:.0f} | {ratio:.2f} |")


def bare_folder() -> Path:
    """Return the least window, frozen."""
    if not (BARE / "bare" / "bare").exists():
        spec = ROOT / "tests" / "benchmarks" / "bare.spec"
        places = ["--distpath", str(BARE), "--workpath", str(freeze.WORK / "work")]
        options = ["--noconfirm", "--clean", "--log-level", "ERROR"]
        command = [str(freeze.PYTHON), "-m", "PyInstaller", *options, *places, str(spec)]
        prepare.demand(command, {**os.environ, **freeze.repeatable()})
        freeze.strip(BARE / "bare")
    return BARE / "bare"


def size(folder: Path) -> int:
    """Return the bytes of every file of a folder."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if not path.is_dir())


def start(program: Path, screen: HiddenScreen, home: Path) -> float:
    """Return the seconds from the call to the picture that stays."""
    shown = (screen.folder / "Xvfb_screen0").open("rb")
    with shown, mmap.mmap(shown.fileno(), 0, access=mmap.ACCESS_READ) as memory:
        pixels = _pixels(memory)
        environment = {
            **os.environ,
            "DISPLAY": screen.name,
            "JACHETE_HOME": str(home),
            "QT_QPA_PLATFORM": "xcb",
        }
        seen: list[tuple[float, NDArray[np.uint32]]] = []
        begin = time.perf_counter()
        with subprocess.Popen([str(program)], env=environment, stderr=subprocess.DEVNULL) as process:
            while time.perf_counter() - begin < _WATCHED:
                seen.append((time.perf_counter() - begin, pixels[::_GRID, ::_GRID].copy()))
                time.sleep(_LOOK)
            process.terminate()
        last = seen[-1][1]
        del pixels
    return next(moment for moment, picture in seen if (picture == last).mean() >= _SAME)


def _pixels(memory: mmap.mmap) -> NDArray[np.uint32]:
    """Return what a window dump shows, a number for each pixel."""
    head = np.frombuffer(memory, ">u4", 25)
    first = int(head[0]) + int(head[19]) * _COLORS
    return np.frombuffer(memory, np.uint32, _WIDTH * _HEIGHT, first).reshape(_HEIGHT, _WIDTH)


if __name__ == "__main__":
    main()
