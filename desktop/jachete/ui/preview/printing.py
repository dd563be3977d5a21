"""Pages to a printer: one at a time, painted off the GUI thread, until done or stopped."""

from typing import Final

from PySide6.QtCore import QObject, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrinter

from jachete.ui.background import Background
from jachete.ui.preview.pages import Pages

#: Dots per inch at which pages are painted for paper.
_DOTS: Final = 300


class PrintJob(QObject):
    """Prints a document; `printed` carries how many pages are done, `ended` whether all of them are."""

    printed = Signal(int)
    ended = Signal(bool)

    def __init__(self, pages: Pages, printer: QPrinter, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._pages, self._printer, self._background = pages, printer, background
        last = printer.toPage() or len(pages.sizes)
        self._wanted = list(range(max(printer.fromPage(), 1) - 1, min(last, len(pages.sizes))))
        self._done = 0
        self._stopped = False
        self._painter = QPainter()

    def start(self) -> None:
        """Print the first page, then the others."""
        self._printer.setFullPage(True)
        if self._wanted and self._painter.begin(self._printer):
            self._next()
        else:
            self.ended.emit(False)

    def stop(self) -> None:
        """Print nothing more."""
        self._stopped = True

    def _next(self) -> None:
        if self._stopped or self._done == len(self._wanted):
            self._painter.end()
            self.ended.emit(not self._stopped)
            return
        page = self._wanted[self._done]
        self._background.ask(
            "print", lambda _stop: self._pages.image(page, _DOTS / 72), self._paint, self._on_failure
        )

    def _paint(self, image: QImage) -> None:
        if self._done:
            self._printer.newPage()
        paper = QRectF(self._printer.paperRect(QPrinter.Unit.DevicePixel))
        size = QSizeF(image.size()).scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
        self._painter.drawImage(QRectF(paper.topLeft(), size), image)
        self._done += 1
        self.printed.emit(self._done)
        self._next()

    def _on_failure(self, problem: Exception) -> None:
        self._painter.end()
        self.ended.emit(False)
        raise problem
