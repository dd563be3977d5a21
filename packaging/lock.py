"""Remake the two locks: every dependency, for the three systems, with its hashes.

`requirements.lock` holds what it takes to develop; `requirements-package.lock`, what the frozen application
is made of and the tools that freeze it, at the same versions.

The ranges stand in pyproject.toml, and `[tool.uv] constraint-dependencies` holds what must not move.
Versions already locked stay, unless `--upgrade` is given.
"""

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
TOOLS: Final = ROOT / "build" / "lock-tools"
RESOLVER: Final = "uv==0.13.9"


def main() -> int:
    """Resolve the dependencies anew; return the resolver's exit status."""
    uv = resolver()
    for wanted in (
        resolution("dev", "requirements.lock"),
        resolution("package", "requirements-package.lock", "--constraint", "requirements.lock"),
    ):
        status = subprocess.run([str(uv), *wanted, *sys.argv[1:]], cwd=ROOT, check=False)
        if status.returncode:
            return status.returncode
    return 0


def resolver() -> Path:
    """Return uv, installed on its own at the version wanted."""
    scripts = TOOLS / ("Scripts" if sys.platform == "win32" else "bin")
    if shutil.which("uv", path=str(scripts)) is None:
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(TOOLS)], check=True)
        pip = [str(scripts / "python"), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
        subprocess.run([*pip, RESOLVER], check=True)
    return scripts / "uv"


def resolution(extra: str, lock: str, *other: str) -> list[str]:
    """Return the resolver's arguments for one universal file, naming no registry."""
    return [
        *("pip", "compile", "--quiet", "--universal", "--generate-hashes"),
        *("--python-version", "3.11", "--extra", extra, "--no-strip-extras"),
        *("--no-emit-index-url", "--no-emit-find-links"),
        *("--custom-compile-command", "make lock"),
        *("--output-file", lock, "pyproject.toml", *other),
    ]


if __name__ == "__main__":
    sys.exit(main())
