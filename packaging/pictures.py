"""Make the README's pictures again, from the edition of `make edition`.

    .venv/bin/python packaging/pictures.py

Each one shows a state of the tour at 1440 × 900, in French and in light.
"""

import os
import sys
from pathlib import Path
from typing import Final

from PySide6.QtGui import QImage

from jachete import paths
from jachete.app import make_application
from jachete.tour.looks import Look
from jachete.tour.stage import picture, staged
from jachete.tour.states import states

DOCS: Final = Path(__file__).resolve().parent.parent / "docs"
#: Each picture, and the state that it shows.
PICTURES: Final = {"accueil": "accueil-lus", "repertoire": "resultats", "fiche": "fiche"}


def main() -> int:
    """Draw them; return the exit status."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    make_application(["pictures"])
    shown = {state.name: state for state in states()}
    for name, state in PICTURES.items():
        with staged(shown[state], Look(), paths.bundled_edition()) as window:
            seen = picture(window).toImage().convertToFormat(QImage.Format.Format_RGB888)
            path = DOCS / f"{name}.png"
            seen.save(str(path), quality=0)  # of PNG, the smallest file
            print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
