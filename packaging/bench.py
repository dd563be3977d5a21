"""Measure the search against what people would use instead, and print the tables.

    .venv/bin/python packaging/bench.py                       quality, then speed, the window, the paper
    .venv/bin/python packaging/bench.py search_speed --sizes 10000

What is measured against is installed in `build/bench`, never in the application's environment.
"""

import hashlib
import os
import subprocess
import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
FOLDER: Final = ROOT / "build" / "bench"
WANTED: Final = ROOT / "tests" / "benchmarks" / "requirements.txt"
ALWAYS: Final = (
    "search_quality",
    "search_speed",
    "window_speed",
    "notebook_speed",
    "paper_speed",
    "book_speed",
)


def main(arguments: list[str]) -> int:
    """Install what is measured against, then run the benchmarks; return 0 when all of them end well."""
    install()
    asked = [arguments] if arguments else [[name] for name in ALWAYS]
    return max(run(name, options) for name, *options in asked)


def install() -> None:
    """Bring the folder up to date with the list of what is wanted."""
    stamp = FOLDER / "installed"
    wanted = hashlib.sha256(WANTED.read_bytes()).hexdigest()
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted:
        return
    command = ["-m", "pip", "install", "--quiet", "--upgrade", "--target", str(FOLDER), "-r", str(WANTED)]
    subprocess.run([sys.executable, *command], check=True)
    stamp.write_text(wanted, encoding="utf-8")


def run(name: str, options: list[str]) -> int:
    """Run one benchmark and return its exit status."""
    path = os.pathsep.join([str(FOLDER), str(ROOT / "tests")])
    environment = {**os.environ, "PYTHONPATH": path, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", f"benchmarks.{name}", *options]
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
