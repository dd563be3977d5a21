"""A real AT-SPI client walks through the real application on a session bus, under a virtual screen."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import prepare
import pytest

from jachete.editions.build import build

ROOT = Path(__file__).resolve().parents[2]
SCREEN = ["xvfb-run", "--auto-servernum", "--server-args=-screen 0 1440x900x24"]
SYSTEM_PYTHON = "/usr/bin/python3"


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.skipif(sys.platform != "linux", reason="AT-SPI is a matter of Linux")
def test_a_screen_reader_finds_names_hears_counts_and_reads_a_record(tmp_path: Path) -> None:
    missing = prepare.missing_for_reader()
    if missing:
        pytest.skip(
            f"paquets absents : {' '.join(missing)}; « make test-slow » les installe quand il le peut"
        )
    build(ROOT / "data" / "directory", tmp_path / "edition.db")
    application = [sys.executable, "-m", "jachete", "--edition", str(tmp_path / "edition.db")]
    client = [SYSTEM_PYTHON, "-m", "accessibility.walk", *application]
    with tempfile.TemporaryDirectory() as runtime:  # short: the bus writes its socket there
        environment = {
            **os.environ,
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "JACHETE_HOME": str(tmp_path / "home"),
            "XDG_RUNTIME_DIR": runtime,
        }
        finished = subprocess.run(
            [*SCREEN, "dbus-run-session", "--", *client],
            cwd=ROOT / "tests",
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
    assert finished.returncode == 0, finished.stdout + finished.stderr
    assert "announced" in finished.stdout
