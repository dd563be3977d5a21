"""What is said of where a link leads."""

from jachete.i18n import _


def described(url: str) -> str:
    """Return a sentence for an address."""
    scheme, _colon, rest = url.partition(":")
    if scheme.lower() == "mailto":
        return _("Écrire à {address}").format(address=rest)
    if scheme.lower() == "tel":
        return _("Appeler le {number}").format(number=rest)
    return _("Ouvrir {address}").format(address=url)
