"""The frozen application for Windows: the one specification, read by PyInstaller under Wine."""

import shutil
from pathlib import Path
from typing import Final

from freezing import freeze, stand_ins
from windows_packages.payload import Payload
from windows_packages.wine import ROOT, Wine

SPEC: Final = ROOT / "packaging" / "freezing" / "jachete.spec"
#: Where Windows itself would put it: `freeze.FOLDER` there.
FOLDER: Final = ROOT / "build" / freeze.SYSTEMS["win32"]
WORK: Final = ROOT / "build" / "windows" / "work"
PATIENCE: Final = 3_600.0


def freeze_for_windows(wine: Wine, python: Path, destination: Path = FOLDER) -> Payload:
    """Freeze anew what `freeze.prepare_sources` made ready; return the folder, dated by the release."""
    folder, site = destination / "jachete", python.parent / "Lib" / "site-packages"
    stand_ins.make(site, stand_ins.WINDOWS)
    shutil.rmtree(folder, ignore_errors=True)
    repeatable = {
        name: value for name, value in freeze.repeatable().items() if name != "PYINSTALLER_CONFIG_DIR"
    }
    options = ["--noconfirm", "--clean", "--log-level", "ERROR"]
    command: list[str | Path] = [python, "-m", "PyInstaller", *options]
    command += ["--distpath", destination, "--workpath", WORK, SPEC]
    wine.demand(*command, seconds=PATIENCE, **repeatable)
    freeze.describe(folder, site)
    payload = Payload.of(folder)
    for path in payload.paths():
        path.chmod(0o644)
    payload.date(freeze.moment())
    return payload
