"""To be written."""

from jachete.i18n import _
from jachete.ui.shell.screen import Screen
from jachete.ui.shell.visit import Place


class RecordScreen(Screen):
    """To be written."""

    place = Place.RECORD

    def title(self) -> str:
        """Return the title."""
        return _("Fiche")
