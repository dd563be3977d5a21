"""The home screen: search first, then browse, then come back to what was read."""

import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from jachete.i18n import _, ngettext
from jachete.search.page import Proposals
from jachete.search.query import FacetName, Filter, Query
from jachete.ui.home.category_grid import CategoryGrid
from jachete.ui.home.glance import Glance, Recent, glance, recent
from jachete.ui.home.header import Header
from jachete.ui.home.hints import hints
from jachete.ui.home.recent_list import RecentList
from jachete.ui.home.resuming import Resuming
from jachete.ui.home.section import section
from jachete.ui.home.territory_panel import TerritoryPanel
from jachete.ui.keeping.offering import PastOffer
from jachete.ui.shell.screen import Screen, Surroundings
from jachete.ui.shell.status_bar import Hint
from jachete.ui.shell.visit import EVERYTHING, Place, Visit
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.labels import text_label
from jachete.ui.widgets.suggestions import Suggestions

#: Logical widths of the screen from which the territories stand beside the rest, and what was read beside
#: what was searched, with them and without; then the map beside its list, and words need not be saved.
_BESIDE: Final = 900
_BOTH: Final = 1100
_READ_BESIDE: Final = 700
_MAP_BESIDE: Final = 600
_NARROW: Final = 420
#: Logical pixels.
_TERRITORIES: Final = 352
_MARGIN: Final = 48
_BY_KEY: Final = Qt.FocusReason.ShortcutFocusReason


