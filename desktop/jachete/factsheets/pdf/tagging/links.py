"""Links as a file has them, and what is said of where they lead."""

from typing import Any

from reportlab.pdfbase.pdfdoc import PDFObject

from jachete.i18n import _


class Link(PDFObject):
    """A link that can be clicked, in words but for the place of the document to which it may lead."""

    def __init__(self, said: str, place: Any = None) -> None:
        self._said, self._place = said, place

    def format(self, document: Any) -> bytes:
        """Return it as it stands in the file, once all the places are known."""
        place = b"" if self._place is None else b"/Dest " + self._place.format(document)
        return b"<<%b%b>>" % (self._said.encode("ascii"), place)


def described(url: str) -> str:
    """Return a sentence for an address."""
    scheme, _colon, rest = url.partition(":")
    if scheme.lower() == "mailto":
        return _("Écrire à {address}").format(address=rest)
    if scheme.lower() == "tel":
        return _("Appeler le {number}").format(number=rest)
    return _("Ouvrir {address}").format(address=url)
