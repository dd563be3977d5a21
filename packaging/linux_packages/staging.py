"""A folder laid out as the system is to find it: the application, and what desktops read of it."""

from __future__ import annotations  # as in prepare.py

import gzip
import re
import shutil
from pathlib import Path
from typing import Final

import prepare
from freezing import freeze

DIST: Final = prepare.ROOT / "dist"
SHARE: Final = freeze.FOLDER / "share"
_SIGN: Final = prepare.ROOT / "resources" / "sign" / "jachete.svg"
_SIDES: Final = (16, 24, 32, 48, 64, 128, 256, 512)


def version() -> str:
    """Return the version of the application."""
    text = (prepare.ROOT / "desktop" / "jachete" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'__version__ = "([\d.]+)"', text)
    if found is None:
        raise prepare.PreparationError("La version de l’application ne se lit pas. Rien n’a été fait.")
    return found[1]


def share() -> Path:
    """Return a folder laid out like /usr/share: menu entry, kinds of files, icons, manual, completion."""
    script = prepare.ROOT / "packaging" / "linux_packages" / "share.py"
    prepare.demand([prepare.PYTHON, str(script), str(SHARE)])
    for page in SHARE.glob("man/**/*.1"):
        compress(page)
    icons = SHARE / "icons" / "hicolor"
    for side in _SIDES:
        place(freeze.ICONS / f"{side}.png", icons / f"{side}x{side}" / "apps" / "jachete.png")
    place(_SIGN, icons / "scalable" / "apps" / "jachete.svg")
    return SHARE


def place(source: Path, target: Path) -> None:
    """Copy a file where it goes, making its folders."""
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def compress(path: Path) -> None:
    """Put a file under gzip, undated, in the place of the plain one."""
    path.with_name(f"{path.name}.gz").write_bytes(gzip.compress(path.read_bytes(), 9, mtime=0))
    path.unlink()
