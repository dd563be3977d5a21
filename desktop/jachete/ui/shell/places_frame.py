"""What stands around the screens of an edition: its places at the left, or a menu in their stead."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from jachete.catalogue.directory import Manifest
from jachete.ui.compare.compared import Compared
from jachete.ui.settings import RailWidth
from jachete.ui.shell.frame import Frame
from jachete.ui.shell.menu import menu_button
from jachete.ui.shell.places_rail import PlacesRail
from jachete.ui.shell.room import Room
from jachete.ui.shell.screen import Screen
from jachete.ui.shell.visit import Place
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.labels import text_label


class Strip(QFrame):
    """The menu's button over a screen that has no place for it, and where one is."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("bar")
        self.setFixedHeight(theme.px(44))
        line = QHBoxLayout(self)
        line.setContentsMargins(theme.px(12), 0, theme.px(12), 0)
        line.setSpacing(theme.px(8))
        self.button = menu_button(theme)
        self.name = text_label(theme, "", "subtitle")
        line.addWidget(self.button)
        line.addWidget(self.name, 1)


class PlacesFrame(Frame):
    """A pile of screens, or what is said over them, with the places of their edition."""

    menu_wanted = Signal()

    def __init__(
        self, theme: Theme, manifest: Manifest, content: QWidget, palette_key: str, compared: Compared
    ) -> None:
        places, strip = PlacesRail(theme, manifest.enterprises, palette_key, compared), Strip(theme)
        super().__init__(theme, places, content, strip, manifest.notice)
        self._theme, self.places, self.strip = theme, places, strip
        strip.button.clicked.connect(self.menu_wanted)
        self._buttons: dict[Place, Button] = {}

    def take(self, screen: Screen) -> None:
        """Give the menu's button to a screen that has a place for it."""
        head = screen.menu_line()
        if head is not None:
            button = menu_button(self._theme)
            button.clicked.connect(self.menu_wanted)
            head.insertWidget(0, button)
            QWidget.setTabOrder(self.strip.button, button)  # in the stead of the rail, before the screen
            self._buttons[screen.place] = button

    def arrange(self, room: Room, width: RailWidth, screen: Screen | None) -> None:
        """Arrange for a room: the rail, or the menu in its stead; the first start has neither."""
        super().arrange(room, width, screen)
        single = room is Room.SINGLE
        bare = screen is not None and screen.place is Place.WELCOME
        button = self._buttons.get(screen.place) if screen is not None else None
        self.places.setVisible(not single and not bare)
        self.strip.setVisible(single and screen is not None and not bare and button is None)
        if button is not None:
            button.setVisible(single)

    def say_where(self, screen: Screen) -> None:
        """Show which screen one is on."""
        self.places.set_place(screen.place)
        self.strip.name.setText(screen.title())

    def parts(self, screen: Screen | None) -> list[QWidget]:
        """Return the parts where the keyboard can be, the screen first."""
        return [screen if screen is not None else self, self.places, self.strip]

    def menu_corner(self) -> QPoint:
        """Return where the menu opens, on the screen: under its button, or beside the rail."""
        for button in (self.strip.button, *self._buttons.values()):
            if button.isVisible():
                return button.mapToGlobal(button.rect().bottomLeft())
        return self.mapToGlobal(self.places.geometry().topRight())
