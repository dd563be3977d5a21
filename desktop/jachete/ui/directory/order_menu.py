"""The order of results: a button that says it, a menu that changes it."""

import secrets
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup

from jachete.catalogue.directory import Vocabulary
from jachete.i18n import _
from jachete.search.query import Order, Query
from jachete.search.wording import order_title
from jachete.ui.directory.order_dialogs import PlaceDialog, SeedDialog
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.menu import Menu

#: The largest number that a draw is given: short enough to be dictated.
_LARGEST: Final = 9999


class OrderButton(Button):
    """Says which order is in force; `wanted` gives another one, with its municipality and its seed."""

    wanted = Signal(object, str, int)

    def __init__(self, theme: Theme, vocabulary: Vocabulary) -> None:
        super().__init__(theme, "", "arrow-up-down")
        self._theme, self._vocabulary = theme, vocabulary
        self._query, self._order = Query(), Order.RELEVANCE
        self._menu = Menu(theme, self)
        self._menu.aboutToShow.connect(self._fill)
        self.setMenu(self._menu)
        self.setText(order_title(Order.RELEVANCE))
        self.setMinimumWidth(self.sizeHint().width())  # the field beside must not move at the first letter
        self.show_order(Query(), Order.NAME)

    def show_order(self, query: Query, order: Order) -> None:
        """Show the order in which a search was answered, by name when what it asks for cannot be followed."""
        self._query, self._order = query, order
        self.setText(order_title(order, self._place(), query.seed))
        self.setAccessibleName(_("Ordre des résultats\u00a0: {order}").format(order=self.text()))
        self.updateGeometry()

    def _place(self) -> str:
        place = self._vocabulary.municipality(self._query.near)
        return place.name if place is not None else ""

    def _fill(self) -> None:
        """Make the menu for the order of the moment."""
        menu, query = self._menu, self._query
        menu.clear()
        orders = QActionGroup(menu)
        for order, act in (
            (Order.RELEVANCE, lambda: self.wanted.emit(Order.RELEVANCE, "", 0)),
            (Order.NAME, lambda: self.wanted.emit(Order.NAME, "", 0)),
            (Order.DISTANCE, self.ask_place),
            (Order.DRAW, self.draw),
        ):
            action = menu.addAction(self._title(order), act)
            action.setCheckable(True)
            action.setChecked(order is self._order)
            action.setEnabled(order is not Order.RELEVANCE or bool(query.words))
            orders.addAction(action)
        menu.addSeparator()
        again = menu.addAction(_("Tirer de nouveau"), self.draw)
        again.setEnabled(query.order is Order.DRAW)
        menu.addAction(_("Retrouver un tirage…"), self.ask_seed)

    def _title(self, order: Order) -> str:
        if order is Order.DISTANCE:
            return _("Distance depuis une municipalité…")
        if order is Order.DRAW:
            return _("Tirage au sort")
        return order_title(order)

    def draw(self) -> None:
        """Draw the results in an order that nothing but chance decides."""
        self.wanted.emit(Order.DRAW, "", secrets.randbelow(_LARGEST) + 1)

    def ask_place(self) -> None:
        """Ask which municipality distances are measured from."""
        dialog = PlaceDialog(self._theme, self._vocabulary.municipalities, self._query.near, self.window())
        dialog.chosen.connect(lambda place: self.wanted.emit(Order.DISTANCE, place, 0))
        dialog.open()

    def ask_seed(self) -> None:
        """Ask for the number of a draw made before."""
        dialog = SeedDialog(self._theme, self._query.seed, self.window())
        dialog.chosen.connect(lambda seed: self.wanted.emit(Order.DRAW, "", seed))
        dialog.open()
