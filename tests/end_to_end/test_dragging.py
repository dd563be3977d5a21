"""Cards, rows and shortlists are dragged with the pointer of a real X server."""

import json
import os
import subprocess
import sys
from pathlib import Path

import prepare
import pytest

from jachete import paths
from jachete.editions.build import write
from jachete.notebook.file import Notebook
from jachete.notebook.shortlists import Shortlists
from makers import make_directory
from notebooks import NOW, make_entry, make_shortlist
from windows import sixty_enterprises

ROOT = Path(__file__).resolve().parents[2]
SCREEN = ["xvfb-run", "--auto-servernum", "--server-args=-screen 0 1440x900x24"]
TABLEE, ZERO, ONE = "traiteur-la-tablee-exemple", "atelier-temoin-00", "atelier-temoin-01"


@pytest.mark.slow
@pytest.mark.timeout(200)
@pytest.mark.skipif(sys.platform != "linux", reason="the pointer is moved by X")
def test_what_is_dragged_goes_where_it_is_dropped(tmp_path: Path) -> None:
    missing = set(prepare.missing_for_reader()) & {"xvfb", "xauth", "xdotool"}
    if missing:
        pytest.skip(f"paquets absents : {' '.join(missing)}; « make test-slow » les installe s’il le peut")
    write(make_directory(*sixty_enterprises()), tmp_path / "edition.db")
    notebook = Notebook.open(paths.notebook(), NOW)
    for name, entry in (("Traiteurs", TABLEE), ("Ateliers", ONE)):
        Shortlists(notebook).keep(make_shortlist(name, make_entry("Exemple", enterprise=entry)))
    notebook.close()
    environment = {**os.environ, "QT_QPA_PLATFORM": "xcb"}
    command = [*SCREEN, sys.executable, "-m", "end_to_end.dragging", str(tmp_path / "edition.db")]
    ran = subprocess.run(
        command, cwd=ROOT / "tests", env=environment, capture_output=True, text=True, timeout=180, check=False
    )
    assert ran.returncode == 0, ran.stderr
    steps = [json.loads(line) for line in ran.stdout.splitlines()]
    assert steps == [
        {"Traiteurs": [TABLEE, ONE], "Ateliers": [ONE]},  # a card on the rail
        {"Traiteurs": [TABLEE, ONE], "Ateliers": [ONE, TABLEE]},  # a row on another shortlist
        {"Traiteurs": [ONE, TABLEE], "Ateliers": [ONE, TABLEE]},  # a row over another
        {"Ateliers": [ONE, TABLEE], "Traiteurs": [ONE, TABLEE]},  # a shortlist under another
    ]
    assert list(steps[-1]) == ["Ateliers", "Traiteurs"]
