"""Objects of a file that are already in words."""

import zlib
from typing import Any, Final

from reportlab.lib.rl_accel import escapePDF
from reportlab.pdfbase.pdfdoc import PDFObject

#: Nearly as small as can be, in half the time.
_QUICK: Final = 4


class Written(PDFObject):
    """An object of a file as it stands in it."""

    def __init__(self, content: bytes) -> None:
        self.content = content

    def format(self, document: Any) -> bytes:
        """Return it."""
        del document
        return self.content


def text_string(text: str) -> str:
    """Return words as an object of a file (ISO 32000-1, 7.9.2.2)."""
    if text.isascii() and text.isprintable():
        return f"({escapePDF(text.encode('ascii'))})"
    return f"<FEFF{text.encode('utf-16-be', 'replace').hex().upper()}>"


def stream(said: str, content: bytes, level: int = _QUICK) -> bytes:
    """Return a compressed stream, whose last keyword begins a line (PDF/A-2, 6.1.7.1)."""
    packed = zlib.compress(content, level)
    head = f"<<{said} /Filter /FlateDecode /Length {len(packed)}>>\nstream\n"
    return head.encode("latin-1") + packed + b"\r\nendstream"
