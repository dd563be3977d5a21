"""To be written."""

from jachete.i18n import _
from jachete.ui.shell.screen import Screen
from jachete.ui.shell.visit import Place


class AboutScreen(Screen):
    """To be written."""

    place = Place.ABOUT

    def title(self) -> str:
        """Return the title."""
        return _("À propos")