class HomeScreen(Screen):
    """One field over what the edition holds: categories, territories, what was read lately."""

    place = Place.HOME
    searches = True

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        theme, services = surroundings.theme, surroundings.services
        self.header = Header(theme, services.manifest, _now().date())
        self.field = self.header.field
        self.everything = Button(theme, "", "arrow-right", "link", icon_last=True)
        self.grid = CategoryGrid(theme, services.vocabulary.categories)
        self.recent = RecentList(theme, services.vocabulary)
        self.resuming = Resuming(surroundings, self)
        self.territories = TerritoryPanel(theme, services.vocabulary.territories)
        self._scroll = QScrollArea()
        page = QWidget()
        page.setObjectName("page")
        self._lay_out(page)
        self.suggestions = Suggestions(theme, self.field, page)
        self.past_offer = PastOffer(surroundings, self.field, self.suggestions, by_arrow=True)
        self._connect()
        self._look()

    # ------------------------------------------------------------------ laying out
    def _lay_out(self, page: QWidget) -> None:
        theme = self.around.theme
        px = theme.px
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(px(32))
        left = QVBoxLayout()
        left.setSpacing(px(28))
        left.addLayout(section(theme, _("Parcourir par catégorie"), self.grid, self.everything))
        left.addLayout(self._back_to())
        left.addStretch()
        self._sides.addLayout(left, 1)
        count = len(self.around.services.vocabulary.territories)
        said = ngettext("{count} territoire", "{count} territoires", count).format(count=count)
        aside = text_label(theme, said, "caption", "text.tertiary")
        self._right = QFrame()
        right = section(theme, _("Parcourir par territoire"), self.territories, aside)
        right.addStretch()
        self._right.setLayout(right)
        self._sides.addWidget(self._right)
        column.addLayout(self._sides)
        column.addStretch()
        self._scroll.setObjectName("home")
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 0, 0)
        outer.addWidget(self._scroll)

    def _back_to(self) -> QBoxLayout:
        """Return what was read and searched, side by side or one under the other."""
        self._lower = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lower.setSpacing(self.around.theme.px(24))
        searched = QVBoxLayout()
        searched.setSpacing(self.around.theme.px(24))
        searched.addWidget(self.resuming.saved)
        searched.addWidget(self.resuming.past)
        searched.addStretch()
        read = QVBoxLayout()
        read.addWidget(self.recent)
        read.addStretch()
        self._lower.addLayout(read, 1)
        self._lower.addLayout(searched, 1)
        return self._lower

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the parts side by side or one under the other, as there is room."""
        super().resizeEvent(event)
        theme = self.around.theme
        width = self.width() / theme.zoom
        beside = width >= _BESIDE
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._sides.setDirection(way)
        roomy = width >= _BOTH or (not beside and width >= _READ_BESIDE)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._lower.setDirection(across if roomy else down)
        margin = 40 if width >= _MAP_BESIDE else 16
        self._sides.setContentsMargins(*(theme.px(side) for side in (margin, 26, margin, 40)))
        self._right.setMaximumWidth(theme.px(_TERRITORIES) if beside else 16_777_215)
        self._right.setMinimumWidth(theme.px(_TERRITORIES) if beside else 0)
        self.territories.set_beside(beside=not beside and width >= _MAP_BESIDE)
        self.header.arrange(width)
        self.everything.setText(_("Voir tout le répertoire") if width >= _NARROW else _("Tout voir"))

    # ------------------------------------------------------------------ wiring
    def _connect(self) -> None:
        field = self.field
        field.typed.connect(self._on_typed)
        field.entered.connect(lambda: self._search(field.text()))
        field.escaped.connect(field.erase)
        field.left_downward.connect(self._on_down)
        self.suggestions.completed.connect(self._search)
        self.suggestions.enterprise_chosen.connect(self._read)
        self.header.word_chosen.connect(self._search)
        self.everything.clicked.connect(lambda: self._search(""))
        self.grid.category_chosen.connect(lambda id_: self._browse(Filter(FacetName.CATEGORY, id_)))
        self.territories.territory_chosen.connect(lambda id_: self._browse(Filter(FacetName.TERRITORY, id_)))
        self.recent.enterprise_chosen.connect(self._read)
        self.recent.cleared.connect(self._forget)
        self.resuming.search_wanted.connect(self._resume)
        self.past_offer.chosen.connect(self._resume)
        self.resuming.all_wanted.connect(lambda: self.visit_wanted.emit(Visit(Place.SHORTLISTS)))
        self.resuming.changed.connect(self.changed)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    # ------------------------------------------------------------------ visits
    def title(self) -> str:
        """Return the screen's name."""
        return _("Accueil")

    def show_visit(self, visit: Visit) -> None:
        """Show what is typed, as it was left, and what was read since."""
        if visit.query.words or visit.query.filters:
            self.field.setText(str(visit.query))
        self._look_back()
        self.resuming.show()

    def here(self) -> Visit:
        """Return a visit that brings back what is typed."""
        return Visit(self.place, Query.parse(self.field.text()))

    def to_field(self) -> None:
        """Give the keyboard to the search field."""
        self.field.setFocus(_BY_KEY)
        self.field.selectAll()

    def zones(self) -> list[QWidget]:
        """Return the parts that F6 goes through."""
        recent: list[QWidget] = [self.recent.panel] if self.recent.rows else []
        lists = (self.resuming.saved, self.resuming.past)
        return [
            self.field,
            self.grid,
            *recent,
            *(each.panel for each in lists if each.rows),
            self.territories,
        ]

    def hints(self) -> list[Hint]:
        """Return what the keys do in the zone that has the focus."""
        return hints(self)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Keep in sight what has the keyboard; a click moves nothing under the pointer."""
        page = self._scroll.widget()
        if now is not None and page.isAncestorOf(now) and not QApplication.mouseButtons():
            middle = now.mapTo(page, now.rect().center())
            room = now.height() // 2 + self.around.theme.px(_MARGIN)
            self._scroll.ensureVisible(middle.x(), middle.y(), 0, room)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type in the field wherever the keyboard is: no key is lost."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        if plain and event.text().isprintable() and event.text().strip():
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            QCoreApplication.sendEvent(self.field, event)
        else:
            super().keyPressEvent(event)

    # ------------------------------------------------------------------ going
    def _search(self, text: str) -> None:
        self.suggestions.hide()
        self.around.background.forget(("propose",))
        everything = "" if text.strip() else EVERYTHING
        self.visit_wanted.emit(Visit(Place.DIRECTORY, Query.parse(text), topic=everything))
        self.field.clear()

    def _resume(self, query: Query) -> None:
        self.visit_wanted.emit(Visit(Place.DIRECTORY, query))

    def _browse(self, chosen: Filter) -> None:
        self.visit_wanted.emit(Visit(Place.DIRECTORY, Query(filters=(chosen,))))

    def _read(self, enterprise: str) -> None:
        self.visit_wanted.emit(Visit(Place.RECORD, enterprise=enterprise))

    # ------------------------------------------------------------------ asking
    def _on_typed(self, text: str) -> None:
        if not text.strip():
            self.suggestions.hide()
            self.around.background.forget(("propose",))
            return
        searcher = self.around.services.searcher

        def show(proposals: Proposals) -> None:
            self.suggestions.show_proposals(text, proposals)

        self.around.background.ask("propose", lambda _stop: searcher.propose(text), show, self.failed.emit)

    def _on_down(self) -> None:
        """Offer suggestions again, or go down to the categories when nothing is typed."""
        if self.field.text().strip():
            self._on_typed(self.field.text())
        else:
            self.grid.setFocus(_BY_KEY)

    def _look(self) -> None:
        searcher = self.around.services.searcher

        def show(seen: Glance) -> None:
            self.grid.show_counts(seen.categories)
            self.territories.show_counts(seen.territories)
            self.header.show_words(seen.words)

        self.around.background.ask("glance", lambda _stop: glance(searcher), show, self.failed.emit)

    def _look_back(self) -> None:
        if not self.around.settings.remembers_records:
            self.recent.say(_("Les fiches lues ne sont pas retenues\u00a0: c’est un choix dans Préférences."))
            return
        records, readings = self.around.services.records, self.around.memory.recent()

        def show(found: tuple[Recent, ...]) -> None:
            self.recent.show_recent(found, _now())
            self.changed.emit()

        self.around.background.ask("recent", lambda _stop: recent(records, readings), show, self.failed.emit)

    def _forget(self) -> None:
        self.around.memory.forget_readings()
        self.recent.show_recent((), _now())
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.told.emit(_("Consultations effacées"))


def _now() -> datetime.datetime:
    return datetime.datetime.now().astimezone()
