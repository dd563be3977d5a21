"""A clean system for each distribution, and a screen that nobody sees."""

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest


@dataclass(frozen=True)
class HiddenScreen:
    """A screen whose pictures are kept in a folder."""

    name: str
    folder: Path

    def picture(self, path: Path) -> None:
        """Write what it shows as PNG."""
        shown = self.folder / "Xvfb_screen0"
        subprocess.run(["convert", f"xwd:{shown}", str(path)], check=True)


@pytest.fixture(scope="session")
def hidden_screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HiddenScreen]:
    folder = tmp_path_factory.mktemp("screen")
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1440x900x24", "-fbdir", str(folder), "-ac"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        assert server.stdout is not None
        yield HiddenScreen(f":{server.stdout.readline().strip()}", folder)
        server.terminate()
