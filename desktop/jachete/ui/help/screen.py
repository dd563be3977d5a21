"""Help: the pages and their search at the left, the page that is read at the right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from jachete.i18n import _, language, ngettext
from jachete.search.query import Query
from jachete.ui.announcing import Announcer
from jachete.ui.asking import pdf_to_write
from jachete.ui.help.filling import filled
from jachete.ui.help.finding import find
from jachete.ui.help.page_list import PageList
from jachete.ui.help.page_view import PageView
from jachete.ui.help.pages import read_pages
from jachete.ui.help.printing import page_pdf
from jachete.ui.paper import Document, Paper
from jachete.ui.shell.focus import holds_focus
from jachete.ui.shell.room import Room
from jachete.ui.shell.screen import Screen, Surroundings
from jachete.ui.shell.status_bar import Hint
from jachete.ui.shell.visit import Place, Visit
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.labels import text_label
from jachete.ui.widgets.search_bar import SearchField
from jachete.ui.widgets.text_view import paragraph

_BY_KEY = Qt.FocusReason.ShortcutFocusReason
_PLACE = "place:"
_PAGE = ".md"


class HelpScreen(Screen):
    """Shows a page of help; finds others."""

    place = Place.HELP
    searches = True

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self._theme = surroundings.theme
        every = filled(read_pages(language()), surroundings.commands)
        self.pages = {page.name: page for page in every}
        self._shown = every[0].name
        self._room = Room.WIDE
        self._reading = True
        self._announcer = Announcer(self)
        self.paper = Paper(surroundings.theme, surroundings.background, self)
        self.paper.told.connect(lambda said, *_follow: self.told.emit(said))
        self.paper.failed.connect(self.failed)
        line = QHBoxLayout(self)
        line.setContentsMargins(1, 1, 0, 0)
        line.setSpacing(0)
        self._index, self._sheet = self._make_index(), self._make_sheet()
        line.addWidget(self._index)
        line.addWidget(self._sheet, 1)
        self._connect()
        self._search("")
        self._show_page(self._shown)

    # ------------------------------------------------------------------ parts
    def _make_index(self) -> QWidget:
        theme = self._theme
        index = QFrame()
        index.setObjectName("facets")
        column = QVBoxLayout(index)
        column.setContentsMargins(0, theme.px(18), 0, 0)
        column.setSpacing(theme.px(10))
        head = QVBoxLayout()
        head.setContentsMargins(theme.px(20), 0, theme.px(16), 0)
        head.setSpacing(theme.px(12))
        head.addWidget(text_label(theme, _("Aide"), "title"))
        self.field = SearchField(theme)
        self.field.setPlaceholderText(_("Chercher dans l’aide"))
        self.field.setAccessibleName(_("Chercher dans l’aide"))
        head.addWidget(self.field)
        self.nothing = paragraph(
            theme, _("Aucune page ne contient ces mots. Essayez-en un autre."), "body", "text.secondary"
        )
        head.addWidget(self.nothing)
        column.addLayout(head)
        self.list = PageList(theme)
        column.addWidget(self.list, 1)
        return index

    def _make_sheet(self) -> QWidget:
        theme = self._theme
        sheet = QFrame()
        sheet.setObjectName("sheet")
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        bar = QHBoxLayout()
        bar.setContentsMargins(*(theme.px(side) for side in (16, 14, 20, 6)))
        self.all_button = Button(theme, _("Toutes les pages"), "arrow-left", "ghost")
        self.print_button = Button(theme, _("Imprimer"), "printer")
        self.print_button.setAccessibleDescription(_("Montre cette page telle qu’elle sera imprimée"))
        bar.addWidget(self.all_button)
        bar.addStretch()
        bar.addWidget(self.print_button)
        column.addLayout(bar)
        self.view = PageView(theme)
        column.addWidget(self.view, 1)
        return sheet

    def _connect(self) -> None:
        self.field.typed.connect(self._on_typed)
        self.field.left_downward.connect(lambda: self.list.setFocus(_BY_KEY))
        self.field.entered.connect(self._read_first)
        self.field.escaped.connect(lambda: self.field.erase() if self.field.text() else self._read())
        self.list.chosen.connect(self._choose)
        self.list.opened.connect(self._read)
        self.list.left_upward.connect(lambda: self.field.setFocus(_BY_KEY))
        self.list.escaped.connect(lambda: self.field.setFocus(_BY_KEY))
        self.view.followed.connect(self._follow)
        self.view.left.connect(self._to_list)
        self.all_button.clicked.connect(self._to_list)
        self.print_button.clicked.connect(self.preview)

    # ------------------------------------------------------------------ visits
    def title(self) -> str:
        """Return the title of the page that is read."""
        return _("Aide\u00a0: {title}").format(title=self.pages[self._shown].title)

    def show_visit(self, visit: Visit) -> None:
        """Show the page that a visit names; one that names none shows what is there."""
        if visit.topic in self.pages:
            searched = str(visit.query)
            if self.field.text().strip() != searched:
                self.field.setText(searched)
                self._search(searched)
            self._reading = True
            self._arrange()
            self._show_page(visit.topic)

    def here(self) -> Visit:
        """Return the page that is read and what is searched."""
        return Visit(self.place, Query.parse(self.field.text()), topic=self._shown)

    def to_field(self) -> None:
        """Give the keyboard to the field where one searches in help."""
        self._reading = False
        self._arrange()
        self.field.setFocus(_BY_KEY)
        self.field.selectAll()

    def settle(self) -> None:
        """Begin in the page that one came to read."""
        (self.view if self._sheet.isVisible() else self.field).setFocus(Qt.FocusReason.OtherFocusReason)

    def zones(self) -> list[QWidget]:
        """Return the field, the list and the page, those that are shown."""
        return [zone for zone in (self.field, self.list, self.view) if zone.isVisible()]

    def hints(self) -> list[Hint]:
        """Return what the keys do where the keyboard is."""
        next_zone: Hint = (("F6",), _("Zone suivante"))
        if holds_focus(self.field):
            return [(("↓",), _("Pages")), ((_("Échap"),), _("Effacer")), next_zone]
        if holds_focus(self.list):
            return [(("↑", "↓"), _("Parcourir")), ((_("Entrée"),), _("Lire la page")), next_zone]
        find: Hint = (("Ctrl", "F"), _("Rechercher"))
        link: Hint = (("Tab",), _("Lien suivant"))
        return [link, (("Ctrl", "↓"), _("Titre suivant")), ((_("Échap"),), _("Pages")), find, next_zone]

    # ------------------------------------------------------------------ finding
    def _on_typed(self, text: str) -> None:
        found = self._search(text)
        said = ngettext("{count} page", "{count} pages", found).format(count=found)
        self._announcer.announce(said if found else _("Aucune page"))

    def _search(self, text: str) -> int:
        found = find(self.pages.values(), text)
        self.list.show_found(found, grouped=not text.strip())
        self.nothing.setVisible(not found)
        self.list.point(self._shown)
        self.view.mark(text)
        return len(found)

    def _read_first(self) -> None:
        names = self.list.names()
        if names:
            self.list.point(names[0])
            self._read()

    # ------------------------------------------------------------------ reading
    def _choose(self, name: str) -> None:
        if name != self._shown:
            self._show_page(name)

    def _show_page(self, name: str) -> None:
        self._shown = name
        self.view.show_page(self.pages[name], self.field.text())
        self.list.point(name)
        self.changed.emit()

    def _read(self) -> None:
        self._reading = True
        self._arrange()
        self.view.setFocus(_BY_KEY)

    def _to_list(self) -> None:
        self._reading = False
        self._arrange()
        self.list.setFocus(_BY_KEY)

    def _follow(self, address: str) -> None:
        if address.startswith(_PLACE):
            self.visit_wanted.emit(Visit(Place(address.removeprefix(_PLACE))))
        elif address.endswith(_PAGE):
            self.visit_wanted.emit(Visit(self.place, topic=address.removesuffix(_PAGE)))
        else:
            self.link_wanted.emit(address)

    # ------------------------------------------------------------------ paper
    def preview(self) -> None:
        """Show the page that is read as it will be printed."""
        self.paper.preview(self.document(self._shown))

    def document(self, name: str) -> Document:
        """Return a page, to be drawn."""
        page = self.pages[name]
        return Document(
            title=page.title,
            name=name,
            saved=_("Page enregistrée\u00a0: {name}"),
            draw=lambda _stop: page_pdf(page),
            ask=lambda parent: pdf_to_write(parent, name),
        )

    # ------------------------------------------------------------------ room
    def set_room(self, room: Room) -> None:
        """Show both panes, or one at a time where there is no room."""
        self._room = room
        self._arrange()

    def _arrange(self) -> None:
        single = self._room is Room.SINGLE
        self._index.setMinimumWidth(0 if single else self._theme.px(300))
        self._index.setMaximumWidth(16_777_215 if single else self._theme.px(300))
        self._index.setVisible(not single or not self._reading)
        self._sheet.setVisible(not single or self._reading)
        self.all_button.setVisible(single)
