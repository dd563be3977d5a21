"""One copy of the modules for two executables of a folder: the second reads the archive that is in the first.

An executable of PyInstaller tells Python where its archive of modules lies, and its first script opens it.
The second has an empty archive, and a script before that one, which tells the other place. A signature does
not move the archive: it is added at the end.
"""

from pathlib import Path
from typing import Final

_SCRIPT: Final = """\
import os, sys
sys._pyinstaller_pyz = os.path.join(os.path.dirname(sys.executable), {executable!r}) + "?{place}"
"""


def write_redirection(executable: Path, archive: Path, script: Path) -> Path:
    """Write the script that an executable runs before all else to find the modules of another; return it.

    `archive` is what the other `executable` holds; raise `ValueError` when it is not there as it is.
    """
    place = executable.read_bytes().index(archive.read_bytes())
    script.write_text(_SCRIPT.format(executable=executable.name, place=place), "ascii")
    return script
