"""A notebook of ten thousand entries against one of a hundred: what the window and the disk take.

    .venv/bin/python packaging/bench.py notebook_speed

Processor time, which another process on the machine does not lengthen: that of the whole process for what is
waited for, that of the GUI thread between two turns of its event loop for the longest silence.
"""

import argparse
import datetime
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from PySide6.QtCore import QTimer

from benchmarks.measuring import percentile, table
from benchmarks.window_speed import edition
from jachete.app import build_window, make_application
from jachete.notebook.copies import Copies
from jachete.notebook.file import Notebook
from jachete.notebook.searches import Searches
from jachete.notebook.shortlists import Shortlists
from jachete.ui.settings import Appearance, Settings
from jachete.ui.shell.visit import Place, Visit
from jachete.ui.waiting import waited
from jachete.ui.window import MainWindow
from notebooks import make_entry, make_past_search, make_shortlist

SIZES: Final = (100, 10_000)
_LISTS: Final = 10
_TIMES: Final = 7
_TICK: Final = 1


def main(arguments: list[str]) -> int:
    """Print a table of processor times in milliseconds and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES))
    sizes = parser.parse_args(arguments).sizes
    make_application(["bench"])
    measured = [measure(size) for size in sizes]
    names = list(measured[0])
    rows = [
        [name, *(f"{each[name]:.1f}" for each in measured), f"{measured[-1][name] / measured[0][name]:.1f}"]
        for name in names
    ]
    print(table(["", *(f"{size} entries, ms" for size in sizes), "ratio"], rows))
    return 0


def measure(size: int) -> dict[str, float]:
    """Return the median times of what one does with a notebook of a number of entries."""
    with tempfile.TemporaryDirectory(prefix="jachete-") as name:
        path = Path(name) / "notebook.db"
        fill(path, size)
        times = dict(on_disk(path))
        with opened(path) as window:
            times.update(in_window(window))
        return times


def fill(path: Path, size: int) -> None:
    """Keep a number of entries in some shortlists."""
    notebook = Notebook.open(path, _now())
    for number in range(_LISTS):
        entries = (make_entry(f"Entreprise Exemple {number} {place}") for place in range(size // _LISTS))
        Shortlists(notebook).keep(make_shortlist(f"Liste {number}", *entries))
    notebook.close()


def on_disk(path: Path) -> Iterator[tuple[str, float]]:
    """Yield what the notebook itself takes."""
    yield "open", median(lambda _n: Notebook.open(path, _now()).close())
    notebook = Notebook.open(path, _now())
    shortlists, searches, copies = Shortlists(notebook), Searches(notebook), Copies(notebook)
    first = shortlists.all()[0].id

    def add(number: int) -> None:
        entry = make_entry(f"Autre Exemple {number}")
        shortlists.change(first, lambda each: each.with_entries([entry]))

    yield "add an entry", median(add)
    yield "note a search", median(lambda number: searches.note(make_past_search(f"mot {number}")))
    yield "make a copy", median(lambda _n: copies.make(_now()))
    kept = copies.all()[0].backup
    yield "restore a copy", median(lambda _n: copies.restore(kept, _now()))
    notebook.close()


@contextmanager
def opened(path: Path) -> Iterator[MainWindow]:
    """Give a window on the notebook, once all is read."""
    os.environ["JACHETE_HOME"] = str(path.parent)
    settings = Settings(Appearance.LIGHT, welcomed=True)
    window = build_window(edition(100), settings, Visit(Place.HOME), path.with_name("memory.ini"))
    window.resize(1440, 868)
    window.show()
    waited(
        lambda: (
            window.screen_shown is not None and window.gathered.keeper.is_open and window.background.is_idle()
        )
    )
    yield window
    window.close()
    window.deleteLater()


def in_window(window: MainWindow) -> Iterator[tuple[str, float]]:
    """Yield what one waits for in the window, and the longest silence of its event loop meanwhile."""
    keeper, gathering = window.gathered.keeper, window.gathered.gathering
    wait, silence = felt(
        window, lambda _n: window.go(Visit(Place.SHORTLISTS)), lambda _n: window.go(Visit(Place.HOME))
    )
    yield "show the shortlists", wait
    yield "… longest silence", silence
    first = keeper.shortlists[0]
    known = [each.enterprise for each in keeper.shortlists[1].entries][:_TIMES]

    def add(number: int) -> None:
        entry = make_entry(f"Encore {number}", enterprise=known[number])
        gathering.change(first.id, lambda each: each.with_entries([entry]))

    wait, silence = felt(window, add, lambda _n: None)
    yield "add in the window", wait
    yield "… its longest silence", silence


def felt(window: MainWindow, act: Callable[[int], None], undo: Callable[[int], None]) -> tuple[float, float]:
    """Return the median work until something is done and shown, and the median longest silence."""
    waits, silences = [], []
    for number in range(_TIMES):
        beats = [time.thread_time()]
        timer = QTimer()
        timer.timeout.connect(lambda beats=beats: beats.append(time.thread_time()))
        timer.start(_TICK)
        start = time.process_time()
        act(number)
        waited(window.background.is_idle)
        waits.append((time.process_time() - start) * 1000)
        timer.stop()
        pairs = zip(beats, [*beats[1:], time.thread_time()], strict=True)
        silences.append(max(after - before for before, after in pairs) * 1000)
        undo(number)
        waited(window.background.is_idle)
    return percentile(waits, 50), percentile(silences, 50)


def median(act: Callable[[int], object]) -> float:
    """Return the median time of something done a few times, in milliseconds."""
    times = []
    for number in range(_TIMES):
        start = time.process_time()
        act(number)
        times.append((time.process_time() - start) * 1000)
    return percentile(times, 50)


def _now() -> datetime.datetime:
    return datetime.datetime.now()  # noqa: DTZ005 - copies are dated by the local clock


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
