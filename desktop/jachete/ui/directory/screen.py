"""The directory's screen: typing, narrowing, choosing, reading."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from jachete.i18n import _
from jachete.search.counting import enterprises
from jachete.search.page import Page
from jachete.search.query import Filter, Order, Query
from jachete.ui.announcing import Announcer
from jachete.ui.directory.bar import DirectoryBar
from jachete.ui.directory.facet_view import FacetView
from jachete.ui.directory.hints import hints, topic
from jachete.ui.directory.panes import Panes
from jachete.ui.directory.reading_beside import ReadingBeside
from jachete.ui.directory.result_pane import ResultPane
from jachete.ui.directory.searching import PAGE, Searching
from jachete.ui.directory.settling import Settling
from jachete.ui.keeping.offering import PastOffer
from jachete.ui.record.reading import Mark, marker
from jachete.ui.record.record_pane import RecordPane
from jachete.ui.shell.room import Room
from jachete.ui.shell.screen import Screen, Surroundings
from jachete.ui.shell.status_bar import Hint
from jachete.ui.shell.visit import EVERYTHING, Place, Visit
from jachete.ui.shortlists.menus import keeping_menu

#: How many hits are asked for at most at once, to come back to a far one.
_MOST = 500
_BY_KEY = Qt.FocusReason.ShortcutFocusReason


class DirectoryScreen(Screen):
    """Three panes over one search field; a keystroke asks, the newest answer is shown."""

    answered = Signal(object)
    sheet_shown = Signal(object)

    place = Place.DIRECTORY
    searches = True

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        theme, services = surroundings.theme, surroundings.services
        background, memory = surroundings.background, surroundings.memory
        self.query = Query()
        self._answer: Page | None = None
        self._wanted = ""
        self._is_new, self._opened = True, False
        self._first_page = PAGE
        self._searching = Searching(services.searcher, background, self)
        self.facets = FacetView(theme, memory.folded())
        self.results = ResultPane(theme, services.vocabulary, surroundings.compared)
        self.record = RecordPane(theme, services.vocabulary, surroundings.compared)
        self.panes = Panes(theme, memory, self.facets, self.results, self.record)
        self._reading = ReadingBeside(surroundings, self.panes, self.record, self._marking)
        self._bar = DirectoryBar(theme, services, background, self)
        self.field, self.filters_button = self._bar.field, self._bar.filters_button
        self.order_button = self._bar.order_button
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._bar)
        layout.addWidget(self.panes, 1)
        self._announcer = Announcer(self)
        offer = PastOffer(surroundings, self.field, self._bar.suggestions, by_arrow=False)
        offer.chosen.connect(lambda query: self.visit_wanted.emit(Visit(Place.DIRECTORY, query)))
        self._settling = Settling(
            surroundings.gathering.past, self, remembers=surroundings.settings.remembers_searches
        )
        self._settling.follow(self.field, self.results)
        self._connect()

    def _connect(self) -> None:
        field, results, facets = self.field, self.results, self.facets
        field.typed.connect(self._on_typed)
        field.left_downward.connect(self._to_results)
        field.entered.connect(self._on_entered)
        field.escaped.connect(self._escape_field)
        self._bar.suggestions.failed.connect(self.failed)
        self._bar.suggestions.enterprise_chosen.connect(
            lambda chosen: self.visit_wanted.emit(Visit(Place.RECORD, enterprise=chosen))
        )
        self.order_button.wanted.connect(self._on_order)
        self._bar.save_button.clicked.connect(lambda: self._do("save-search"))
        self._bar.export_button.clicked.connect(lambda: self._do("export"))
        self._bar.kept_button.clicked.connect(lambda: self.visit_wanted.emit(Visit(Place.SHORTLISTS)))
        self._bar.kept.received.connect(self.around.gathering.add)
        facets.toggled.connect(self._on_facet)
        facets.folded.connect(self.around.memory.keep_folded)
        facets.escaped.connect(self._leave_facets)
        self.filters_button.toggled.connect(self._open_drawer)
        self.panes.drawer_left.connect(lambda: self.filters_button.setChecked(False))
        results.query_changed.connect(self.search)
        results.filters_cleared.connect(self.clear_filters)
        self._searching.answered.connect(self._show)
        self._searching.grown.connect(results.grow)
        self._searching.failed.connect(self.failed)
        results.more_wanted.connect(self._searching.ask_more)
        results.enterprise_chosen.connect(lambda chosen: self._reading.read(chosen, typing=field.hasFocus()))
        self._reading.shown.connect(self.sheet_shown)
        self._reading.failed.connect(self.failed)
        results.list.opened.connect(self.open_record)
        results.list.doubleClicked.connect(lambda _index: self.open_record())
        results.list.pane_toggled.connect(self.toggle_pane)
        results.list.left_rightward.connect(self.to_pane)
        results.list.left_upward.connect(field.setFocus)
        results.list.escaped.connect(field.setFocus)
        results.pdf_wanted.connect(self.pdf_wanted)
        results.keep_wanted.connect(self._keep)
        self.around.gathering.keeper.changed.connect(self._show_kept)
        self._show_kept()
        results.copy_wanted.connect(self._reading.copy_contact)
        results.list.clicked.connect(lambda _index: self._on_clicked())
        record = self.record
        record.left.connect(self._to_results)
        record.closed.connect(self.toggle_pane)
        record.whole_wanted.connect(self.open_record)
        record.pdf_wanted.connect(self.pdf_wanted)
        record.preview_wanted.connect(self.preview_wanted)
        record.link_wanted.connect(self.link_wanted)
        record.told.connect(self.told)

    # ------------------------------------------------------------------ visits
    def title(self) -> str:
        """Return the directory's name."""
        return _("Répertoire")

    def show_visit(self, visit: Visit) -> None:
        """Search what a visit asks for; one that asks nothing, or the same, finds all as it was left."""
        if not self._is_new and visit.query == self.query and self.results.has(visit.enterprise):
            self.results.choose(visit.enterprise)
        elif self._is_new or visit.query != Query() or visit.enterprise or visit.topic == EVERYTHING:
            self._is_new = False
            self._first_page = max(PAGE, min(visit.row + 1, _MOST))
            self.search(visit.query, visit.enterprise)
            self._settling.use()

    def settle(self) -> None:
        """Take the keyboard in the field, in the results when one comes back to one of them."""
        if self._answer is None or not self._opened:
            super().settle()
        else:
            self._to_results()
        self._opened = False

    def here(self) -> Visit:
        """Return the search and the enterprise that are shown."""
        return Visit(self.place, self.query, self.enterprise(), row=self.results.row())

    def enterprise(self) -> str:
        """Return the id of the enterprise that is chosen."""
        return self.record.sheet.id if self.record.sheet is not None else ""

    def keep(self) -> None:
        """Put the enterprise whose card is chosen in a shortlist, or take it out."""
        hit = self.results.model.hit(self.results.row())
        if hit is not None:
            self._keep(hit.id)

    def _keep(self, enterprise_id: str) -> None:
        if not self.around.gathering.toggle(enterprise_id):
            self.results.choose(enterprise_id)
            menu = keeping_menu(self.around.theme, self.around.gathering, enterprise_id, self)
            menu.open_once(self.results.bookmark_corner())

    def _show_kept(self) -> None:
        shortlists = self.around.gathering.keeper.shortlists
        kept = frozenset(each.enterprise for shortlist in shortlists for each in shortlist.entries)
        self.results.model.show_kept(kept)
        self._bar.count_kept(len(shortlists))

    def step(self, rows: int) -> None:
        """Choose the enterprise some rows below, or above when negative."""
        self.results.step(rows)

    def copy_contact(self) -> None:
        """Copy the contact of the enterprise that is chosen."""
        self.record.copy_contact()

    def menu_line(self) -> QBoxLayout:
        """Return the line of the search field."""
        return self._bar.line

    def topic(self) -> str:
        """Return the page of help about the pane that has the keyboard."""
        return topic(self)

    def hints(self) -> list[Hint]:
        """Return what the keys do in the zone that has the focus."""
        return hints(self)

    def to_field(self) -> None:
        """Give the keyboard to the search field."""
        self.field.setFocus(_BY_KEY)
        self.field.selectAll()

    # ------------------------------------------------------------------ asking
    def _on_typed(self, text: str) -> None:
        typed = Query.parse(text)
        kept = tuple(chosen for chosen in self.query.filters if chosen not in typed.filters)
        self._ask(
            replace(self.query, words=typed.words, finished=typed.finished, filters=(*kept, *typed.filters))
        )

    def _on_facet(self, chosen: Filter) -> None:
        self.search(self.query.toggled(chosen))

    def _do(self, name: str) -> None:
        """Do what a command of the window does."""
        next(command for command in self.around.commands if command.name == name).act()

    def _on_order(self, order: Order, near: str, seed: int) -> None:
        kept = self.query
        self.search(replace(kept, order=order, near=near or kept.near, seed=seed or kept.seed))

    def clear_filters(self) -> None:
        """Remove every filter."""
        self.search(replace(self.query, filters=()))

    def search(self, query: Query, chosen: str = "") -> None:
        """Search; the field shows the words, the chips the filters; `chosen` is the enterprise to show."""
        words = str(replace(query, filters=()))
        if self.field.text().strip() != words.strip():
            self.field.setText(words)
        self._wanted = chosen
        self._ask(query)

    def _ask(self, query: Query) -> None:
        self.query = query
        self._settling.asked()
        limit, self._first_page = self._first_page, PAGE
        self._searching.ask(query, limit)

    def _show(self, page: Page) -> None:
        held = self.results.nothing.isAncestorOf(self.focusWidget())
        self.query = replace(self.query, filters=page.query.filters)
        self._answer = page
        self._settling.answered(self.query, page.total)
        self.facets.show_facets(page.facets)
        self.order_button.show_order(self.query, page.order)
        self.results.show_page(page)
        self.results.choose(self._wanted)
        self._wanted = ""
        self.filters_button.set_count(len(page.query.filters))
        if not page.total:
            self.record.clear()
        self.panes.show_empty(empty=not page.total)
        if held:  # the suggestion that was taken is gone
            self._to_results()
        self._announcer.announce(enterprises(page.total))
        self.answered.emit(page)
        self.changed.emit()

    def shown_text(self) -> str:
        """Return the words of the answer that is shown."""
        return str(replace(self._answer.query, filters=())) if self._answer is not None else ""

    # ------------------------------------------------------------------ reading
    def _marking(self) -> Mark:
        """Return what finds the words searched, the mistyped ones as they were read."""
        return marker(self.query, self._answer.corrections if self._answer is not None else ())

    def open_record(self, section: str = "") -> None:
        """Ask for the page of the enterprise that is chosen, at a section when one is named."""
        hit = self.results.model.hit(self.results.row())
        if hit is not None:
            self._opened = True
            row = self.results.row()
            self.visit_wanted.emit(Visit(Place.RECORD, self.query, hit.id, section, row))

    def _on_clicked(self) -> None:
        if not self.panes.shows_record:
            self.toggle_pane()

    def toggle_pane(self) -> None:
        """Show the record beside the results, or put it away; where there is no room, open its page."""
        if self.panes.room is Room.SINGLE:
            self.open_record()
            return
        self.panes.toggle_record()
        if not self.panes.shows_record:
            self._to_results()
        self.changed.emit()

    def to_pane(self) -> None:
        """Give the keyboard to the record beside the results."""
        if self.panes.shows_record:
            self.record.setFocus(_BY_KEY)

    # ------------------------------------------------------------------ room and keyboard
    def set_room(self, room: Room) -> None:
        """Arrange the panes for the room there is."""
        self.panes.set_room(room)
        self.filters_button.setVisible(self.panes.has_drawer)
        self._bar.set_room(room, self.results.head.line)
        if not self.panes.has_drawer:
            self.filters_button.setChecked(False)

    def _open_drawer(self, opened: bool) -> None:
        self.panes.open_drawer(opened=opened)
        if opened:
            self.facets.setFocus(_BY_KEY)
        elif self.panes.has_drawer:
            self._to_results()

    def _leave_facets(self) -> None:
        if self.filters_button.isChecked():
            self.filters_button.setChecked(False)
        else:
            self._to_results()

    def zones(self) -> list[QWidget]:
        """Return the panes that F6 goes through, those that are shown."""
        zones = (self.field, self.facets, self.results.zone(), self.record)
        return [zone for zone in zones if zone.isVisible()]

    def _to_results(self) -> None:
        self.results.zone().setFocus(_BY_KEY)

    def _on_entered(self) -> None:
        """Go to the first card, or take the first suggestion when there is none."""
        if self.results.zone() is self.results.nothing:
            self.results.nothing.take_first()
        else:
            self._to_results()

    def _escape_field(self) -> None:
        if self.field.text():
            self.field.erase()
        elif self.query.filters:
            self.clear_filters()
