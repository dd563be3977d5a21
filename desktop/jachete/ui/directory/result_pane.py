"""The pane of results: count, chips of filters, list, or what to do when nothing is found."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from jachete.catalogue.directory import Vocabulary
from jachete.i18n import _, language
from jachete.search.page import Page
from jachete.search.query import Query
from jachete.search.wording import enterprises, order_title, said
from jachete.text.formats import number
from jachete.ui.directory.nothing_found import NothingFound
from jachete.ui.directory.result_card import ResultCard
from jachete.ui.directory.result_model import ResultModel
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.buttons import Button, flush_left
from jachete.ui.widgets.flow_layout import FlowLayout
from jachete.ui.widgets.labels import clear, paragraph, text_label


class ResultList(QListView):
    """The list of cards; says when one leaves it by the keyboard."""

    opened = Signal()
    left_upward = Signal()
    escaped = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter or the right arrow, leave upward from the first card, escape to the field."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right):
            self.opened.emit()
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
    more_wanted = Signal(int)

    def __init__(self, theme: Theme, vocabulary: Vocabulary) -> None:
        super().__init__()
        self._theme = theme
        self._page: Page | None = None
        self.setObjectName("results")
        self.model = ResultModel(self)
        self.model.more_wanted.connect(self.more_wanted)
        self.list = self._make_list(vocabulary)
        self.nothing = NothingFound(theme, vocabulary)
        self.nothing.chosen.connect(self.query_changed)
        self._build()

    def _make_list(self, vocabulary: Vocabulary) -> ResultList:
        cards = ResultList()
        cards.setModel(self.model)
        cards.setItemDelegate(ResultCard(self._theme, vocabulary, cards))
        cards.setUniformItemSizes(True)
        cards.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        cards.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        cards.setMouseTracking(True)
        cards.selectionModel().currentChanged.connect(lambda current, _before: self._choose(current.row()))
        return cards

    def _build(self) -> None:
        theme = self._theme
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 1, 0)
        layout.setSpacing(0)
        layout.addWidget(self._make_head())
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

    def _make_head(self) -> QWidget:
        theme = self._theme
        self._head = QWidget()
        lines = QVBoxLayout(self._head)
        lines.setContentsMargins(theme.px(16), theme.px(11), theme.px(16), theme.px(9))
        lines.setSpacing(theme.px(5))
        first = QHBoxLayout()
        first.setSpacing(theme.px(8))
        self.count = text_label(theme, "", "subtitle")
        self._of = text_label(theme, "", "caption", "text.tertiary")
        self.clear_button = Button(theme, _("Tout effacer"), kind="link")
        self.clear_button.setAccessibleName(_("Effacer tous les filtres"))
        self.clear_button.clicked.connect(self.filters_cleared)
        kept = self.clear_button.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # the line below must not jump
        self.clear_button.setSizePolicy(kept)
        first.addWidget(self.count)
        first.addWidget(self._of)
        first.addStretch()
        first.addWidget(self.clear_button)
        lines.addLayout(first)
        self._chips = QWidget()
        FlowLayout(self._chips, theme.px(6))
        lines.addWidget(self._chips)
        self._said = QWidget()
        said_lines = QVBoxLayout(self._said)
        said_lines.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(self._said)
        self.literal = Button(theme, "", kind="link")
        self.literal.clicked.connect(self._search_literally)
        lines.addLayout(flush_left(theme, self.literal))
        return self._head

    def show_page(self, page: Page) -> None:
        """Show a new answer from its beginning."""
        self._page = page
        self.model.show(page)
        self.count.setText(enterprises(page.total))
        self._of.setText(_of_and_order(page))
        self.clear_button.setVisible(bool(page.query.filters))
        self._show_chips(page)
        self._show_said(page)
        self._head.setVisible(bool(page.total))
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

    def choose(self, enterprise_id: str) -> None:
        """Choose the card of an enterprise, when it is among those received."""
        row = self.model.row_of(enterprise_id)
        if row > 0:
            self.list.setCurrentIndex(self.model.index(row))

    def step(self, rows: int) -> None:
        """Choose the card some rows below, or above when negative."""
        row = self.list.currentIndex().row() + rows
        if 0 <= row < self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(row))

    def _show_chips(self, page: Page) -> None:
        clear(self._chips)
        for facet in page.facets:
            for value in facet.values:
                if value.chosen:
                    label = value.label.text(language())
                    chip = Button(self._theme, label, "x", "chip", icon_last=True)
                    chip.setAccessibleName(_("Retirer le filtre {value}").format(value=label))
                    query = _without(page.query, facet.name, value.id)
                    chip.clicked.connect(lambda _checked=False, query=query: self.query_changed.emit(query))
                    layout = self._chips.layout()
                    if layout is not None:
                        layout.addWidget(chip)
        self._chips.setVisible(bool(page.query.filters))

    def _show_said(self, page: Page) -> None:
        """Say what was read otherwise than it was typed, and offer to search it as it was typed."""
        clear(self._said)
        sentence, layout = said(page), self._said.layout()
        if sentence and layout is not None:
            layout.addWidget(paragraph(self._theme, sentence, "caption", "text.secondary"))
        self._said.setVisible(bool(sentence))
        typed = ", ".join(_("« {word} »").format(word=each.typed) for each in page.corrections)
        self.literal.setText(_("Chercher plutôt {words}").format(words=typed))
        self.literal.setVisible(bool(page.corrections))

    def _search_literally(self) -> None:
        if self._page is not None:
            mistyped = {each.typed for each in self._page.corrections}
            query = self._page.query
            words = tuple(replace(word, phrase=word.phrase or word.text in mistyped) for word in query.words)
            self.query_changed.emit(replace(query, words=words))

    def _choose(self, row: int) -> None:
        hit = self.model.hit(row)
        if hit is not None:
            self.enterprise_chosen.emit(hit.id)


def _of_and_order(page: Page) -> str:
    """Return the size of the directory when there is more than what is shown, and the order in force."""
    order = order_title(page.order)
    if page.total == page.directory:
        return _("par {order}").format(order=order)
    return _("sur {count}, par {order}").format(count=number(page.directory, language()), order=order)


def _without(query: Query, facet: object, value: str) -> Query:
    chosen = next(each for each in query.filters if each.facet == facet and each.value == value)
    return query.toggled(chosen)
