"""Files of shortlists that are dropped on the window."""

from pathlib import Path

from PySide6.QtCore import QMimeData

from jachete.associations import SHORTLIST


def dropped_shortlists(data: QMimeData) -> list[Path]:
    """Return the files of shortlists among what is dropped."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix == SHORTLIST.suffix]
