"""The shortlists' screen: what is kept at the left, the enterprises of one shortlist at the right."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from jachete.exporting.withdrawn import absent
from jachete.i18n import _
from jachete.notebook.saved_search import SavedSearch
from jachete.notebook.shortlist import Shortlist
from jachete.search.counting import enterprises
from jachete.search.query import Query
from jachete.ui.keeping.saving import query_of
from jachete.ui.portfolio.choosing import Searched
from jachete.ui.record.copying import copy
from jachete.ui.shell.focus import holds_focus
from jachete.ui.shell.room import Room
from jachete.ui.shell.screen import Screen, Surroundings
from jachete.ui.shell.status_bar import Hint
from jachete.ui.shell.visit import Place, Visit
from jachete.ui.shortlists.actions import ListActions
from jachete.ui.shortlists.content_pane import ContentPane
from jachete.ui.shortlists.copying import list_html, list_text
from jachete.ui.shortlists.entry_menu import entry_menu
from jachete.ui.shortlists.known import Known
from jachete.ui.shortlists.menus import ask_name
from jachete.ui.shortlists.shelf_pane import ShelfPane

_BY_KEY = Qt.FocusReason.ShortcutFocusReason
#: Logical pixels of the pane at the left, by room.
_WIDTHS = {Room.WIDE: 272, Room.TRIPLE: 256, Room.DOUBLE: 232}


class ShortlistsScreen(Screen):
    """Two panes, or one at a time where there is no room for both."""

    place = Place.SHORTLISTS

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        theme = surroundings.theme
        self._gathering = surroundings.gathering
        self.keeper = self._gathering.keeper
        self._chosen = 0
        self._room, self._is_reading = Room.WIDE, False
        self.shelf = ShelfPane(theme)
        categories = {each.id: each for each in surroundings.services.vocabulary.categories}
        self.content = ContentPane(theme, categories)
        self.list_actions = ListActions(
            theme, surroundings.background, self._gathering, self._show_chosen, self
        )
        line = QHBoxLayout(self)
        line.setContentsMargins(1, 1, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.shelf)
        line.addWidget(self.content, 1)
        self.known = Known(surroundings.services, surroundings.background, self)
        self._connect()

    def _connect(self) -> None:
        shelf, content = self.shelf, self.content
        self.keeper.changed.connect(self._show)
        self.known.read.connect(self._show)
        self.known.failed.connect(self.failed)
        shelf.chosen.connect(self._choose)
        shelf.list.opened.connect(lambda _row: self.read())
        shelf.list.clicked.connect(lambda _index: self._read_if_single())
        shelf.list.removed.connect(
            lambda _row: self._with_chosen(lambda each: self._gathering.remove(each.id))
        )
        shelf.list.enterprise_dropped.connect(self._add_to)
        shelf.model.edited.connect(self._rename)
        shelf.model.moved.connect(lambda _before, _to: self._reorder())
        shelf.menu_wanted.connect(self._open_list_menu)
        shelf.new_wanted.connect(self.make)
        shelf.receive_wanted.connect(self.list_actions.ask_file)
        shelf.search_wanted.connect(self._search)
        shelf.search_removed.connect(self._gathering.saved.remove)
        content.empty.directory_wanted.connect(lambda: self.visit_wanted.emit(Visit(Place.DIRECTORY)))
        content.empty.new_wanted.connect(self.make)
        content.left.connect(self._leave)
        content.opened.connect(self._open)
        content.removed.connect(lambda id_: self._gathering.take_out([id_], self._chosen))
        content.noted.connect(self._note_entry)
        content.moved.connect(lambda id_, to: self._gathering.move(id_, self._chosen, to))
        content.menu_wanted.connect(self._open_entry_menu)
        content.note.written.connect(self._note)
        content.book.clicked.connect(self.print_book)
        content.export.clicked.connect(self.export)
        content.share.clicked.connect(lambda: self._with_chosen(self.list_actions.share))
        content.more.clicked.connect(self._open_more)

    # ------------------------------------------------------------------ showing
    def title(self) -> str:
        """Return the name of the shortlist shown, that of the place without one."""
        shortlist = self.keeper.shortlist(self._chosen)
        return shortlist.name if shortlist is not None and not self.content.isHidden() else _("Sélections")

    def show_visit(self, visit: Visit) -> None:
        """Show the shortlist that a visit asks for."""
        if visit.topic.isdigit():
            self._chosen = int(visit.topic)
        self._show()

    def here(self) -> Visit:
        """Return the shortlist that is shown."""
        return Visit(self.place, topic=str(self._chosen) if self._chosen else "")

    def _show(self) -> None:
        """Show what is kept now."""
        keeper = self.keeper
        if keeper.shortlist(self._chosen) is None:
            row = max(self.shelf.list.currentIndex().row(), 0)
            nearest = keeper.shortlists[row : row + 1] or keeper.shortlists[-1:]
            self._chosen = nearest[0].id if nearest else 0
        changeable = not keeper.refusal
        self.shelf.set_changeable(changeable=changeable)
        self.shelf.show_shortlists(keeper.shortlists, self._chosen)
        self.shelf.show_searches(keeper.searches, changeable=changeable)
        self._show_content()
        self._arrange()
        self.changed.emit()

    def _show_content(self) -> None:
        shortlist = self.keeper.shortlist(self._chosen)
        if shortlist is None:
            self.content.show_nothing()
            self.content.empty.say_none(self.keeper.refusal)
            return
        rows = self.known.rows(shortlist)
        gone = absent(sum(row.is_gone for row in rows), self.known.notice)
        self.content.show_shortlist(shortlist, rows, gone, self.keeper.refusal)
        if not rows:
            self.content.empty.say_empty()

    # ------------------------------------------------------------------ choosing
    def _choose(self, number: int) -> None:
        if number != self._chosen:
            self._chosen = number
            self.content.finder.field.clear()
            self._show_content()
            self.changed.emit()

    def _show_chosen(self, shortlist: Shortlist) -> None:
        self._chosen = shortlist.id
        self._show()

    def _with_chosen(self, act: Callable[[Shortlist], object]) -> None:
        shortlist = self.keeper.shortlist(self._chosen)
        if shortlist is not None:
            act(shortlist)

    def make(self) -> None:
        """Ask for the name of a new shortlist, then make it."""
        ask_name(self.around.theme, self, lambda name: self._gathering.make(name, self._show_chosen))

    def _rename(self, row: int, name: str) -> None:
        shortlist = self.shelf.model.row(row)
        if shortlist is not None:
            self._gathering.change(shortlist.id, lambda each: each.renamed(name))

    def _add_to(self, row: int, enterprise_id: str) -> None:
        shortlist = self.shelf.model.row(row)
        if shortlist is not None and shortlist.entry(enterprise_id) is None:
            self._gathering.add(enterprise_id, shortlist.id)

    def _reorder(self) -> None:
        rows = range(self.shelf.model.rowCount())
        found = (self.shelf.model.row(number) for number in rows)
        self._gathering.reorder([each.id for each in found if each is not None])

    def _note(self, note: str) -> None:
        self._gathering.change(self._chosen, lambda each: each.noted(note))

    def _note_entry(self, enterprise_id: str, note: str) -> None:
        self._gathering.change(self._chosen, lambda each: each.with_entry_note(enterprise_id, note))

    # ------------------------------------------------------------------ menus
    def _open_list_menu(self, shortlist: Shortlist, at: QPoint) -> None:
        menu = self.list_actions.menu(shortlist, self.shelf.rename, self.save_sheets, self.copy_list)
        menu.open_once(at)

    def _open_more(self) -> None:
        more = self.content.more
        at = more.mapToGlobal(more.rect().bottomLeft())
        self._with_chosen(lambda each: self._open_list_menu(each, at))

    def _open_entry_menu(self, enterprise_id: str, at: QPoint) -> None:
        opens = partial(self._open, enterprise_id) if self.known.has(enterprise_id) else None

        def show(shortlist: Shortlist) -> None:
            theme, write = self.around.theme, self.content.note_current
            menu = entry_menu(theme, self._gathering, shortlist, enterprise_id, opens, write, self)
            menu.open_once(at)

        self._with_chosen(show)

    # ------------------------------------------------------------------ elsewhere
    def _open(self, enterprise_id: str) -> None:
        if not self.known.has(enterprise_id):
            self.told.emit(
                _("Cette entreprise n’est pas dans cette édition\u00a0: sa fiche ne peut pas s’ouvrir.")
            )
            return
        self.visit_wanted.emit(Visit(Place.RECORD, enterprise=enterprise_id))

    def _search(self, search: SavedSearch) -> None:
        self.visit_wanted.emit(Visit(Place.DIRECTORY, query_of(search)))

    def print_book(self) -> None:
        """Print the shortlist as a book."""

        def show(shortlist: Shortlist) -> None:
            ids = tuple(hit.id for hit in self.known.hits_of(shortlist))
            said = _("Sélection «\u202f{name}\u202f»").format(name=shortlist.name)
            self.book_wanted.emit(Searched(Query(), len(ids), said, ids, self.known.gone_of(shortlist)))

        self._with_chosen(show)

    def save_sheets(self) -> None:
        """Save the sheets of the shortlist's enterprises."""
        self._with_chosen(
            lambda each: self.sheets_wanted.emit(self.known.hits_of(each), self.known.gone_of(each))
        )

    def copy_list(self) -> None:
        """Copy the shortlist as lines and as a table."""

        def put(shortlist: Shortlist) -> None:
            rows = self.known.rows(shortlist)
            copy(list_text(rows), list_html(shortlist.name, rows))
            self.told.emit(_("Liste copiée\u00a0: {count}").format(count=enterprises(len(rows))))

        self._with_chosen(put)

    def export(self) -> bool:
        """Export the shortlist that is shown."""
        self._with_chosen(self.export_wanted.emit)
        return bool(self._chosen)

    # ------------------------------------------------------------------ room and keyboard
    def set_room(self, room: Room) -> None:
        """Arrange the panes for the room there is."""
        self._room = room
        self._arrange()

    def _arrange(self) -> None:
        single = self._room is Room.SINGLE
        reading = self._is_reading and bool(self._chosen)
        self.shelf.setVisible(not single or not reading)
        self.content.setVisible(not single or reading or not self._chosen)
        self.content.set_alone(alone=single and bool(self._chosen))
        width = self.around.theme.px(_WIDTHS.get(self._room, 0))
        self.shelf.setMinimumWidth(width)
        self.shelf.setMaximumWidth(width if not single else 16_777_215)

    def read(self) -> None:
        """Give the keyboard to the enterprises of the shortlist."""
        self._is_reading = True
        self._arrange()
        self.changed.emit()
        self.content.list.setFocus(_BY_KEY)

    def _read_if_single(self) -> None:
        if self._room is Room.SINGLE:
            self.read()

    def _leave(self) -> None:
        self._is_reading = False
        self._arrange()
        self.changed.emit()
        self.shelf.list.setFocus(_BY_KEY)

    def zones(self) -> list[QWidget]:
        """Return the parts that F6 goes through, those that are shown."""
        zones: list[QWidget] = [self.shelf.list, self.content.list, self.content.note]
        return [zone for zone in zones if zone.isVisible()]

    def hints(self) -> list[Hint]:
        """Return what the keys do where the keyboard is."""
        order: Hint = (("Alt", _("Maj"), "↑", "↓"), _("Ordonner"))
        remove: Hint = ((_("Suppr"),), _("Retirer"))
        if holds_focus(self.content.list):
            return [((_("Entrée"),), _("Ouvrir la fiche")), (("F2",), _("Noter")), order, remove]
        if holds_focus(self.shelf.list):
            return [((_("Entrée"),), _("Ouvrir")), (("F2",), _("Renommer")), order, remove]
        return [(("F6",), _("Zone suivante"))]
