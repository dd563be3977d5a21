"""Every check of the project, one after the other, then one line for each.

.venv/bin/python packaging/check.py              all of them, with the quick tests
.venv/bin/python packaging/check.py lint types   some of them
.venv/bin/python packaging/check.py slow         the tests marked slow
.venv/bin/python packaging/check.py folder       the application frozen for this system
.venv/bin/python packaging/check.py packages     what is given to users, built, installed and started

Exit status 0 when every check asked for passes.
"""

import argparse
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
FACES: Final = "*/jachete/ui/*,*/jachete/app.py,*/jachete/opening.py,*/jachete/tour/*"
NO_TEST_COLLECTED: Final = 5

CHECKS: Final = {
    "lint": ["ruff", "check"],
    "format": ["ruff", "format", "--check"],
    "types": ["mypy"],
    "layers": ["lint-imports", "--no-logo"],
    "tests": ["pytest", "-q", "--numprocesses=auto", "--dist=loadfile", "--cov", "--cov-report="],
    "coverage": ["coverage", "report", f"--omit={FACES}", "--fail-under=100"],
    "coverage-ui": ["coverage", "report", f"--include={FACES}", "--fail-under=0"],
    "folder": [
        *("pytest", "-q", "-m", "packages", "tests/installers/test_frozen.py"),
        "tests/installers/test_frozen_trust.py",
    ],
    "packages": [
        *("pytest", "-q", "-m", "packages", "--numprocesses=2", "--dist=loadfile", "--no-loadscope-reorder"),
        "--durations=12",
    ],
    "slow": ["pytest", "-q", "--numprocesses=auto", "-m", "slow"],
}
ALWAYS: Final = [name for name in CHECKS if name not in {"folder", "packages", "slow"}]


def main(arguments: list[str] | None = None) -> int:
    """Run the named checks, all by default; return 0 when every one passes."""
    parser = argparse.ArgumentParser(description="Vérifie le projet.")
    parser.add_argument("checks", nargs="*", help=f"parmi : {', '.join(CHECKS)}")
    names = parser.parse_args(arguments).checks or ALWAYS
    if unknown := [name for name in names if name not in CHECKS]:
        parser.error(f"vérification inconnue : {', '.join(unknown)}")
    results = {name: timed(name) for name in names}
    print()
    for name, (passed, seconds) in results.items():
        print(f"{'réussi' if passed else 'ÉCHEC ':8} {name:12} {seconds:6.1f} s")
    return 0 if all(passed for passed, _ in results.values()) else 1


def timed(name: str) -> tuple[bool, float]:
    """Run one check; return whether it passed and how many seconds it took."""
    print(f"── {name}", flush=True)
    start = time.monotonic()
    tool, *options = CHECKS[name]
    screenless = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    command = [str(Path(sys.executable).with_name(tool)), *options]
    status = subprocess.run(command, cwd=ROOT, env=screenless, check=False)
    passed = status.returncode == 0 or (name == "slow" and status.returncode == NO_TEST_COLLECTED)
    return passed, time.monotonic() - start


if __name__ == "__main__":
    sys.exit(main())
