"""A small frozen folder made of real files: libraries of this environment, and a few of the product."""

import shutil
import sys
from importlib import metadata
from pathlib import Path

import PySide6

SITE = Path(PySide6.__file__).parent.parent
ROOT = Path(__file__).resolve().parents[2]


def make_frozen(folder: Path, *distributions: str) -> Path:
    """Lay out distributions as PyInstaller does, with Qt's core, an executable and a font."""
    inside = folder / "_internal"
    for name in ("PySide6-Essentials", *distributions):
        bring_metadata(inside, name)
    for name in distributions:
        for path in metadata.files(name) or ():
            if path.suffix in {".so", ".json"} or ".so." in path.name:
                copy(Path(str(path.locate())), inside / path)
    copy(SITE / "PySide6" / "Qt" / "lib" / "libQt6Core.so.6", inside / "PySide6/Qt/lib/libQt6Core.so.6")
    copy(ROOT / "resources/fonts/Inter-Regular.ttf", inside / "resources/fonts/Inter-Regular.ttf")
    copy(Path(sys.executable), folder / "jachete")
    return folder


def bring_metadata(inside: Path, name: str) -> Path:
    """Copy what a distribution says of itself; return its folder."""
    for path in metadata.files(name) or ():
        if path.parts[0].endswith(".dist-info") and ".." not in path.parts:
            copy(Path(str(path.locate())), inside / path)
    start = name.replace("-", "_").lower() + "-"
    (place,) = (each for each in inside.iterdir() if each.name.lower().startswith(start))
    return place


def copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
