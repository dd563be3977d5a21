"""To be written."""

from jachete.i18n import _
from jachete.ui.shell.screen import Screen
from jachete.ui.shell.visit import Place


class PreferencesScreen(Screen):
    """To be written."""

    place = Place.PREFERENCES

    def title(self) -> str:
        """Return the title."""
        return _("Préférences")
