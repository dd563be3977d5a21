"""The frozen application against the least PySide6 window frozen by the same rules: size, and start.

    .venv/bin/python packaging/bench.py frozen_ratios [--rounds N]

A hidden X screen is looked at every few milliseconds. A start has two moments: the first picture with a field
where one types, then the one that shows, but for what still blinks, all that will be shown. The frozen folder
is made when it is missing.
"""

import argparse
import mmap
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
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
#: Seconds after which what has not changed will not, at most, and between two looks.
_STILL: Final = 3.0
_WATCHED: Final = 20.0
_LOOK: Final = 0.004
#: Where a line from top to bottom crosses the field, in pixels, and how many colours it then has at least.
_ACROSS: Final = 600
_DRAWN: Final = 3
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
    started: dict[str, list[Start]] = {name: [] for name in programs}
    with tempfile.TemporaryDirectory() as own, hidden_screen(Path(own)) as screen:
        SettingsFile(Path(own) / "home" / "preferences.ini").write(Settings(welcomed=True))
        for number in range(rounds + 1):
            for name, program in programs.items():
                seen = start(program, screen, Path(own) / "home")
                if number:  # the first fills the caches
                    started[name].append(seen)
    print("| | jachete | fenêtre PySide6 vide | rapport, ou écart |\n| --- | --- | --- | --- |")
    megabytes = {name: size(program.parent) / 1e6 for name, program in programs.items()}
    beyond = megabytes["jachete"] - megabytes["bare"]
    print(f"| dossier figé, Mo | {megabytes['jachete']:.0f} | {megabytes['bare']:.0f} | +{beyond:.0f} Mo |")
    for said, moment in (("premier affichage utile", "first"), ("écran complet", "complete")):
        times = {
            name: statistics.median(getattr(each, moment) for each in starts) * 1000
            for name, starts in started.items()
        }
        ratio = times["jachete"] / times["bare"]
        print(f"| démarrage figé, {said}, ms | {times['jachete']:.0f} | {times['bare']:.0f} | {ratio:.2f} |")


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


@dataclass(frozen=True, slots=True)
class Start:
    """Seconds from the call to the first picture with a field, and to the picture that stays."""

    first: float
    complete: float


@dataclass(frozen=True, slots=True)
class Look:
    """What the screen shows at a moment: some of its pixels, and all those of a line across the field."""

    at: float
    pixels: NDArray[np.uint32]
    line: NDArray[np.uint32]

    def shows(self, other: "Look") -> bool:
        """Tell whether it shows, but for what blinks, what another does."""
        return bool((self.pixels == other.pixels).mean() >= _SAME)

    def has_field(self, before: "Look") -> bool:
        """Tell whether a window that has a field covers what was seen before."""
        covered = (self.line != before.line).mean() > 1 / 2
        return bool(covered) and len(np.unique(self.line)) >= _DRAWN


def start(program: Path, screen: HiddenScreen, home: Path) -> Start:
    """Start a program, and look at the screen until it changes no more."""
    shown = (screen.folder / "Xvfb_screen0").open("rb")
    with shown, mmap.mmap(shown.fileno(), 0, access=mmap.ACCESS_READ) as memory:
        pixels = _pixels(memory)
        environment = {
            **os.environ,
            "DISPLAY": screen.name,
            "JACHETE_HOME": str(home),
            "QT_QPA_PLATFORM": "xcb",
        }
        begin = time.perf_counter()
        seen = [_look(pixels, begin)]
        changed = begin + _WATCHED
        with subprocess.Popen([str(program)], env=environment, stderr=subprocess.DEVNULL) as process:
            while seen[-1].at < min(changed - begin + _STILL, _WATCHED):
                time.sleep(_LOOK)
                seen.append(_look(pixels, begin))
                if not seen[-1].shows(seen[-2]):
                    changed = time.perf_counter()
            process.terminate()
        del pixels
    first = next(each for each in seen if each.has_field(seen[0]))
    return Start(first.at, next(each.at for each in seen if each.shows(seen[-1])))


def _look(pixels: NDArray[np.uint32], begin: float) -> Look:
    now = time.perf_counter() - begin
    return Look(now, pixels[::_GRID, ::_GRID].copy(), pixels[:, _ACROSS].copy())


def _pixels(memory: mmap.mmap) -> NDArray[np.uint32]:
    """Return what a window dump shows, a number for each pixel."""
    head = np.frombuffer(memory, ">u4", 25)
    first = int(head[0]) + int(head[19]) * _COLORS
    return np.frombuffer(memory, np.uint32, _WIDTH * _HEIGHT, first).reshape(_HEIGHT, _WIDTH)


if __name__ == "__main__":
    main()
