"""Asking for another name of a search that is kept."""

from PySide6.QtWidgets import QWidget

from jachete.i18n import _
from jachete.notebook.saved_search import SavedSearch
from jachete.ui.keeping.saved_searches import SavedSearches
from jachete.ui.shortlists.naming import NameDialog
from jachete.ui.theme.tokens import Theme


def ask_search_name(theme: Theme, saved: SavedSearches, search: SavedSearch, over: QWidget) -> NameDialog:
    """Ask how a search is to be called, over a window, then call it so."""
    dialog = NameDialog(theme, _("Renommer la recherche"), search.name, _("Renommer"), over)
    dialog.named.connect(lambda name: saved.rename(search, name))
    dialog.open()
    return dialog
