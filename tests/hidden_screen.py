"""A screen that nobody sees, and pictures of it."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class HiddenScreen:
    """A screen by its name, whose content is kept in a folder."""

    name: str
    folder: Path

    def picture_of(self, path: Path, seconds: int) -> subprocess.Popen[bytes]:
        """Write as PNG what it will show in some seconds."""
        later = f'sleep {seconds}; exec convert "xwd:$1" "$2"'
        command = ["/bin/sh", "-c", later, "sh", str(self.folder / "Xvfb_screen0"), str(path)]
        return subprocess.Popen(command)


@contextmanager
def hidden_screen(folder: Path) -> Iterator[HiddenScreen]:
    """Keep a screen for a while."""
    command = [
        "/usr/bin/Xvfb",
        "-displayfd",
        "1",
        "-screen",
        "0",
        "1440x900x24",
        "-fbdir",
        str(folder),
        "-ac",
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        assert server.stdout is not None
        yield HiddenScreen(f":{server.stdout.readline().strip()}", folder)
        server.terminate()
