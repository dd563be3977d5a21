"""The rail of an edition: the places of the application, and where one is."""

from PySide6.QtCore import Signal

from jachete.i18n import _
from jachete.ui.compare.compared import Compared
from jachete.ui.dragging import Receiver
from jachete.ui.shell.entry import Entry
from jachete.ui.shell.go_to import GoTo
from jachete.ui.shell.rail import Rail
from jachete.ui.shell.visit import Place, Visit
from jachete.ui.theme.tokens import Theme


class PlacesRail(Rail):
    """The sign, and the places of an edition of `count` enterprises.

    `enterprise_dropped` carries the id of one whose card was dragged to the shortlists.
    """

    wanted = Signal(object)
    palette_wanted = Signal()
    enterprise_dropped = Signal(str)

    def __init__(self, theme: Theme, count: int, palette_key: str, compared: Compared) -> None:
        super().__init__(theme, alone=False)
        self._entries: dict[Place, Entry] = {}
        self.go_to = GoTo(theme, palette_key)
        self.go_to.clicked.connect(self.palette_wanted)
        self.lines.addWidget(self.go_to)
        self.lines.addSpacing(theme.px(10))
        self._add(Place.HOME, "house", _("Accueil"))
        self._add(Place.DIRECTORY, "library", _("Répertoire"), count)
        self._add(Place.SHORTLISTS, "bookmark", _("Sélections"))
        Receiver(self._entries[Place.SHORTLISTS]).received.connect(self.enterprise_dropped)
        self._add(Place.COMPARE, "columns-3", _("Comparer"))
        self.lines.addStretch()
        self._add(Place.HELP, "circle-question-mark", _("Aide"))
        self._add(Place.PREFERENCES, "settings", _("Préférences"))
        self._compared = compared
        compared.changed.connect(self._show_compared)
        compared.show_wanted.connect(self._go_compare)
        self._show_compared()

    def _add(self, place: Place, icon: str, name: str, count: int | None = None) -> None:
        entry = Entry(self._theme, icon, name, count)
        entry.clicked.connect(lambda: self.wanted.emit(Visit(place)))
        self._entries[place] = entry
        self.lines.addWidget(entry)

    def set_count(self, place: Place, count: int) -> None:
        """Show how many things a place holds; nothing for none."""
        self._entries[place].set_count(count)

    def _show_compared(self) -> None:
        self.set_count(Place.COMPARE, len(self._compared.ids))

    def _go_compare(self) -> None:
        self.wanted.emit(Visit(Place.COMPARE))

    def set_place(self, place: Place) -> None:
        """Show where one is; a record is read in the directory, the rest is in help."""
        shown = {Place.RECORD: Place.DIRECTORY, Place.ABOUT: Place.HELP}.get(place, place)
        if shown in self._entries:
            self._entries[shown].setChecked(True)

    def set_narrow(self, *, narrow: bool) -> None:
        """Show drawings alone, or names and counts."""
        super().set_narrow(narrow=narrow)
        self.go_to.set_narrow(narrow=narrow)
