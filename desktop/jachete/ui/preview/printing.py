"""Pages to a printer, one after another, off the GUI thread."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter

from jachete.ui.preview.pages import Pages

#: Dots per inch at which pages are painted for paper.
_DOTS: Final = 300


def print_document(content: bytes, printer: QPrinter, stop: Callable[[], bool]) -> bool:
    """Print the pages of a PDF that a printer was asked for; tell whether all were, before `stop` asked."""
    pages = Pages(content)
    try:
        return _print(pages, printer, stop)
    finally:
        pages.close()


def _print(pages: Pages, printer: QPrinter, stop: Callable[[], bool]) -> bool:
    last = min(printer.toPage() or len(pages.sizes), len(pages.sizes))
    wanted = range(max(printer.fromPage(), 1) - 1, last)
    printer.setFullPage(True)
    painter = QPainter()
    if not wanted or not painter.begin(printer):
        return False
    try:
        for page in wanted:
            if stop():
                return False
            if page > wanted.start:
                printer.newPage()
            image = pages.image(page, _DOTS / 72)
            paper = QRectF(printer.paperRect(QPrinter.Unit.DevicePixel))
            size = QSizeF(image.size()).scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
            painter.drawImage(QRectF(paper.topLeft(), size), image)
    finally:
        painter.end()
    return True
