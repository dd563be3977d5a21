"""The real window: what a keystroke, a frame of scrolling and a start take, against what they owe."""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.fictional import fictional_directory
from benchmarks.measuring import Milliseconds, percentile, table
from jachete.app import build_window, make_application
from jachete.editions.build import write
from jachete.editions.opened import Opened
from jachete.search.engine import Engine
from jachete.search.query import Query
from jachete.ui.directory.screen import DirectoryScreen
from jachete.ui.settings import Appearance, Settings
from jachete.ui.shell.visit import Place, Visit
from jachete.ui.waiting import waited
from jachete.ui.window import MainWindow

EDITIONS: Final = Path(__file__).resolve().parents[2] / "build" / "bench"
#: What Python compiles of what it starts with.
COMPILED: Final = EDITIONS / "compiled"
#: Twelve keys a second: as fast as one types.
_BETWEEN_KEYS: Final = 83
_FRAME: Final = 1000 / 60
_TICK: Final = 2
SEARCHES: Final = (
    "traiteur buffet",
    "entretien menager",
    "impression affiches",
    "transport de personnes",
    "ebenisterie mobilier",
    "location de salle",
    "formation",
    "paysagement sherbrooke",
)


def edition(size: int) -> Path:
    """Return the edition of a number of fictional enterprises, built the first time."""
    path = EDITIONS / f"fictive-{size}.db"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        write(fictional_directory(size), path)
    return path


@dataclass
class Typing:
    """What typing took: until painted, the engine alone, and the longest silence of the event loop."""

    painted: Milliseconds = field(default_factory=list)
    engine: Milliseconds = field(default_factory=list)
    gaps: Milliseconds = field(default_factory=list)
    keys: int = 0


