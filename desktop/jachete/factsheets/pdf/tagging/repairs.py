"""A fault of reportlab that an archivable file cannot bear."""

from functools import cache
from typing import Any, Final

from reportlab.pdfbase import pdfdoc

_END: Final = b"endstream\n"


@cache
def repair() -> None:
    """Mend reportlab, once a process."""
    written = pdfdoc.PDFStream.format

    def with_an_end_of_line(stream: pdfdoc.PDFStream, document: Any) -> bytes:
        """Return a stream whose last keyword begins a line (PDF/A-2, 6.1.7.1), whatever its last byte."""
        return written(stream, document)[: -len(_END)] + b"\r\n" + _END

    vars(pdfdoc)["PDFStream"].format = with_an_end_of_line
