"""What is given to users, built when it is missing or older than its sources."""

import os
import platform
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Final

import made
import prepare
import pytest
from freezing import freeze
from linux_packages import staging

FOLDER: Final = freeze.FOLDER / "jachete"
needs_root = pytest.mark.skipif(
    sys.platform != "linux"
    or os.geteuid() != 0
    or shutil.which("mmdebstrap") is None
    or not prepare.succeeds(["unshare", "--mount", "true"]),
    reason="clean systems are entered as root, with mounts of their own, and made by mmdebstrap",
)


def frozen_folder() -> Path:
    return _made(FOLDER / "jachete", "folder").parent


def debian_package() -> Path:
    return _made(staging.DIST / f"jachete_{staging.version()}_amd64.deb", "linux")


def self_extracting() -> Path:
    return _made(staging.DIST / f"jachete-{staging.version()}-linux-{platform.machine()}.run", "linux")


def windows_packages() -> Path:
    """Return the folder that holds the three; `freezing_under_wine.FOLDER` holds what is in them."""
    return _made(staging.DIST / f"jachete-{staging.version()}-win64.msi", "windows").parent


@cache
def _made(path: Path, name: str) -> Path:
    if not (path.exists() and made.is_current(name)):
        script = prepare.ROOT / "packaging" / "package.py"
        subprocess.run([sys.executable, str(script), name], check=True)
    return path
