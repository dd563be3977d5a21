"""The pane of results: what is said of them, the list, or what to do when nothing is found."""

from dataclasses import replace

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QListView, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from jachete.catalogue.directory import Vocabulary
from jachete.i18n import _
from jachete.search.counting import enterprises
from jachete.search.page import Page
from jachete.search.query import FacetName, Filter
from jachete.ui.compare.compared import Compared
from jachete.ui.directory.card_menu import CardMenu
from jachete.ui.directory.nothing_found import NothingFound
from jachete.ui.directory.result_card import ResultCard, bookmark_area
from jachete.ui.directory.result_head import ResultHead
from jachete.ui.directory.result_model import ResultModel, Role
from jachete.ui.directory.searching import FAR, PAGE
from jachete.ui.theme.tokens import Theme


class ResultList(QListView):
    """The list of cards; says what the keyboard asks for: a page, its pane, to be elsewhere."""

    opened = Signal()
    pane_toggled = Signal()
    left_rightward = Signal()
    left_upward = Signal()
    escaped = Signal()
    menu_wanted = Signal(QPoint)
    end_wanted = Signal()
    bookmarked = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setDragDropMode(QListView.DragDropMode.DragOnly)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep the enterprise of a card, or take it out, by its bookmark; it is not read for that."""
        index, at = self.indexAt(event.position().toPoint()), event.position()
        on_mark = index.isValid() and bookmark_area(self._theme, self.visualRect(index)).contains(at)
        if on_mark and event.button() == Qt.MouseButton.LeftButton:
            self.bookmarked.emit(index.row())
        else:
            super().mousePressEvent(event)

    def moveCursor(self, action: QListView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Move as every list does; the end may be further down than what was received."""
        if action == QListView.CursorAction.MoveEnd:
            self.end_wanted.emit()
        return super().moveCursor(action, modifiers)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the card, under the pointer or beside the current one."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            self.setCurrentIndex(index)
            beside = self.viewport().mapToGlobal(self.visualRect(index).center())
            self.menu_wanted.emit(beside if by_key else event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, leave upward from the first card or rightward, escape to the field."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Space:
            self.pane_toggled.emit()
        elif event.key() == Qt.Key.Key_Right:
            self.left_rightward.emit()
        elif event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left_upward.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)


