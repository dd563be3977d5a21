"""The portfolio at several sizes, against as many sheets made one by one: time, memory, size."""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.fictional import fictional_directory
from benchmarks.measuring import once, table
from jachete.editions.build import write
from jachete.editions.opened import Opened
from jachete.printshop.jobs import BookJob, Progress
from jachete.printshop.working import do
from jachete.search.stopping import never

HEAD = [
    "fiches",
    "travail",
    "s",
    "s de processeur",
    "ms de processeur par fiche",
    "÷ fiches une à une",
    "mémoire, Mo",
    "pages",
    "fichier, Mo",
]


def sheets(edition: Path, _folder: Path) -> dict[str, float]:
    """Make every sheet alone, from its record to its bytes."""
    with Opened.at(edition) as opened:
        ids = opened.reader.ids()
        opened.pdf(ids[0])
        return timed(lambda: deque(map(opened.pdf, ids), maxlen=0))


def book(edition: Path, folder: Path) -> dict[str, float]:
    """Make the portfolio, from the records to the file."""
    told: list[Progress] = []
    out = folder / "portfolio.pdf"
    with Opened.at(edition) as opened:
        opened.pdf(opened.reader.ids()[0])
    times = timed(lambda: do(BookJob(edition, "fr", out), told.append, never))
    return {**times, "pages": told[-1].pages, "size": out.stat().st_size / 1e6}


def timed(call: Callable[[], object]) -> dict[str, float]:
    """Return the seconds that a call takes, and those of the processor alone: others may be using it."""
    start = time.process_time()
    seconds = once(call)
    return {"seconds": seconds, "processor": time.process_time() - start}


WORKS: dict[str, Callable[[Path, Path], dict[str, float]]] = {"sheets": sheets, "book": book}
SAID = {"sheets": "fiches une à une", "book": "portfolio"}


def apart(name: str, edition: Path, folder: Path) -> dict[str, float]:
    """Do one work in a process of its own, whose memory is then its own too."""
    command = [sys.executable, "-m", "benchmarks.book_speed", "--work", name, str(edition), str(folder)]
    ran = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    measured: dict[str, float] = json.loads(ran.stdout)
    return measured


def rows(size: int, folder: Path) -> Iterator[list[object]]:
    """Yield the table's lines for one size."""
    edition = folder / "edition.db"
    write(fictional_directory(size), edition)
    measured = {name: apart(name, edition, folder) for name in WORKS}
    for name, found in measured.items():
        processor = found["processor"]
        yield [
            size,
            SAID[name],
            f"{found['seconds']:.1f}",
            f"{processor:.1f}",
            f"{1000 * processor / size:.1f}",
            f"{processor / measured['sheets']['processor']:.2f}",
            f"{found['memory']:.0f}",
            found.get("pages", ""),
            f"{found['size']:.1f}" if "size" in found else "",
        ]


def main() -> None:
    """Print the table for the sizes asked for, or what one work takes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 300, 1000])
    parser.add_argument("--work", nargs=3, metavar=("WORK", "EDITION", "FOLDER"))
    options = parser.parse_args()
    if options.work:
        name, edition, folder = options.work
        found = WORKS[name](Path(edition), Path(folder))
        found["memory"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(json.dumps(found))
        return
    lines: list[list[object]] = []
    for size in options.sizes:
        with tempfile.TemporaryDirectory() as folder:
            lines += rows(size, Path(folder))
    print(table(HEAD, lines))


if __name__ == "__main__":
    main()
