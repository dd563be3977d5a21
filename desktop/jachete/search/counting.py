"""Numbers in words."""

from jachete.i18n import language, ngettext
from jachete.text.formats import number


def enterprises(count: int) -> str:
    """Return a number of enterprises in words: « 14 entreprises »."""
    return ngettext("{count} entreprise", "{count} entreprises", count).format(
        count=number(count, language())
    )
