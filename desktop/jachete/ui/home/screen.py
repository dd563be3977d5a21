"""To be written."""

from jachete.i18n import _
from jachete.ui.shell.screen import Screen
from jachete.ui.shell.visit import Place


class HomeScreen(Screen):
    """To be written."""

    place = Place.HOME

    def title(self) -> str:
        """Return the title."""
        return _("Accueil")
