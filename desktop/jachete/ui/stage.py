"""The screens of an open edition: the one shown, and the ways back and forward."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from jachete.ui.shell.screen import Screen
from jachete.ui.shell.visit import History, Place, Visit


class Stage(QStackedWidget):
    """Shows one screen at a time, made when it is first wanted."""

    taken = Signal(Screen)
    """A screen has just been made and has its place among the others."""
    turned = Signal()
    """Another screen is in front, its visit not shown yet: time to give it its room."""
    arrived = Signal(Visit)

    def __init__(self, make: Callable[[Place], Screen], history: History) -> None:
        super().__init__()
        self.shown: Screen | None = None
        self._make, self._history = make, history
        self._screens: dict[Place, Screen] = {}

    def screen_of(self, place: Place) -> Screen | None:
        """Return the screen of a place, once it has been shown."""
        return self._screens.get(place)

    def show_visit(self, visit: Visit) -> None:
        """Show a place and what is seen there."""
        screen = self._screens.get(visit.place)
        if screen is None:
            screen = self._screens[visit.place] = self._make(visit.place)
            self.addWidget(screen)
            self.taken.emit(screen)
        self.shown = screen
        self.setCurrentWidget(screen)
        self.turned.emit()
        screen.show_visit(visit)
        screen.settle()
        self.arrived.emit(visit)

    def go(self, visit: Visit) -> None:
        """Go to a place, keeping the way back."""
        if self.shown is not None and self.shown.place is not Place.WELCOME:  # seen once
            self._history.leave(self.shown.here())
        self.show_visit(visit)

    def back(self) -> None:
        """Go back to where one was before."""
        self._travel(self._history.back)

    def forward(self) -> None:
        """Go again to where one came back from."""
        self._travel(self._history.forward)

    def leave(self) -> None:
        """Go back from a screen where one is done, home when one came from nowhere."""
        here = self.shown
        self.back()
        if self.shown is here:
            self.go(Visit(Place.HOME))

    def come_back(self, visit: Visit) -> None:
        """Go back to results, or to wherever one comes from when the visit has no row in any."""
        last = self._history.last()
        if last is not None and (visit.row < 0 or (last.place, last.query) == (visit.place, visit.query)):
            self.back()
        else:
            self.go(visit)

    def _travel(self, step: Callable[[Visit], Visit | None]) -> None:
        if self.shown is None:
            return
        left = self.shown.here()
        visit = step(left)
        if visit is not None:
            self.show_visit(visit.following(left))
