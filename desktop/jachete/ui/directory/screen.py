"""The directory's screen: typing, narrowing, choosing, reading."""

from collections.abc import Callable
from dataclasses import replace
from enum import Enum

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSplitter, QVBoxLayout, QWidget

from jachete.factsheets.sheet import FactSheet
from jachete.i18n import _
from jachete.search.excerpt import Marker
from jachete.search.page import Page
from jachete.search.query import Filter, Query
from jachete.search.stopping import Stopped
from jachete.search.synonyms import Thesaurus
from jachete.search.terms import read
from jachete.search.wording import enterprises
from jachete.ui.announcing import Announcer
from jachete.ui.background import Background
from jachete.ui.directory.facet_view import FacetView
from jachete.ui.directory.result_pane import ResultPane
from jachete.ui.record.record_pane import RecordPane
from jachete.ui.services import Services
from jachete.ui.theme.icons import icon
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.labels import button

_PAGE = 50


class Room(Enum):
    """How much room there is: the panes that stand side by side."""

    WIDE = "wide"
    TRIPLE = "triple"
    DOUBLE = "double"
    SINGLE = "single"


class DirectoryScreen(QFrame):
    """Three panes over one search field; a keystroke asks, the newest answer is shown."""

    answered = Signal(object)
    sheet_shown = Signal(object)
    failed = Signal(object)

    def __init__(self, theme: Theme, services: Services, background: Background) -> None:
        super().__init__()
        self._theme, self.services, self._background = theme, services, background
        self.query = Query()
        self._answer: Page | None = None
        self._room = Room.WIDE
        self.setObjectName("work")
        self.field = self._make_field()
        self.facets = FacetView(theme)
        self.results = ResultPane(theme, services.vocabulary)
        self.record = RecordPane(theme, services.vocabulary)
        self.filters_button = button(theme, _("Filtres"), "sliders-horizontal")
        self.filters_button.setCheckable(True)
        self._announcer = Announcer(self)
        self._build()
        self._connect()

    def _make_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setFixedHeight(self._theme.px(36))
        field.setPlaceholderText(_("Produit, service, entreprise ou municipalité"))
        field.setAccessibleName(_("Rechercher dans le répertoire"))
        color, size = self._theme.color("text.tertiary"), self._theme.px(16)
        field.addAction(icon("search", color, size), QLineEdit.ActionPosition.LeadingPosition)
        self._clear = QAction(icon("x", color, size), _("Effacer la recherche"), field)
        self._clear.triggered.connect(field.clear)
        field.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self._clear.setVisible(False)
        field.installEventFilter(self)
        return field

    def _build(self) -> None:
        theme = self._theme
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 0, 0)
        layout.setSpacing(0)
        bar = QFrame()
        bar.setObjectName("bar")
        bar.setFixedHeight(theme.px(56))
        line = QHBoxLayout(bar)
        line.setContentsMargins(theme.px(16), 0, theme.px(16), 0)
        line.setSpacing(theme.px(10))
        self.field.setMaximumWidth(theme.px(520))
        line.addWidget(self.field, 1)
        line.addStretch()
        line.addWidget(self.filters_button)
        layout.addWidget(bar)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        for pane in (self._framed_facets(), self.results, self.record):
            self._splitter.addWidget(pane)
        self._splitter.setStretchFactor(2, 1)
        layout.addWidget(self._splitter, 1)

    def _framed_facets(self) -> QFrame:
        self._facet_pane = QFrame()
        self._facet_pane.setObjectName("facets")
        layout = QVBoxLayout(self._facet_pane)
        layout.setContentsMargins(self._theme.px(12), self._theme.px(12), 0, 0)
        layout.addWidget(self.facets)
        return self._facet_pane

    def _connect(self) -> None:
        self.field.textChanged.connect(self._on_typed)
        self.facets.toggled.connect(self._on_facet)
        self.filters_button.toggled.connect(self._arrange)
        results, record = self.results, self.record
        results.query_changed.connect(self.search)
        results.filters_cleared.connect(self.clear_filters)
        results.more_wanted.connect(self._fetch)
        results.enterprise_chosen.connect(self._read)
        results.list.opened.connect(self.open_record)
        results.list.left_upward.connect(self.field.setFocus)
        results.list.escaped.connect(self.field.setFocus)
        results.list.clicked.connect(lambda _index: self._open_if_single())
        record.left.connect(self.close_record)

    # ------------------------------------------------------------------ asking
    def _on_typed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        typed = Query.parse(text)
        kept = tuple(chosen for chosen in self.query.filters if chosen not in typed.filters)
        self._ask(
            replace(self.query, words=typed.words, finished=typed.finished, filters=(*kept, *typed.filters))
        )

    def _on_facet(self, chosen: Filter) -> None:
        self.search(self.query.toggled(chosen))

    def clear_filters(self) -> None:
        """Remove every filter."""
        self.search(replace(self.query, filters=()))

    def search(self, query: Query) -> None:
        """Search; the field shows the words, the chips the filters."""
        self.query = query
        words = str(replace(query, filters=()))
        self.field.blockSignals(True)
        if self.field.text().strip() != words.strip():
            self.field.setText(words)
        self.field.blockSignals(False)
        self._clear.setVisible(bool(self.field.text()))
        self._ask(query)

    def _ask(self, query: Query) -> None:
        self.query = query

        def work(stop: Callable[[], bool]) -> Page | None:
            try:
                return self.services.searcher.search(query, 0, _PAGE, stop)
            except Stopped:
                return None

        self._background.ask("search", work, self._show, self.failed.emit)

    def _fetch(self, offset: int) -> None:
        query = self.query
        self._background.ask(
            "more",
            lambda _stop: self.services.searcher.search(query, offset, _PAGE),
            lambda page: self.results.model.append(page) if query == self.query else None,
            self.failed.emit,
        )

    def _show(self, page: Page | None) -> None:
        if page is None:
            return
        self.query = replace(self.query, filters=page.query.filters)
        self._answer = page
        self.facets.show_facets(page.facets)
        self.results.show_page(page)
        chosen = len(page.query.filters)
        self.filters_button.setText(_("Filtres ({count})").format(count=chosen) if chosen else _("Filtres"))
        if not page.total:
            self.record.clear()
        self._announcer.announce(enterprises(page.total))
        self._arrange()
        self.answered.emit(page)

    def shown_text(self) -> str:
        """Return the words of the answer that is shown."""
        return str(replace(self._answer.query, filters=())) if self._answer is not None else ""

    # ------------------------------------------------------------------ reading
    def _read(self, enterprise_id: str) -> None:
        self._background.ask(
            "sheet",
            lambda _stop: self.services.records.sheet(enterprise_id),
            self._show_sheet,
            self.failed.emit,
        )

    def _show_sheet(self, sheet: FactSheet) -> None:
        marker = Marker(Thesaurus(()).clauses(read(self.query).wanted))
        self.record.show_sheet(sheet, marker.mark)
        self.sheet_shown.emit(sheet)

    def open_record(self) -> None:
        """Give the keyboard to the record."""
        if self.record.sheet is not None or self.results.model.rowCount():
            if self._room is Room.SINGLE:
                self.results.hide()
                self.record.show()
            self.record.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _open_if_single(self) -> None:
        if self._room is Room.SINGLE:
            self.open_record()

    def close_record(self) -> None:
        """Give the keyboard back to the list."""
        if self._room is Room.SINGLE:
            self.record.hide()
            self.results.show()
        self.results.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # ------------------------------------------------------------------ room and keyboard
    def set_room(self, room: Room) -> None:
        """Arrange the panes for the room there is."""
        self._room = room
        theme = self._theme
        self._facet_pane.setFixedWidth(theme.px(236 if room is Room.WIDE else 230))
        self.results.setMinimumWidth(0 if room is Room.SINGLE else theme.px(380))
        self.results.setMaximumWidth(16_777_215 if room is Room.SINGLE else theme.px(448))
        self._arrange()

    def _arrange(self) -> None:
        narrow = self._room in (Room.DOUBLE, Room.SINGLE)
        self.filters_button.setVisible(narrow)
        self._facet_pane.setVisible(not narrow or self.filters_button.isChecked())
        empty = self.results.model.rowCount() == 0
        if self._room is Room.SINGLE:
            self.record.setVisible(self.record.hasFocus())
            self.results.setVisible(not self.filters_button.isChecked() and not self.record.hasFocus())
        else:
            self.results.show()
            self.record.setVisible(not empty)
            self.results.setMaximumWidth(16_777_215 if empty else self._theme.px(448))

        self._share_width()

    def _share_width(self) -> None:
        """Give the panes their widths; the record, or an empty answer, takes what is left."""
        facets = self._facet_pane.maximumWidth() if not self._facet_pane.isHidden() else 0
        results = self._theme.px(448 if self._room is Room.WIDE else 440)
        self._splitter.setSizes([facets, results, max(self.width() - facets - results, 0)])

    def zones(self) -> list[QWidget]:
        """Return the panes that F6 goes through, those that are shown."""
        zones = (self.field, self.facets, self.results.list, self.record)
        return [zone for zone in zones if zone.isVisible()]

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Go from the field to the list with the down arrow; clear with Escape."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.results.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._escape_field()
                return True
        return False

    def _escape_field(self) -> None:
        if self.field.text():
            self.field.clear()
        elif self.query.filters:
            self.clear_filters()
