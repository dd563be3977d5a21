"""What every screen of the window is and may ask for."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from jachete.policies.in_force import FREE, Policies
from jachete.ui.background import Background
from jachete.ui.compare.compared import Compared
from jachete.ui.keeping.gathering import Gathering
from jachete.ui.memory import Memory
from jachete.ui.services import Services
from jachete.ui.settings import Settings
from jachete.ui.shell.commands import Command
from jachete.ui.shell.room import Room
from jachete.ui.shell.status_bar import Hint
from jachete.ui.shell.visit import Place, Visit
from jachete.ui.theme.tokens import Theme

#: The page of help about each place; the first one for the others.
_TOPICS: Final = {
    Place.DIRECTORY: "search",
    Place.RECORD: "record",
    Place.COMPARE: "neutrality",
    Place.PREFERENCES: "display",
    Place.ABOUT: "edition",
    Place.INSTALL: "edition",
}


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a screen is built with; `commands` are all those of the window, for those who list them."""

    theme: Theme
    settings: Settings
    memory: Memory
    services: Services
    background: Background
    commands: Sequence[Command]
    gathering: Gathering
    compared: Compared
    policies: Policies = FREE


class Screen(QFrame):
    """A screen: says where it stands, shows what a visit asks, and asks the window for the rest.

    `visit_wanted` carries a `Visit`, `return_wanted` one to come back to, `settings_wanted` new `Settings`,
    `pdf_wanted` and `preview_wanted` an enterprise's id, `book_wanted` a `Searched` to print, `sheets_wanted`
    hits and the names of what is left out, `export_wanted` a `Shortlist`, `link_wanted` an address,
    `edition_wanted` the file of an edition to open, `edition_refused` the `EditionError` of another and the
    visit that tries it again, `told` a sentence for the user, `failed` an exception, `changed` that title or
    keys are to be shown again, `left` that one is done here. `searches` tells that it has a field where one
    searches.
    """

    visit_wanted = Signal(object)
    return_wanted = Signal(object)
    left = Signal()
    settings_wanted = Signal(object)
    pdf_wanted = Signal(str)
    book_wanted = Signal(object)
    sheets_wanted = Signal(object, object)
    export_wanted = Signal(object)
    preview_wanted = Signal(str)
    link_wanted = Signal(str)
    edition_wanted = Signal(Path)
    original_wanted = Signal()
    edition_refused = Signal(object, object)
    told = Signal(str)
    failed = Signal(object)
    changed = Signal()

    place: Place
    searches = False

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self.around = surroundings
        self.setObjectName("work")

    def title(self) -> str:
        """Return what the window's title says of this screen."""
        raise NotImplementedError

    def topic(self) -> str:
        """Return the name of the page of help about where the keyboard is."""
        return _TOPICS.get(self.place, "start")

    def show_visit(self, visit: Visit) -> None:
        """Show what a visit asks for."""

    def here(self) -> Visit:
        """Return the visit that brings back what is shown now."""
        return Visit(self.place)

    def settle(self) -> None:
        """Take the keyboard where one starts here."""
        zones = self.zones()
        if zones:
            zones[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def to_field(self) -> None:
        """Give the keyboard to the field where one searches, when there is one."""

    def zones(self) -> list[QWidget]:
        """Return the parts that F6 goes through, those that are shown."""
        return []

    def hints(self) -> list[Hint]:
        """Return what the keys do where the keyboard is."""
        return []

    def menu_line(self) -> QBoxLayout | None:
        """Return the line that takes the menu's button where there is no rail; None to have it above."""
        return None

    def enterprise(self) -> str:
        """Return the id of the enterprise that is read here, "" when none is."""
        return ""

    def step(self, rows: int) -> None:
        """Go to the enterprise some rows below in the results, or above when negative."""

    def export(self) -> bool:
        """Export what is shown here; False to have what is searched exported."""
        return False

    def keep(self) -> None:
        """Put the enterprise that is read here in a shortlist, or take it out."""
        enterprise = self.enterprise()
        if enterprise and not self.around.gathering.toggle(enterprise):
            self.choose_shortlists()

    def choose_shortlists(self) -> None:
        """Let one choose the shortlists that the enterprise that is read here is in."""
        from jachete.ui.shortlists.menus import keeping_menu  # noqa: PLC0415 - after the first paint

        menu = keeping_menu(self.around.theme, self.around.gathering, self.enterprise(), self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(self.rect().center()))

    def print_here(self) -> bool:
        """Show what is here as it will be printed; False to show the sheet of the enterprise that is read."""
        return False

    def copy_contact(self) -> None:
        """Copy the contact of the enterprise that is read here."""

    def set_room(self, room: Room) -> None:
        """Arrange for the room there is."""
