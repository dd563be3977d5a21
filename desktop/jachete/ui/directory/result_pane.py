"""The pane of results: count, chips of filters, list, or what to do when nothing is found."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListView, QStackedWidget, QVBoxLayout, QWidget

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
from jachete.ui.widgets.flow_layout import FlowLayout
from jachete.ui.widgets.labels import button, clear, paragraph, text_label


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
        self.nothing = NothingFound(theme)
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
        layout.setContentsMargins(0, theme.px(10), 1, 0)
        layout.setSpacing(theme.px(6))
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(16), 0, theme.px(16), 0)
        self.count = text_label(theme, "", "subtitle")
        self._of = text_label(theme, "", "caption", "text.tertiary")
        self.clear_button = button(theme, _("Tout effacer"), kind="link")
        self.clear_button.setAccessibleName(_("Effacer tous les filtres"))
        self.clear_button.clicked.connect(self.filters_cleared)
        for widget in (self.count, self._of):
            head.addWidget(widget)
        head.addStretch()
        head.addWidget(self.clear_button)
        layout.addLayout(head)
        self._chips = QWidget()
        FlowLayout(self._chips, theme.px(6)).setContentsMargins(theme.px(16), 0, theme.px(16), 0)
        layout.addWidget(self._chips)
        self._said: QLabel = paragraph(theme, "", "caption", "text.secondary")
        self._said.setContentsMargins(theme.px(16), 0, theme.px(16), 0)
        layout.addWidget(self._said)
        self.literal = button(theme, "", kind="link")
        self.literal.clicked.connect(self._search_literally)
        literal_line = QHBoxLayout()
        literal_line.setContentsMargins(theme.px(14), 0, theme.px(16), 0)
        literal_line.addWidget(self.literal)
        literal_line.addStretch()
        layout.addLayout(literal_line)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.nothing)
        layout.addWidget(self._stack, 1)

    def show_page(self, page: Page) -> None:
        """Show a new answer from its beginning."""
        self.model.show(page)
        self.count.setText(enterprises(page.total))
        self._of.setText(_of_and_order(page))
        self.clear_button.setVisible(bool(page.query.filters))
        self._show_chips(page)
        sentence = said(page)
        self._said.setText(sentence)
        self._said.setAccessibleName(sentence)
        self._said.setVisible(bool(sentence))
        self._offer_literal(page)
        self.list.setAccessibleName(_("Résultats, {count}").format(count=enterprises(page.total)))
        if page.total:
            self._stack.setCurrentWidget(self.list)
            self.list.setCurrentIndex(self.model.index(0))
        else:
            self.nothing.show_page(page)
            self._stack.setCurrentWidget(self.nothing)

    def _show_chips(self, page: Page) -> None:
        clear(self._chips)
        for facet in page.facets:
            for value in facet.values:
                if value.chosen:
                    label = value.label.text(language())
                    chip = button(self._theme, label, "x", "chip")
                    chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
                    chip.setAccessibleName(_("Retirer le filtre {value}").format(value=label))
                    query = _without(page.query, facet.name, value.id)
                    chip.clicked.connect(lambda _checked=False, query=query: self.query_changed.emit(query))
                    layout = self._chips.layout()
                    if layout is not None:
                        layout.addWidget(chip)
        self._chips.setVisible(bool(page.query.filters))

    def _offer_literal(self, page: Page) -> None:
        """Offer to search what was typed as it was typed, when it was read otherwise."""
        self._page = page
        typed = ", ".join(_("« {word} »").format(word=each.typed) for each in page.corrections)
        text = _("Chercher plutôt {words}").format(words=typed)
        self.literal.setText(text)
        self.literal.setAccessibleName(text)
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