class Painted(QObject):
    """Notes when the answer to what was typed last is on the screen."""

    def __init__(self, screen: DirectoryScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self._fresh = False
        self.text, self.at = "", 0.0
        screen.answered.connect(self._answered)
        screen.results.list.viewport().installEventFilter(self)

    def _answered(self) -> None:
        self._fresh = True

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """See the cards being painted; all that is painted with them comes before the next event."""
        if self._fresh and event.type() == QEvent.Type.Paint:
            self._fresh = False
            QTimer.singleShot(0, self._painted)
        return False

    def _painted(self) -> None:
        self.text, self.at = self._screen.shown_text(), time.perf_counter()


class Pulse(QTimer):
    """Ticks all the time, and notes the longest silence between two ticks."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps: Milliseconds = []
        self._last = time.perf_counter()
        self.setTimerType(Qt.TimerType.PreciseTimer)
        self.setInterval(_TICK)
        self.timeout.connect(self._tick)

    def _tick(self) -> None:
        now = time.perf_counter()
        self.gaps.append((now - self._last) * 1000)
        self._last = now


def opened(path: Path) -> MainWindow:
    """Return the real window on an edition, in the directory, its first answer painted."""
    make_application(["jachete"])
    window = build_window(path, Settings(Appearance.LIGHT), Visit(Place.DIRECTORY))
    window.resize(1440, 868)
    window.show()
    window.activateWindow()
    if not waited(lambda: window.directory is not None and window.directory.record.sheet is not None):
        raise TimeoutError
    return window


def typed(screen: DirectoryScreen, engine: Engine) -> Typing:
    """Type every search as a person does, key after key, then give the same texts to an engine alone."""
    result, painted = Typing(), Painted(screen)
    for search in SEARCHES:
        screen.field.erase()
        waited(lambda: painted.text == "")
        _type(screen, painted, search, result)
        for end in range(1, len(search) + 1):
            start = time.perf_counter()
            engine.search(Query.parse(search[:end]))
            result.engine.append((time.perf_counter() - start) * 1000)
    return result


def _type(screen: DirectoryScreen, painted: Painted, search: str, result: Typing) -> None:
    pulse = Pulse()
    pulse.start()
    for letter in search:
        start = time.perf_counter()
        QTest.keyClicks(screen.field, letter)
        waited(lambda: False, _BETWEEN_KEYS)  # QTest’s own waiting sleeps between events
        result.keys += 1
        if painted.text == screen.field.text():
            result.painted.append((painted.at - start) * 1000)
    pulse.stop()
    result.gaps += pulse.gaps


def scrolled(screen: DirectoryScreen) -> Milliseconds:
    """Scroll the whole directory by wheel, then by pages, and return what each frame took."""
    screen.field.erase()
    waited(lambda: screen.shown_text() == "")
    cards = screen.results.list
    middle = QPointF(cards.viewport().rect().center())
    frames: Milliseconds = []
    for step in range(300):
        start = time.perf_counter()
        if step < 250:
            event = QWheelEvent(
                middle,
                QPointF(cards.viewport().mapToGlobal(middle.toPoint())),
                QPoint(),
                QPoint(0, -120),
                Qt.MouseButton.NoButton,
                Qt.KeyboardModifier.NoModifier,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            )
            QApplication.sendEvent(cards.viewport(), event)
        else:
            QTest.keyClick(cards, Qt.Key.Key_PageDown)
        QApplication.processEvents()
        frames.append((time.perf_counter() - start) * 1000)
        waited(lambda: not screen.results.model.is_growing)
    return frames


def started(name: str, *arguments: str) -> tuple[float, float]:
    """Return the milliseconds that a start takes in a process of its own, and the memory it holds."""
    command = [sys.executable, "-m", "benchmarks.window_start", name, str(time.monotonic_ns())]
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(COMPILED)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # what is installed is compiled once for all
    ran = subprocess.run([*command, *arguments], env=environment, capture_output=True, text=True, check=True)
    paint, memory = ran.stdout.split()
    return float(paint), float(memory)


def starts(path: Path, times: int) -> Iterator[list[object]]:
    """Yield the lines of start and memory: medians of starts made in turn, after one that compiles."""
    pairs = [(started("empty"), started("jachete", str(path))) for _turn in range(times + 1)][1:]
    (bare, bare_held), (ours, held) = (
        [percentile(values, 50) for values in zip(*each, strict=True)] for each in zip(*pairs, strict=True)
    )
    target = f"{ours / bare:.2f} × (≤ 1,35)"
    yield [
        "départ : premier affichage utile, médiane",
        f"{ours:.0f} ms",
        f"fenêtre vide {bare:.0f} ms",
        target,
    ]
    target = f"+{held - bare_held:.0f} Mo (≤ +90)"
    yield ["mémoire au repos, médiane", f"{held:.0f} Mo", f"fenêtre vide {bare_held:.0f} Mo", target]


def lines(path: Path) -> Iterator[list[object]]:
    """Yield the lines of what is done in the window."""
    window = opened(path)
    screen = window.directory
    if screen is None:
        raise RuntimeError(path)
    with Opened.at(path) as edition_opened:
        result = typed(screen, edition_opened.engine)
    for share in (50, 95):
        ours, engine = percentile(result.painted, share), percentile(result.engine, share)
        yield [
            f"frappe → résultats affichés, p{share} ({len(result.painted)} sur {result.keys})",
            f"{ours:.1f} ms",
            f"moteur seul {engine:.1f} ms",
            f"+{ours - engine:.1f} ms (≤ +12)",
        ]
    worst, usual = max(result.gaps), percentile(result.gaps, 99)
    told = f"{worst / 50:.2f} × (≤ 1)"
    yield ["plus long silence de la boucle en tapant", f"{worst:.1f} ms", f"50 ms (p99 {usual:.1f} ms)", told]
    frames = scrolled(screen)
    ours = percentile(frames, 95)
    yield ["défilement, une image, p95", f"{ours:.1f} ms", f"{_FRAME:.1f} ms", f"{ours / _FRAME:.2f} × (≤ 1)"]
    window.close()


def main(arguments: Sequence[str] | None = None) -> None:
    """Print a table for each size asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[11_200])
    parser.add_argument("--starts", type=int, default=7)
    options = parser.parse_args(arguments)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    for variable in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"):
        os.environ[variable] = tempfile.mkdtemp()
    for size in options.sizes:
        path = edition(size)
        rows = [*lines(path), *(starts(path, options.starts) if options.starts else ())]
        print(f"\n{size:,} entreprises\n".replace(",", "\u00a0"))
        print(table(["ce qui est mesuré", "jachete", "référence", "rapport (cible)"], rows))


if __name__ == "__main__":
    main()
