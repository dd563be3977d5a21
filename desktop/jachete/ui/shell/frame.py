"""What stands around a screen: rail at the left, status bar at the foot, the menu where there is no rail."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from jachete.catalogue.directory import Manifest
from jachete.ui.compare.compared import Compared
from jachete.ui.settings import RailWidth
from jachete.ui.shell.menu import menu_button
from jachete.ui.shell.rail import Rail
from jachete.ui.shell.room import Room
from jachete.ui.shell.screen import Screen
from jachete.ui.shell.status_bar import StatusBar
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


class Frame(QWidget):
    """A screen, or a pile of them, with its surroundings; `manifest` is that of the edition, once open."""

    menu_wanted = Signal()

    def __init__(
        self, theme: Theme, manifest: Manifest | None, content: QWidget, palette_key: str, compared: Compared
    ) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("window")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(0)
        self.rail = Rail(theme, manifest.enterprises if manifest is not None else None, palette_key)
        self.rail.count_compared(compared)
        row.addWidget(self.rail)
        work = QVBoxLayout()
        work.setSpacing(0)
        self.strip = Strip(theme)
        self.strip.button.clicked.connect(self.menu_wanted)
        work.addWidget(self.strip)
        work.addWidget(content, 1)
        row.addLayout(work, 1)
        column.addLayout(row, 1)
        self.status = StatusBar(theme, manifest.notice if manifest is not None else None)
        column.addWidget(self.status)
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
        single = room is Room.SINGLE
        narrow = {RailWidth.WIDE: False, RailWidth.NARROW: True}.get(width, room is not Room.WIDE)
        bare = screen is not None and screen.place is Place.WELCOME
        button = self._buttons.get(screen.place) if screen is not None else None
        self.rail.set_narrow(narrow=narrow)
        self.rail.setVisible(not single and not bare)
        self.strip.setVisible(single and screen is not None and not bare and button is None)
        if button is not None:
            button.setVisible(single)
        self.status.setVisible(not single)

    def say_where(self, screen: Screen) -> None:
        """Show which screen one is on."""
        self.rail.set_place(screen.place)
        self.strip.name.setText(screen.title())

    def parts(self, screen: Screen | None) -> list[QWidget]:
        """Return the parts where the keyboard can be, the screen first."""
        return [screen if screen is not None else self, self.rail, self.strip]

    def menu_corner(self) -> QPoint:
        """Return where the menu opens, on the screen: under its button, or beside the rail."""
        for button in (self.strip.button, *self._buttons.values()):
            if button.isVisible():
                return button.mapToGlobal(button.rect().bottomLeft())
        return self.mapToGlobal(self.rail.geometry().topRight())
