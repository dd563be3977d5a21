"""Where a person's own files lie, in words."""

from jachete import paths
from jachete.errors import NothingKeptError
from jachete.i18n import _
from jachete.paths import Holding


def holding_said() -> str:
    """Return why the person's own files lie where they do."""
    return {
        Holding.PERSONAL: _("dossier personnel"),
        Holding.PORTABLE: _("dossier portable, à côté du programme"),
        Holding.NAMED: _("dossier nommé par JACHETE_HOME"),
    }[paths.holding()]


def nothing_kept() -> str:
    """Return the sentence that says that nothing can be kept, "" when it can."""
    return "" if paths.keeps() else NothingKeptError(paths.own()).sentence
