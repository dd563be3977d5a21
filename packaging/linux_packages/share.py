"""Write what a Linux system reads of the application, in a folder laid out like /usr/share.

    .venv/bin/python packaging/linux_packages/share.py FOLDER

Needs the application itself: its command line, its kinds of files and its words are asked from the code.
"""

import shutil
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from linux_packages.completion import completion
from linux_packages.desktop import desktop_entry, kinds_of_files, metainfo
from linux_packages.history import CHANGELOG, releases
from linux_packages.manual import manual


def main(folder: Path) -> None:
    """Write every file anew."""
    if folder.exists():
        shutil.rmtree(folder)
    told = releases(CHANGELOG.read_text(encoding="utf-8"))
    day = told[0].day.isoformat()
    for name, text in {
        "applications/jachete.desktop": desktop_entry(),
        "bash-completion/completions/jachete": completion(),
        "man/fr/man1/jachete.1": manual("fr", day),
        "man/man1/jachete.1": manual("en", day),
        "metainfo/ca.economiesocialeestrie.jachete.metainfo.xml": metainfo(told),
        "mime/packages/jachete.xml": kinds_of_files(),
    }.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
