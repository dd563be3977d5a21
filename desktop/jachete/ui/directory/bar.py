"""The bar of the directory: the field, the filters' button when they lie in a drawer, the order."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from jachete.i18n import _
from jachete.ui.background import Background
from jachete.ui.directory.field_suggestions import FieldSuggestions
from jachete.ui.directory.order_menu import OrderButton
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

    def set_room(self, room: Room, elsewhere: QHBoxLayout) -> None:
        """Keep the order here, or at the end of another line where there is room for one pane."""
        line = elsewhere if room is Room.SINGLE else self.line
        if line.indexOf(self.order_button) < 0:
            line.addWidget(self.order_button)