class ResultPane(QFrame):
    """Shows the answers to searches; says which enterprise is current and which searches are asked for."""

    enterprise_chosen = Signal(str)
    query_changed = Signal(object)
    filters_cleared = Signal()
    more_wanted = Signal(int, int)
    pdf_wanted = Signal(str)
    copy_wanted = Signal(str)
    keep_wanted = Signal(str)

    def __init__(self, theme: Theme, vocabulary: Vocabulary, compared: Compared) -> None:
        super().__init__()
        self._theme, self._compared = theme, compared
        self._page: Page | None = None
        self.setObjectName("results")
        self.model = ResultModel(self)
        self.model.more_wanted.connect(self._ask_more)
        self._to_end = False
        self.list = self._make_list(vocabulary)
        compared.changed.connect(self._mark_compared)
        self._mark_compared()
        self.head = ResultHead(theme, vocabulary)
        self.count = self.head.count
        self.head.query_changed.connect(self.query_changed)
        self.head.filters_cleared.connect(self.filters_cleared)
        self.nothing = NothingFound(theme, vocabulary)
        self.nothing.chosen.connect(self.query_changed)
        self._build()

    def _make_list(self, vocabulary: Vocabulary) -> ResultList:
        cards = ResultList(self._theme)
        cards.bookmarked.connect(self._keep)
        cards.setModel(self.model)
        cards.setItemDelegate(ResultCard(self._theme, vocabulary, self._compared, cards))
        cards.setUniformItemSizes(True)
        cards.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        cards.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        cards.setMouseTracking(True)
        cards.selectionModel().currentChanged.connect(lambda current, _before: self._choose(current.row()))
        cards.menu_wanted.connect(self._open_menu)
        cards.end_wanted.connect(self._go_to_end)
        return cards

    def _mark_compared(self) -> None:
        self.model.mark_compared(self._compared.ids)

    def _build(self) -> None:
        theme = self._theme
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 1, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self.nothing)
        self._stack.addWidget(scroll)
        layout.addWidget(self._stack, 1)
        self.list.setViewportMargins(0, 0, 0, theme.px(4))

    def show_page(self, page: Page) -> None:
        """Show a new answer from its beginning."""
        self._page, self._to_end = page, False
        self.model.show(page)
        self.head.show_page(page)
        self.head.setVisible(bool(page.total))
        self.list.setAccessibleName(_("Résultats, {count}").format(count=enterprises(page.total)))
        if page.total:
            self._stack.setCurrentIndex(0)
            self.list.setCurrentIndex(self.model.index(0))
        else:
            self.nothing.show_page(page)
            self._stack.setCurrentIndex(1)

    def zone(self) -> QWidget:
        """Return what takes the keyboard: the cards, or the first way out when there is none."""
        return self.nothing if self.model.rowCount() == 0 and self._page is not None else self.list

    def has(self, enterprise_id: str) -> bool:
        """Tell whether the card of an enterprise is among those received."""
        return self.model.row_of(enterprise_id) >= 0

    def choose(self, enterprise_id: str) -> None:
        """Choose the card of an enterprise, when it is among those received."""
        row = self.model.row_of(enterprise_id)
        if row >= 0:
            self.list.setCurrentIndex(self.model.index(row))

    def grow(self, page: Page) -> None:
        """Add the results that follow, and go to the last of them when the end was asked for."""
        self.model.append(page)
        if self._to_end:
            self._to_end = False
            self.list.setCurrentIndex(self.model.index(self.model.rowCount() - 1))

    def _ask_more(self, offset: int) -> None:
        self.more_wanted.emit(offset, FAR if self._to_end else PAGE)

    def _go_to_end(self) -> None:
        self._to_end = True
        self.model.fetchMore(QModelIndex())
        self._to_end = self.model.is_growing

    def row(self) -> int:
        """Return the row of the card that is chosen, -1 when none is."""
        return self.list.currentIndex().row()

    def step(self, rows: int) -> None:
        """Choose the card some rows below, or above when negative."""
        row = self.list.currentIndex().row() + rows
        if 0 <= row < self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(row))

    def _open_menu(self, point: QPoint) -> None:
        hit = self.model.hit(self.list.currentIndex().row())
        if hit is not None:
            kept = bool(self.list.currentIndex().data(Role.KEPT))
            compared = self._compared.has(hit.id)
            menu = CardMenu(self._theme, hit, self.list, compared=compared, is_kept=kept)
            menu.keep_wanted.connect(self.keep_wanted)
            menu.open_wanted.connect(self.list.opened)
            menu.pdf_wanted.connect(self.pdf_wanted)
            menu.copy_wanted.connect(self.copy_wanted)
            menu.compare_wanted.connect(self._compared.toggle)
            menu.category_wanted.connect(self._search_category)
            menu.open_at(point)

    def _keep(self, row: int) -> None:
        hit = self.model.hit(row)
        if hit is not None:
            self.keep_wanted.emit(hit.id)

    def bookmark_corner(self) -> QPoint:
        """Return the place, on the screen, under the bookmark of the card that is chosen."""
        area = bookmark_area(self._theme, self.list.visualRect(self.list.currentIndex()))
        return self.list.viewport().mapToGlobal(area.bottomLeft().toPoint())

    def _search_category(self, category: str) -> None:
        if self._page is not None:
            chosen = (Filter(FacetName.CATEGORY, category),)
            self.query_changed.emit(replace(self._page.query, words=(), finished=False, filters=chosen))

    def _choose(self, row: int) -> None:
        hit = self.model.hit(row)
        if hit is not None:
            self.enterprise_chosen.emit(hit.id)
