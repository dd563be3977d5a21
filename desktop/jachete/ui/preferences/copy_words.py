"""What a copy of the notebook is, in words."""

from jachete.i18n import _, language, ngettext
from jachete.notebook.copies import Copy, Held
from jachete.search.counting import enterprises
from jachete.text.formats import number

_KILO = 1000


def described(copy: Copy) -> str:
    """Return the size of a copy and what it holds, or why it cannot be restored."""
    size = _size(copy.size)
    if copy.is_newer:
        return _("{size} · faite par une version plus récente de l’application").format(size=size)
    if copy.held is None:
        return _("{size} · endommagée\u00a0: elle ne peut pas être restaurée").format(size=size)
    return f"{size} · {holding(copy.held)}"


def holding(held: Held) -> str:
    """Return what a notebook holds: « 3 sélections, 24 entreprises », « vide »."""
    lists = ngettext("{count} sélection", "{count} sélections", held.shortlists)
    searches = ngettext("{count} recherche enregistrée", "{count} recherches enregistrées", held.searches)
    parts = (
        (held.shortlists, lists.format(count=number(held.shortlists, language()))),
        (held.entries, enterprises(held.entries)),
        (held.searches, searches.format(count=number(held.searches, language()))),
    )
    return ", ".join(words for count, words in parts if count) or _("vide")


def _size(size: int) -> str:
    """Return a size in thousands of bytes, never none."""
    return _("{count}\u00a0ko").format(count=number(max(round(size / _KILO), 1), language()))
