"""The pages of a PDF held in memory: their sizes, their images, where a text is.

PDFium is not made for several threads at once: its calls take their turn here, and any thread may make them.
What it gave is closed within the turn, not when Python comes to it.
"""

import threading
from contextlib import closing
from dataclasses import dataclass
from typing import Any, Final

import pypdfium2
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage

_TURN: Final = threading.RLock()


@dataclass(frozen=True, slots=True)
class Found:
    """A place where a text is: the page, from 0, and boxes in points from its upper left corner."""

    page: int
    boxes: tuple[QRectF, ...]


class Pages:
    """A PDF's pages; `sizes` are in points (1/72 inch). Once closed, it has nothing to show nor to find."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self._closed = False
        with _TURN:
            self._document: Any = pypdfium2.PdfDocument(content)
            self.sizes = tuple(QSizeF(*self._document.get_page_size(n)) for n in range(len(self._document)))

    def image(self, page: int, scale: float) -> QImage:
        """Return a page painted at `scale` pixels to the point."""
        with _TURN:
            if self._closed:
                return QImage()
            with closing(self._document[page].render(scale=scale)) as bitmap:
                buffer = bytes(bitmap.buffer)
                size = (bitmap.width, bitmap.height, bitmap.stride)
                return QImage(buffer, *size, QImage.Format.Format_BGR888).copy()  # the buffer dies here

    def text(self, page: int) -> str:
        """Return the words of a page."""
        with _TURN:
            if self._closed:
                return ""
            return str(self._document[page].get_textpage().get_text_range())

    def find(self, text: str) -> tuple[Found, ...]:
        """Return every place where a text is, whatever its case, in order."""
        return (
            tuple(each for page in range(len(self.sizes)) for each in self._in_page(page, text))
            if text
            else ()
        )

    def _in_page(self, page: int, text: str) -> list[Found]:
        height = self.sizes[page].height()
        found = []
        with _TURN:
            if self._closed:
                return []
            with closing(self._document[page].get_textpage()) as words, closing(words.search(text)) as search:
                while (place := search.get_next()) is not None:
                    edges = [words.get_rect(number) for number in range(words.count_rects(*place))]
                    found.append(Found(page, tuple(_box(height, *edge) for edge in edges)))
        return found

    def close(self) -> None:
        """Let go of the document."""
        with _TURN:
            self._closed = True
            self._document.close()


def _box(height: float, left: float, bottom: float, right: float, top: float) -> QRectF:
    """Return a box counted from the upper left corner, as Qt does, from one counted from the lower left."""
    return QRectF(left, height - top, right - left, top - bottom)
