"""The bar of the directory: the field, the filters' button when they lie in a drawer, the order."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from jachete.i18n import _
from jachete.ui.background import Background
from jachete.ui.directory.field_suggestions import FieldSuggestions
from jachete.ui.directory.order_menu import OrderButton
from jachete.ui.dragging import Receiver
from jachete.ui.services import Services
from jachete.ui.shell.room import Room
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.search_bar import SearchBar


class DirectoryBar(SearchBar):
    """The search bar with what narrows and orders; the order goes elsewhere when there is no room.

    Suggestions lie over `host`, under the field.
    """

    def __init__(self, theme: Theme, services: Services, background: Background, host: QWidget) -> None:
        super().__init__(theme)
        self.suggestions = FieldSuggestions(theme, self.field, host, services.searcher, background)
        self.filters_button = Button(theme, _("Filtres"), "sliders-horizontal")
        self.filters_button.setCheckable(True)
        self.order_button = OrderButton(theme, services.vocabulary)
        self.line.addWidget(self.filters_button)
        self.line.addWidget(self.order_button)
        self.save_button = Button(theme, "", "bookmark-plus")
        self.save_button.setAccessibleName(_("Enregistrer cette recherche…"))
        self.save_button.setToolTip(_("Enregistrer cette recherche…"))
        self.export_button = Button(theme, _("Exporter"), "file-spreadsheet")
        self.kept_button = Button(theme, _("Sélections"), "bookmark")
        self.kept = Receiver(self.kept_button)
        self.line.addWidget(self.save_button)
        self.line.addWidget(self.kept_button)
        self.line.addWidget(self.export_button)

    def count_kept(self, count: int) -> None:
        """Say how many shortlists there are."""
        self.kept_button.set_count(count)
        name = _("Sélections")
        self.kept_button.setAccessibleName(f"{name}, {count}" if count else name)
        self.kept_button.setAccessibleDescription(_("Montrer les sélections"))

    def set_room(self, room: Room, elsewhere: QHBoxLayout) -> None:
        """Keep the order here, or at the end of another line where there is room for one pane."""
        self.save_button.setVisible(room is not Room.SINGLE)
        self.export_button.setVisible(room not in (Room.SINGLE, Room.DOUBLE))
        self.kept_button.setVisible(room is Room.WIDE)
        line = elsewhere if room is Room.SINGLE else self.line
        if line.indexOf(self.order_button) < 0:
            line.insertWidget(line.count() - (0 if room is Room.SINGLE else 3), self.order_button)
