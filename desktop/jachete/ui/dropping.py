"""Files dropped anywhere on the window: each goes where its content says."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from jachete.associations import SHORTLIST, Association, recognised
from jachete.i18n import _
from jachete.ui.background import Background

_DROPS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


class Dropping(QObject):
    """Takes the files dropped on a window, before any of its fields would take their names as words.

    `shortlist_dropped` and `edition_dropped` carry the path of such a file, `told` a sentence about one that
    is neither. Another kind of file has its line in `_send`.
    """

    shortlist_dropped = Signal(Path)
    edition_dropped = Signal(Path)
    told = Signal(str, str, object)

    def __init__(self, window: QWidget, background: Background) -> None:
        super().__init__(window)
        self._window, self._background = window, background
        window.setAcceptDrops(True)
        window.installEventFilter(self)
        self._watch()

    def _watch(self) -> None:
        """Watch where what the system sends comes first, once the window has it."""
        handle = self._window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take files; leave to the widgets the words and rows that are dragged in the window."""
        if watched is self._window:
            if event.type() == QEvent.Type.Show:
                self._watch()
            return False
        if event.type() not in _DROPS or not isinstance(event, QDropEvent):
            return False
        paths = dropped_files(event.mimeData())
        if not paths:
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self.take(paths)
        return True

    def take(self, paths: Sequence[Path]) -> None:
        """Look in files, which may lie far away, then send each where it goes."""

        def look(_stop: Callable[[], bool]) -> list[tuple[Path, Association | None]]:
            return [(path, recognised(path)) for path in paths]

        def send(found: list[tuple[Path, Association | None]]) -> None:
            for path, kind in found:
                self._send(path, kind)

        self._background.ask("drop", look, send, lambda _problem: None)

    def _send(self, path: Path, kind: Association | None) -> None:
        if kind is SHORTLIST:
            self.shortlist_dropped.emit(path)
        elif kind is not None:
            self.edition_dropped.emit(path)
        else:
            said = _(
                "{name} n’est ni une sélection ni une édition\u00a0: rien n’a été ouvert. Déposez le fichier "
                "d’une sélection reçue, ou celui d’une édition."
            )
            self.told.emit(said.format(name=path.name), "", None)


def dropped_files(data: QMimeData) -> list[Path]:
    """Return the files of this machine among what is dropped."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
